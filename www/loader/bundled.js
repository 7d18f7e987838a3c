/* Our files in an application that a bundler built: it takes along, under names of its own, whatever is named
   literally, and nothing else. Scripts are imported by every bundler; files only by those that understand
   `new URL`, so style sheets and, where need be, wasm come within scripts. */
import { brought } from "./brought.js";
import { explained } from "./explained.js";
import { page } from "./page.js";
import { Trouble } from "./trouble.js";

const SCRIPTS = {
  core: () => import("./core.js"),
  bars: () => import("./bars.js"),
  grids: () => import("./grids.js"),
  spans: () => import("./spans.js"),
  trees: () => import("./trees.js"),
  viewer: () => import("./viewer.js"),
  editions: () => import("./editions.js"),
  forms: () => import("./forms.js"),
};

const WASM = {
  core: () => new URL("./core_bg.wasm", import.meta.url),
  bars: () => new URL("./bars_bg.wasm", import.meta.url),
  grids: () => new URL("./grids_bg.wasm", import.meta.url),
  spans: () => new URL("./spans_bg.wasm", import.meta.url),
  trees: () => new URL("./trees_bg.wasm", import.meta.url),
  viewer: () => new URL("./viewer_bg.wasm", import.meta.url),
  editions: () => new URL("./editions_bg.wasm", import.meta.url),
  forms: () => new URL("./forms_bg.wasm", import.meta.url),
  api: () => new URL("./api_bg.wasm", import.meta.url),
};

const STYLES = {
  "keikaku.css": () => import("./keikaku.style.js"),
  "viewer.css": () => import("./viewer.style.js"),
  "form.css": () => import("./form.style.js"),
};

/** The script of a module. A bundler makes no second copy of it: after its wasm stopped, only a new page has another. */
export const script = (name, copy) => {
  if (copy) return Promise.reject(new Trouble("panic", "ページを読み込み直してください。 Reload the page."));
  return SCRIPTS[name]().catch(async (cause) => {
    throw await explained("core-missing", `${name}.js`, cause);
  });
};

/** Where the wasm of a module is; a rejection where it is to come within a script. */
export const place = (name) => brought(WASM[name]);

/** The answer that brings it. */
export const wasm = async (name) => fetch(await place(name));

const sheets = {};

/** A style sheet. What is without it is plain, but right: its failure stops nothing. */
export function styled(name) {
  return (sheets[name] ??= adopted(name).catch(() => {
    delete sheets[name];
  }));
}

async function adopted(name) {
  const { default: text } = await STYLES[name]();
  const sheet = new CSSStyleSheet();
  await sheet.replace(text);
  document.adoptedStyleSheets.push(sheet);
}

// The modules, which are the same scripts wherever they run, ask the page for their looks.
page.styled = styled;
