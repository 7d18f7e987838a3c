/* When something of ours fails, the form is what it was: it can be sent, and the browser checks it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES, answer, form, partsOf } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";
import { assertOneWarning } from "./lib/untouched.mjs";

const open = pages();
const NO_FILE = { status: 404, headers: { "content-type": "text/plain" }, body: "no" };
const FIELDS = '<input id="count" name="count" required><input id="note" name="note">';
const content = form({ fields: FIELDS });
const { mail: _, ...fields } = RULES.fields;
/** The rules without those of a field that this form lacks. */
const rules = answer({ ...RULES, fields });

/** The form is not sent while the browser objects, and is sent as it was typed once it does not. */
async function assertNative(view) {
  const { page, received } = view;
  assert.equal(await page.locator("form").evaluate((form) => form.noValidate), false);
  assert.equal(await page.locator(".keikaku-note").count(), 0);
  await page.fill("#note", "書いたこと");
  await page.click("#send");
  assert.deepEqual(received, [], "the browser's own check");
  await page.fill("#count", "１２");
  await page.click("#send");
  assert.deepEqual(await partsOf(view).arrived(), { count: "１２", note: "書いたこと" });
}

for (const [what, code, answers] of [
  ["the wasm is missing", "wasm-missing", { "/keikaku/forms_bg.wasm": NO_FILE, "/keikaku/forms.inline.js": NO_FILE }],
  ["the script is missing", "core-missing", { "/keikaku/forms.js": NO_FILE }],
  ["the rules are missing", "rules-missing", { "/rules.json": NO_FILE }],
]) {
  test(`${what}: the form is sent, the browser's checks remain, and it is said once`, async () => {
    const view = await open(content, { answers: { "/rules.json": rules, ...answers } });
    const [{ detail }] = await view.heard("keikaku:error");
    assert.equal(detail.code, code);
    assertOneWarning(view.warnings(), code);
    await assertNative(view);
  });
}

test("a server that refuses wasm gives the checks within a script", async () => {
  const view = await open(content, { answers: { "/rules.json": rules, "/keikaku/forms_bg.wasm": NO_FILE } });
  await view.heard("keikaku:ready");
  await view.warned();
  assertOneWarning(view.warnings(), "wasm-inline");
  assert.equal(await view.page.locator("form").evaluate((form) => form.noValidate), true);
});

test("rules that are no rules leave the browser's checks in place, and it is said once", async () => {
  const view = await open(content, { answers: { "/rules.json": answer("<!DOCTYPE html><p>ログイン") } });
  await view.heard("keikaku:error");
  assert.equal(view.warnings().length, 1, view.warnings().join("\n"));
  await assertNative(view);
});

test("a policy that forbids wasm leaves the browser's checks in place", async () => {
  const headers = { "content-security-policy": "default-src 'self'; script-src 'self'" };
  const view = await open(content, { headers, answers: { "/rules.json": rules } });
  await view.heard("keikaku:error");
  assertOneWarning(view.warnings(), "wasm-blocked");
  await assertNative(view);
});

test("without JavaScript the form is the portal's", async () => {
  const view = await open(content, { context: { javaScriptEnabled: false } });
  await view.page.fill("#count", "１２");
  await view.page.click("#send");
  assert.deepEqual(await partsOf(view).arrived(), { count: "１２", note: "" });
});

test("what is typed before the checks are there stays", async () => {
  let release;
  const late = new Promise((done) => (release = done));
  const view = await open(content, { answers: { "/rules.json": () => late } });
  await view.page.fill("#count", "１２");
  release(rules);
  await view.heard("keikaku:ready");
  assert.equal(await view.page.inputValue("#count"), "１２");
});

test("a plan that is missing is said once; everything else is still checked", async () => {
  const attributes = ' data-keikaku-rules="/rules.json" data-keikaku-src="/none.json" data-keikaku-item="a"';
  const view = await open(form({ attributes }), { answers: { "/rules.json": answer(), "/none.json": NO_FILE } });
  await view.heard("keikaku:ready");
  assertOneWarning(view.warnings(), "src-missing");
  await view.page.click("#send");
  assert.equal(await view.page.locator(".keikaku-summary li").count(), 1);
});

test("rules for a field that the form lacks are told to the engineer, and keep nobody from sending", async () => {
  const more = { ...RULES.fields, nowhere: { type: "text", required: true } };
  const view = await open(form(), { answers: { "/rules.json": answer({ ...RULES, fields: more }) } });
  await view.heard("keikaku:ready");
  assert.ok(view.warnings().some((text) => text.includes("nowhere")), view.warnings().join("\n"));
  await view.page.fill("#count", "3");
  await view.page.click("#send");
  assert.equal((await partsOf(view).arrived()).count, "3");
});

test("what fails while the checks are being attached takes away all that was attached before", async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      HTMLFormElement.prototype.insertBefore = () => {
        throw new Error("broken");
      };
    });
  const drafted = form({ fields: FIELDS, attributes: ' data-keikaku-rules="/rules.json" data-keikaku-draft' });
  const view = await open(drafted, { prepare, answers: { "/rules.json": rules } });
  await view.heard("keikaku:error");
  await assertNative(view);
});

test("a check that fails on submit lets the form go as the browser would, and says so once", async () => {
  const view = await open(content, { answers: { "/rules.json": rules } });
  const { page, heard, warnings, received } = view;
  await heard("keikaku:ready");
  // What a broken instance does: a part of the page that the checks rely on throws.
  await page.evaluate(() => {
    Object.defineProperty(document.querySelector("#note"), "willValidate", {
      get() {
        throw new Error("broken");
      },
    });
  });
  await page.click("#send");
  await heard("keikaku:error");
  assert.equal(warnings().length, 1);
  assert.deepEqual(received, [], "the browser asks for what is required");
  await page.fill("#count", "１２");
  await page.click("#send");
  assert.equal((await partsOf(view).arrived()).count, "１２");
});
