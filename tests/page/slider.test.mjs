import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph, table } from "./lib/content.mjs";
import { shownYear, slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { calls, countCalls } from "./lib/wasm.mjs";

const open = pages();

const TEXTS = [
  "2014年度（平成26年度） 現状37箇所（見込み）",
  "2015年度（平成27年度） 実績43箇所 目標42箇所 達成率102.4％ 達成",
  "2016年度（平成28年度） 実績48箇所 目標50箇所 達成率96.0％ 未達",
  "2017年度（平成29年度） 実績54箇所 目標58箇所 達成率93.1％ 未達",
  "2018年度（平成30年度） 実績55箇所 目標66箇所 達成率83.3％ 未達",
];
const year = (at) => ({ at, bands: [at], valuetext: TEXTS[at], readout: TEXTS[at] });
const detail = (at) => ({ year: 2014 + at, text: TEXTS[at] });

const chart = async (options) => {
  const view = await open(paragraph(), options);
  await view.heard("keikaku:ready");
  const figure = view.page.locator("figure");
  const band = (at) => figure.locator(".keikaku-band").nth(at);
  const selected = () => view.named("keikaku:select").map((event) => event.detail);
  return { ...view, figure, band, selected };
};

test("the latest year with a result is shown first, everywhere the same", async () => {
  const { figure, selected } = await chart();
  assert.deepEqual(await shownYear(figure), year(4));
  assert.deepEqual(selected(), [], "nobody has chosen yet");
});

test("the keyboard moves the year, and slider, line and drawing say the same", async () => {
  const { page, figure, heard, selected } = await chart();
  await slider(figure).focus();
  const steps = { ArrowLeft: 3, ArrowDown: 2, Home: 0, ArrowRight: 1, ArrowUp: 2, End: 4 };
  for (const [key, at] of Object.entries(steps)) {
    await page.keyboard.press(key);
    assert.deepEqual(await shownYear(figure), year(at), key);
  }
  await heard("keikaku:select", 6);
  assert.deepEqual(selected(), Object.values(steps).map(detail));
});

test("at its end the slider stays, and tells of no choice", async () => {
  const { page, figure, selected } = await chart();
  await slider(figure).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await settled(page);
  assert.deepEqual(await shownYear(figure), year(4));
  assert.deepEqual(selected(), []);
});

test("a click on a year's band sets the slider", async () => {
  const { figure, band, heard, selected } = await chart();
  await band(1).click();
  await heard("keikaku:select");
  assert.deepEqual(await shownYear(figure), year(1));
  await band(1).click();
  assert.deepEqual(selected(), [detail(1)], "one choice, told once");
});

test("the mouse that moves over the drawing sets the slider, also above and below the bars", async () => {
  const { page, figure, band, heard } = await chart();
  for (const [at, part] of [[0, 0.02], [2, 0.5], [3, 0.98]]) {
    const { x, y, width, height } = await band(at).boundingBox();
    await page.mouse.move(x + width / 2, y + height * part);
    assert.deepEqual(await shownYear(figure), year(at));
  }
  await heard("keikaku:select", 3);
});

test("a tap on a year's band sets the slider", async () => {
  const context = { hasTouch: true, viewport: { width: 400, height: 1500 } };
  const { figure, band, heard } = await chart({ context });
  await band(2).tap();
  await heard("keikaku:select");
  assert.deepEqual(await shownYear(figure), year(2));
});

/** Enough for a finger, in px. */
const FINGER = 44;

for (const width of [320, 1280]) {
  test(`bands and slider are as large as a finger at ${width} px`, async () => {
    const { figure } = await chart({ context: { viewport: { width, height: 1500 } } });
    const sizes = await figure.locator(".keikaku-band, .keikaku-years input").evaluateAll((all) =>
      all.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    assert.equal(sizes.length, 6);
    assert.deepEqual(sizes.filter((size) => size < FINGER), []);
  });
}

test("neither the wasm nor the drawing's nodes have to do with the year", async () => {
  const { page, figure, band } = await chart({ prepare: countCalls });
  const before = await calls(page);
  assert.ok(before > 0, "drawing called it");
  await figure.locator(".keikaku-canvas").evaluate((canvas) => {
    window.changes = 0;
    const count = (records) => (window.changes += records.length);
    new MutationObserver(count).observe(canvas, { childList: true, subtree: true });
  });
  await slider(figure).focus();
  for (const key of ["Home", "ArrowRight", "End"]) await page.keyboard.press(key);
  await band(1).click();
  await band(3).hover();
  await settled(page);
  assert.equal(await page.evaluate(() => window.changes), 0);
  assert.equal(await calls(page), before);
});

test("the sliders of two charts do not know of each other", async () => {
  const { page, heard } = await open(table() + paragraph());
  await heard("keikaku:ready", 2);
  const [first, second] = [page.locator("figure").first(), page.locator("figure").last()];
  await slider(second).press("Home");
  assert.equal((await shownYear(second)).at, 0);
  assert.equal((await shownYear(first)).at, 4);
});

const SCHEDULE = "/fixtures/documents/001-izumi-ward.plan.json#keikaku-schedule";
const RATINGS = "/fixtures/charts/ratings-many.plan.json#keikaku-ratings";

/** The parts of a year's band, as boxes of the page: a path may have many. */
const parts = (band) =>
  band.evaluate((path) => {
    const { left, top } = path.ownerSVGElement.getBoundingClientRect();
    return [...path.getAttribute("d").matchAll(/M(\d+) (\d+)H(\d+)V(\d+)/g)].map(([, ...numbers]) => {
      const [x, y, right, bottom] = numbers.map(Number);
      return { x: left + x, y: top + y, width: right - x, height: bottom - y };
    });
  });

for (const [kind, href] of [["schedule", SCHEDULE], ["ratings", RATINGS]]) {
  test(`in the narrow form of ${kind} every year is pointed at and tapped wherever it is seen`, async () => {
    const context = { hasTouch: true, viewport: { width: 320, height: 4000 } };
    const { page, heard } = await open(paragraph("計画", href), { context });
    await heard("keikaku:ready");
    const figure = page.locator("figure");
    const bands = figure.locator(".keikaku-band");
    const years = await figure.locator("datalist option").evaluateAll((all) => all.map(({ label }) => label));
    assert.equal(await bands.count(), years.length);
    assert.ok(years.length > 1, "there is a choice");
    const at = async (nth, act) => {
      const seen = await parts(bands.nth(nth));
      assert.deepEqual(seen.filter(({ width, height }) => Math.min(width, height) < 24), []);
      for (const { x, y, width, height } of [seen[0], seen.at(-1)]) {
        await slider(figure).press(nth === 0 ? "End" : "Home");
        await act(x + width / 2, y + height / 2);
        const shown = { at: nth, bands: [nth], valuetext: years[nth], readout: years[nth] };
        assert.deepEqual(await shownYear(figure), shown);
      }
    };
    for (const nth of years.keys()) {
      await at(nth, (x, y) => page.mouse.move(x, y));
      await at(nth, (x, y) => page.touchscreen.tap(x, y));
    }
  });
}
