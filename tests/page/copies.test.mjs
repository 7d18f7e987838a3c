/* Copies of what is drawn: of a part of the page, of the whole page as a CMS saves it, of the page as it was left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAN, element, link, paragraph, table } from "./lib/content.mjs";
import { repeatedIds, slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const context = { viewport: { width: 1280, height: 4000 } };

const FORMS = {
  "a table": table(),
  "a link": paragraph(),
  "a block with a link": `<div class="keikaku keikaku-trend">${link("データ")}</div>`,
  "an element of ours": element(),
  "an element of ours with a link inside": element(' kind="trend"', `<p>${link("データ", PLAN)}</p>`),
  "a viewer": `<keikaku-viewer src="${PLAN}"></keikaku-viewer>`,
};

for (const [what, content] of Object.entries(FORMS)) {
  test(`a copy of ${what} that is drawn is a chart of its own, which works`, async () => {
    const { page, heard, named } = await open(`<div class="part">${content}</div>`, { context });
    await heard("keikaku:ready");
    await page.locator(".part").evaluate((part) => part.after(part.cloneNode(true)));
    await heard("keikaku:ready", 2);
    const copy = page.locator(".part").last();
    assert.equal(await page.locator(".keikaku-chart").count(), 2);
    assert.equal(await copy.locator(".keikaku-chart").count(), 1);
    assert.deepEqual(await repeatedIds(page), []);
    if (await slider(copy).count()) {
      await slider(copy).first().press("Home");
      await heard("keikaku:select");
    }
    assert.deepEqual(named("keikaku:error"), []);
  });

  test(`${what} that is saved as drawn is drawn again from what the author wrote`, async () => {
    const { page, heard } = await open(content, { context });
    await heard("keikaku:ready");
    const saved = await page.innerHTML("main");
    const again = await open(saved, { context });
    await again.heard("keikaku:ready");
    await settled(again.page);
    assert.equal(await again.page.locator(".keikaku-chart").count(), 1);
    assert.deepEqual(await repeatedIds(again.page), []);
    assert.deepEqual(again.warnings(), []);
  });
}

test("a page that the reader comes back to shows its charts as they were left", async () => {
  const { page, url, heard, named } = await open(table() + paragraph(), { context });
  await heard("keikaku:ready", 2);
  await slider(page.locator("figure").first()).press("Home");
  const readout = await page.locator(".keikaku-readout").first().textContent();
  await page.goto(`${url}/gallery/index.html`);
  await page.goBack();
  await page.locator("figure svg[role=img]").nth(1).waitFor();
  await settled(page);
  assert.equal(await page.locator("figure").count(), 2);
  const isRestored = await page.evaluate(() => performance.getEntriesByType("navigation")[0].notRestoredReasons === null);
  // Where the browser kept the page, nothing is drawn anew; elsewhere the page is a new one.
  if (isRestored && named("keikaku:ready").length === 2) {
    assert.equal(await page.locator(".keikaku-readout").first().textContent(), readout);
  }
  await slider(page.locator("figure").nth(1)).press("Home");
  await heard("keikaku:select", 2);
});

test("a page that is written anew has its charts", async () => {
  const { page, heard, errors } = await open(table());
  await heard("keikaku:ready");
  await page.evaluate((content) => {
    document.open();
    document.write(`<!DOCTYPE html><html lang="ja"><head><title>新</title></head><body><main>${content}</main></body></html>`);
    document.close();
  }, paragraph() + element());
  await page.locator("figure svg[role=img]").nth(1).waitFor();
  assert.equal(await page.locator("figure").count(), 2);
  assert.deepEqual(errors, []);
});

test("a page that writes its content while it is read has its charts", async () => {
  const script = `<script>document.write(${JSON.stringify(table()).replaceAll("/", "\\/")})</script>`;
  const { page, heard } = await open(script + paragraph());
  await heard("keikaku:ready", 2);
  assert.equal(await page.locator("figure svg[role=img]").count(), 2);
});
