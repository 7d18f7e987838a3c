/* What reads workbooks, fetched when one is opened. */
import initialize, { Workbook, __wbg_reset_state } from "keikaku-import-glue";
import { startedFrom } from "./given.js";
import { nextTask, stepped } from "./stepped.js";
import { Trouble } from "./trouble.js";

let ready;
/** One workbook at a time: each has the memory of the wasm for itself. */
let last = Promise.resolve();

/** Makes the reader ready from a place, a response, bytes or a module; once, and again after a failure. */
export function start(source) {
  ready ??= startedFrom(initialize, source).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** What a workbook says: `{ json, hidden, hiddenColumns }`. */
export function workbook(bytes, options) {
  const reading = last.then(() => read(bytes, options));
  last = reading.catch(() => {});
  return reading;
}

async function read(bytes, { sheet, lang, signal, onProgress }) {
  try {
    signal?.throwIfAborted();
    const book = new Workbook(bytes, sheet, lang);
    await stepped(book, signal, onProgress);
    await nextTask();
    const { hidden } = book;
    const hiddenColumns = JSON.parse(book.hiddenColumns);
    return { hidden, hiddenColumns, json: book.finish() };
  } catch (error) {
    throw error instanceof WebAssembly.RuntimeError ? trapped(error) : error;
  } finally {
    // The memory of a large workbook, or of one at which the wasm stopped, goes with its instance.
    __wbg_reset_state();
  }
}

const trapped = (cause) =>
  new Trouble(
    "panic",
    "ブックを読み取れませんでした。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。 The workbook cannot be read: open it in Excel and save it again as .xlsx.",
    cause,
  );
