import type { Platform, ReadOptions, Reading, SourceDocument, WasmSource } from "./keikaku.js";

/** How far reading a workbook, or a CSV file of more than 1 MiB, has come. */
export interface OpenProgress {
  /** The sheet that is read; empty before the first one, and for a CSV file. */
  sheet: string;
  rows: number;
  /** How many rows it has, as far as is known. */
  total: number;
}

export interface OpenOptions extends ReadOptions {
  /** The name of the only sheet to read, hidden or not; all that are shown if none. */
  sheet?: string;
  signal?: Platform<"AbortSignal">;
  /** Between two calls the page paints. */
  onProgress?: (progress: OpenProgress) => void;
  /** Whether a worker may read a large file, so that the page goes on while it is understood; `true` if not said. */
  worker?: boolean;
  /** A page needs none; Node passes the bytes of `import_bg.wasm`. */
  wasm?: WasmSource;
}

export type OpenInput = ArrayBuffer | Uint8Array | Platform<"Blob"> | Platform<"Response">;

/** What a workbook does not show, and was left out. */
export interface Hidden {
  /** The names of its hidden sheets. */
  hidden: string[];
  /** The hidden columns of its other sheets that say something. */
  hiddenColumns: HiddenColumns[];
}

export interface HiddenColumns {
  sheet: string;
  /** As Excel names them: `C`, or `C:E`. */
  columns: string;
}

/** What was opened. Only a workbook hides something. */
export interface Opened extends Reading, Partial<Hidden> {}

/**
 * Opens a file, told by its bytes: a workbook (`.xlsx`), or text. Rejects with a `KeikakuError`, or with the reason
 * of the signal.
 */
export function open(input: OpenInput, options?: OpenOptions): Promise<Opened>;
/** Reads a workbook as lines and tables, before anybody knows what they mean. Rejects as `open` does. */
export function workbook(
  input: OpenInput,
  options?: OpenOptions,
): Promise<{ document: SourceDocument } & Hidden>;
