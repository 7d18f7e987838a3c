/* The viewer of plans as large, as deep and as broken as anybody has. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./lib/frames.mjs";
import { largePlan } from "./lib/large.mjs";
import { pages } from "./lib/pages.mjs";
import { keepMemory, memory, viewerOf } from "./lib/viewers.mjs";

const open = pages();
const LARGE = largePlan(10_000);
/** As many elements as a page bears without being felt. */
const BOUND = 3_000;

const large = (options) => viewerOf(open, LARGE, options);
const entries = (root) => root.locator(".keikaku-shown > .keikaku-items > li");
/** How many the viewer says that it found. */
const found = async (root) => Number((await root.locator(".keikaku-found output").textContent()).replace(/\D/g, ""));
const more = (root) => root.locator(".keikaku-shown > .keikaku-more button");
/** How many the button says that there are besides. */
const rest = async (root) => Number((await more(root).textContent()).replace(/\D/g, ""));

/** A plan of these items. */
const planOf = (items, rest = {}) => ({ keikaku: 1, title: "計画", publisher: { name: "X市" }, ...rest, items });

test("10,000 items open as a short list, and nothing that is closed is in the page", async () => {
  const { root, nodes } = await large();
  assert.equal(await entries(root).count(), LARGE.items.length);
  assert.equal(await root.locator(".keikaku-item .keikaku-item").count(), 0);
  assert.ok((await nodes()) < BOUND, `${await nodes()} elements`);
});

test("a search that hits all of 10,000 items says so and builds a hundred of them", async () => {
  const { root, search, nodes } = await large();
  await search("団体");
  assert.equal(await found(root), 10_000);
  assert.equal(await entries(root).count(), 100);
  assert.equal(await rest(root), 9_900);
  assert.ok((await nodes()) < BOUND, `${await nodes()} elements`);
});

test("the rest of a list comes on request, where the reader is, and a new search begins anew", async () => {
  const { page, root, search } = await large();
  await search("団体");
  const last = await entries(root).last().textContent();
  await more(root).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await entries(root).count(), 200);
  assert.equal(await entries(root).nth(99).textContent(), last, "what was there stays");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.keikakuDo), "more");
  await search("団体と");
  assert.equal(await entries(root).count(), 100);
});

test("each letter that is typed narrows what is found", async () => {
  const { page, root } = await large();
  await root.getByRole("searchbox").focus();
  const counts = [];
  for (const letter of "第999") {
    await page.keyboard.type(letter);
    await settled(page);
    counts.push(await found(root));
  }
  // 第9, 90–99, 900–999, 9000–9999; 第99, 990–999, 9900–9999; 第999, 9990–9999.
  assert.deepEqual(counts, [10_000, 1111, 111, 11]);
});

test("opening a branch builds that branch alone; closing it takes it away again", async () => {
  const { root, toggle, nodes } = await large();
  const before = await nodes();
  await toggle("第400の取組");
  const open = root.locator(".keikaku-item[open]");
  assert.equal(await open.count(), 1);
  assert.equal(await root.locator(".keikaku-item .keikaku-item").count(), 20);
  assert.ok((await nodes()) < before + 600, `${before}, then ${await nodes()} elements`);
  await toggle("第400の取組");
  assert.equal(await root.locator(".keikaku-item .keikaku-item").count(), 0);
  assert.equal(await nodes(), before);
});

test("what is open is there for the browser's own search; what is closed is not", async () => {
  const { page, root, toggle } = await large();
  const finds = (text) => page.evaluate((text) => window.find(text, false, false, true), text);
  await toggle("第0の取組");
  await toggle("第1の取組");
  await toggle("第5の取組");
  assert.match(await root.textContent(), /2017年度は計画のとおり進んだ。/);
  assert.equal(await finds("2017年度は計画のとおり進んだ。"), true);
  assert.equal(await finds("第405の取組"), false);
});

test("a link leads to an item however deep it lies, with its branch open and nothing else", async () => {
  const { page, root, nodes } = await large();
  await page.evaluate(() => (location.hash = "keikaku-viewer&item=i9990"));
  await settled(page);
  assert.equal(await root.locator(".keikaku-item[open]").count(), 3);
  const target = root.locator(".keikaku-item[id$=-item-i9990]");
  assert.equal(await target.evaluate(({ open }) => open), true);
  assert.equal(await target.locator("> summary").evaluate((summary) => summary === document.activeElement), true);
  assert.ok((await nodes()) < BOUND, `${await nodes()} elements`);
});

