import assert from "node:assert/strict";
import { test } from "node:test";
import { json, paragraph, table } from "./lib/content.mjs";
import { labels, shownYear, slider } from "./lib/figures.mjs";
import { faults, fitted, setTextSize } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { PLANS } from "./lib/plans.mjs";

const open = pages();
const HEIGHT = 2000;

/** Widths in px and sizes of text. */
const PLACES = [[1280, "100%"], [768, "100%"], [510, "100%"], [320, "100%"], [320, "200%"], [1280, "200%"]];

const faultsInAllPlaces = async (page) => {
  const found = [];
  for (const [width, size] of PLACES) {
    await page.setViewportSize({ width, height: HEIGHT });
    await setTextSize(page, size);
    await fitted(page);
    for (const fault of await faults(page)) found.push(`${width} px, ${size}: ${fault}`);
  }
  return found;
};

test("in no place do the words of a hard plan meet, leave the drawing or widen the page", async () => {
  const names = Object.keys(PLANS);
  const section = (name, at) => `<section aria-label="${name}" data-src="/plans/${at}.json"></section>`;
  const answers = Object.fromEntries(names.map((name, at) => [`/plans/${at}.json`, json(PLANS[name])]));
  const { page, heard } = await open(names.map(section).join(""), { answers });
  // By hand, because a window in which all of them are near would be very tall.
  await page.locator("section").evaluateAll(async (sections) => {
    const { mount } = await import("/keikaku/keikaku.js");
    for (const section of sections) mount(section, { src: section.dataset.src });
  });
  await heard("keikaku:ready", names.length);
  assert.deepEqual(await faultsInAllPlaces(page), []);
});

test("in no place do the words of the gallery's charts meet, leave the drawing or widen the page", async () => {
  const context = { viewport: { width: 1280, height: 4000 } };
  const { page, heard } = await open(undefined, { path: "/", context });
  await heard("keikaku:ready", 3);
  assert.deepEqual(await faultsInAllPlaces(page), []);
});

const isNarrow = async (figure) => (await figure.locator(".keikaku-drawing .keikaku-axis").count()) === 0;

test("in a narrow place the years are rows, in a wide one columns, and the chosen year stays", async () => {
  const { page, heard } = await open(paragraph(), { context: { viewport: { width: 1280, height: HEIGHT } } });
  await heard("keikaku:ready");
  const figure = page.locator("figure");
  assert.equal(await isNarrow(figure), false);
  await slider(figure).press("Home");
  await slider(figure).press("ArrowRight");
  const before = await shownYear(figure);
  assert.deepEqual(before.bands, [1]);
  for (const [width, narrow] of [[320, true], [1280, false]]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await fitted(page);
    assert.equal(await isNarrow(figure), narrow);
    assert.deepEqual(await shownYear(figure), before);
  }
});

test("the narrow form says every figure in words", async () => {
  const { page, heard } = await open(paragraph(), { context: { viewport: { width: 320, height: HEIGHT } } });
  await heard("keikaku:ready");
  const said = (await labels(page.locator("figure"))).join(" ");
  for (const words of ["現状 37　見込み", "実績 43　目標 42", "実績 55　目標 66　▼未達", "2018年度（平成30年度）"]) {
    assert.ok(said.includes(words), `${words} in ${said}`);
  }
});

test("larger text takes the narrow form sooner: below 30 em", async () => {
  const { page, heard } = await open(paragraph(), { context: { viewport: { width: 700, height: HEIGHT } } });
  await heard("keikaku:ready");
  const figure = page.locator("figure");
  assert.equal(await isNarrow(figure), false);
  await setTextSize(page, "200%");
  await fitted(page);
  assert.equal(await isNarrow(figure), true);
});

test("a chart in a hidden part of the page is drawn for its room when it is shown", async () => {
  const content = `<details><summary>グラフ</summary>${table()}</details>`;
  const { page, heard } = await open(content, { context: { viewport: { width: 320, height: HEIGHT } } });
  await page.locator("main > details > summary").click();
  await heard("keikaku:ready");
  await page.locator("main > details > summary").click();
  await page.setViewportSize({ width: 900, height: HEIGHT });
  await page.locator("main > details > summary").click();
  await fitted(page);
  assert.deepEqual(await faults(page), []);
});
