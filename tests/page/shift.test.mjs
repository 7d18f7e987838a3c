/* What stands below a chart does not move while the page loads, where the style sheet stands in the page's head. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, element, link, paragraph, table } from "./lib/content.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { readFile } from "node:fs/promises";
import { at } from "../../www/scripts/paths.mjs";

const open = pages();
const HEAD = '<link rel="stylesheet" href="/keikaku/keikaku.css"><style>body { font-family: sans-serif }</style>';
const LONG = "<p>計画の進み具合は、毎年度、区のホームページで公表します。くわしくは担当課にお問い合わせください。</p>".repeat(30);
/** What counts as good is 0.1; we promise less. */
const LIMIT = 0.02;

const plan = (name) => `/fixtures/documents/${name}.plan.json`;
const chart = (kind, name) => paragraph("グラフ", `${plan(name)}#keikaku-${kind}`);

const BLOCKS = {
  "a trend from a link": paragraph(),
  "a trend from a table": table(),
  "a trend from a block around a table": `<div class="keikaku keikaku-trend">${table("")}</div>`,
  "a trend from an element of ours": element(),
  "achievements": chart("achievement", "004-niigata"),
  "ratings of one sheet": chart("ratings", "004-niigata"),
  "ratings of items": chart("ratings", "003-osaka-city"),
  "a breakdown": chart("breakdown", "004-niigata"),
  "a schedule": chart("schedule", "001-izumi-ward"),
  "steps": chart("steps", "000-nishi-ward"),
  "an outline": chart("outline", "001-izumi-ward"),
  "a viewer": `<keikaku-viewer src="${PLAN}"></keikaku-viewer>`,
  "a block with a link": `<div class="keikaku keikaku-trend">${link("データ")}</div>`,
};

/** Answers after a while, so that the page is painted before anything of ours has come. */
const late = (name, milliseconds) => async () => {
  const body = await readFile(at("pkg", name));
  await new Promise((done) => setTimeout(done, milliseconds));
  return { headers: { "content-type": name.endsWith(".js") ? "text/javascript" : "application/wasm" }, body };
};

/** The sum of all shifts of the page so far. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const found = [];
        new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(found.reduce((sum, { value }) => sum + value, 0)), 100));
      }),
  );

for (const [width, height] of [
  [1280, 800],
  [320, 640],
]) {
  for (const [what, block] of Object.entries(BLOCKS)) {
    test(`${what} moves nothing at ${width} px when it comes`, async (context) => {
      const answers = { "/keikaku/keikaku.js": late("keikaku.js", 200) };
      const { page, heard } = await open(`<h1>計画</h1><p>はじめに。</p>${block}${LONG}`, {
        head: HEAD,
        answers,
        context: { viewport: { width, height } },
      });
      await heard("keikaku:ready");
      await settled(page);
      const sum = await shifts(page);
      context.diagnostic(`layout shift ${sum.toFixed(4)}`);
      assert.ok(sum <= LIMIT, `${sum}`);
    });
  }
}

test("without the style sheet in the head things do move, and the test sees it", async () => {
  const answers = { "/keikaku/keikaku.js": late("keikaku.js", 200) };
  const { page, heard } = await open(`<p>はじめに。</p>${paragraph()}${LONG}`, { answers });
  await heard("keikaku:ready");
  await settled(page);
  assert.ok((await shifts(page)) > 0.1);
});

const height = (page, selector) => page.locator(selector).evaluate((found) => found.getBoundingClientRect().height);

test("no room is kept for a link in a sentence once the loader is there, nor where no script runs", async () => {
  const content = `<p class="sentence">くわしくは${link("推移のグラフ")}をご覧ください。</p>`;
  const { page } = await open(content, { head: HEAD });
  await page.locator("[data-keikaku-on]").waitFor({ state: "attached" });
  assert.ok((await height(page, ".sentence")) < 60);
  const dead = await open(`${paragraph()}${table()}`, { head: HEAD, context: { javaScriptEnabled: false } });
  assert.ok((await height(dead.page, "main")) < 500);
});

test("a chart that fails gives its room back at once", async () => {
  const content = paragraph("推移", "/nowhere.json#keikaku-trend");
  const { page, heard } = await open(content, { head: HEAD });
  await heard("keikaku:error");
  await settled(page);
  assert.ok((await height(page, "main > p")) < 60);
  assert.equal(await page.innerHTML("main"), content);
});
