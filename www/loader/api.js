/* The calls of `import * as keikaku`: the same in a page and in Node, after `await init()`. */
import { ready, started } from "./ready.js";

/**
 * Makes the module ready. A page needs no `source`; Node passes the bytes of `core_bg.wasm`.
 * @param {URL | string | Response | BufferSource | WebAssembly.Module} [source]
 */
export const init = async (source) => void (await ready(source));

export const read = (input, options) => started().read(input, options);
export const chart = (plan, options) => started().chart(plan, options);
export const chartKinds = () => started().chartKinds();
export const version = () => started().version();
