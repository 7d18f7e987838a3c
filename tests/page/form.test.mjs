/* What a person sees who fills in a form that a portal had already. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES, form, opener } from "./lib/forms.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const filled = opener(open);

test("before anything is sent, nothing is said of what is empty", async () => {
  const { page, summary, note } = await filled();
  await page.fill("#note", "短い");
  await page.focus("#count");
  await page.focus("#mail");
  assert.deepEqual([await summary(), await note("finding", "count")], [[], ""]);
});

test("errors are listed at the top, with the focus, a title that says so, and the same words at the field", async () => {
  const { page, summary, note, focus, received } = await filled();
  await page.fill("#mail", "だれか");
  await page.click("#send");
  const [first, second] = await summary();
  assert.equal((await summary()).length, 2);
  assert.match(first, /参加者数/);
  assert.ok((await note("finding", "count")).startsWith(first));
  assert.ok((await note("finding", "mail")).startsWith(second));
  assert.match(await focus(), /keikaku-summary/);
  assert.equal(await page.title(), "エラー：行政改革プラン");
  assert.equal(await page.locator(".keikaku-summary h2").count(), 1, "one below the heading before it");
  assert.deepEqual(received, []);
});

test("a field that is wrong says so to assistive technology: the error first, then the page's own hint", async () => {
  const { page } = await filled();
  await page.click("#send");
  const { invalid, words } = await page.locator("#count").evaluate((control) => ({
    invalid: control.getAttribute("aria-invalid"),
    words: control.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent),
  }));
  assert.equal(invalid, "true");
  assert.match(words[0], /^エラー：.*参加者数/);
  assert.equal(words[1], "半角でも全角でも");
  assert.equal(await page.getAttribute("#note", "aria-invalid"), null);
});

test("a link in the list leads to its field", async () => {
  const { page, focus } = await filled();
  await page.click("#send");
  await page.locator(".keikaku-summary a").first().click();
  assert.equal(await focus(), "count");
  assert.equal(new URL(page.url()).hash, "");
});

test("an error goes when its field has been put right, and the list and the title go with the last", async () => {
  const { page, summary, note } = await filled();
  await page.fill("#mail", "だれか");
  await page.click("#send");
  await page.fill("#count", "12");
  assert.notEqual(await note("finding", "count"), "", "not while it is being typed");
  await page.focus("#note");
  assert.equal(await note("finding", "count"), "");
  assert.equal(await page.getAttribute("#count", "aria-describedby"), "hint");
  assert.equal((await summary()).length, 1);
  await page.fill("#mail", "a@example.jp");
  await page.focus("#note");
  assert.equal(await page.locator(".keikaku-summary").count(), 0);
  assert.equal(await page.title(), "行政改革プラン");
});

test("what is still wrong after a change is said anew, with other words if it is wrong in another way", async () => {
  const { page, note, focus } = await filled();
  await page.click("#send");
  const before = await note("finding", "count");
  await page.fill("#count", "たくさん");
  await page.focus("#note");
  const now = await note("finding", "count");
  assert.notEqual(now, before);
  assert.match(now, /^エラー：/);
  assert.equal(await focus(), "note", "the focus is led away once only");
});

test("a button can be clicked at once after the last field was put right, though the messages above it go", async () => {
  const { page, arrived } = await filled({ context: { viewport: { width: 320, height: 900 } } });
  await page.click("#send");
  await page.fill("#count", "3");
  const box = await page.locator("#send").boundingBox();
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  assert.equal((await arrived()).count, "3");
});

test("full-width figures are taken, what will be stored is shown, and only that is sent", async () => {
  const { page, note, arrived } = await filled();
  await page.fill("#count", "１２３");
  await page.focus("#note");
  assert.match(await note("stored", "count"), /123/);
  assert.equal(await page.inputValue("#count"), "１２３", "nothing is rewritten under the hand");
  await page.click("#send");
  assert.equal((await arrived()).count, "123");
});

test("what a reader counts as one character is counted as one", async () => {
  const { page, note } = await filled();
  assert.match(await note("count", "note"), /0.*10/);
  await page.fill("#note", "👨‍👩‍👧葛󠄀がぎ");
  assert.match(await note("count", "note"), /^4.*10/);
});

test("a single line is counted once half of it is used", async () => {
  const fields = '<input id="note" name="note"><input id="count" name="count">';
  const { page, note } = await filled({ content: form({ fields }) });
  await page.fill("#note", "1234");
  assert.equal(await note("count", "note"), "");
  await page.fill("#note", "12345");
  assert.match(await note("count", "note"), /^5.*10/);
});

test("a screen reader hears of the characters after a pause, and only when few are left", async () => {
  const { page } = await filled();
  const said = () => page.locator("form > [role=status]").textContent();
  await page.locator("#note").pressSequentially("123456");
  await page.waitForTimeout(1300);
  assert.equal(await said(), "");
  await page.locator("#note").pressSequentially("7890");
  assert.equal(await said(), "", "not at every key");
  await page.waitForTimeout(1300);
  assert.match(await said(), /0/);
});

test("the button that sent the form is sent along, as the browser does", async () => {
  const fields = '<input name="count" value="5"><button name="do" value="save">保存</button>';
  const { page, arrived } = await filled({ content: form({ fields }) });
  await page.click('button[name="do"]');
  assert.deepEqual(await arrived(), { count: "5", do: "save" });
});

test("a button that wants no checks gets none", async () => {
  const fields = '<input id="count" name="count"><button formnovalidate name="do" value="back">戻る</button>';
  const { page, arrived } = await filled({ content: form({ fields }) });
  await page.click('button[name="do"]');
  assert.deepEqual(await arrived(), { count: "", do: "back" });
});

test("a portal that posts by script hears what is to be stored, and can keep the form from being sent", async () => {
  const { page, heard, received } = await filled();
  await page.evaluate(() => document.addEventListener("keikaku:submit", (event) => event.preventDefault()));
  await page.fill("#count", "７");
  await page.click("#send");
  const [{ detail }] = await heard("keikaku:submit");
  assert.equal(detail.values.count, "7");
  await settled(page);
  assert.deepEqual(received, []);
});

test("the page's own scripts hear of a submit only when the form is really sent", async () => {
  const { page, received } = await filled();
  await page.evaluate(() => {
    window.heardOf = [];
    document.querySelector("form").addEventListener("submit", (event) => {
      window.heardOf.push(document.querySelector("#count").value);
      event.preventDefault();
    });
  });
  await page.click("#send");
  await page.fill("#count", "８");
  await page.click("#send");
  assert.deepEqual(await page.evaluate(() => window.heardOf), ["8"]);
  assert.deepEqual(received, []);
});

test("the page hears what was found", async () => {
  const { page, heard } = await filled();
  await page.click("#send");
  const [{ detail }] = await heard("keikaku:findings");
  assert.deepEqual(detail.findings.map(({ code, field, severity }) => [code, field, severity]), [["required", "count", "error"]]);
});

test("everything can be done with the keyboard alone", async () => {
  const { page, focus, arrived } = await filled();
  await page.focus("#count");
  await page.keyboard.press("Enter");
  await page.locator(".keikaku-summary").waitFor();
  assert.match(await focus(), /keikaku-summary/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focus(), "count");
  await page.keyboard.type("４２");
  await page.keyboard.press("Enter");
  assert.equal((await arrived()).count, "42");
});

test("the page's own objections and the browser's still hold", async () => {
  const fields = '<input id="count" name="count" value="1"><input id="day" name="day" type="number" min="0" step="5" value="3">';
  const { page, note, summary } = await filled({ content: form({ fields }) });
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  await page.fill("#day", "5");
  await page.evaluate(() => document.querySelector("#day").setCustomValidity("その日は休みです。"));
  await page.click("#send");
  assert.equal(await note("finding", "day"), "エラー：その日は休みです。");
});

test("a form that was reset says nothing any more", async () => {
  const { page, summary } = await filled();
  await page.click("#send");
  await page.evaluate(() => document.querySelector("form").reset());
  await page.locator(".keikaku-summary").waitFor({ state: "detached" });
  assert.deepEqual(await summary(), []);
});

test("back from the next page, the form is as it was left and is checked again", async () => {
  const { page, summary, arrived } = await filled();
  await page.fill("#count", "５");
  await page.click("#send");
  await arrived();
  await page.goBack();
  await page.locator("form[novalidate]").waitFor();
  assert.match(await page.inputValue("#count"), /^(5|５)$/);
  await page.fill("#count", "");
  await page.click("#send");
  await page.locator(".keikaku-summary").waitFor();
  assert.equal((await summary()).length, 1);
});

test("a page in English is spoken to in English", async () => {
  const { page, summary } = await filled({ content: `<div lang="en">${form()}</div>`, rules: { ...RULES, lang: undefined } });
  await page.click("#send");
  assert.match((await summary())[0], /^Error: /);
  assert.match(await page.title(), /^Error: /);
});

test("a field in a part that is closed is opened by its link", async () => {
  const fields = '<details><summary>詳しく</summary><input id="count" name="count"></details>';
  const { page, focus } = await filled({ content: form({ fields }) });
  await page.click("#send");
  await page.locator(".keikaku-summary a").click();
  assert.equal(await focus(), "count");
});
