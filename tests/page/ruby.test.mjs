/* Readings that a server puts over every word (furigana, ルビ), as SHIRASAGI does for a reader who asks for them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { table } from "./lib/content.mjs";
import { drawings } from "./lib/figures.mjs";
import { paragraph } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

/** The markup with a reading over each run of Chinese characters. */
const withReadings = (markup) =>
  markup.replaceAll(/>[^<]+</g, (text) =>
    text.replaceAll(/\p{Script=Han}+/gu, (word) => `<ruby>${word}<rp>(</rp><rt>よみがな</rt><rp>)</rp></ruby>`),
  );

const ABOUT = "<h2>評価の指標</h2>";

test("a table with a reading in every caption, header and cell gives the chart of the words alone", async () => {
  const [plain, read] = [ABOUT + table(), withReadings(ABOUT + table())];
  assert.ok((read.match(/<ruby>/g) ?? []).length > 15, "the readings are there");
  const said = [];
  for (const content of [plain, read]) {
    const { page, heard, warnings } = await open(content);
    await heard("keikaku:ready");
    said.push({ drawn: await drawings(page), text: await page.locator("figure").textContent() });
    assert.deepEqual(warnings(), []);
    assert.equal(await page.locator("figure :is(ruby, rt, rp)").count(), 0, "no reading is ours");
    assert.ok(content.includes(await page.locator("main > table").evaluate((own) => own.outerHTML)), "the author's table is as it was");
  }
  assert.deepEqual(said[1], said[0]);
  assert.doesNotMatch(said[1].text, /よみがな/);
});

test("the words of a link with a reading are named without it", async () => {
  const { page, heard } = await open(paragraph("<ruby>推移<rp>(</rp><rt>すいい</rt><rp>)</rp></ruby>"));
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-source a").last().textContent(), "推移");
});
