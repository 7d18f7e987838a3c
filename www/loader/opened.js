/* Whatever file somebody opens, told by its bytes and never by its name. What reads it is fetched when one is opened. */
import { brought } from "./brought.js";
import { stepped } from "./stepped.js";
import { Trouble } from "./trouble.js";

/** From this many bytes on a file is large: it is read in steps, by a worker where there can be one. */
export const LARGE = 1024 * 1024;
/** How archives begin, and the containers of old or encrypted documents: what the reader of workbooks speaks of. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Opens a file right here: what `open` gives. */
export async function opened(bytes, { lang, era, format, sheet, signal, onProgress, wasm }) {
  const api = await calls();
  signal?.throwIfAborted();
  if (!isWorkbook(bytes)) return textual(api, bytes, { lang, era, format }, { signal, onProgress });
  const reader = await reading(wasm);
  const { json, ...hidden } = await reader.workbook(bytes, { sheet, lang, signal, onProgress });
  return { ...api.read(json, { lang, era }), ...hidden };
}

/** What a workbook says, before anybody knows what it means: `{ document: { parts }, hidden, hiddenColumns }`. */
export async function workbook(input, { lang, sheet, signal, onProgress, wasm } = {}) {
  signal?.throwIfAborted();
  const [bytes, reader] = await Promise.all([bytesOf(input), reading(wasm)]);
  const { json, ...hidden } = await reader.workbook(bytes, { sheet, lang, signal, onProgress });
  return { document: JSON.parse(json), ...hidden };
}

let starting;

/** The calls of engineers' code, ready: whoever uses them already has made them so. */
export async function calls() {
  const api = await import("./api.js");
  if (!isReady(api)) {
    const place = brought(() => new URL("api_bg.wasm", import.meta.url));
    starting ??= api.start(place).finally(() => (starting = undefined));
    await starting;
  }
  return api;
}

function isReady(api) {
  try {
    return api.version() !== "";
  } catch {
    return false;
  }
}

async function reading(wasm) {
  const reader = await import("./import.js").catch((cause) => {
    throw new Trouble(
      "import-missing",
      "import.js を読み込めません。keikaku.js と同じフォルダに置いてください。 import.js cannot be loaded: put it beside keikaku.js.",
      cause,
    );
  });
  await reader.start(wasm ?? brought(() => new URL("import_bg.wasm", import.meta.url)));
  return reader;
}

/** A large file of records is read as a workbook is: in steps, between which the page paints. */
async function textual(api, bytes, options, { signal, onProgress }) {
  const file = bytes.length > LARGE ? api.csvReading(bytes, options) : undefined;
  if (!file) return api.read(bytes, options);
  try {
    await stepped(file, signal, ({ rows, total }) => onProgress?.({ sheet: "", rows, total }));
  } catch (error) {
    file.free();
    throw error;
  }
  return file.finish();
}

export const isWorkbook = (bytes) =>
  WORKBOOKS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));

/** The bytes of whatever somebody opens. */
export async function bytesOf(input) {
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (typeof input?.arrayBuffer !== "function") {
    throw new Trouble(
      "not-text",
      "ファイルかバイト列を渡してください。 Pass a File, a Blob, a Response or bytes.",
    );
  }
  if (input.ok === false) {
    throw new Trouble(
      "src-missing",
      `ファイルを読み込めません。リンク先を確かめてください。 The file cannot be loaded: check the link. ${input.url} ${input.status}`,
    );
  }
  return new Uint8Array(await input.arrayBuffer());
}
