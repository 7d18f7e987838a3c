import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const at = (...parts) => join(root, ...parts);

export const packageFolder = at("pkg");
export const loaderFolder = at("www/loader");
export const targetFolder = at("target");
export const toolsFolder = at("target/tools");
export const glueFolder = at("target/wasm-bindgen");

export const compiledWasm = at("target/wasm32-unknown-unknown/release/keikaku.wasm");
export const cargoInputs = ["src", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo"].map((name) =>
  at(name),
);

/** What a reader's browser downloads, in the order the tables show it. */
export const served = ["keikaku.js", "core.js", "core_bg.wasm", "keikaku.css"];
/** Everything whose content the build makes. */
export const built = [...served, "keikaku.d.ts"];
