/* The fiscal year that is running: only the scripts of a page know it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as keikaku from "../../pkg/keikaku.js?copy=year";
import { at } from "../../www/scripts/paths.mjs";
import { fiscalYear } from "../../www/loader/year.js";
import { element, paragraph } from "./lib/content.mjs";
import { labels, shownYear } from "./lib/figures.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
await keikaku.init(await readFile(at("pkg/api_bg.wasm")));

/** A plan from 2010 to 2015. */
const SRC = "/fixtures/documents/001-izumi-ward.plan.json";
const MARK = "現在の年度";

/** What a schedule says of the year that is running, on a day of 2013. */
const told = async (content, day = "2013-08-01T00:00:00Z") => {
  const view = await open(content, { prepare: (page) => page.clock.setFixedTime(new Date(day)) });
  await view.heard("keikaku:ready");
  const figure = view.page.locator("figure.keikaku-chart");
  const key = await figure.locator(".keikaku-key li").allTextContents();
  const named = (await labels(figure)).includes("現在");
  const { at } = await shownYear(figure);
  return { ...view, figure, now: { key: key.map((text) => text.trim()).filter((text) => text.includes(MARK)), named, at } };
};
const marked = (year) => ({ key: [`${MARK}（${year}年度）`], named: true, at: year - 2010 });
const UNMARKED = { key: [], named: false, at: 0 };

test("a fiscal year begins in April, in Japan", () => {
  assert.equal(fiscalYear(new Date("2026-03-31T14:59:59Z")), 2025);
  assert.equal(fiscalYear(new Date("2026-03-31T15:00:00Z")), 2026);
  assert.equal(fiscalYear(new Date("2026-12-31T15:00:00Z")), 2026);
});

test("a schedule in a page marks today's fiscal year, and shows it first", async () => {
  const { now, figure } = await told(paragraph("計画", `${SRC}#keikaku-schedule`));
  assert.deepEqual(now, marked(2013));
  assert.match(await figure.locator(".keikaku-message").textContent(), /現在の2013年度に行うのは7件です。/);
});

test("the last days of March belong to the year before", async () => {
  const { now } = await told(paragraph("計画", `${SRC}#keikaku-schedule`), "2013-03-31T00:00:00Z");
  assert.deepEqual(now, marked(2012));
});

test("when the plan is over nothing is marked", async () => {
  const { now } = await told(paragraph("計画", `${SRC}#keikaku-schedule`), "2026-08-01T00:00:00Z");
  assert.deepEqual(now, UNMARKED);
});

for (const [form, content] of Object.entries({
  "a link": paragraph("計画", `${SRC}#keikaku-schedule&amp;as-of=2011`),
  "data attributes": `<figure data-keikaku="schedule" data-keikaku-src="${SRC}" data-keikaku-as-of="平成23年度"></figure>`,
  "an element": element(` kind="schedule" src="${SRC}" as-of="H23"`),
})) {
  test(`the year that an author names in ${form} is marked in place of today's`, async () => {
    assert.deepEqual((await told(content)).now, marked(2011));
  });
}

test("an author can have no year marked, and change that later", async () => {
  const { now, page, heard, figure } = await told(element(` kind="schedule" src="${SRC}" as-of="none"`));
  assert.deepEqual(now, UNMARKED);
  await page.locator("keikaku-chart").evaluate((chart) => chart.setAttribute("as-of", "2015"));
  await heard("keikaku:ready", 2);
  assert.ok((await labels(figure)).includes("現在"));
});

test("the calls know no clock: they mark the year that they are told, and else none", async () => {
  const plan = await readFile(at(`tests${SRC}`), "utf8");
  const of = (options) => keikaku.chart(plan, { kind: "schedule", ...options });
  assert.ok(!of({}).svg.includes("現在"));
  for (const asOf of [2012, "平成24年度"]) {
    assert.match(of({ asOf }).message, /現在の2012年度に行うのは7件です。/);
    assert.equal(of({ asOf }).svg, of({ asOf: 2012 }).svg);
  }
});
