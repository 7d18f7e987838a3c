/* What the controls of a chart do. Fetched when a reader first uses one. */
export { editions } from "./editions-of.js";
export { findings } from "./findings.js";
import { csv, drawn, picture, plan, save } from "./files.js";
import { printed } from "./print.js";
import { say } from "./trouble.js";

const HIDE = "keikaku-hide-";

/** Does what a button of this chart says. */
export async function use(button, chart) {
  await does[button.dataset.keikakuDo](button.value, chart, button);
}

const buttons = (figure, what) => [...figure.querySelectorAll(`[data-keikaku-do="${what}"]`)];
const isHidden = (figure, name) => figure.classList.contains(HIDE + name);

const does = {
  calendar(era, { figure, chosen, page }) {
    chosen.era = era;
    page.choose();
    say(figure, "change", { what: "calendar", value: era });
  },

  /** Shows or hides a series, but for the last one that is shown. Nothing is drawn anew. */
  series(name, { figure, page }) {
    const names = buttons(figure, "series").map(({ value }) => value);
    const shown = names.filter((name) => !isHidden(figure, name));
    if (shown.length === 1 && shown[0] === name) return;
    figure.classList.toggle(HIDE + name);
    press(figure);
    // Buttons that are built anew know nothing of what was hidden.
    page.after.add((page.press ??= () => press(figure)));
    const value = names.filter((name) => !isHidden(figure, name));
    say(figure, "change", { what: "series", value });
  },

  async save(format, chart) {
    const title = chart.figure.querySelector(".keikaku-title").textContent;
    save(title, format, await contents[format](chart));
  },

  /** A chart alone; of a viewer the item that the button stands in, or all of the page. */
  print(isItem, { figure, asked }, button) {
    if (figure.matches(".keikaku-viewer")) printed(isItem ? [button.closest("details")] : []);
    else print(figure, asked.table);
  },
};

const contents = {
  CSV: ({ page }) => csv(page.rows()),
  SVG: ({ figure, asked }) => drawn(figure, asked.lang),
  PNG: ({ figure, asked }) => picture(figure, asked.lang),
  JSON: ({ page }) => plan(page.source),
};

/** The buttons say which series are shown; a series that has no button any more is shown. */
function press(figure) {
  const all = buttons(figure, "series");
  const names = all.map(({ value }) => value);
  for (const name of [...figure.classList].filter((name) => name.startsWith(HIDE))) {
    if (!names.includes(name.slice(HIDE.length))) figure.classList.remove(name);
  }
  for (const button of all) button.setAttribute("aria-pressed", !isHidden(figure, button.value));
}

/** Prints this chart alone, with its table open. */
function print(figure, table) {
  const closed = figure.querySelector(".keikaku-figures:not([open])");
  // Not every browser shows what is closed because the style sheet says so.
  const open = (isOpen) => closed && (closed.open = isOpen);
  printed([figure, ...(table?.isConnected ? [table] : [])], () => open(true), () => open(false));
}
