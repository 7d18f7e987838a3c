/* Engineers' code, and Node above all, may bring the wasm itself. */
import { started } from "./compile.js";
import { page } from "./page.js";

const { url: here } = import.meta;

/** Starts a module's wasm by its glue, from a module, from bytes, or from wherever they are to be had. */
export async function startedFrom(initialize, source) {
  if (typeof source === "string" || source instanceof URL) {
    // Where a bundler put this code, nobody knows: what is named there is named from the page.
    const address = new URL(source, page.styled ? document.baseURI : here);
    // Node fetches no files of its own disk.
    const isFile = address.protocol === "file:";
    return started(initialize, isFile ? Promise.reject() : fetch(address));
  }
  const isBytes = ArrayBuffer.isView(source) || source instanceof ArrayBuffer;
  if (!isBytes && !(source instanceof WebAssembly.Module)) return started(initialize, source);
  await initialize(isBytes ? await WebAssembly.compile(source) : source);
  return "bytes";
}
