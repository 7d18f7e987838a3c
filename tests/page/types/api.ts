/* Every export of the module as an engineer uses it; this file is only compiled. */
import * as keikaku from "keikaku";
import type {
  Change,
  ChangeDetail,
  Chart,
  ChartKind,
  ChartOptions,
  CheckOptions,
  Comparison,
  Finding,
  FindingsDetail,
  FormContext,
  FormFinding,
  FormRules,
  FormValues,
  KeikakuError,
  MountOptions,
  Mounted,
  Plan,
  Report,
  Rule,
  SelectDetail,
  SubmitDetail,
  Suggestions,
  Value,
} from "keikaku";

export async function onServer(bytes: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  await keikaku.init(bytes);
  const { plan, findings }: { plan: Plan; findings: Finding[] } = keikaku.read(text, { lang: "en" });
  const options: ChartOptions = { kind: "trend", indicator: "centers", era: "both", width: 720, font: 16 };
  const drawn: Chart = keikaku.chart(plan, options);
  const rows: string[][] = drawn.table.rows;
  return [drawn.svg, drawn.title, drawn.message, drawn.table.caption, ...drawn.table.head, ...rows.flat()]
    .concat(findings.map(sentence), kinds(), keikaku.version())
    .join("\n");
}

function sentence({ code, severity, path, place, params, message, hint }: Finding): string {
  const grave: "error" | "warning" | "info" = severity;
  return [grave, code, path, place?.row, place?.column, params.found, message, hint].join(" ");
}

export const way = (): "streaming" | "bytes" | "inline" | "none" | undefined => keikaku.mode;

const kinds = (): ChartKind[] => keikaku.chartKinds().map(({ kind }) => kind);

export function inEditorialOffice(before: Plan, after: string): string[] {
  const options: CheckOptions = { asOf: "令和8年度", previous: before, limit: 10, lang: "en" };
  const report: Report = keikaku.check(after, options);
  const codes: Set<string> = new Set(keikaku.rules().map((rule: Rule) => rule.code));
  const left = report.omitted.map(({ code, count }) => `${codes.has(code)} ${code} ${count}`);
  const suggested = keikaku.suggestRule(new Uint8Array()).flatMap(({ rules }: Suggestions) => rules);
  const limits = suggested.flatMap(({ rule }) => rule.bands ?? []).map(({ atLeast, code }) => `${atLeast} ${code}`);
  const found: Comparison = keikaku.diff(before, after, { lang: "en" });
  const words = found.changes.flatMap(({ pieces }: Change) => pieces ?? []).map(({ op, text }) => op + text);
  const unchanged: number = found.counts.levels[0].unchanged + found.counts.indicators.totalNew;
  return [found.message, found.html, `${report.counts.error} ${unchanged}`, ...left, ...limits, ...words];
}

export async function fromAnywhere(bytes: ArrayBuffer, module: WebAssembly.Module): Promise<void> {
  const sources = [new URL("https://example.com/core_bg.wasm"), "/core_bg.wasm", new Response(), bytes, module];
  for (const source of sources) await keikaku.init(source);
  await keikaku.init();
}

export async function inPage(element: Element, plan: Plan): Promise<void> {
  const options: MountOptions = { kind: "trend", src: "/plan.json", label: "データ", lang: "ja", era: "era", asOf: 2026 };
  const mounted: Mounted = keikaku.mount(element, options);
  await mounted.done;
  await mounted.update({ indicator: "learners" });
  await keikaku.mount(element, { plan }).done;
  await keikaku.mount(element, { plan: "{}" }).done;
  await keikaku.mount(element).done;
  mounted.destroy();
}

export async function atPortal(form: HTMLFormElement, plan: Plan): Promise<FormValues> {
  const rules: FormRules = {
    keikakuForm: 1,
    fields: {
      centers: { type: "integer", required: true, min: 0, bind: "indicators/centers/actual" },
      issues: { type: "points", maxLength: 400, requiredIf: { field: "rating", is: ["C"] }, messages: { required: "…" } },
    },
    groups: { supports: { min: 1 } },
  };
  await keikaku.mount(form, { rules, plan, item: "r28", year: 2018, charset: "shift_jis" }).done;
  const context: FormContext = { plan, item: "r28", year: "平成30年度" };
  const { findings, values, problems } = keikaku.checkForm(rules, { centers: "５５", supports: ["a"] }, context);
  const said = findings.map(({ code, field, message, params }: FormFinding) => [code, field, message, params.found]);
  return { ...values, said: said.flat().join(" "), problems: problems.map(({ message }) => message) };
}

export const heard = ({ findings }: FindingsDetail, { values, submitter }: SubmitDetail): string =>
  [findings.length, values.centers, submitter?.id].join(" ");

export function told({ what, value }: ChangeDetail, { year, text }: SelectDetail, table: HTMLTableElement): string {
  const plan: Plan = keikaku.read(table).plan;
  return [what, ...(what === "series" ? value : [value]), year, text, plan.title].join(" ");
}

export function codeOf(error: unknown): string | undefined {
  const known = error as KeikakuError;
  return known instanceof Error ? known.code : undefined;
}

export function title(plan: Plan): string {
  const format: 1 = plan.keikaku;
  return `${plan.title} ${format}`;
}

export function written(plan: Plan): string {
  const year = keikaku.parseFiscalYear("H30", { era: "平成" });
  const cell = keikaku.normalize("number", "1,090人");
  const value: Value | undefined = "value" in cell ? cell.value : undefined;
  return [keikaku.write(plan, "json"), year?.year, year?.finding?.hint, JSON.stringify(value)].join(" ");
}

export function mistakes(element: Element, plan: Plan): void {
  // @ts-expect-error A kind of chart that there is not.
  keikaku.chart(plan, { kind: "pie" });
  // @ts-expect-error A width is a number of px.
  keikaku.chart(plan, { width: "100%" });
  // @ts-expect-error A plan has a title.
  keikaku.chart({ keikaku: 1 });
  // @ts-expect-error A picture is no text.
  keikaku.read(element);
  // @ts-expect-error The width of a chart in a page is the page's.
  keikaku.mount(element, { width: 300 });
  // @ts-expect-error A type of field that there is not.
  keikaku.checkForm({ keikakuForm: 1, fields: { a: { type: "number" } } }, {});
  // @ts-expect-error A selector is no element.
  keikaku.mount(".chart");
}