test("thirty viewers leave no listener, no node and no memory behind", async () => {
  const { page } = await open(`<h1>計画</h1><div class="mine"></div>`, { prepare: keepMemory });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const counted = async () => {
    await settled(page);
    for (let pass = 0; pass < 3; pass += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { listeners: value("JSEventListeners"), nodes: value("Nodes"), memory: await memory(page) };
  };
  const viewers = (count) =>
    page.evaluate(
      async ({ plan, count }) => {
        const { mount } = await import("/keikaku/keikaku.js");
        const box = document.querySelector(".mine");
        const later = () => new Promise((done) => setTimeout(done, 20));
        for (let at = 0; at < count; at += 1) {
          const viewer = mount(box, { kind: "viewer", plan });
          await viewer.done;
          const input = box.querySelector("[type=search]");
          input.value = "団体";
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          box.querySelector(".keikaku-item > summary").click();
          await later();
          if (!box.querySelector(".keikaku-item[open] .keikaku-points")) throw new Error("it does not open");
          viewer.destroy();
          await later();
        }
      },
      { plan: JSON.stringify(largePlan(1_000)), count },
    );
  await viewers(5);
  const before = await counted();
  await viewers(30);
  const after = await counted();
  const both = JSON.stringify({ before, after });
  assert.ok(after.listeners <= before.listeners + 2, both);
  assert.ok(after.nodes <= before.nodes + 20, both);
  assert.equal(after.memory, before.memory, both);
  assert.equal(await page.locator(".mine *").count(), 0);
});

test("items that are nested 60 deep open one in the other, within a page of 320 px", async () => {
  const DEPTH = 60;
  let item = { id: "d60", title: "最も深い項目", passages: [{ role: "content", points: [{ text: "底に届いた。" }] }] };
  for (let depth = DEPTH - 1; depth > 0; depth -= 1) item = { id: `d${depth}`, title: `深さ${depth}`, items: [item] };
  const { page, root, openAll } = await viewerOf(open, planOf([item]), { context: { viewport: { width: 320, height: 900 } } });
  await page.evaluate((id) => (location.hash = `keikaku-viewer&item=${id}`), `d${DEPTH}`);
  await root.getByText("底に届いた。").waitFor();
  await settled(page);
  assert.equal(await root.locator(".keikaku-item[open]").count(), DEPTH);
  await openAll();
  const { wide, there, width } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const deepest = document.querySelector(".keikaku-viewer [id$=-item-d60]");
    return { wide: scrollWidth, there: clientWidth, width: deepest.getBoundingClientRect().width };
  });
  assert.ok(wide <= there, `${wide} is wider than ${there}`);
  assert.ok(width >= 160, `the deepest item has ${width} px`);
});

test("10,000 items of the first level without names of levels are a list of a hundred, and more", async () => {
  const items = Array.from({ length: 10_000 }, (_, at) => ({ title: `取組その${at}` }));
  const { page, root, nodes } = await viewerOf(open, planOf(items));
  assert.equal(await entries(root).count(), 100);
  assert.equal(await rest(root), 9_900);
  assert.ok((await nodes()) < BOUND, `${await nodes()} elements`);
  await more(root).click();
  await settled(page);
  assert.equal(await entries(root).count(), 200);
  await page.evaluate(() => (location.hash = "keikaku-viewer&q=その9999"));
  await settled(page);
  assert.equal(await found(root), 1);
});

test("a link to an item behind the shown part of a list leads there", async () => {
  const items = Array.from({ length: 1_000 }, (_, at) => ({ id: `i${at}`, title: `取組その${at}` }));
  const { page, root } = await viewerOf(open, planOf(items));
  await page.evaluate(() => (location.hash = "keikaku-viewer&item=i900"));
  await settled(page);
  const target = root.locator("[id$=-item-i900]");
  assert.equal(await target.count(), 1);
  assert.equal(await target.evaluate(({ open }) => open), true);
});

test("figures that cannot be read are named to editors by item, and the others are shown", async () => {
  const point = (year, actual) => ({ year, target: 10, actual });
  const figures = ["12件", 1e300, "十二", { state: "unheard" }, "約5万", 7];
  const item = (at) => ({
    id: `i${at}`,
    title: `項目${at}`,
    indicators: [{ id: `n${at}`, title: `指標${at}`, points: figures.map((actual, year) => point(2015 + year, actual)) }],
  });
  const items = Array.from({ length: 200 }, (_, at) => item(at));
  const { root, toggle, warnings } = await viewerOf(open, planOf(items), { attributes: " findings" });
  const box = root.locator(".keikaku-findings");
  await box.waitFor({ state: "attached" });
  const lines = await box.locator("li").allTextContents();
  for (const wanted of ["/items/0/indicators/0/points/1/actual", "/items/7/indicators/0/points/1/actual"]) {
    assert.ok(lines.some((line) => line.includes(wanted)), `${wanted}: ${lines.slice(0, 5).join(" ¦ ")}`);
  }
  assert.match(lines.at(-1), /ほか/, "what is more is counted");
  await toggle("項目7");
  const row = await root.locator("[id$=-item-i7] table").first().textContent();
  assert.match(row, /12/);
  assert.match(row, /7/);
  assert.deepEqual(warnings(), []);
  const { root: residents } = await viewerOf(open, planOf(items));
  assert.equal(await residents.locator(".keikaku-findings").count(), 0);
});
