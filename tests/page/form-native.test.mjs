/* Never weaker than the browser: what a plain form would refuse is refused, whatever our rules know of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compared, prepared } from "./lib/constraints.mjs";
import { form, opener } from "./lib/forms.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const filled = opener(open);
/** Rules that say nothing of any field. */
const rules = { keikakuForm: 1, lang: "ja" };

test("whatever a plain form refuses is refused, and said at the field and in the list", async () => {
  const { page } = await open("", { prepare: (page) => page.addInitScript(prepared) });
  const { refused, weaker, unsaid } = await compared(page);
  assert.ok(refused.length > 60, `${refused.length} are refused: the matrix tries what browsers refuse`);
  assert.deepEqual({ weaker, unsaid }, { weaker: [], unsaid: [] });
});

test("what the browser says of a field is said with the name of the field, and goes once it is right", async () => {
  const fields = '<label>受付の時刻<input id="time" name="time" type="time" min="09:00" value="08:00"></label>';
  const { page, summary, note, arrived } = await filled({ rules, content: form({ fields }) });
  await page.click("#send");
  assert.match((await summary())[0], /^エラー：受付の時刻：.+/);
  assert.match(await note("finding", "time"), /受付の時刻/);
  await page.fill("#time", "09:30");
  await page.focus("#send");
  assert.deepEqual([await summary(), await note("finding", "time")], [[], ""]);
  await page.click("#send");
  assert.equal((await arrived()).time, "09:30");
});

test("of two boxes that both must be ticked, the one that is not is named", async () => {
  const box = (id, text) => `<label><input type="checkbox" id="${id}" name="consent" value="${id}" required>${text}</label>`;
  const { page, summary, focus } = await filled({ rules, content: form({ fields: box("a", "規約に同意する") + box("b", "個人情報の取扱いに同意する") }) });
  await page.check("#a");
  await page.click("#send");
  assert.match((await summary()).join("\n"), /^エラー：個人情報の取扱いに同意する：[^\n]+$/);
  await page.locator(".keikaku-summary a").click();
  assert.equal(await focus(), "b");
  await page.check("#b");
  await page.focus("#send");
  assert.deepEqual(await summary(), []);
});

test("what the browser would refuse as it is typed, and takes as it is sent, is sent", async () => {
  const fields =
    '<input id="code" name="code" pattern="[0-9]{3}" data-keikaku-rule="integer"><input id="mail" name="mail" type="email" required>' +
    '<input id="count" name="count" data-keikaku-rule="integer" minlength="3">';
  const { page, arrived } = await filled({ rules, content: form({ fields }) });
  await page.fill("#code", "１２３");
  await page.fill("#mail", "ａ＠example.jp");
  await page.fill("#count", "１２３");
  await page.click("#send");
  assert.deepEqual(await arrived(), { code: "123", mail: "a@example.jp", count: "123" });
});

test("what is stored has no more characters than its field may have; else it is sent and shown as it was typed", async () => {
  const fields = '<input id="day" name="day" maxlength="8" data-keikaku-rule="date"><input id="note" name="note">';
  const { page, note, arrived } = await filled({ rules, content: form({ fields }) });
  await page.fill("#day", "R6.4.1");
  await page.focus("#note");
  assert.equal(await note("stored", "day"), "");
  await page.click("#send");
  assert.equal((await arrived()).day, "R6.4.1");
});

for (const [what, attributes, sending] of [
  ["a dialog that posts", "", "#send"],
  ["a dialog that closes", ' formmethod="dialog"', "#close"],
]) {
  test(`in ${what}, nothing goes that the browser would refuse, and a button without checks has none`, async () => {
    const fields =
      `<input id="time" name="time" type="time" min="09:00" required><button id="close"${attributes} value="ok">閉じる</button>` +
      '<button id="cancel" formmethod="dialog" formnovalidate value="cancel">やめる</button>';
    const { page, heard } = await open(`<dialog>${form({ fields, attributes: "" })}</dialog>`);
    await page.evaluate(() => document.querySelector("dialog").showModal());
    await heard("keikaku:ready");
    await page.fill("#time", "08:00");
    await page.click(sending);
    const state = () => page.evaluate(() => [document.querySelector("dialog").open, document.querySelectorAll(".keikaku-summary li").length]);
    assert.deepEqual(await state(), [true, 1]);
    await page.click("#cancel");
    assert.equal((await state())[0], false);
    await page.evaluate(() => document.querySelector("dialog").showModal());
    await page.fill("#time", "10:00");
    if (sending === "#send") {
      await page.click("#send");
      await page.waitForURL("**/examples/received");
    } else {
      await page.click("#close");
      assert.deepEqual(await page.evaluate(() => document.querySelector("dialog").returnValue), "ok");
    }
  });
}

test("in a shadow tree, a form is checked as anywhere else", async () => {
  const { page, received } = await open('<div id="host"></div>');
  const fields =
    '<span id="name">参加者数</span><input id="count" name="count" aria-labelledby="name" required data-keikaku-rule="integer">' +
    '<textarea id="note" name="note" maxlength="10"></textarea>';
  await page.evaluate(async (html) => {
    const root = document.querySelector("#host").attachShadow({ mode: "open" });
    root.innerHTML = html;
    const keikaku = await import("/keikaku/keikaku.js");
    window.mounted = keikaku.mount(root.querySelector("form"), { rules: { keikakuForm: 1, lang: "ja" } });
    await window.mounted.done;
  }, form({ fields, attributes: "" }));
  await page.click("#send");
  const said = () => page.locator(".keikaku-summary a").allTextContents();
  assert.deepEqual(await said(), ["エラー：「参加者数」を書いてください。"]);
  assert.notEqual(await page.locator(".keikaku-summary").evaluate((list) => getComputedStyle(list).borderTopStyle), "none", "it has its styles");
  await page.locator(".keikaku-summary a").click();
  await page.keyboard.type("１２");
  await page.focus("#note");
  assert.deepEqual(await said(), [], "it is followed while it is put right");
  await page.keyboard.type("あいう");
  assert.match(await page.locator(".keikaku-count").textContent(), /3/);
  await page.evaluate(() => window.mounted.destroy());
  assert.equal(await page.locator("#host link").count(), 0);
  assert.equal(await page.locator("form").evaluate((form) => form.noValidate), false);
  await page.locator("#count").fill("３４");
  await page.click("#send");
  await settled(page).catch(() => {});
  await page.waitForURL("**/examples/received");
  assert.deepEqual(Object.fromEntries(received[0]), { count: "３４", note: "あいう" });
});
