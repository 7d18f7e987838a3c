/* Back from the next page: the form is as it was left, from the browser's memory (bfcache) or loaded anew. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../../www/scripts/chromium.mjs";
import { serve } from "../../www/scripts/serve.mjs";
import { RULES, answer, form } from "./lib/forms.mjs";

/** By whether they keep pages in their memory, which tools that steer browsers switch off. */
const browsers = new Map();
before(async () => {
  browsers.set(true, await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] }));
  browsers.set(false, await launch());
});
after(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

const WARNED = {
  ...RULES,
  fields: { ...RULES.fields, count: { type: "count", label: "参加者数", required: true, unit: "人" } },
};

const HEAD =
  '<!DOCTYPE html><html lang="ja"><title>報告</title><link rel="icon" href="/icon.svg">' +
  '<script type="module" src="/keikaku/keikaku.js"></script>' +
  '<script>addEventListener("pageshow", ({ persisted }) => (window.wasKept = persisted))</script>';

/** Opens the form in a browser that keeps pages, or in one that does not. */
async function opened(t, { isKept, attributes = "", rules = RULES }) {
  const content = form({ attributes: ` data-keikaku-rules="/rules.json"${attributes}` });
  const answers = {
    "/rules.json": answer(rules),
    "/page.html": { headers: { "content-type": "text/html; charset=utf-8" }, body: `${HEAD}<main>${content}</main>` },
  };
  const site = await serve({ respond: (_, pathname) => answers[pathname] });
  const context = await browsers.get(isKept).newContext();
  t.after(() => Promise.all([context.close(), site.close()]));
  const page = await context.newPage();
  await page.goto(`${site.url}/page.html`);
  await page.locator("form[novalidate]").waitFor();
  const back = async () => {
    await page.waitForURL("**/examples/received");
    // A page that was kept is not loaded again.
    await page.goBack({ waitUntil: "commit" });
    await page.locator("form[novalidate]").waitFor();
    assert.equal(await page.evaluate(() => window.wasKept), isKept, "the browser's memory of the page");
  };
  return { page, back, received: site.received };
}

for (const isKept of [true, false]) {
  const from = isKept ? "from the browser's memory" : "loaded anew";

  test(`back in a form ${from}, nothing is said, and errors are found once`, async (t) => {
    const { page, back } = await opened(t, { isKept });
    await page.click("#send");
    await page.fill("#count", "５");
    await page.click("#send");
    await back();
    assert.equal(await page.locator(".keikaku-summary, [aria-invalid]").count(), 0);
    assert.equal(await page.title(), "報告");
    assert.match(await page.inputValue("#count"), /^[5５]$/);
    await page.fill("#count", "");
    await page.click("#send");
    await page.locator(".keikaku-summary").waitFor();
    assert.equal(await page.locator(".keikaku-summary").count(), 1);
    assert.equal(await page.locator(".keikaku-summary a").count(), 1);
    assert.equal(await page.title(), "エラー：報告");
  });

  test(`back in a form ${from}, it can be sent again with another value`, async (t) => {
    const { page, back, received } = await opened(t, { isKept });
    await page.fill("#count", "5");
    await page.press("#count", "Enter");
    await back();
    await page.fill("#count", "６");
    await page.press("#count", "Enter");
    await page.waitForURL("**/examples/received");
    assert.deepEqual(received.map((one) => Object.fromEntries(one).count), ["5", "6"]);
  });

  test(`back in a form ${from}, a warning that was passed over holds it once more`, async (t) => {
    const { page, back } = await opened(t, { isKept, rules: WARNED });
    await page.fill("#count", "3回");
    await page.click("#send");
    await page.locator(".keikaku-summary").waitFor();
    await page.click("#send");
    await back();
    await page.fill("#count", "3回");
    await page.click("#send");
    await page.locator(".keikaku-summary").waitFor();
    assert.equal(new URL(page.url()).pathname, "/page.html");
  });

  test(`back in a form ${from}, what was sent is there or can be had again, and its draft is kept once`, async (t) => {
    const { page, back } = await opened(t, { isKept, attributes: " data-keikaku-draft" });
    await page.getByLabel("この端末に下書きを残す").check();
    await page.fill("#note", "途中の話");
    await page.fill("#count", "5");
    await page.click("#send");
    await back();
    const again = page.getByRole("button", { name: "送信した内容を戻す" });
    if (!isKept) await again.click();
    assert.equal(await page.inputValue("#note"), "途中の話");
    assert.equal(await page.locator(".keikaku-draft").count(), 1);
    assert.equal(await page.getByLabel("この端末に下書きを残す").isChecked(), true);
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("keikaku.draft")).length);
    assert.equal(await drafts(), 1);
    await page.getByRole("button", { name: "下書きを消す" }).click();
    assert.equal(await drafts(), 0);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  });
}
