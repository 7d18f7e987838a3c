import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, element, paragraph, table } from "./lib/content.mjs";
import { repeatedIds } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const LOADER = "/keikaku/keikaku.js";
const THREE = table() + paragraph() + element();

for (const [how, scripts] of [
  ["twice", [LOADER, LOADER]],
  ["twice, once with a version", [LOADER, `${LOADER}?v=2`]],
]) {
  test(`the script included ${how} draws each chart once`, async () => {
    const { page, heard, named, warnings } = await open(THREE, { scripts });
    await heard("keikaku:ready", 3);
    await settled(page);
    assert.equal(await page.locator("figure").count(), 3);
    assert.equal(named("keikaku:ready").length, 3);
    assert.deepEqual(await repeatedIds(page), []);
    assert.deepEqual(warnings(), []);
  });
}

for (const [name, sheet] of [
  ["its own name", "/keikaku/keikaku.css"],
  ["a name with what is in it, as Django gives", "/static/keikaku/keikaku.55e7cbb9ba48.css"],
  ["a name with what is in it, as Rails gives", "/assets/keikaku-1a2b3c4d5e6f.css"],
]) {
  test(`a style sheet that the page has under ${name} is not loaded twice`, async () => {
    const css = { headers: { "content-type": "text/css" }, body: "" };
    const answers = { "/static/keikaku/keikaku.55e7cbb9ba48.css": css, "/assets/keikaku-1a2b3c4d5e6f.css": css };
    const { page, heard } = await open(table(), { head: `<link rel="stylesheet" href="${sheet}">`, answers });
    await heard("keikaku:ready");
    assert.equal(await page.locator("link[rel=stylesheet]").count(), 1);
  });
}

test("a style sheet of a host that is called after us is not ours", async () => {
  const head = '<link rel="stylesheet" href="data:text/css,//keikaku.example.jp/site.css">';
  const { page, heard } = await open(table(), { head });
  await heard("keikaku:ready");
  assert.equal(await page.locator('link[href$="/keikaku/keikaku.css"]').count(), 1);
});

test("the script run again later draws nothing twice", async () => {
  const { page, heard, named } = await open(THREE);
  await heard("keikaku:ready", 3);
  await page.evaluate(() => import("/keikaku/keikaku.js?again"));
  await settled(page);
  assert.equal(named("keikaku:ready").length, 3);
  assert.equal(await page.locator("figure").count(), 3);
});

test("an engineer's chart from another copy of the module has ids of its own", async () => {
  const { page, heard } = await open(`${table()}<div class="mine"></div>`);
  await heard("keikaku:ready");
  await page.evaluate(async (src) => {
    const { mount } = await import("/keikaku/keikaku.js?v=2");
    await mount(document.querySelector(".mine"), { kind: "trend", src }).done;
  }, PLAN);
  await heard("keikaku:ready", 2);
  assert.deepEqual(await repeatedIds(page), []);
});

test("an engineer who asks for a chart that the page has already gets no second one", async () => {
  const { page, heard } = await open(table());
  await heard("keikaku:ready");
  await page.evaluate(async () => {
    const { mount } = await import("/keikaku/keikaku.js");
    await mount(document.querySelector("table")).done;
  });
  assert.equal(await page.locator("figure").count(), 1);
});

test("nothing but the script is fetched before a block is near, and everything once when it is", async () => {
  const { page, heard, requests, asked } = await open(`<div class="far"></div>${paragraph()}`, {
    head: "<style>.far { height: 5000px }</style>",
  });
  await settled(page);
  await page.evaluate(() => fetch("/keikaku/README.md"));
  const ours = () => requests.filter((path) => !["/page.html", "/icon.svg"].includes(path));
  assert.deepEqual(ours(), [LOADER, "/keikaku/README.md"]);
  await page.locator("main > p").scrollIntoViewIfNeeded();
  await heard("keikaku:ready");
  for (const name of ["core.js", "core_bg.wasm", "keikaku.css"]) assert.equal(asked(`/keikaku/${name}`), 1, name);
  assert.equal(asked(PLAN), 1);
});

test("the wasm is fetched once for a page of 50 blocks", async () => {
  const { page, heard, asked } = await open(element().repeat(50));
  await heard("keikaku:ready", 50);
  assert.equal(await page.locator("figure svg[role=img]").count(), 50);
  assert.equal(asked("/keikaku/core_bg.wasm"), 1);
  assert.equal(asked("/keikaku/core.js"), 1);
  assert.equal(asked("/keikaku/keikaku.css"), 1);
  assert.deepEqual(await repeatedIds(page), []);
});

test("a plan that many blocks show is fetched once", async () => {
  const { heard, asked } = await open(element().repeat(4));
  await heard("keikaku:ready", 4);
  assert.equal(asked(PLAN), 1);
});
