/* What is left of a form when a filter has been at it and the loader has done what it can. */
import { PLAN } from "../lib/content.mjs";
import { scrolledThrough, settled } from "../lib/frames.mjs";

/** Where the form stands in the page: other content stands around it, as on any page. */
const [BEFORE, AFTER] = ["前の文。", "後の文。"];
export const placed = (markups) =>
  markups.map((markup) => `<section><p>${BEFORE}</p>\n${markup}\n<p>${AFTER}</p></section>`).join("\n");

/** Resolves when every chart that the page asks for is drawn: one that is asked for later comes after them. */
export async function allDrawn(page) {
  await settled(page);
  await scrolledThrough(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(async (src) => {
    const { mount } = await import("/keikaku/keikaku.js");
    for (const kind of ["trend", "viewer"]) {
      const last = document.body.appendChild(document.createElement("div"));
      await mount(last, { kind, src }).done;
      last.remove();
    }
  }, PLAN);
  await settled(page);
}

/**
 * For each form `{ cell, words }`: a `chart` that shows what was asked for, the author's `link` that leads to the
 * same address, the author's `table`, a `frame`, only `words`; `gone` where a form that had nothing for a reader has
 * nothing, and `blank` where one that had.
 */
export const judged = (page, forms) =>
  page.evaluate(`(${judge})(${JSON.stringify({ forms, around: [BEFORE, AFTER] })})`);

/** Runs in the page. */
function judge({ forms, around }) {
  const text = (element) => element.textContent.replace(/\s+/g, "");
  const address = (value) => new URL(value, document.baseURI).href;
  const rows = (table) =>
    JSON.stringify([
      table.caption && text(table.caption),
      [...table.rows].map(({ cells }) => [...cells].map((cell) => [text(cell), cell.colSpan, cell.rowSpan])),
    ]);
  /** The first of these that the reader sees and that is what the author wrote. */
  const found = (section, written, selector, isSame) => {
    const original = written.querySelector(selector);
    const all = [...section.querySelectorAll(`${selector}:not(.keikaku-chart *)`)];
    return original && all.find((element) => element.checkVisibility() && isSame(element, original));
  };
  const isDrawn = (figure, shows) =>
    shows === "viewer"
      ? figure.matches(".keikaku-viewer") && figure.querySelector(".keikaku-item")
      : figure.querySelector("svg[role=img]") && figure.querySelector(".keikaku-title").textContent.includes(shows);

  return [...document.querySelectorAll("main > section")].map((section, at) => {
    const { markup, content, shows } = forms[at];
    const written = new DOMParser().parseFromString(markup, "text/html");
    const figures = [...section.querySelectorAll(".keikaku-chart")];
    const hasTable = found(section, written, "table", (one, other) => rows(one) === rows(other));
    const isSameLink = (one, other) => text(one) === text(other) && one.href === address(other.getAttribute("href"));
    const isSameFrame = (one, other) =>
      one.title === other.title && one.src === address(other.getAttribute("src")) && one.clientHeight > 100;
    const frame = found(section, written, "iframe", isSameFrame);
    const words = around.reduce((words, one) => words.replace(one, ""), section.innerText.replace(/\s+/g, " ")).trim();
    const cell = () => {
      if (figures.length > 1) return "several charts";
      if (figures.length === 1) {
        if (!isDrawn(figures[0], shows)) return "another chart";
        return content === "table" && !hasTable ? "chart, the table is lost" : "chart";
      }
      if (content === "table" && hasTable) return "table";
      if (found(section, written, "a", isSameLink)) return "link";
      if (frame) return frame.matches("[sandbox]:not([sandbox~=allow-scripts])") ? "frame without script" : "frame";
      if (words) return "words";
      return ["link", "table"].includes(content) ? "blank" : "gone";
    };
    return { cell: cell(), words };
  });
}
