/* What drawing anew leaves alone, and how many charts share a page with its reader. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, element } from "./lib/content.mjs";
import { slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const plan = JSON.parse(await readFile(at("tests", PLAN), "utf8"));

/** A chart of an engineer, and the changes of its nodes while it is given another plan. */
async function engineers() {
  const view = await open(`<div class="mine"></div>`);
  await view.page.evaluate(async (plan) => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { plan, indicator: "centers" });
  }, plan);
  await view.heard("keikaku:ready");
  const changesOf = (plan) =>
    view.page.evaluate(async (plan) => {
      const changes = [];
      const observer = new MutationObserver((some) => changes.push(...some));
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document.querySelector(".mine"), everything);
      await window.mine.update({ plan });
      return [...changes, ...observer.takeRecords()].map(({ type, target }) => `${type} ${target.nodeName}`);
    }, plan);
  return { ...view, changesOf };
}

const withFigure = (figure) => JSON.parse(JSON.stringify(plan).replaceAll('"actual":55', `"actual":${figure}`));

test("the same figures drawn anew touch no node", async () => {
  const { changesOf } = await engineers();
  assert.deepEqual(await changesOf(plan), []);
});

test("another figure changes what shows it, and no element is made anew", async () => {
  const { page, changesOf } = await engineers();
  const drawn = await page.locator(".mine svg.keikaku-drawing").innerHTML();
  const changes = await changesOf(withFigure(60));
  assert.notEqual(await page.locator(".mine svg.keikaku-drawing").innerHTML(), drawn);
  assert.ok(changes.length > 0 && changes.length < 40, changes.join("\n"));
  assert.deepEqual(changes.filter((change) => change.startsWith("childList")), []);
});

test("where a browser's translator has wrapped every word, other figures are shown all the same", async () => {
  const { page, changesOf } = await engineers();
  const words = await page.locator(".mine figure").textContent();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".mine figure"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const wrapped = document.createElement("font");
      text.replaceWith(wrapped);
      wrapped.append(text);
    }
  });
  await changesOf(withFigure(60));
  await changesOf(plan);
  assert.equal(await page.locator(".mine figure").textContent(), words);
  await changesOf(withFigure(60));
  assert.match(await page.locator(".mine svg.keikaku-drawing").textContent(), /60/);
});

for (const what of [".keikaku-choices select", ".keikaku-range summary", ".keikaku-years input", "[value=era]", ".keikaku-figures summary"]) {
  test(`focus stays on ${what} while other figures are drawn`, async () => {
    const { page, changesOf } = await engineers();
    const focused = await page.locator(`.mine ${what}`).first().elementHandle();
    await focused.focus();
    await changesOf(withFigure(60));
    assert.ok(await focused.evaluate((element) => element === document.activeElement));
  });
}

test("the year that the reader chose is told with its new figure", async () => {
  const { page, changesOf } = await engineers();
  await slider(page.locator(".mine")).press("End");
  await changesOf(withFigure(60));
  assert.match(await page.locator(".mine .keikaku-readout").textContent(), /60/);
  assert.match(await slider(page.locator(".mine")).getAttribute("aria-valuetext"), /60/);
});

const MANY = 12;

test("many charts that take long are not drawn within one frame", async () => {
  const slow = (page) =>
    page.addInitScript(() => {
      // Every look at the clock finds that a long task's time has gone by.
      let now = 0;
      performance.now = () => (now += 30);
      window.frames = [0];
      const count = () => {
        window.frames.push(document.querySelectorAll("figure svg[role=img]").length);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
  const { page, heard } = await open(element().repeat(MANY), { prepare: slow });
  await heard("keikaku:ready", MANY);
  await settled(page);
  const counts = await page.evaluate(() => window.frames);
  const most = Math.max(...counts.slice(1).map((count, at) => count - counts[at]));
  assert.equal(counts.at(-1), MANY);
  // A machine that is late with its frames is not waited for.
  assert.ok(most <= 4, `${most} charts in one frame`);
});

test("a page that has no frames, as one that nobody sees, has its charts all the same", async () => {
  const unseen = (page) =>
    page.addInitScript(() => {
      window.requestAnimationFrame = () => 0;
    });
  const { page, heard } = await open(element().repeat(MANY), { prepare: unseen });
  await heard("keikaku:ready", MANY);
  assert.equal(await page.locator("figure svg[role=img]").count(), MANY);
});

test("a drawing far below the window, in a page of very many, keeps its room, waits for its reader, and is on paper", async () => {
  const context = { viewport: { width: 1280, height: 600 } };
  const { page, heard } = await open(element().repeat(52), { context });
  await heard("keikaku:ready", 51);
  await page.locator("keikaku-chart").last().scrollIntoViewIfNeeded();
  await heard("keikaku:ready", 52);
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  const last = page.locator("svg.keikaku-drawing").last();
  const { height, stated } = await last.evaluate((svg) => ({
    height: svg.getBoundingClientRect().height,
    stated: Number(svg.getAttribute("height")),
  }));
  assert.equal(height, stated);
  const isLaidOut = () => last.locator("text").last().evaluate((text) => text.checkVisibility({ contentVisibilityAuto: true }));
  assert.equal(await isLaidOut(), false);
  await page.emulateMedia({ media: "print" });
  await settled(page);
  assert.equal(await isLaidOut(), true);
});
