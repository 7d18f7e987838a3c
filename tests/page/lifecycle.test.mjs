import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, element, link, paragraph, table } from "./lib/content.mjs";
import { repeatedIds } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { calls, countCalls } from "./lib/wasm.mjs";

const open = pages();

const add = (page, html) =>
  page.locator("main").evaluate((main, html) => main.insertAdjacentHTML("beforeend", html), html);

for (const [name, html] of [
  ["a table", table()],
  ["a link", paragraph()],
  ["an element of ours", element()],
]) {
  test(`${name} is drawn once, from the start and when it is added later`, async () => {
    const { page, heard, named } = await open(html);
    await heard("keikaku:ready");
    await add(page, `<div>${html}</div>`);
    await heard("keikaku:ready", 2);
    await settled(page);
    assert.equal(await page.locator("main figure svg[role=img]").count(), 2);
    assert.equal(named("keikaku:ready").length, 2);
  });

  test(`${name} that leaves the page has its content back, and is drawn once when it returns`, async () => {
    const { page, heard } = await open(`<div class="part">${html}</div>`);
    await heard("keikaku:ready");
    const part = await page.locator(".part").elementHandle();
    await part.evaluate((part) => part.remove());
    await settled(page);
    assert.equal(await part.innerHTML(), html);
    await page.locator("main").evaluate((main, part) => main.append(part), part);
    await heard("keikaku:ready", 2);
    await settled(page);
    assert.equal(await page.locator("figure").count(), 1);
    assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  });
}

test("a chart that left the page does not draw any more", async () => {
  const { page, heard } = await open(`<div class="part">${table()}</div>`, { prepare: countCalls });
  await heard("keikaku:ready");
  const part = await page.locator(".part").elementHandle();
  const figure = await page.locator("figure").elementHandle();
  await part.evaluate((part) => part.remove());
  await settled(page);
  const before = await calls(page);
  await figure.evaluate((figure) => {
    document.body.append(figure);
    figure.append("字");
    figure.style.width = "20em";
  });
  await settled(page);
  assert.equal(await calls(page), before);
});

test("a chart that is moved within the page stays one chart that works", async () => {
  const { page, heard, named } = await open(`<div class="part">${element()}</div><div class="other"></div>`);
  await heard("keikaku:ready");
  await page.locator(".other").evaluate((other) => other.append(document.querySelector("keikaku-chart")));
  await settled(page);
  assert.equal(await page.locator(".other figure svg[role=img]").count(), 1);
  await page.locator(".other input").focus();
  await page.keyboard.press("Home");
  await heard("keikaku:select");
  assert.equal(named("keikaku:ready").length, 1);
});

test("a copy of a drawn table is one chart of its own, with ids of its own", async () => {
  const context = { viewport: { width: 1280, height: 3000 } };
  const { page, heard } = await open(`<div class="part">${table()}</div>`, { context });
  await heard("keikaku:ready");
  await page.locator(".part").evaluate((part) => part.after(part.cloneNode(true)));
  await heard("keikaku:ready", 2);
  assert.equal(await page.locator(".part").last().locator("figure").count(), 1);
  assert.deepEqual(await repeatedIds(page), []);
});

test("keikaku-chart that is given its source later is drawn then", async () => {
  const { page, heard } = await open(element("", "<p>準備中です。</p>"));
  await heard("keikaku:error");
  await page.locator("keikaku-chart").evaluate((chart, src) => chart.setAttribute("src", src), PLAN);
  await heard("keikaku:ready");
  assert.equal(await page.locator("keikaku-chart > *").count(), 1, "the chart stands in place of the words");
});

const shape = (page) => page.locator("figure svg[role=img]").getAttribute("viewBox");

test("an element whose kind changes becomes the other chart, whichever module draws it", async () => {
  const { page, heard, named } = await open(element());
  await heard("keikaku:ready");
  const before = await shape(page);
  for (const [at, kind] of ["ratings", "achievement", "trend"].entries()) {
    await page.locator("keikaku-chart").evaluate((chart, kind) => chart.setAttribute("kind", kind), kind);
    await heard("keikaku:ready", at + 2);
    assert.equal(named("keikaku:ready").at(-1).detail.kind, kind);
    assert.equal(await page.locator("figure").count(), 1);
    assert.equal((await shape(page)) === before, kind === "trend");
  }
  assert.deepEqual(named("keikaku:error"), []);
});

test("an engineer's chart becomes another kind, and one that does not exist says which there are", async () => {
  const content = `<div class="mine"><p>${link("データ", PLAN)}</p></div>`;
  const { page, heard, named } = await open(content);
  await page.evaluate(async () => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { kind: "trend" });
  });
  await heard("keikaku:ready");
  await page.evaluate(() => window.mine.update({ kind: "schedule" }));
  await page.evaluate(() => window.mine.update({ kind: "ratings" }));
  assert.equal(await page.locator(".mine figure svg[role=img]").count(), 1);
  await page.evaluate(() => window.mine.update({ kind: "pie" }));
  assert.match(named("keikaku:error").at(-1).detail.message, /「pie」.*trend/);
  assert.equal(await page.innerHTML("main"), content);
});

test("an engineer's chart takes changes and gives the page back", async () => {
  const content = `<div class="mine"><p>${link("データ", PLAN)}</p></div>`;
  const { page, heard } = await open(content);
  await page.evaluate(async () => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { kind: "trend" });
  });
  await heard("keikaku:ready");
  await page.evaluate(() => window.mine.update({ indicator: "centers" }));
  assert.match(await page.locator(".mine .keikaku-title").textContent(), /センター/);
  assert.equal(await page.locator(".mine > *").count(), 1);
  await page.evaluate(() => window.mine.destroy());
  assert.equal(await page.innerHTML("main"), content);
});
