/* The years that a reader, or an author, chooses to see. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, paragraph, table } from "./lib/content.mjs";
import { charts, openRange } from "./lib/controlled.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const chart = charts(open);
const plan = JSON.parse(await readFile(at("tests", PLAN), "utf8"));

const choose = (figure, end) => figure.locator(`[data-keikaku-choose=${end}]`);

/** What the two choices show, and which years are drawn, told, and in the table. */
const years = (figure) =>
  figure.evaluate((figure) => {
    const all = (selector) => [...figure.querySelectorAll(selector)];
    const numbers = (names) => names.map((name) => Number(name.match(/\d{4}/)?.[0]));
    return {
      chosen: all("[data-keikaku-choose=from], [data-keikaku-choose=to]").map(({ value }) => Number(value)),
      drawn: all(".keikaku-band").length,
      told: numbers(all("datalist option").map(({ label }) => label)),
      rows: numbers(all("tbody th").map(({ textContent }) => textContent)),
    };
  });

const shown = (from, to) => {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return { chosen: [from, to], drawn: all.length, told: all, rows: all };
};

test("the first and the last year are chosen with the keyboard, told, and can be widened again", async () => {
  const { page, figure, heard, changes } = await chart();
  assert.deepEqual(await years(figure), { ...shown(2014, 2018), chosen: [] });
  await figure.locator(".keikaku-range summary").focus();
  await page.keyboard.press("Enter");
  await choose(figure, "to").waitFor();
  assert.deepEqual(await years(figure), shown(2014, 2018));
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.className), "keikaku-range");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await heard("keikaku:change", 2);
  assert.deepEqual(await years(figure), shown(2016, 2018));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await heard("keikaku:change", 3);
  assert.deepEqual(await years(figure), shown(2016, 2017));
  assert.equal(await choose(figure, "to").evaluate((select) => select === document.activeElement), true);
  assert.match(await figure.locator(".keikaku-message").textContent(), /2017年度（平成29年度）/);
  await choose(figure, "from").selectOption("2014");
  await choose(figure, "to").selectOption("2018");
  await heard("keikaku:change", 5);
  assert.deepEqual(await years(figure), shown(2014, 2018));
  assert.deepEqual(changes(), [
    { what: "years", value: [2015, 2018] },
    { what: "years", value: [2016, 2018] },
    { what: "years", value: [2016, 2017] },
    { what: "years", value: [2014, 2017] },
    { what: "years", value: [2014, 2018] },
  ]);
});

test("the choice of years is closed and opened as often as the reader likes, and stays while years are chosen", async () => {
  const { page, figure, heard } = await chart();
  const summary = figure.locator(".keikaku-range summary");
  const isOpen = () => figure.locator(".keikaku-range").evaluate(({ open }) => open);
  await openRange(figure);
  await choose(figure, "from").selectOption("2016");
  await heard("keikaku:change");
  await summary.click();
  assert.equal(await isOpen(), false);
  await figure.locator("[value=era]").click();
  await heard("keikaku:change", 2);
  assert.equal(await isOpen(), false, "what the reader closed stays closed");
  await summary.click();
  await choose(figure, "from").focus();
  await choose(figure, "from").selectOption("2014");
  await heard("keikaku:change", 3);
  assert.deepEqual(await years(figure), { ...shown(2014, 2018), told: Array(5).fill(Number.NaN), rows: Array(5).fill(Number.NaN) });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.keikakuChoose), "from");
});

test("a year beyond the other end takes that end along", async () => {
  const { figure, heard, changes } = await chart();
  await openRange(figure);
  await choose(figure, "to").selectOption("2016");
  await choose(figure, "from").selectOption("2017");
  await heard("keikaku:change", 2);
  assert.deepEqual(await years(figure), shown(2017, 2017));
  await choose(figure, "to").selectOption("2015");
  await heard("keikaku:change", 3);
  assert.deepEqual(await years(figure), shown(2015, 2015));
  assert.deepEqual(changes().map(({ value }) => value), [[2014, 2016], [2017, 2017], [2015, 2015]]);
});

