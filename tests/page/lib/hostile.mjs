/* Strings that somebody may write into a plan, a table or an address in order to take over the page, and what
   they would do there if they could. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { at } from "../../../www/scripts/paths.mjs";

const GROUPS = JSON.parse(await readFile(at("tests/fixtures/hostile-strings.json"), "utf8"));

export const STRINGS = Object.values(GROUPS).flat();

/** What such a string is compared with: words, many words, and an address that may be linked. */
export const HARMLESS = ["計画の数", "計画の数をここに書く。".repeat(20), "https://www.city.example/", "x"];

const inBatches = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(size * at, size * at + size));

/** What JSON can hold: a lone surrogate is refused with the whole file. */
export const [WRITABLE, UNWRITABLE] = [true, false].map((is) => STRINGS.filter((text) => text.isWellFormed() === is));
export const BATCHES = inBatches(WRITABLE, 20);

/** A plan in which these strings stand wherever a text can stand. */
export const planOf = (texts) => ({
  keikaku: 1,
  lang: "ja",
  title: texts[0],
  subtitle: texts[0],
  publisher: { name: texts[0], unit: texts[0] },
  edition: { label: texts[0], status: "current" },
  levels: texts.slice(0, 2),
  actors: texts.map((text, at) => ({ id: `a${at}`, name: text, role: text })),
  ratingScales: [{ id: "s", ratings: texts.map((text, at) => ({ code: text, label: text, rank: at + 1 })) }],
  passages: [{ role: "purpose", heading: texts[0], points: texts.map((text) => ({ labels: [text], text })) }],
  items: texts.map((text, at) => ({ ...itemOf(text, at), items: [{ id: `below${at}`, title: text }] })),
  notes: texts,
  source: { title: texts[0], url: texts[0], retrieved: texts[0] },
});

const itemOf = (text, at) => ({
  id: `i${at}`,
  number: text,
  title: text,
  headings: [{ facet: "work", text }],
  passages: [{ role: "content", heading: text, points: [{ labels: [text], text }] }],
  assignments: [{ actor: `a${at}`, lead: true }],
  indicators: [{ id: `x${at}`, number: text, title: text, unit: text, better: "higher", formula: "ratio", points: points(text) }],
  expectations: [{ actor: `a${at}`, points: [{ text }] }],
  commitments: [{ actor: `a${at}`, text, target: { text, unit: text }, spans: [{ from: 2015, to: 2016, mark: text, label: text }], points: [{ text }] }],
  supports: [{ title: text, summary: text, timing: { year: 2015, text }, results: [{ text }] }],
  work: [{ year: 2015, planned: [{ text }], done: [{ text }] }],
  reviews: [{ scope: "annual", year: 2015, rating: { scale: "s", code: text }, status: { code: "other", label: text }, assessment: [{ text }] }],
});

const points = (text) => [
  { year: 2015, target: 3, actual: 2, note: text, publishedRate: text },
  { year: 2016, target: { text }, actual: { value: 4, text } },
  { year: 2017, target: { value: 5, estimated: true }, actual: { state: "missing", text } },
];

