import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compiledWasm, glueFolder, packageFolder } from "./paths.mjs";
import { packageFile } from "./packages.mjs";
import { Stop, must } from "./run.mjs";
import { tool } from "./rust.mjs";

export const glue = join(glueFolder, "core.js");
export const boundWasm = join(glueFolder, "core_bg.wasm");
export const finishedWasm = join(packageFolder, "core_bg.wasm");

/** Makes the JavaScript glue and the WebAssembly that goes with it. */
export const bind = () =>
  must(tool("wasm-bindgen"), [
    ...["--target", "web", "--no-typescript", "--out-dir", glueFolder, "--out-name", "core"],
    compiledWasm,
  ]);

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
export async function shrink() {
  const optimizer = packageFile("binaryen", "bin", "wasm-opt");
  const enabled = features.map((name) => `--enable-${name}`);
  await must(process.execPath, [
    optimizer,
    boundWasm,
    "-Oz",
    "--converge",
    ...strip,
    ...enabled,
    "-o",
    finishedWasm,
  ]);
  if (!WebAssembly.validate(await readFile(finishedWasm)))
    throw new Stop("wasm-opt wrote a module that is not valid.");
}
