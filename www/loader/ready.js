/* The wasm, once for the page: glue, bytes and styles are asked for at the same moment. */
import { Trouble, warn } from "./trouble.js";

const base = new URL("./", import.meta.url);

/** The smallest module there is: where a policy forbids wasm, it fails before anything big is fetched. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let starting;
let core;

/** The glue, as soon as it is ready; one promise for the page, and a new try after a failure. */
export const ready = (source) =>
  (starting ??= start(source).catch((error) => {
    starting = undefined;
    throw error;
  }));

/** The glue now; calls before `init` are the engineer's mistake. */
export const started = () => {
  if (!core) throw new Trouble("not-ready");
  return core;
};

async function start(source) {
  try {
    new WebAssembly.Module(NOTHING);
  } catch (cause) {
    throw new Trouble("wasm-blocked", cause);
  }
  const glue = import("./core.js").catch((cause) => {
    throw new Trouble("core-missing", cause);
  });
  const bytes = compiled(source ?? new URL("core_bg.wasm", base));
  const [loaded, module] = await Promise.all([glue, bytes, styled()]);
  await loaded.default({ module_or_path: module });
  core = loaded;
  return core;
}

/** The module, compiled while it arrives where the server says what it is. */
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetched(source);
  if (!response.ok) throw new Trouble("wasm-missing", response.status);
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  const bytes = await response.arrayBuffer();
  try {
    const module = await WebAssembly.compile(bytes);
    warn("wasm-type");
    return module;
  } catch (cause) {
    // A server that answers everything with a page sends no wasm at all.
    throw new Trouble("wasm-missing", cause);
  }
}

const fetched = (url) =>
  fetch(url, { credentials: "same-origin" }).catch((cause) => {
    throw new Trouble("wasm-missing", cause);
  });

/** The style sheet, unless the page has it. A chart without it is plain, but right: nothing waits for ever. */
function styled() {
  if (typeof document !== "object" || document.querySelector('link[href*="keikaku.css"]')) return undefined;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("keikaku.css", base);
  const loaded = new Promise((done) => {
    link.onload = link.onerror = done;
  });
  document.head.append(link);
  return loaded;
}
