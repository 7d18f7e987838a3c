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
}

/** A plan in the plan format. */
export interface Plan {
  keikaku: 1;
  title: string;
  [key: string]: unknown;
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
  /** Whether it is still in the page. */
  isThere(): boolean;
}

/** An error that says what is wrong and what would be right. */
export interface KeikakuError extends Error {
  code: string;
}

/** Makes the module ready. A page needs no source; Node passes the bytes of `core_bg.wasm`. */
export function init(source?: URL | string | Response | BufferSource | WebAssembly.Module): Promise<void>;
/** Reads plan JSON. Throws a `KeikakuError`. */
export function read(input: string, options?: { lang?: string }): { plan: Plan; findings: Finding[] };
/** Draws a chart of a plan. Throws a `KeikakuError`. */
export function chart(plan: Plan | string, options?: ChartOptions): Chart;
export function chartKinds(): { kind: ChartKind }[];
export function version(): string;
/** Puts a chart in place of an element, or before the table it holds. In a browser only. */
export function mount(element: Element, options?: MountOptions): Mounted;
