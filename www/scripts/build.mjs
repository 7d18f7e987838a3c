import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bundle, copyTexts, licences } from "./bundle.mjs";
import { lockedVersion } from "./lock.mjs";
import { ensurePackages, packageVersion } from "./packages.mjs";
import { at, built, cargoInputs, compiledWasm, loaderFolder, packageFolder } from "./paths.mjs";
import { main } from "./run.mjs";
import { compile, ensureBindgen, ensureRust, ensureTarget, rustVersion } from "./rust.mjs";
import { unlessUnchanged } from "./stamps.mjs";
import { stepper } from "./steps.mjs";
import { sumsFile, writeSums } from "./sums.mjs";
import { bind, boundWasm, finishedWasm, glue, shrink } from "./wasm.mjs";

/** Builds pkg/ from the Rust crate and www/loader/, doing again only what changed. */
export async function build({ log = console.log } = {}) {
  const step = stepper(log);
  await mkdir(packageFolder, { recursive: true });
  await step("rust", ensureRust);
  await step("wasm target", ensureTarget);
  await step("npm packages", () => ensurePackages({ log }));
  const bindgen = await lockedVersion("wasm-bindgen");
  await step(`wasm-bindgen ${bindgen}`, () => ensureBindgen(bindgen, { log }));
  await buildWasm(step, bindgen);
  await buildPage(step);
}

async function buildWasm(step, bindgen) {
  const flags = Object.entries(process.env).filter(([name]) =>
    /^(RUSTFLAGS|CARGO_PROFILE_|CARGO_BUILD_|CARGO_ENCODED_)/.test(name),
  );
  const compiler = [await rustVersion(), flags];
  await step("cargo build", () =>
    unlessUnchanged("compile", { files: cargoInputs, facts: compiler, outputs: [compiledWasm] }, compile),
  );
  await step("javascript glue", () =>
    unlessUnchanged("bind", { files: [compiledWasm], facts: [bindgen], outputs: [glue, boundWasm] }, bind),
  );
  const binaryen = await packageVersion("binaryen");
  await step("wasm-opt", () =>
    unlessUnchanged("shrink", { files: [boundWasm], facts: [binaryen], outputs: [finishedWasm] }, shrink),
  );
}

async function buildPage(step) {
  const esbuild = await packageVersion("esbuild");
  const inPackage = (names) => names.map((name) => join(packageFolder, name));
  const bundled = inPackage(["keikaku.js", "core.js", "keikaku.css"]);
  await step("esbuild", () =>
    unlessUnchanged("bundle", { files: [loaderFolder, glue], facts: [esbuild], outputs: bundled }, bundle),
  );
  const texts = [join(loaderFolder, "keikaku.d.ts"), ...licences.map((name) => at(name))];
  const copies = inPackage(["keikaku.d.ts", ...licences]);
  await step("types and licences", () =>
    unlessUnchanged("texts", { files: texts, outputs: copies }, copyTexts),
  );
  await step("checksums", () =>
    unlessUnchanged("sums", { files: inPackage(built), outputs: [sumsFile] }, writeSums),
  );
}

await main(import.meta, () => build());
