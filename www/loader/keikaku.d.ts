/** Where a figure of a table or a value of a plan was found wanting. */
export interface Finding {
  code: string;
  severity: "error" | "warning" | "info";
  /** JSON pointer into the plan. */
  path: string;
  /** The cell of a table, from 1. */
  place?: { row: number; column: number };
  /** What was found, in its own words. */
  found: string;
  message: string;
  /** What would be right. */
  hint?: string;
}

export type ChartKind = "trend";

export interface ChartOptions {
  kind?: ChartKind;
  /** Id, number or title of an indicator; the first one with figures if none. */
  indicator?: string;
  /** BCP 47; the plan's own language if none. */
  lang?: string;
  /** How fiscal years are named. */
  era?: "western" | "era" | "both";
  /** px; 720 if none. */
  width?: number;
  /** The height of text in px; 16 if none. */
  font?: number;
}

export interface Chart {
  /** A self-contained SVG file that names and describes itself. */
  svg: string;
  title: string;
  /** What the chart shows, in sentences. */
  message: string;
  table: { caption: string; head: string[]; rows: string[][] };
}

export interface MountOptions extends Pick<ChartOptions, "kind" | "indicator" | "lang" | "era"> {
  /** A plan, or plan JSON; else the table in the element, or `src`, is read. */
  plan?: Plan | string;
  /** Where plan JSON is fetched from. */
  src?: string;
  /** What the link to that file says. */
  label?: string;
}

export interface Mounted {
  /** Settles when the chart is drawn or has failed; failures are `keikaku:error` events. */
  done: Promise<void>;
  update(changes: MountOptions): Promise<void>;
  /** Takes the chart out of the page; what it replaced comes back. */
  destroy(): void;
}

/** An error that says what is wrong and what would be right. */
export interface KeikakuError extends Error {
  code: string;
}

/** Makes the module ready. A page needs no source; Node passes the bytes of `api_bg.wasm`. */
export function init(source?: URL | string | Response | BufferSource | WebAssembly.Module): Promise<void>;
/** Reads plan JSON, text or UTF-8 bytes. Throws a `KeikakuError`. */
export function read(input: string | Uint8Array, options?: { lang?: string }): { plan: Plan; findings: Finding[] };
/** Writes a plan canonically. Throws a `KeikakuError`. */
export function write(plan: Plan | string, format: "json", options?: { lang?: string }): string;

export interface ParsedYear {
  /** One fiscal year; else `from`, `to` or both. */
  year?: FiscalYear;
  /** The first of several years, or the first of 以降. */
  from?: FiscalYear;
  /** The last of several years, or the last of まで. */
  to?: FiscalYear;
  /** 1 is 上半期. */
  half?: 1 | 2;
  /** The first and the last quarter, 1 to 4. */
  quarters?: [number, number];
  /** The first and the last month, 1 to 12. */
  months?: [number, number];
  /** Written as a date, which lies in the year. */
  date?: boolean;
  /** What is wrong with how it is written. */
  finding?: Finding;
}

/** Reads fiscal years in any spelling; `{ finding }` alone for a year that cannot be read, null for what is no year. */
export function parseFiscalYear(text: string, context?: { era?: string; lang?: string }): ParsedYear | null;
/** Reads what a person typed. `text` is how it is shown. */
export function normalize(
  type: "number",
  text: string,
  options?: { lang?: string },
): { value: Value; unit?: string; text: string } | { finding: Finding };
/** Draws a chart of a plan. Throws a `KeikakuError`. */
export function chart(plan: Plan | string, options?: ChartOptions): Chart;
export function chartKinds(): { kind: ChartKind }[];
export function version(): string;
/** Puts a chart in place of an element, or before the table it holds. In a browser only. */
export function mount(element: Element, options?: MountOptions): Mounted;