test("an author's years are any spelling in any form, and the reader can widen them", async () => {
  const marked = `<figure data-keikaku="trend" data-keikaku-src="${PLAN}" data-keikaku-indicator="centers" data-keikaku-from="平成28年度" data-keikaku-to="H29"></figure>`;
  for (const content of [
    marked,
    `<p><a href="${PLAN}#keikaku-trend&amp;indicator=centers&amp;from=2016&amp;to=2017">推移</a></p>`,
    `<keikaku-chart src="${PLAN}" indicator="centers" from="2016" to="2017"></keikaku-chart>`,
    table().replace("<table", '<table data-keikaku-from="2016" data-keikaku-to="2017"'),
  ]) {
    const { figure, heard } = await chart(content);
    const { chosen, drawn } = await years(figure);
    assert.deepEqual({ chosen, drawn }, { chosen: [2016, 2017], drawn: 2 }, content);
    await choose(figure, "from").selectOption("2015");
    await heard("keikaku:change");
    assert.deepEqual((await years(figure)).chosen, [2015, 2017]);
    await choose(figure, "from").selectOption("2014");
    await choose(figure, "to").selectOption("2018");
    await heard("keikaku:change", 3);
    assert.deepEqual((await years(figure)).chosen, [2014, 2018], "the choice stays under the reader's hand");
  }
});

test("an author's years that there are not leave the author's content, with a sentence that names those there are", async () => {
  const { page, heard, named } = await open(paragraph("推移", `${PLAN}#keikaku-trend&amp;indicator=centers&amp;from=2030`));
  await heard("keikaku:error");
  const [{ detail }] = named("keikaku:error");
  assert.equal(detail.code, "no-years");
  assert.match(detail.message, /2014年度.*2018年度/);
  assert.equal(await page.locator("p a").count(), 1);
});

test("chosen years stay with the names of years and an update, and give way where another indicator has none of them", async () => {
  const { page, heard, named } = await open(`<div class="mine"></div>`);
  const other = structuredClone(plan);
  const early = { id: "early", title: "以前の数", points: [2001, 2002, 2003].map((year) => ({ year, actual: year })) };
  other.items[0].indicators = [...(other.items[0].indicators ?? []), early];
  await page.evaluate(async (plan) => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { plan, indicator: "centers" });
  }, other);
  await heard("keikaku:ready");
  const figure = page.locator("figure");
  await openRange(figure);
  await choose(figure, "from").selectOption("2016");
  await choose(figure, "to").selectOption("2017");
  await figure.locator("[value=era]").click();
  await heard("keikaku:change", 3);
  assert.equal(await choose(figure, "from").locator("[selected]").textContent(), "平成28年度");
  const kept = async () => (await years(figure)).chosen;
  assert.deepEqual(await kept(), [2016, 2017]);
  await page.evaluate((plan) => window.mine.update({ plan }), other);
  assert.deepEqual(await kept(), [2016, 2017]);
  await choose(figure, "indicator").selectOption("early");
  await heard("keikaku:change", 4);
  assert.deepEqual(await kept(), [2001, 2003]);
  assert.match(await figure.locator(".keikaku-title").textContent(), /以前の数/);
  await choose(figure, "indicator").selectOption("centers");
  await heard("keikaku:change", 5);
  assert.deepEqual(await kept(), [2014, 2018]);
  // What code sets counts more than what was chosen before.
  await page.evaluate(() => window.mine.update({ from: 2015, to: 2016 }));
  assert.deepEqual(await kept(), [2015, 2016]);
  assert.deepEqual(named("keikaku:error"), []);
});

test("a choice of years without any figure is told in a sentence, and the chart stays as it was", async () => {
  const gap = { keikaku: 1, title: "計画", publisher: { name: "X市" }, items: [{ title: "a", indicators: [] }] };
  const points = [2015, 2016, 2017].map((year) => ({ year, actual: year === 2017 ? { state: "notYet" } : 5 }));
  gap.items[0].indicators = [{ id: "x", title: "数", points }];
  const answers = { "/gap.json": { headers: { "content-type": "application/json" }, body: JSON.stringify(gap) } };
  const view = await chart(`<div class="keikaku" data-keikaku-src="/gap.json"></div>`, { answers });
  await openRange(view.figure);
  await choose(view.figure, "from").selectOption("2017");
  await view.figure.locator("output").filter({ hasText: "2015年度" }).waitFor();
  assert.deepEqual((await years(view.figure)).chosen, [2015, 2017]);
  assert.equal((await years(view.figure)).drawn, 3);
  assert.deepEqual(view.changes(), []);
  await choose(view.figure, "from").selectOption("2016");
  await view.heard("keikaku:change");
  assert.equal(await view.figure.locator("output").textContent(), "");
});
