/**
 * What the platform has of this name: that of the DOM library in a page, that of its own types in Node; where there
 * is none, nobody has one to pass.
 */
export type Platform<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Own } }
  ? Own
  : never;

type PlatformModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Own } } } ? Own : never;

/** Where wasm comes from: its place, the answer that brings it, its bytes, or the module. */
export type WasmSource =
  | string
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | Platform<"URL">
  | Platform<"Response">
  | PlatformModule;

/** Something that is not as it should be: data first, its sentence last. */
export interface Finding {
  /** Stable; `rules()` has them all. */
  code: string;
  severity: Severity;
  /** JSON pointer into the plan. */
  path: string;
  /** The cell of a table, from 1. */
  place?: Place;
  /** What the sentence speaks of, whole, by name. */
  params: Record<string, string | number>;
  message: string;
  /** What would be right, where there is more to say. */
  hint?: string;
}

export type Severity = "error" | "warning" | "info";

export interface CheckOptions {
  /** The fiscal year that is running, as a number or in any spelling: years before it are over. Today's if none. */
  asOf?: number | string;
  /** An earlier edition, to tell what was dropped. */
  previous?: PlanInput;
  /** How many findings of one code are told one by one; 100 if none. */
  limit?: number;
  /** BCP 47; Japanese if none. */
  lang?: string;
}

export interface Report {
  /** Sorted by path, severity and code. */
  findings: Finding[];
  /** How many there are, told or not. */
  counts: Record<Severity, number>;
  /** How many more there are of a code than were told. */
  omitted: { code: string; count: number }[];
}

/** A rule of the catalogue. */
export interface Rule {
  code: string;
  severity: Severity;
  group: string;
  name: string;
  /** What it looks for. */
  what: string;
  why: string;
}

/** What simple rules would say of the annual ratings in a scale that declares none. */
export interface Suggestions {
  /** The id of the scale. */
  scale: string;
  /** How many ratings stand beside settled figures, and how many do not. */
  judged: number;
  skipped: number;
  /** The simplest first. */
  rules: Suggestion[];
  /** Why no rule was tried. */
  message?: string;
}

export interface Suggestion {
  rule: RatingRule;
  /** Whether it gives every rating. */
  explains: boolean;
  counterexamples: { path: string; year: FiscalYear; found: string; right?: string; score?: number }[];
  message: string;
}

export type ChangeKind =
  | "added"
  | "removed"
  | "reworded"
  | "notation"
  | "moved"
  | "renumbered"
  | "figure"
  | "span";

/** A thing in one of two editions. */
export interface Side {
  /** JSON pointer into that edition. */
  path: string;
  id?: string;
  number?: string;
  text: string;
}

export interface Change {
  kind: ChangeKind;
  /** What it happened to: item, indicator, commitment, … */
  subject: string;
  /** The key of the part that changed, where it is not the thing itself. */
  part?: string;
  /** What the level of the item is called. */
  level?: string;
  old?: Side;
  new?: Side;
  /** The words of both: equal and delete make the old text, equal and insert the new. */
  pieces?: { op: "equal" | "delete" | "insert"; text: string }[];
  figure?: { year?: FiscalYear; old?: Value; new?: Value };
  when?: { old?: object; new?: object };
}

/** How many things of a level, or how many indicators, changed in which way. */
export interface Tally extends Record<Exclude<ChangeKind, "figure" | "span">, number> {
  level?: string;
  /** From 0 for the top level. */
  depth: number;
  totalOld: number;
  totalNew: number;
  unchanged: number;
}

export interface Comparison {
  changes: Change[];
  counts: { levels: Tally[]; indicators: Tally; figures: number; spans: number; texts: number };
  /** The counts in sentences. */
  message: string;
  /** Both editions side by side (新旧対照表), a `table` whose words are escaped. */
  html: string;
}

/** A plan as an object, as JSON text, or as the UTF-8 bytes of it. */
export type PlanInput = Plan | string | Uint8Array;

export type ChartKind =
  | "trend"
  | "achievement"
  | "schedule"
  | "steps"
  | "ratings"
  | "breakdown"
  | "outline"
  | "compare";

