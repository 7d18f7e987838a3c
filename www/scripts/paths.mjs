import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const at = (...parts) => join(root, ...parts);

export const packageFolder = at("pkg");
export const loaderFolder = at("www/loader");
export const targetFolder = at("target");
export const toolsFolder = at("target/tools");

/**
 * Functions stay as they are and stand in the order of their names: what is alike stands together, and brotli finds
 * it (2.5 kB a module).
 */
const optimizer = ["-Oz", "--converge", "--one-caller-inline-max-function-size=1", "--reorder-functions-by-name"];
const small = { level: "z", optimizer };

/** The glue can drop its instance of the wasm, with all memory, and go on with a new one. */
const RESET = "--experimental-reset-state-function";

/**
 * The crate, compiled for pages, which pay for every byte, with one family of charts at a time; and with the
 * calls of engineers' code, which go through whole plans and are made for speed (level 2 takes 0.6 of the time
 * and 1.15 of the bytes of level z).
 */
export const modules = [
  { name: "core", features: "page,trend", ...small },
  { name: "bars", features: "page,bars", ...small },
  { name: "grids", features: "page,grids", ...small },
  { name: "spans", features: "page,spans", ...small },
  { name: "trees", features: "page,trees", ...small },
  { name: "viewer", features: "viewer", entry: "viewer.js", ...small },
  { name: "editions", features: "editions", entry: "editions.js", ...small },
  { name: "forms", features: "forms", entry: "form.js", ...small },
  { name: "import", features: "import", entry: "import.js", level: 3, optimizer: ["-O3"], bindings: [RESET] },
  { name: "api", features: "api", entry: "api.js", level: 2, optimizer: ["-O3"] },
].map(({ name, features, entry = "core.js", level, optimizer, bindings = [] }) => ({
  name,
  entry,
  level,
  optimizer,
  bindings,
  flags: ["--no-default-features", "--features", features],
  compiled: at(`target/${name}/keikaku.wasm`),
  glueFolder: at(`target/${name}/wasm-bindgen`),
  glue: at(`target/${name}/wasm-bindgen/${name}.js`),
  bound: at(`target/${name}/wasm-bindgen/${name}_bg.wasm`),
  finished: join(packageFolder, `${name}_bg.wasm`),
}));
export const cargoInputs = ["src", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo"].map((name) =>
  at(name),
);

/** What a browser downloads, in the order the tables show it. */
export const served = [
  ...["keikaku.js", "words.js", "again.js"],
  ...modules.filter(({ name }) => name !== "api").flatMap(({ name }) => [`${name}.js`, `${name}_bg.wasm`]),
  ...["keikaku.css", "viewer.css", "form.css", "form-tools.js", "tools.js", "rest.js", "open.js", "open-worker.js", "api.js", "api_bg.wasm"],
];
/** Everything whose content the build makes. */
export const built = [
  ...served,
  ...["embed.html", "embed.js", "embed-alone.js", "embed.css", "embed-host.js", "classic.js"],
  ...["bundler.js", "keikaku.style.js", "viewer.style.js", "form.style.js"],
  ...modules.map(({ name }) => `${name}.inline.js`),
  "keikaku.d.ts",
  "open.d.ts",
  "react.d.ts",
  "plan.schema.json",
  "form.schema.json",
  "form-vectors.json",
];

/**
 * What servers send packed. The copies of the wasm within scripts are packed already, and for servers that refuse
 * whole kinds of files.
 */
export const packable = built.filter((name) => /\.(js|css|wasm|json|html)$/.test(name) && !name.includes(".inline."));
/** The packed copies that stand beside them. */
export const packed = packable.flatMap((name) => [`${name}.br`, `${name}.gz`]);
