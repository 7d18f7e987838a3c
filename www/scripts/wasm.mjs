import { readFile } from "node:fs/promises";
import { slim } from "./glue.mjs";
import { packageFile } from "./packages.mjs";
import { Stop, must } from "./run.mjs";
import { tool } from "./rust.mjs";

/** Makes the JavaScript glue and the WebAssembly that goes with it. */
export async function bind(module) {
  const { name, glueFolder, compiled, bindings } = module;
  await must(tool("wasm-bindgen"), [
    ...["--target", "web", "--no-typescript", "--out-dir", glueFolder, "--out-name", name],
    ...bindings,
    compiled,
  ]);
  await slim(module);
}

// The features are those rustc turns on for wasm32-unknown-unknown; wasm-opt refuses modules that use others.
const features = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];
const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/** Shrinks the WebAssembly and proves that the result is one an engine accepts. */
export async function shrink({ bound, finished, optimizer: level }) {
  const optimizer = packageFile("binaryen", "bin", "wasm-opt");
  const enabled = features.map((name) => `--enable-${name}`);
  await must(process.execPath, [
    optimizer,
    bound,
    ...level,
    ...strip,
    ...enabled,
    "-o",
    finished,
  ]);
  if (!WebAssembly.validate(await readFile(finished)))
    throw new Stop("wasm-opt wrote a module that is not valid.");
}
