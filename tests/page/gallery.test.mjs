import assert from "node:assert/strict";
import { test } from "node:test";
import { labels, slider } from "./lib/figures.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const CENTERS = "まちづくりセンター数";
const LEARNERS = "コミュニティ・コーディネーター育成講座受講者数（累計）";

const gallery = async () => {
  const context = { viewport: { width: 1280, height: 4000 } };
  const view = await open(undefined, { path: "/", context });
  await view.heard("keikaku:ready", 3);
  assert.deepEqual([...view.warnings(), ...view.complaints()], []);
  return { ...view, figures: view.page.locator("figure.keikaku-chart") };
};

/** The numbers in some labels, as text. */
const numbers = (texts, sign) =>
  texts.filter((text) => text.startsWith(sign)).map((text) => text.slice(sign.length));

test("each of the three ways gives its chart, a heading level below the heading before it", async () => {
  const { page } = await gallery();
  const headings = await page.locator("main :is(h1, h2, h3, h4, h5, h6)").evaluateAll((all) =>
    all.map(({ localName, className, textContent }) => (className ? [localName, textContent] : localName)),
  );
  const learners = "コミュニティ・コーディネーター育成講座受講者数(累計)の推移";
  const [first, second, third] = [`${CENTERS}の推移`, `${CENTERS}の推移`, learners].map((title) => ["h3", title]);
  assert.deepEqual(headings, ["h1", "h2", first, "h2", second, "h2", third, "h2"]);
});

test(`the targets, results and the base of ${CENTERS} stand as labels in both of its drawings`, async () => {
  const { figures } = await gallery();
  for (const figure of [figures.nth(0), figures.nth(1)]) {
    const texts = await labels(figure);
    assert.deepEqual(numbers(texts, "目標"), ["42", "50", "58", "66"]);
    const results = await figure.locator(".keikaku-on-actual text").allTextContents();
    assert.deepEqual(results, ["43", "48", "54", "55"]);
    assert.deepEqual(numbers(texts, "現状"), ["37"]);
    assert.equal(texts.filter((text) => text === "見込み").length, 1);
    assert.equal(texts.filter((text) => text === "▼未達").length, 3);
  }
});

test("the sentence says the latest year, its result, its target and its rate", async () => {
  const { figures } = await gallery();
  const messages = await figures.locator(".keikaku-message").allTextContents();
  assert.equal(
    messages[0],
    `${CENTERS}の2018年度（平成30年度）の実績は55。前年度より1増。目標66に対する達成率は83.3％。3年続けて目標を下回っています。`,
  );
  assert.equal(
    messages[1],
    `${CENTERS}は2018年度（平成30年度）末で55箇所。前年度より1箇所増。目標66箇所に対する達成率は83.3％。3年続けて目標を下回っています。`,
  );
});

test("the other indicator is chosen with the keyboard, and the keyboard stays on the choice", async () => {
  const { page, figures } = await gallery();
  const first = figures.first();
  await first.locator("[data-keikaku-choose=indicator]").focus();
  await page.keyboard.press("ArrowDown");
  await first.getByRole("heading", { name: `${LEARNERS}の推移` }).waitFor();
  assert.equal(await first.locator("[data-keikaku-choose=indicator]").evaluate((select) => select === document.activeElement), true);
  const results = await first.locator(".keikaku-on-actual text").allTextContents();
  assert.deepEqual(results, ["1,152", "1,345", "1,454", "1,671"]);
  assert.match(await first.locator(".keikaku-message").textContent(), /1,671.*1,570.*106\.4％/);
  await page.keyboard.press("ArrowUp");
  await first.getByRole("heading", { name: `${CENTERS}の推移` }).waitFor();
});

test("the chosen year and the opened table stay when another indicator is chosen", async () => {
  const { page, figures } = await gallery();
  const second = figures.nth(1);
  await second.locator(".keikaku-figures summary").click();
  await slider(second).press("Home");
  await second.locator("[data-keikaku-choose=indicator]").focus();
  await page.keyboard.press("ArrowUp");
  await second.getByRole("heading", { name: /受講者数/ }).waitFor();
  const left = await second.evaluate((figure) => ({
    isOpen: figure.querySelector("details.keikaku-figures").open,
    year: figure.querySelector("input").value,
  }));
  assert.deepEqual(left, { isOpen: true, year: "0" });
});

test("an estimate is hatched, and said in words in the drawing, the slider and the table", async () => {
  const { figures } = await gallery();
  const third = figures.nth(2);
  const estimate = third.locator(".keikaku-drawing .keikaku-estimate");
  const outline = String.raw`M\d+ \d+H\d+V\d+H\d+Z`;
  assert.match(await estimate.locator("path").getAttribute("d"), new RegExp(String.raw`^${outline}(M\d+ \d+L\d+ \d+)+$`));
  const texts = await labels(third);
  assert.ok(texts.includes("見込み") && texts.includes("現状930"), texts.join(" "));
  await slider(third).press("Home");
  assert.equal(await slider(third).getAttribute("aria-valuetext"), "2014年度（平成26年度） 現状930（見込み）");
  const row = await third.locator(".keikaku-table tbody tr").first().textContent();
  assert.ok(row.includes("現状") && row.includes("930（見込み）"), row);
});

test("the reading of a word (ruby) is no part of a name", async () => {
  const { figures } = await gallery();
  const everything = await figures.allTextContents();
  for (const text of everything) assert.doesNotMatch(text, /いくせい/);
  const names = await figures.first().locator("option").allTextContents();
  assert.ok(names.includes(LEARNERS), names.join(" "));
});