export interface ChartOptions {
  kind?: ChartKind;
  /** Id, number or title of an indicator; the first one with figures if none. */
  indicator?: string;
  /** Id, number or title of an item: only it and what is below it is shown; all if none. */
  item?: string;
  /** BCP 47; the plan's own language if none. */
  lang?: string;
  /** How fiscal years are named. */
  era?: "western" | "era" | "both";
  /**
   * The fiscal year that is running, as a number or in any spelling: a schedule marks it. A chart in a page marks
   * today's if none is given, and no year for a text that names none.
   */
  asOf?: number | string;
  /** The first fiscal year to show, as a number or in any spelling; from the first that there is if none. */
  from?: number | string;
  /** The last fiscal year to show; to the last that there is if none. */
  to?: number | string;
  /**
   * Which direction is an improvement of the indicators of which the plan does not say it, in a trend, an achievement
   * or a compare; what a plan says counts.
   */
  better?: "higher" | "lower" | "none";
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

export interface MountOptions
  extends Pick<ChartOptions, "indicator" | "item" | "lang" | "era" | "from" | "to" | "better" | "asOf"> {
  /**
   * A kind of chart, the whole plan in a viewer, the first and the last of several editions side by side, or the
   * checks of a form; a `form` needs none.
   */
  kind?: ChartKind | "viewer" | "editions" | "form";
  /** Whether a viewer shows editors what the checks find. */
  findings?: boolean | string;
  /** The rules of a form, or where they are fetched from. */
  rules?: FormRules | string;
  /** The fiscal year that a form reports on, as a number or in any spelling. */
  year?: number | string;
  /** The characters that the receiving system of a form can take; those in which the form is sent if none. */
  charset?: string;
  /** A plan, or plan JSON, or several; else the table in the element, or `src`, is read. */
  plan?: Plan | string | (Plan | string)[];
  /** Where plan JSON is fetched from; several files are separated by blanks. */
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

export type FormFieldType =
  | "text"
  | "points"
  | "integer"
  | "decimal"
  | "percent"
  | "count"
  | "fiscalYear"
  | "date"
  | "timing"
  | "rating"
  | "choice"
  | "personName"
  | "kana"
  | "postalCode"
  | "telephone"
  | "email"
  | "url";

/** What is asked of a field. Other fields are named without their row: in `supports[].attended`, `invited`. */
export interface FormField {
  /** `text` if none. */
  type?: FormFieldType;
  label?: string;
  required?: boolean;
  /** Required where another field has one of these values, or any if none are named. */
  requiredIf?: { field: string; is?: string | string[] };
  min?: number | string;
  max?: number | string;
  /** Characters as a reader counts them. */
  minLength?: number;
  maxLength?: number;
  choices?: string[];
  unit?: string;
  counting?: "annual" | "cumulative" | "pointInTime";
  notBefore?: string;
  atMost?: string;
  atLeast?: string;
  /** The field that this one repeats, as an address for mail that is written twice. */
  sameAs?: string;
  /** What of the plan's item it reports: `indicators/centers/actual`, `reviews/annual/rating`. */
  bind?: string;
  /** Never kept in a draft. */
  personal?: boolean;
  /** Texts of the portal's own, by code. */
  messages?: Record<string, string>;
}

/** The rules of a form; `pkg/form.schema.json` says the same. */
export interface FormRules {
  keikakuForm: 1;
  lang?: string;
  /** The characters that the receiving system can take. */
  charset?: string;
  plan?: { src?: string; item?: string; year?: number };
  /** By name; `supports[].title` for the fields of rows. */
  fields?: Record<string, FormField | FormFieldType>;
  groups?: Record<string, { label?: string; min?: number; max?: number }>;
}

/** What is wrong with a field, or worth knowing. */
export interface FormFinding {
  /** Stable. */
  code: string;
  severity: Severity;
  /** The name of the control; empty where it has none. */
  field: string;
  message: string;
  hint?: string;
  params: Record<string, string | number>;
}

/** What is wrong with the rules themselves, for engineers. */
export interface FormProblem {
  code: string;
  severity: Severity;
  field?: string;
  message: string;
}

/** What a form sends: a text for each name, or several; `null` for a field that is out of use. */
export type FormValues = Record<string, string | string[] | null>;

export interface FormContext {
  plan?: PlanInput;
  item?: string;
  year?: number | string;
  asOf?: number | string;
  lang?: string;
  charset?: string;
}

/** The `detail` of a `keikaku:findings` event of a form: what is said beside its fields now. */
export interface FindingsDetail {
  findings: FormFinding[];
}

/**
 * The `detail` of a `keikaku:submit` event, which can be cancelled by who sends the values by script: they are
 * written as they are to be stored.
 */
export interface SubmitDetail {
  values: FormValues;
  submitter: Platform<"HTMLElement"> | null;
}

/**
 * The `detail` of a `keikaku:reveal` event, on a field that is to be filled in and cannot be seen. Whoever cancels it
 * leads there by script.
 */
export interface RevealDetail {
  field: string;
}

/** The `detail` of a `keikaku:change` event: what a reader changed in a chart, and to what. */
export type ChangeDetail =
  | { what: "calendar"; value: "western" | "era" | "both" }
  /** The series that are shown now. */
  | { what: "series"; value: ("actual" | "target")[] }
  /** The id of the indicator. */
  | { what: "indicator"; value: string }
  /** The first and the last year that are shown now. */
  | { what: "years"; value: [FiscalYear, FiscalYear] }
  /** What is asked of a viewer now, by the names that stand in its address. */
  | { what: "view"; value: Record<string, string> };

/** The `detail` of a `keikaku:select` event: the year that a reader chose, and what the chart says of it. */
export interface SelectDetail {
  year: FiscalYear;
  text: string;
}

/** The `detail` of a `keikaku:ready` event: what stands in the page now. */
export interface ReadyDetail {
  /** As it was asked for. */
  kind?: string;
}

/** The `detail` of a `keikaku:error` event: why the author's own content stays, or what is wrong with a form's rules. */
export interface ErrorDetail {
  /** Stable. */
  code: string;
  message: string;
}

/** The `detail` of a `keikaku:progress` event: how much of a file has come. */
export interface ProgressDetail {
  src: string;
  /** In bytes as they are once unpacked. */
  loaded: number;
  /** As the server says it; 0 where it does not. */
  total: number;
}

/** The events of this module; they bubble. */
export interface KeikakuEvents {
  "keikaku:ready": PageEvent<ReadyDetail>;
  "keikaku:error": PageEvent<ErrorDetail>;
  "keikaku:select": PageEvent<SelectDetail>;
  "keikaku:change": PageEvent<ChangeDetail>;
  "keikaku:findings": PageEvent<FindingsDetail>;
  "keikaku:submit": PageEvent<SubmitDetail>;
  "keikaku:reveal": PageEvent<RevealDetail>;
  "keikaku:progress": PageEvent<ProgressDetail>;
}

/** An event of this module with this `detail`. */
export type PageEvent<Detail> = Omit<Platform<"CustomEvent">, "detail"> & { readonly detail: Detail };

// What a page's own `addEventListener`, `querySelector` and `createElement` know of this module.
declare global {
  interface GlobalEventHandlersEventMap extends KeikakuEvents {}
  interface ElementEventMap extends KeikakuEvents {}
  interface HTMLElementTagNameMap {
    "keikaku-chart": Platform<"HTMLElement">;
    "keikaku-viewer": Platform<"HTMLElement">;
  }
}

/**
 * An error that says what is wrong and what would be right. An argument of another type than the call takes throws one
 * that is a `TypeError`, with the code `wrong-type`, `not-text` or `not-a-plan`.
 */
export interface KeikakuError extends Error {
  code: string;
}

/** Makes the module ready. Neither a page nor Node needs a source; whoever has the wasm elsewhere passes its place, or its bytes. */
export function init(source?: WasmSource): Promise<void>;
/**
 * Reads plan JSON, text or a page with tables of any kind, bytes of one of them, a table of the page, or a document.
 * Throws a `KeikakuError`.
 */
export function read(
  input: string | Uint8Array | Platform<"HTMLTableElement"> | SourceDocument,
  options?: ReadOptions,
): Reading;

export interface ReadOptions {
  lang?: string;
  /** The era of years that are written without one: 平成 or H. Without it they are told and left out. */
  era?: string;
  /** What a text is; what it looks like if none. */
  format?: "auto" | "json" | "text" | "csv" | "tsv" | "markdown" | "html";
}

/** Where something stands in what was given, from 1. */
export interface Place {
  /** The sheet of a workbook, or which table of a page. */
  sheet?: string;
  /** As the spreadsheet numbers it, also in a CSV file and in cells that were copied; the line of other text. */
  row: number;
  column: number;
}

/** What was read. */
export interface Reading {
  plan: Plan;
  findings: Finding[];
  /** Where parts of the plan come from, by JSON pointers into it; not of plan JSON. */
  places?: { path: string; place: Place }[];
  /** The other editions of a document that has several. */
  others?: Reading[];
  /** What became of every cell and line with text; not of plan JSON. */
  account?: { place: Place; text: string; became: "used" | "merged" | "layout" | "setAside" }[];
  /** The encoding of bytes that were given. */
  encoding?: string;
}

/** A cell that covers one place is its text. */
export type DocumentCell = string | { text: string; rows: number; columns: number };

/** A line outside of every table, or a table; rows and columns from 1. */
export type DocumentPart =
  | { text: string; heading?: number; sheet?: string; row: number; column: number }
  | { caption?: string; sheet?: string; rows: number[]; cells: DocumentCell[][] };

/** A workbook or text as lines and tables, in their order. */
export interface SourceDocument {
  parts: DocumentPart[];
}

/** Writes a plan, or a list of plans, canonically. Throws a `KeikakuError`. */
export function write(plan: PlanInput | PlanInput[], format: "json", options?: { lang?: string }): string;
/** Writes every figure of a plan as a row: UTF-8 with its mark, as Excel opens it. Throws a `KeikakuError`. */
export function write(plan: PlanInput, format: "csv", options?: { lang?: string }): string;
/** A text as bytes of Windows-31J; `lost` is every character that it cannot hold, which is 〓 in the bytes. */
export function encode(text: string): {
  bytes: Uint8Array<ArrayBuffer>;
  lost: { row: number; column: number; character: string }[];
};

/** What the rules find in a plan. Throws a `KeikakuError`. */
export function check(plan: PlanInput, options?: CheckOptions): Report;
/** Every rule, in the order of the catalogue. */
export function rules(options?: { lang?: string }): Rule[];
/** Which simple rules would explain the ratings of a plan. Throws a `KeikakuError`. */
export function suggestRule(plan: PlanInput, options?: { lang?: string }): Suggestions[];
/** What changed from one edition to another. Throws a `KeikakuError`. */
export function diff(before: PlanInput, after: PlanInput, options?: { lang?: string }): Comparison;

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
/**
 * Checks what was typed into a form, as the page does: `values` is what to store. Throws a `KeikakuError` where the
 * rules are none.
 */
export function checkForm(
  rules: FormRules | string,
  values: FormValues,
  context?: FormContext,
): { findings: FormFinding[]; values: FormValues; problems: FormProblem[] };
/** Draws a chart of a plan; `compare` of several. Throws a `KeikakuError`. */
export function chart(plan: PlanInput | PlanInput[], options?: ChartOptions): Chart;
export function chartKinds(): { kind: ChartKind }[];
/**
 * How the wasm of charts came into this page: `"streaming"`, `"bytes"` where the server sends it with a wrong
 * `Content-Type`, `"inline"` where it refuses `.wasm` and the copy within a script is used, `"none"` where the policy or
 * the browser has none; `undefined` before a block came near the window.
 */
export const mode: "streaming" | "bytes" | "inline" | "none" | undefined;
export function version(): string;
/**
 * Puts a chart in place of an element, or before the table it holds; attaches the checks to a form. In a browser
 * only.
 */
export function mount(element: Platform<"Element">, options?: MountOptions): Mounted;
