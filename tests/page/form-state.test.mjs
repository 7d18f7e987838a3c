/* Pages that keep a form's state in their own scripts, and pages that show it once more before it is sent. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

/**
 * Runs in the page: its controls are controlled as React does it. Of each the value last set by a script is known; an
 * event that brings no other is taken for an echo; and after every event the control gets what the state says.
 */
function controlled() {
  const state = (window.state = {});
  const restore = [];
  for (const control of document.querySelectorAll("form [name]")) {
    const isBox = ["checkbox", "radio"].includes(control.type);
    const key = isBox ? "checked" : "value";
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), key);
    let known = String(control[key]);
    Object.defineProperty(control, key, {
      configurable: true,
      get: () => own.get.call(control),
      set(value) {
        known = String(value);
        own.set.call(control, value);
      },
    });
    state[control.name] = control[key];
    restore.push(() => (control[key] = state[control.name]));
    for (const type of isBox ? ["click"] : ["input", "change"]) {
      control.addEventListener(type, () => {
        const now = own.get.call(control);
        if (String(now) === known) return;
        known = String(now);
        state[control.name] = now;
      });
    }
  }
  for (const type of ["input", "change", "submit"]) addEventListener(type, () => restore.forEach((act) => act()));
}

test("what is sent is what a page that keeps its own state has", async () => {
  const { page, arrived } = await filled();
  await page.evaluate(controlled);
  await page.fill("#count", "１２");
  await page.evaluate(() => addEventListener("submit", () => sessionStorage.setItem("state", JSON.stringify(window.state))));
  await page.click("#send");
  assert.equal((await arrived()).count, "12");
  const state = await page.evaluate(() => JSON.parse(sessionStorage.getItem("state")));
  assert.deepEqual([state.count, state.note], ["12", ""]);
});

test("what a draft puts back is in the state of the page as well", async () => {
  const fields =
    '<input id="count" name="count"><textarea id="note" name="note"></textarea>' +
    '<label><input type="checkbox" id="box" name="box" value="yes">はい</label>';
  const attributes = ' data-keikaku-rules="/rules.json" data-keikaku-draft';
  const prepare = (page) => page.addInitScript(`addEventListener("DOMContentLoaded", () => (${controlled})())`);
  const { page, heard } = await filled({ content: form({ fields, attributes }), prepare });
  await page.check(".keikaku-draft input");
  await page.fill("#note", "書いたこと");
  await page.check("#box");
  await page.waitForTimeout(500);
  await page.reload();
  await heard("keikaku:ready");
  await page.locator(".keikaku-draft [role=status]", { hasText: "戻しました" }).waitFor();
  assert.deepEqual(await page.evaluate(() => window.state), { count: "", note: "書いたこと", box: true });
  assert.equal(await page.inputValue("#note"), "書いたこと");
  assert.equal(await page.isChecked("#box"), true);
});

test("the page for a last look, as the README has it, shows what is to be sent, and sends that", async () => {
  const readme = await readFile(at("README.md"), "utf8");
  const recipe = readme.split("確認画面")[1].match(/```js\n([^]*?)```/)[1];
  const dialog = '<dialog id="confirm"><p></p><button id="back" formmethod="dialog">修正する</button><button value="send" id="go">送信する</button></dialog>';
  const { page, summary, arrived, received } = await filled({ content: form() + dialog });
  await page.evaluate(recipe);
  await page.click("#send");
  assert.equal((await summary()).length, 1, "nothing is shown that is not right");
  assert.equal(await page.locator("#confirm[open]").count(), 0);
  await page.fill("#count", "１２");
  await page.click("#send");
  assert.match(await page.textContent("#confirm p"), /^参加者数：12$/m);
  await page.evaluate(() => document.querySelector("#confirm").close());
  assert.equal(await page.inputValue("#count"), "12");
  await page.fill("#note", "備考です");
  await page.click("#send");
  assert.deepEqual(received, []);
  await page.click("#go");
  assert.deepEqual(await arrived(), { count: "12", note: "備考です", mail: "" });
});

test("an address that is written twice must be the same twice", async () => {
  const fields = '<label>メール<input id="mail" name="mail" type="email"></label><label>メール（確認）<input id="again" name="again" type="email"></label>';
  const rules = { keikakuForm: 1, lang: "ja", fields: { again: { type: "email", sameAs: "mail" } } };
  const { page, summary, arrived } = await filled({ rules, content: form({ fields }) });
  await page.fill("#mail", "a@example.jp");
  await page.click("#send");
  assert.deepEqual(await summary(), ["エラー：「メール（確認）」は「メール」と同じに書いてください。"]);
  await page.fill("#again", "b@example.jp");
  await page.focus("#send");
  assert.equal((await summary()).length, 1);
  await page.fill("#mail", "b@example.jp");
  await page.focus("#send");
  assert.deepEqual(await summary(), [], "whichever of the two is put right");
  await page.click("#send");
  assert.deepEqual(await arrived(), { mail: "b@example.jp", again: "b@example.jp" });
});
