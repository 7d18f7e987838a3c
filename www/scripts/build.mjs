import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bundle, bundles, copyLicences, licences } from "./bundle.mjs";
import { inlineFile, writeInline } from "./inline.mjs";
import { lockedVersion } from "./lock.mjs";
import { ensurePackages, packageVersion } from "./packages.mjs";
import { writePacked } from "./packed.mjs";
import { at, built, cargoInputs, loaderFolder, modules, packable, packageFolder, packed } from "./paths.mjs";
import { main } from "./run.mjs";
import { compile, ensureBindgen, ensureRust, ensureTarget, rustVersion } from "./rust.mjs";
import { unlessUnchanged } from "./stamps.mjs";
import { stepper } from "./steps.mjs";
import { sumsFile, writeSums } from "./sums.mjs";
import {
  callTypes,
  copyOwnTypes,
  copyVectors,
  formSchemaFile,
  formVectors,
  formVectorsFile,
  ownTypesFiles,
  ownTypesSources,
  schemaFile,
  typesFile,
  writeSchema,
  writeTypes,
} from "./types.mjs";
import { bind, shrink } from "./wasm.mjs";

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
  await buildTypes(step);
  await buildPage(step);
}

async function buildWasm(step, bindgen) {
  const flags = Object.entries(process.env).filter(([name]) =>
    /^(RUSTFLAGS|CARGO_PROFILE_|CARGO_BUILD_|CARGO_ENCODED_)/.test(name),
  );
  const facts = { compile: [await rustVersion(), flags], bind: [bindgen], shrink: [await packageVersion("binaryen")] };
  const make = async (module, lane) => {
    const { name, compiled, glue, bound, finished } = module;
    const once = (title, kind, files, outputs, work) =>
      step(`${name}: ${title}`, () =>
        unlessUnchanged(`${kind}-${name}`, { files, facts: facts[kind], outputs }, () => work(module, lane)),
      );
    await once("cargo build", "compile", cargoInputs, [compiled], compile);
    await once("javascript glue", "bind", [compiled], [glue, bound], bind);
    await once("wasm-opt", "shrink", [bound], [finished], shrink);
    await once("within a script", "inline", [finished], [inlineFile(name)], writeInline);
  };
  await inLanes(modules.toReversed(), make);
}

/**
 * Works on two at a time: the end of a build, where the whole program is optimized at once, keeps only one processor
 * busy. The longest come first.
 */
async function inLanes(list, work) {
  const left = [...list];
  const lane = async (number) => {
    while (left.length) await work(left.shift(), number);
  };
  await Promise.all([lane(1), lane(2)]);
}

async function buildTypes(step) {
  const schemaInputs = [...cargoInputs, at("www/scripts/schema.rs")];
  await step("schemas", () =>
    unlessUnchanged("schema", { files: schemaInputs, outputs: [schemaFile, formSchemaFile] }, writeSchema),
  );
  await step("form vectors", () =>
    unlessUnchanged("vectors", { files: [formVectors], outputs: [formVectorsFile] }, copyVectors),
  );
  await step("types by hand", () =>
    unlessUnchanged("own-types", { files: ownTypesSources, outputs: ownTypesFiles }, copyOwnTypes),
  );
  const compiler = await packageVersion("json-schema-to-typescript");
  await step("types", () =>
    unlessUnchanged("types", { files: [schemaFile, callTypes], facts: [compiler], outputs: [typesFile] }, writeTypes),
  );
}

async function buildPage(step) {
  const esbuild = await packageVersion("esbuild");
  const inPackage = (names) => names.map((name) => join(packageFolder, name));
  const bundled = inPackage(bundles);
  const files = [loaderFolder, at("pkg/package.json"), ...modules.map(({ glueFolder }) => glueFolder)];
  await step("esbuild", () =>
    unlessUnchanged("bundle", { files, facts: [esbuild], outputs: bundled }, bundle),
  );
  const licenceTexts = licences.map((name) => at(name));
  await step("licences", () =>
    unlessUnchanged("licences", { files: licenceTexts, outputs: inPackage(licences) }, copyLicences),
  );
  await step("packed copies", () =>
    unlessUnchanged("packed", { files: inPackage(packable), outputs: inPackage(packed) }, writePacked),
  );
  await step("checksums", () =>
    unlessUnchanged("sums", { files: inPackage([...built, ...packed]), outputs: [sumsFile] }, writeSums),
  );
}

await main(import.meta, () => build());
