/* What the reader chose in a chart stays when the chart is drawn anew; what a button does is fetched when one
   is first used. */
import { say, warn } from "./trouble.js";

/**
 * Hears the controls of a figure until the signal ends it. `chart` is `{ figure, asked, chosen, page }`: what
 * the author asked for, what the reader chose instead, and what stands in the page.
 */
export function control(chart, signal) {
  const { figure, chosen, page } = chart;
  const use = async ({ target }) => {
    const button = target.closest("[data-keikaku-do]");
    if (!button) return;
    const said = figure.querySelector(".keikaku-controls output");
    said.textContent = "";
    try {
      await (await import("./tools.js")).use(button, chart, signal);
    } catch ({ code = "tools-missing", message }) {
      said.textContent =
        code === "tools-missing"
          ? "操作に必要なファイル（tools.js）を読み込めません。 tools.js cannot be loaded: put it beside keikaku.js."
          : message;
      warn(code, said.textContent, message);
    }
  };
  figure.addEventListener("click", use, { signal });
  figure.addEventListener(
    "change",
    ({ target }) => {
      if (!target.matches(".keikaku-choices select")) return;
      chosen.indicator = target.value;
      page.choose();
      say(figure, "change", { what: "indicator", value: target.value });
    },
    { signal },
  );
}
