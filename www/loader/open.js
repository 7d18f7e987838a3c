/* `import { open } from "./open.js"`: files of any kind, for engineers' code. */
import { LARGE, bytesOf, isWorkbook, opened } from "./opened.js";
import { worked } from "./worked.js";

export { workbook } from "./opened.js";

/** An archive of this many bytes may hold ten times as much. */
const LARGE_PACKED = LARGE / 8;

/**
 * Opens a file: what `read` gives, and where it is a workbook the names of its `hidden` sheets and its
 * `hiddenColumns`, where it is text its `encoding`. A large one is read and understood by a worker, so that the page
 * goes on, or where there can be none in steps.
 * @param {File | Blob | ArrayBuffer | Uint8Array | Response} input
 */
export async function open(input, { lang, era, format, sheet, signal, onProgress, wasm, worker = true } = {}) {
  const options = { lang, era, format, sheet };
  signal?.throwIfAborted();
  const bytes = await bytesOf(input);
  signal?.throwIfAborted();
  const isLarge = bytes.length > (isWorkbook(bytes) ? LARGE_PACKED : LARGE);
  const elsewhere = worker && isLarge && !wasm ? await worked(bytes, options, { signal, onProgress }) : undefined;
  return elsewhere ?? opened(bytes, { ...options, signal, onProgress, wasm });
}
