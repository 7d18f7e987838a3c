/* What the reader chose in a chart stays when the chart is drawn anew; what a button does is fetched when one
   is first used. */
import { tools } from "./late.js";
import { say, warn } from "./trouble.js";

/**
 * Hears the controls of a figure until the signal ends it. `chart` is `{ figure, asked, chosen, page }`: what
 * the author asked for, what the reader chose instead, and what stands in the page.
 */
export function control(chart, signal) {
  const { figure } = chart;
  const tell = (sentence) => (figure.querySelector(".keikaku-controls output").textContent = sentence);
  const use = async ({ target }) => {
    const button = target.closest("[data-keikaku-do]");
    if (!button) return;
    tell("");
    try {
      await (await tools()).use(button, chart);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return chart.page.lose(error);
      tell(error.message);
      warn(error.code ?? "tools", error.message, error.cause);
    }
  };
  const change = ({ target }) => {
    if (!target.dataset.keikakuChoose) return;
    tell("");
    try {
      choose(target, chart);
    } catch (error) {
      if (error.code === undefined) return chart.page.lose(error);
      tell(error.message);
      show(figure);
    }
  };
  /** The choices of years are made when they are first opened. */
  const open = ({ target }) => {
    if (!target.open || !target.matches(".keikaku-range") || target.querySelector("select")) return;
    chart.chosen.range = "open";
    try {
      chart.page.choose();
    } catch (error) {
      chart.page.lose(error);
    }
  };
  figure.addEventListener("click", use, { signal });
  figure.addEventListener("change", change, { signal });
  figure.addEventListener("toggle", open, { signal, capture: true });
  chart.page.after.add(() => show(figure));
}

/** A choice that the reader has used once heeds no attribute any more: it shows what is drawn. */
function show(figure) {
  for (const option of figure.querySelectorAll(".keikaku-choices [selected]")) option.selected ||= true;
}

/** Takes over an indicator, or the first or last year; a year beyond the other end takes that along. */
function choose({ dataset: { keikakuChoose: what }, value }, { figure, chosen, page }) {
  const before = { ...chosen };
  const ends = () =>
    ["from", "to"].map((end) => Number(figure.querySelector(`[data-keikaku-choose=${end}]`)?.value));
  chosen[what] = value;
  const isIndicator = what === "indicator";
  // The choice stays under the reader's hand when all years are chosen again.
  if (!isIndicator) chosen.range = "open";
  const [from, to] = ends();
  if (!isIndicator && from > to) chosen.from = chosen.to = value;
  try {
    // Another indicator may have other years.
    page.choose(isIndicator ? [["from", "to"]] : []);
  } catch (error) {
    for (const name of ["from", "to", "indicator"]) delete chosen[name];
    Object.assign(chosen, before);
    throw error;
  }
  say(figure, "change", isIndicator ? { what, value } : { what: "years", value: ends() });
}
