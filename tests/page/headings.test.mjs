import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph, table } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const levels = async (content, count) => {
  const { page, heard } = await open(content, { context: { viewport: { width: 1280, height: 6000 } } });
  await heard("keikaku:ready", count);
  return page.locator(".keikaku-title").evaluateAll((all) => all.map(({ localName }) => localName));
};

for (const [before, level] of [
  ["<h1>計画</h1>", "h2"],
  ["<h1>計画</h1><h2>評価</h2>", "h3"],
  ["<h2>評価</h2><h6>指標</h6>", "h6"],
  ["", "h2"],
]) {
  test(`after ${before || "no heading at all"} a chart's heading is ${level}`, async () => {
    assert.deepEqual(await levels(`${before}${table()}<h4>別の話</h4>`, 1), [level]);
  });
}

test("charts that follow one another in a section have headings of the same level", async () => {
  const content = `<h2>評価</h2>${table()}${paragraph()}<p>説明</p>${paragraph()}`;
  assert.deepEqual(await levels(content, 3), ["h3", "h3", "h3"]);
});
