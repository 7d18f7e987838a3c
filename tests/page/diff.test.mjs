/* Two editions compared as engineers call it, and the table as a browser shows it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launch } from "../../www/scripts/chromium.mjs";
import { at } from "../../www/scripts/paths.mjs";

const edition = async (name) =>
  JSON.parse(await readFile(at(`tests/fixtures/documents/002-kawanishi-${name}.plan.json`), "utf8"));

let keikaku, draft, later, browser;

before(async () => {
  keikaku = await import("../../pkg/keikaku.js?copy=diff");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  [draft, later] = await Promise.all([edition("nov13"), edition("nov30")]);
  browser = await launch();
});

after(() => browser.close());

test("the two drafts of Kawanishi differ in what was counted by hand", () => {
  const { changes, counts, message } = keikaku.diff(draft, later);
  const reworded = counts.levels.map((tally) => [tally.level, tally.reworded, tally.unchanged, tally.totalNew]);
  assert.deepEqual(reworded, [
    ["基本方針", 3, 0, 3],
    ["基本施策", 2, 3, 5],
    ["施策の方向", 0, 10, 10],
    ["取組項目", 2, 19, 21],
  ]);
  assert.equal(counts.indicators.added, 1);
  for (const tally of counts.levels) {
    assert.deepEqual([tally.added, tally.removed, tally.moved, tally.renumbered], [0, 0, 0, 0]);
  }
  const actions = changes.filter(({ level, subject }) => level === "取組項目" && subject === "item");
  assert.deepEqual(actions.map(({ kind, new: side }) => kind + side.number), ["reworded⑨", "reworded⑫"]);
  assert.match(message, /基本方針3件、基本施策2件、取組項目2件の文言が変わり、指標1件が加わりました。/);
});

test("the words of both editions can be put together from the pieces", () => {
  for (const { old, new: now, pieces } of keikaku.diff(draft, later).changes) {
    if (!pieces) continue;
    const text = (other) => pieces.filter(({ op }) => op !== other).map(({ text }) => text).join("");
    assert.deepEqual([text("insert"), text("delete")], [old.text, now.text]);
  }
});

test("an edition compared with itself has no difference, and says so in both languages", () => {
  assert.deepEqual(keikaku.diff(draft, draft).changes, []);
  assert.equal(keikaku.diff(draft, draft).message, "違いは見つかりませんでした。");
  assert.match(keikaku.diff(draft, draft, { lang: "en" }).message, /[Nn]o difference/);
});

test("the table of both editions is a table whose differences are marked by more than colour", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const hostile = structuredClone(later);
  hostile.items[0].title = "<img src=x onerror=alert(1)>";
  await page.setContent(`<!doctype html><html lang="ja"><title>新旧対照表</title>${keikaku.diff(draft, hostile).html}`);
  const table = page.locator("table.keikaku-comparison");
  assert.deepEqual(await table.locator("thead th").allInnerTexts(), ["旧（11月13日送付）", "新（11月30日現在）", "種別"]);
  assert.ok((await table.locator("ins").count()) > 5 && (await table.locator("del").count()) > 5);
  assert.equal(await page.locator("img").count(), 0);
  const looks = (name) => table.locator(name).first().evaluate((it) => getComputedStyle(it).textDecorationLine);
  assert.deepEqual([await looks("ins"), await looks("del")], ["underline", "line-through"]);
  await page.close();
});
