/* Applications as others build them: the packed package, installed as npm installs it, and a bundler's production
   build of a page that uses it. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { filesUnder } from "../../../www/scripts/files.mjs";
import { at } from "../../../www/scripts/paths.mjs";
import { PLAN } from "./content.mjs";

const run = promisify(execFile);

/** The page of every application: its own script, and a place for what that mounts. */
const HTML = (script) =>
  '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>計画</title><link rel="icon" href="data:,">' +
  `</head><body><main><div id="root"></div></main>${script}</body></html>`;

/** What the applications do: charts of two modules, a viewer, a form, and calls; the test asks for each. */
const SCRIPT = `
import * as keikaku from "keikaku";
const root = document.querySelector("#root");
const added = (html) => {
  const place = root.appendChild(document.createElement("div"));
  place.innerHTML = html;
  return place;
};
window.app = {
  keikaku,
  show: (options) => keikaku.mount(added(""), { src: "${PLAN}", ...options }).done,
  check: (rules) => keikaku.mount(added('<form><label>数<input name="count"></label><button>送信</button></form>'), { kind: "form", rules }).done,
};
`;

/** The same chart as a component of React, which its development build mounts twice. */
const REACT = `
import * as keikaku from "keikaku";
import { StrictMode, createElement, useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
window.mounted = 0;
function Chart() {
  const place = useRef(null);
  useEffect(() => {
    window.mounted += 1;
    const chart = keikaku.mount(place.current, { kind: "trend", src: "${PLAN}", indicator: "centers" });
    return () => chart.destroy();
  }, []);
  return createElement("div", { ref: place });
}
createRoot(document.querySelector("#root")).render(createElement(StrictMode, null, createElement(Chart)));
`;

/** A folder in which the packed package is installed; `close` removes it. */
export async function application() {
  const folder = await mkdtemp(at("target/application-"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: at("pkg") });
  const [{ filename }] = JSON.parse(stdout);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], { cwd: folder });
  await writeFile(join(folder, "main.js"), SCRIPT);
  await writeFile(join(folder, "react.js"), REACT);
  await writeFile(join(folder, "index.html"), HTML('<script type="module" src="./main.js"></script>'));
  return { folder, close: () => rm(folder, { recursive: true }) };
}

/** By bundler, a build of the application in `folder` into `out`, to be served at `base`. */
export const bundlers = {
  async vite(folder, out, base) {
    const { build } = await import("vite");
    const quiet = { configFile: false, logLevel: "error" };
    await build({ ...quiet, root: folder, base, build: { outDir: out, emptyOutDir: false } });
  },

  async webpack(folder, out) {
    const { default: webpack } = await import("webpack");
    const output = { path: out, filename: "main.js" };
    const compiler = webpack({ mode: "production", context: folder, entry: "./main.js", output, performance: false });
    const stats = await promisify(compiler.run.bind(compiler))();
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length + warnings.length) throw new Error([...errors, ...warnings].map(({ message }) => message).join("\\n"));
    await writeFile(join(out, "index.html"), HTML('<script defer src="main.js"></script>'));
  },

  async esbuild(folder, out) {
    await esbuild(folder, { outdir: out, format: "esm", splitting: true, entryPoints: ["main.js"] });
    await writeFile(join(out, "index.html"), HTML('<script type="module" src="main.js"></script>'));
  },

  /** One ordinary script with everything in it. */
  async esbuildAsOneScript(folder, out) {
    await esbuild(folder, { outdir: out, format: "iife", entryPoints: ["main.js"], logLevel: "error" });
    await writeFile(join(out, "index.html"), HTML('<script defer src="main.js"></script>'));
  },

  /** Development, in which React mounts everything twice. */
  async react(folder, out) {
    const define = { "process.env.NODE_ENV": '"development"' };
    await esbuild(folder, { outdir: out, format: "esm", splitting: true, entryPoints: ["react.js"], define });
    await writeFile(join(out, "index.html"), HTML('<script type="module" src="react.js"></script>'));
  },
};

async function esbuild(folder, options) {
  const { build } = await import("esbuild");
  await build({ absWorkingDir: folder, bundle: true, minify: true, logLevel: "silent", ...options });
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
};

/** What was built, as the answers of a site that has it at `base` and nothing else. */
export async function built(bundler, folder, base) {
  const out = join(folder, "out", `${bundler}${base.replaceAll(/\\W/g, "-")}`);
  await mkdir(out, { recursive: true });
  await bundlers[bundler](folder, out, base);
  const files = await filesUnder(out);
  const answers = files.map(async (file) => {
    const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
    return [relative(out, file).split(sep).join("/"), { headers, body: await readFile(file) }];
  });
  return Object.fromEntries(await Promise.all(answers));
}
