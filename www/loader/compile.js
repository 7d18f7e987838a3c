/* From whatever there is to a compiled module: each step is for sites where the one before fails. */
import { explained, warned } from "./explained.js";

const TYPE = "application/wasm";

/** Starts a module's wasm by its glue, from the response that brings it; says by which way it came. */
export async function started(initialize, response) {
  const { module, mode } = await compiled(response);
  await initialize(module);
  return mode;
}

/**
 * The module of a response, compiled while it arrives where the server says what it is.
 * @returns {Promise<{ module: WebAssembly.Module, mode: "streaming" | "bytes" | "inline" }>}
 */
async function compiled(response) {
  try {
    return await received(await response);
  } catch (cause) {
    return inline(cause);
  }
}

async function received(response) {
  if (!response.ok) throw response.status;
  if (response.headers.get("content-type")?.startsWith(TYPE)) {
    return { module: await WebAssembly.compileStreaming(response), mode: "streaming" };
  }
  // A server that answers everything with a page sends no wasm at all.
  const module = await WebAssembly.compile(await response.arrayBuffer());
  warned("wasm-type");
  return { module, mode: "bytes" };
}

/** The same wasm within a script, from a server that refuses it as a file; without a cause, nobody need be told. */
async function inline(cause) {
  try {
    // Beside core.js there is core.inline.js; literally named, every bundler takes it along.
    const { default: packed } = await import(INLINE);
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt());
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    if (cause) warned("wasm-inline", "", cause);
    return { module, mode: "inline" };
  } catch {
    throw await explained("wasm-missing", "", cause);
  }
}