/** For `prepare`: whatever a string would do is told to the test. */
export async function trap(page, told) {
  await page.exposeBinding("tellHostile", (_, what) => told.push(what));
  await page.addInitScript(() => {
    const tell = window.tellHostile;
    for (const name of ["pwned", "alert", "confirm", "prompt", "print", "open"]) window[name] = () => tell(`${name} was called`);
    const kinds = { Object, Array, String, Function, Element, Node };
    const owned = () => JSON.stringify(Object.entries(kinds).map(([name, { prototype }]) => [name, Reflect.ownKeys(prototype).map(String)]));
    const before = owned();
    window.prototypesChanged = () => owned() !== before;
  });
  page.on("dialog", (dialog) => {
    told.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("popup", () => told.push("a window was opened"));
  page.on("framenavigated", (frame) => {
    if (frame.parentFrame() || !/^http:\/\/127\.0\.0\.1:\d+\/page\.html(#|$)|^about:blank$/.test(frame.url())) told.push(`went to ${frame.url()}`);
  });
  await page.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => {
      told.push(`asked for ${route.request().url()}`);
      return route.abort();
    },
  );
}

/** Nothing ran, nothing was fetched from elsewhere, and what all scripts share is as it was. */
export async function assertNothingHappened(page, told) {
  assert.deepEqual(told, []);
  assert.equal(await page.evaluate(() => window.prototypesChanged()), false, "prototypes are as they were");
}

/**
 * Puts each of these blocks into the page, one after the other, mounts it and takes it away. A case is
 * `{ block: { name, attributes, link, table }, options, texts }`: what the author wrote, what an engineer asks for, and
 * what must be read in the figure. Says of each whether it was drawn or refused with which code, which texts were not seen,
 * which elements and attributes stand there that stand in none of the `harmless` ones, where its links lead, and whether
 * the author's content was there afterwards.
 */
export const drawAll = (page, harmless, cases) => page.evaluate(drawInPage, [harmless, cases]);

/** Runs in the page. */
async function drawInPage([harmless, cases]) {
  const { mount } = await import("/keikaku/keikaku.js");
  const main = document.querySelector("main");
  const added = (parent, name, attributes = {}, text = "") => {
    const element = document.createElement(name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return parent.appendChild(element);
  };
  const written = ({ name = "section", attributes, link, table }) => {
    const block = added(main, name, attributes, link === undefined && !table ? "作者の文" : "");
    if (link !== undefined) return { block, asked: added(block, "a", { href: link }, "作者の文") };
    if (!table) return { block, asked: block };
    const grid = added(block, "table");
    added(grid, "caption", {}, table.caption);
    for (const cells of table.rows) {
      const row = added(grid, "tr");
      cells.forEach((cell, at) => added(row, at === 0 || cells === table.rows[0] ? "th" : "td", {}, cell));
    }
    return { block, asked: block };
  };
  const shapesIn = (figures) =>
    figures
      .flatMap((figure) => [...figure.querySelectorAll("*")])
      .map((element) => [element.localName, ...element.getAttributeNames().sort()].join(" "));
  const drawn = async ({ block: about = {}, options }) => {
    // What the loader would find by itself is hidden from it: it draws what is near the window.
    const around = added(main, "div", about.name || about.attributes ? { hidden: "" } : {});
    const { block, asked } = written(about);
    around.append(block);
    const before = around.innerHTML;
    let code;
    const hear = ({ detail }) => (code = detail.code);
    document.addEventListener("keikaku:error", hear);
    const handle = mount(asked, options);
    await handle.done;
    document.removeEventListener("keikaku:error", hear);
    dispatchEvent(new Event("beforeprint"));
    const figures = [...around.querySelectorAll(".keikaku-chart")];
    const result = {
      code,
      text: figures.map(({ textContent }) => textContent).join(" "),
      shapes: shapesIn(figures),
      links: figures.flatMap((figure) => [...figure.querySelectorAll("[href]")].map(({ protocol }) => protocol)),
    };
    handle.destroy();
    // What the loader keeps beside it until it has looked at the block is not the author's.
    for (const block of around.querySelectorAll("[data-keikaku-room]")) block.removeAttribute("data-keikaku-room");
    const isBack = around.innerHTML === before;
    around.remove();
    return { ...result, isBack };
  };
  const usual = new Set();
  for (const one of harmless) for (const shape of (await drawn(one)).shapes) usual.add(shape);
  const results = [];
  for (const one of cases) {
    const { code, text, shapes, links, isBack } = await drawn(one);
    const unseen = code ? [] : one.texts.filter((part) => !text.includes(part));
    const unusual = [...new Set(shapes.filter((shape) => !usual.has(shape)))];
    // An address that is none leads nowhere: it has no protocol.
    const odd = [...new Set(links.filter((protocol) => !/^(https?)?:$/.test(protocol)))];
    results.push({ code, isBack, unseen, unusual, links: odd, of: one.of ?? one.texts[0] });
  }
  return { results, usual: usual.size };
}

/** What is wrong with them. Each is drawn whole, or, where that may be, refused, and the author's content is there. */
export const wrongOf = (results, { mayBeRefused = false } = {}) =>
  results.filter(({ code, isBack, unseen, unusual, links }) => {
    const isRefused = code !== undefined;
    const isAddressOrText = unusual.length === 0 && links.length === 0 && unseen.length === 0;
    return !isBack || !isAddressOrText || code === "panic" || (isRefused && !mayBeRefused);
  });
