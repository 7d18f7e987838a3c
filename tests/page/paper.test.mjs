/* Whole pages, on paper and in pictures, that nobody has scrolled through. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, paragraph, table } from "./lib/content.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const HEAD = "<style>.far { height: 4000px }</style>";
const FAR = '<div class="far"></div>';
const RATINGS = paragraph("評価", `${PLAN}#keikaku-ratings`);
const FORM = '<form class="keikaku-form"><input name="a" required></form>';
/** One chart in the first window, the others far below. */
const LONG = table() + FAR + table() + FAR + paragraph() + FAR + RATINGS + FORM;

/** No moment is idle. */
const busy = (page) => page.addInitScript(() => (window.requestIdleCallback = () => 0));
const drawings = (page) => page.locator("figure svg[role=img]").count();

/** Counts what stands in the page when it is laid out for paper. */
const counted = (page) =>
  page.addInitScript(() => {
    addEventListener("afterprint", () => (window.onPaper = document.querySelectorAll("figure svg[role=img]").length));
  });

const isFetched = (page, name) =>
  page.waitForFunction((name) => performance.getEntriesByType("resource").some((file) => file.name.endsWith(name)), name);

test("charts that are far come while nobody waits, and forms do not", async () => {
  const { page, heard, requests, named } = await open(LONG, { head: HEAD });
  await heard("keikaku:ready", 4);
  await settled(page);
  assert.equal(await drawings(page), 4);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.locator("[data-keikaku-room]").count(), 0);
  assert.ok(!requests.includes("/keikaku/forms.js"));
  assert.deepEqual(named("keikaku:error"), []);
});

test("where a reader saves data, charts that are far wait until they are near", async () => {
  const prepare = (page) => page.addInitScript(() => (navigator.connection.__proto__.__defineGetter__("saveData", () => true)));
  const { page, heard, named } = await open(LONG, { head: HEAD, prepare });
  await heard("keikaku:ready");
  await isFetched(page, "/rest.js");
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  await settled(page);
  assert.equal(named("keikaku:ready").length, 1);
});

test("more charts than a page can have at once come when they are near", async () => {
  const { page, heard, named } = await open(table() + (FAR + table()).repeat(60), { head: HEAD });
  await heard("keikaku:ready", 51);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  await settled(page);
  assert.equal(named("keikaku:ready").length, 51);
});

test("a page that is printed at once prints every table with its chart, however busy it is", async () => {
  const content = table() + (FAR + table()).repeat(20);
  const prepare = (page) => Promise.all([busy(page), counted(page)]);
  const { page, heard } = await open(content, { head: HEAD, prepare });
  await heard("keikaku:ready");
  await isFetched(page, "/rest.js");
  await settled(page);
  assert.equal(await drawings(page), 1);
  await page.pdf();
  assert.equal(await page.evaluate(() => window.onPaper), 21);
});

test("what has to be fetched is printed as the author wrote it, without empty room, and as a chart the next time", async () => {
  const prepare = (page) => Promise.all([busy(page), counted(page)]);
  const { page, heard } = await open(table() + FAR + paragraph("推移") + RATINGS, { head: HEAD, prepare });
  await heard("keikaku:ready");
  await isFetched(page, "/rest.js");
  await settled(page);
  await page.emulateMedia({ media: "print" });
  const heights = await page.locator("main > p").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  assert.ok(heights.length === 2 && heights.every((height) => height < 60), String(heights));
  await page.emulateMedia({ media: "screen" });
  await page.pdf();
  assert.equal(await page.evaluate(() => window.onPaper), 1);
  await heard("keikaku:ready", 3);
  await page.pdf();
  assert.equal(await page.evaluate(() => window.onPaper), 3);
});

/** How many dark points there are in each part of a picture of the whole page. */
async function darkness(page, selector) {
  const picture = await page.screenshot({ fullPage: true });
  const boxes = await page.locator(selector).evaluateAll((all) =>
    all.map((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.floor);
    }),
  );
  return page.evaluate(
    async ([url, boxes]) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return boxes.map((box) => {
        const { data } = context.getImageData(...box);
        return data.filter((value, at) => at % 4 === 0 && value < 128).length;
      });
    },
    [`data:image/png;base64,${picture.toString("base64")}`, boxes],
  );
}

test("in a picture of the whole page no drawing is empty", async () => {
  const { page, heard } = await open(LONG, { head: HEAD });
  await heard("keikaku:ready", 4);
  await settled(page);
  const found = await darkness(page, "figure svg[role=img]");
  assert.equal(found.length, 4);
  assert.ok(found.every((count) => count > 500), String(found));
});
