/* Which forms and fields the checks are attached to, wherever they stand and whatever they are called. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES, form, opener } from "./lib/forms.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const filled = opener(open);

test("what is switched off is neither asked for nor sent", async () => {
  const fields = '<fieldset disabled><input id="count" name="count"></fieldset><input name="note" value="あ">';
  const { page, arrived } = await filled({ content: form({ fields }) });
  await page.click("#send");
  assert.deepEqual(await arrived(), { note: "あ" });
});

test("radio buttons, boxes and lists with several choices are asked for and sent as groups", async () => {
  const fields =
    '<fieldset><legend>評価 <b>必須</b></legend><label><input type="radio" name="rating" value="B" required id="b">B</label>' +
    '<label><input type="radio" name="rating" value="C">C</label></fieldset>' +
    '<fieldset><legend>場所</legend><label><input type="checkbox" name="place" value="a" checked>a</label>' +
    '<label><input type="checkbox" name="place" value="b" checked>b</label></fieldset>' +
    '<label>曜日<select name="day" multiple><option selected>月</option><option selected>火</option></select></label>';
  const { page, summary, note, heard } = await filled({ rules: { keikakuForm: 1 }, content: form({ fields }) });
  await page.click("#send");
  const [said] = await summary();
  assert.match(said, /評価/);
  assert.doesNotMatch(said, /必須/);
  assert.ok((await note("finding", "b")).startsWith(said));
  assert.equal(await page.locator("legend + .keikaku-finding").count(), 1, "under the legend");
  await page.check("#b");
  await page.click("#send");
  const [{ detail }] = await heard("keikaku:submit");
  assert.deepEqual(detail.values, { rating: "B", place: ["a", "b"], day: ["月", "火"] });
});

test("controls that stand elsewhere, and those that a script brings later, belong to the form", async () => {
  const content = `${form({ fields: '<input name="note" value="あ">' })}<p><label>参加者数<input id="count" name="count" form="f"></label></p>`;
  const { page, note, arrived } = await filled({ content });
  await page.evaluate(() => {
    const mail = document.createElement("input");
    Object.assign(mail, { name: "mail", id: "mail", value: "だれか" });
    document.querySelector("form p").before(mail);
  });
  await page.click("#send");
  assert.match(await note("finding", "count"), /参加者数/);
  assert.notEqual(await note("finding", "mail"), "");
  await page.fill("#count", "1");
  await page.fill("#mail", "a@example.jp");
  await page.click("#send");
  assert.deepEqual(await arrived(), { note: "あ", mail: "a@example.jp", count: "1" });
});

test("rules may stand at the fields, as words or as classes", async () => {
  const fields =
    '<input id="a" name="a" data-keikaku-rule="integer" value="x"><input id="b" name="b" class="keikaku-rule-integer" value="y">';
  const { page, note } = await filled({ content: form({ fields, attributes: "" }) });
  await page.click("#send");
  for (const id of ["a", "b"]) assert.match(await note("finding", id), /^エラー：/);
});

for (const [what, around] of [
  ["a block with a class", (form) => `<div class="keikaku keikaku-form">${form}</div>`],
  ["a data attribute", (form) => form.replace("<form", '<form data-keikaku="form"')],
]) {
  test(`checks are attached by ${what}`, async () => {
    const { page, summary } = await filled({ content: around(form().replace(' class="keikaku-form"', "")) });
    await page.click("#send");
    assert.equal((await summary()).length, 1);
  });
}

test("checks are attached by a script, and taken away without a trace", async () => {
  const plain = form({ attributes: "" }).replace(' class="keikaku-form"', "");
  const { page, heard } = await open(plain);
  const before = await page.innerHTML("main");
  await page.evaluate(async (rules) => {
    const keikaku = await import("/keikaku/keikaku.js");
    window.mounted = keikaku.mount(document.querySelector("form"), { rules });
    await window.mounted.done;
  }, RULES);
  await heard("keikaku:ready");
  await page.click("#send");
  assert.equal(await page.locator(".keikaku-summary li").count(), 1);
  await page.evaluate(() => window.mounted.destroy());
  assert.equal((await page.innerHTML("main")).replace(/ novalidate=""/, ""), before);
  assert.equal(await page.locator("form[novalidate]").count(), 0);
});

test("a form far below is left alone until it is near or used", async () => {
  const far = '<p style="height: 400vh">…</p>';
  const { page, asked, heard } = await open(`${far}${form()}<p><input id="count2" name="count" form="f"></p>`, {
    answers: { "/rules.json": { headers: { "content-type": "application/json" }, body: JSON.stringify(RULES) } },
  });
  await settled(page);
  assert.equal(asked("/keikaku/forms_bg.wasm"), 0);
  await page.locator("#send").scrollIntoViewIfNeeded();
  await heard("keikaku:ready");
  assert.equal(asked("/keikaku/forms_bg.wasm"), 1);
});

test("a form whose fields all stand elsewhere is checked once one of them is used", async () => {
  const content =
    '<form id="f" class="keikaku-form" hidden method="post" action="/examples/received"></form>' +
    '<p><input id="count" name="count" form="f" required><button id="send" form="f">送信</button></p>';
  const { page, heard } = await open(content);
  await settled(page);
  await page.focus("#count");
  await heard("keikaku:ready");
});

test("everything works under the strictest policy without one report", async () => {
  const headers = {
    "content-security-policy":
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
      "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  };
  const content = form({ attributes: ' data-keikaku-rules="/rules.json" data-keikaku-draft' });
  const { page, violations, warnings, complaints, summary } = await filled({ headers, content });
  await page.check(".keikaku-draft input");
  await page.click("#send");
  await page.fill("#count", "５");
  await page.focus("#note");
  assert.deepEqual(await summary(), []);
  assert.deepEqual([...violations, ...warnings(), ...complaints()], []);
});

test("a form that a script takes out and puts back is checked as before, once", async () => {
  const { page, heard, summary } = await filled();
  await page.evaluate(async () => {
    const form = document.querySelector("form");
    const place = form.parentNode;
    form.remove();
    await new Promise((done) => setTimeout(done, 50));
    place.append(form);
  });
  await heard("keikaku:ready", 2);
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.equal(await page.locator(".keikaku-finding").count(), 1);
});

test("controls named as the form's own properties hide nothing", async () => {
  const names = ["id", "action", "elements", "submit", "method"];
  const fields = `${names.map((name) => `<input name="${name}" value="1">`).join("")}<input id="count" name="count">`;
  const attributes = ' data-keikaku-rules="/rules.json" data-keikaku-draft';
  const { page, summary, arrived } = await filled({ content: form({ fields, attributes }) });
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  await page.fill("#count", "２");
  await page.click("#send");
  assert.equal((await arrived()).count, "2");
});

test("a field is called what its label says, without the marks of the label", async () => {
  const labels = ["参加者数（累計）", "参加者数<span>必須</span>", "参加者数（必須）：", "参加者数 ※", "参加者<ruby>数<rt>すう</rt></ruby> *"];
  const fields = labels.map((label, at) => `<label for="x${at}">${label}</label><input id="x${at}" name="x${at}" required>`);
  const { page, summary } = await filled({ rules: { keikakuForm: 1 }, content: form({ fields: fields.join("") }) });
  await page.click("#send");
  const names = (await summary()).map((text) => text.match(/参加者数[^」を]*/)[0]);
  assert.deepEqual(names, ["参加者数（累計）", ...Array(4).fill("参加者数")]);
});

test("what nobody can fill in keeps nobody from sending", async () => {
  const fields =
    '<input type="hidden" name="count" value="abc"><input name="mail" value="だれか" readonly><input id="note" name="note">';
  const { page, arrived } = await filled({ content: form({ fields }) });
  await page.click("#send");
  assert.deepEqual(await arrived(), { count: "abc", mail: "だれか", note: "" });
});

test("the rules can be changed by who attached them", async () => {
  const { page, heard, summary, asked } = await filled();
  await page.evaluate(async () => {
    const keikaku = await import("/keikaku/keikaku.js");
    const mounted = keikaku.mount(document.querySelector("form"));
    await mounted.done;
    await mounted.update({ rules: { keikakuForm: 1, fields: { note: { required: true } } } });
  });
  await heard("keikaku:ready", 3);
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.equal(await page.getAttribute("#note", "aria-invalid"), "true");
  assert.equal(asked("/keikaku/forms_bg.wasm"), 1);
});
