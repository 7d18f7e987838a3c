import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const at = (...parts) => join(root, ...parts);

export const packageFolder = at("pkg");
export const loaderFolder = at("www/loader");
export const targetFolder = at("target");
export const toolsFolder = at("target/tools");

/**
 * The crate, compiled twice: for pages, and with the calls of engineers' code. Each has a target folder of its
 * own, because cargo gives both the same file name.
 */
export const modules = ["core", "api"].map((name) => ({
  name,
  flags: ["--no-default-features", "--features", name === "core" ? "page" : name],
  target: at(`target/${name}`),
  compiled: at(`target/${name}/wasm32-unknown-unknown/release/keikaku.wasm`),
  glueFolder: at(`target/${name}/wasm-bindgen`),
  glue: at(`target/${name}/wasm-bindgen/${name}.js`),
  bound: at(`target/${name}/wasm-bindgen/${name}_bg.wasm`),
  finished: join(packageFolder, `${name}_bg.wasm`),
}));
export const cargoInputs = ["src", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo"].map((name) =>
  at(name),
);

/** What a browser downloads, in the order the tables show it. */
export const served = ["keikaku.js", "core.js", "core_bg.wasm", "keikaku.css", "api.js", "api_bg.wasm"];
/** Everything whose content the build makes. */
export const built = [...served, "keikaku.d.ts", "plan.schema.json"];
