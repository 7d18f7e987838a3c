/* Which direction is an improvement: whoever shows a plan says it where the plan does not. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { element, paragraph } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const SRC = "/fixtures/trend/direction-not-said.plan.json";
const STATED = "/fixtures/trend/lower-is-better.plan.json";
const TABLE =
  '<table class="keikaku keikaku-trend" data-keikaku-better="lower"><tbody>' +
  "<tr><th>年度</th><th>目標</th><th>実績</th></tr><tr><th>平成30年度</th><td>12</td><td>11.5</td></tr></tbody></table>";

/** The sentence and the notes of the chart in place of a block. */
async function told(content) {
  const { page, heard } = await open(content);
  await heard("keikaku:ready");
  const figure = page.locator("figure.keikaku-chart");
  const message = await figure.locator(".keikaku-message").textContent();
  return { page, heard, figure, message, notes: await figure.locator(".keikaku-notes li").allTextContents() };
}

const UNSAID = ["多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。"];

test("without a word nothing is judged, and a note says why", async () => {
  const { message, notes } = await told(paragraph("待ち時間", `${SRC}#keikaku-trend`));
  assert.doesNotMatch(message, /達成|上回|下回/);
  assert.deepEqual(notes, UNSAID);
});

const FORMS = {
  "a link": paragraph("待ち時間", `${SRC}#keikaku-trend&amp;better=lower`),
  "data attributes": `<figure data-keikaku="trend" data-keikaku-src="${SRC}" data-keikaku-better="lower"></figure>`,
  "an element": element(` kind="trend" src="${SRC}" better="lower"`),
  "a table": TABLE,
};

for (const [form, content] of Object.entries(FORMS)) {
  test(`${form} says that less is better`, async () => {
    const { message, notes } = await told(content);
    assert.match(message, /目標を達成しています。$/);
    assert.deepEqual(notes, []);
  });
}

test("what a plan says counts before what a page says", async () => {
  const { message } = await told(element(` kind="trend" src="${STATED}" better="higher"`));
  assert.match(message, /目標を達成していません。$/);
});

test("an unknown word says nothing", async () => {
  const { notes } = await told(element(` kind="trend" src="${SRC}" better="less"`));
  assert.deepEqual(notes, UNSAID);
});

test("the direction of an element can be said later", async () => {
  const { page, heard, figure, message } = await told(element(` kind="trend" src="${SRC}"`));
  assert.doesNotMatch(message, /達成/);
  await page.locator("keikaku-chart").evaluate((chart) => chart.setAttribute("better", "higher"));
  await heard("keikaku:ready", 2);
  assert.match(await figure.locator(".keikaku-message").textContent(), /目標を下回っています。$/);
});

test("the calls of engineers' code take the same word", async () => {
  const keikaku = await import("../../pkg/keikaku.js?copy=better");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  const plan = await readFile(at(`tests${SRC}`), "utf8");
  const achievement = (better) => keikaku.chart(plan, { kind: "achievement", better }).table.rows[0].at(-1);
  assert.equal(achievement(undefined), "多いほどよいか少ないほどよいかの記載なし");
  assert.equal(achievement("lower"), "達成");
  assert.equal(achievement("none"), "増減のどちらがよいかの定めなし");
});
