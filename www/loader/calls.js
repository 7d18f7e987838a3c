/* The calls of `import * as keikaku`, the same in a page and in Node, after `await init()`. */
import { place } from "keikaku-places";
import { Trouble } from "./trouble.js";

let api;

/**
 * Makes the calls ready. Neither a page nor Node needs a `source`; whoever has the wasm elsewhere passes its place, or its bytes.
 * @param {URL | string | Response | BufferSource | WebAssembly.Module} [source]
 */
export async function init(source) {
  const loaded = await import("./api.js");
  await loaded.start(source ?? place("api"));
  api = loaded;
}

const call =
  (name) =>
  (...values) => {
    if (!api) throw new Trouble("not-ready", "先に await keikaku.init() を呼んでください。 Call await keikaku.init() first.");
    return api[name](...values);
  };

export const read = call("read");
export const write = call("write");
export const encode = call("encode");
export const chart = call("chart");
export const diff = call("diff");
export const rules = call("rules");
export const suggestRule = call("suggestRule");
export const chartKinds = call("chartKinds");
export const parseFiscalYear = call("parseFiscalYear");
export const normalize = call("normalize");
export const version = call("version");

export const check = call("check");
export const checkForm = call("checkForm");
