/* Wasm that stops where it must not: the page stays whole, and goes on with another instance. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, element, paragraph, table } from "./lib/content.mjs";
import { repeatedIds, slider } from "./lib/figures.mjs";
import { pages } from "./lib/pages.mjs";
import { instances, stop, stopIn } from "./lib/traps.mjs";
import { assertOneWarning } from "./lib/untouched.mjs";

const open = pages();
/** What every drawing needs: the calls that make and change nodes. */
const prepare = stopIn("fill", "change");

const add = (page, html) =>
  page.locator(".later").evaluate((later, html) => (later.innerHTML = html), html);

for (const [what, content] of [
  ["a table", table()],
  ["a link", paragraph()],
  ["an element of ours", element()],
  ["a viewer", `<keikaku-viewer src="${PLAN}"></keikaku-viewer>`],
]) {
  test(`${what} whose wasm stops while it draws keeps its content, and the next chart is drawn by a new instance`, async () => {
    const { page, heard, warnings } = await open('<div class="later"></div>', { prepare });
    await stop(page);
    await add(page, content);
    const [event] = await heard("keikaku:error");
    assert.equal(event.detail.code, "panic");
    assert.equal(await page.innerHTML(".later"), content);
    assertOneWarning(warnings(), "panic");
    assert.equal(await instances(page), 1);
    await add(page, `<p>つぎ</p>${content}`);
    await heard("keikaku:ready");
    assert.equal(await page.locator(".later .keikaku-chart").count(), 1);
    assert.equal(await instances(page), 2);
  });
}

test("a chart whose wasm stops while it draws other figures gives the author's content back; its neighbours go on", async () => {
  const { page, heard, named } = await open(`${element()}${paragraph()}<div class="later"></div>`, { prepare });
  await heard("keikaku:ready", 2);
  const first = page.locator("keikaku-chart");
  await stop(page);
  await page.locator("keikaku-chart [data-keikaku-choose=indicator]").focus();
  await page.keyboard.press("ArrowUp");
  const [event] = await heard("keikaku:error");
  assert.equal(event.detail.code, "panic");
  assert.equal(await first.locator("figure").count(), 0);
  const second = page.locator("main > figure");
  await slider(second).press("Home");
  await heard("keikaku:select");
  await add(page, table());
  await heard("keikaku:ready", 3);
  assert.equal(await instances(page), 2);
  assert.deepEqual(await repeatedIds(page), []);
  assert.equal(named("keikaku:error").length, 1);
});

test("a chart whose wasm stops while its years are opened is told of, and its content comes back", async () => {
  const { page, heard } = await open(`<div class="room">${paragraph()}</div>`, { prepare });
  await heard("keikaku:ready");
  await stop(page);
  await page.click(".keikaku-range summary");
  const [event] = await heard("keikaku:error");
  assert.equal(event.detail.code, "panic");
  assert.equal(await page.innerHTML(".room"), paragraph());
});

test("a chart whose wasm stops while its place changes is told of, and its content comes back", async () => {
  const { page, heard } = await open(`<div class="room">${paragraph()}</div>`, { prepare });
  await heard("keikaku:ready");
  await stop(page);
  await page.setViewportSize({ width: 320, height: 800 });
  const [event] = await heard("keikaku:error");
  assert.equal(event.detail.code, "panic");
  assert.equal(await page.innerHTML(".room"), paragraph());
});

test("wasm that stops again and again leaves every block as the author wrote it", async () => {
  const content = paragraph() + table() + paragraph();
  const { page, heard } = await open('<div class="later"></div>', { prepare });
  await stop(page, 100);
  await add(page, content);
  await heard("keikaku:error", 3);
  assert.equal(await page.innerHTML(".later"), content);
});
