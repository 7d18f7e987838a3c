/* What the receiving system can store, as the browser knows it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

test("the browser's list of characters is the one that the server checks by", async () => {
  const script = await readFile(at("www/loader/form-charset.js"), "utf8");
  const answers = { "/list.js": { headers: { "content-type": "text/javascript; charset=utf-8" }, body: script } };
  const { page } = await filled({ answers });
  const list = await page.evaluate(async () => [...(await import("/list.js")).storable()]);
  const known = [...(await readFile(at("src/text/cp932.bin")))];
  const code = Array.from({ length: 0x1_0000 }, (_, code) => code);
  const bit = (bits, code) => (bits[code >> 3] >> (code & 7)) & 1;
  assert.deepEqual(code.filter((code) => bit(list, code) !== bit(known, code)).map((code) => code.toString(16)), []);
});

test("characters that the receiving system loses are named with their place and another, and hold the form back", async () => {
  const rules = { keikakuForm: 1, lang: "ja", charset: "shift_jis", fields: { n: { type: "personName" } } };
  const { page, summary, received } = await filled({ content: form({ fields: '<input id="n" name="n">' }), rules });
  await page.fill("#n", "髙橋𠮷〜😀");
  await page.click("#send");
  assert.deepEqual((await summary()).map((text) => text.match(/「(.)」（(\d)文字目）/u).slice(1).join("")), ["髙1", "𠮷3", "😀5"]);
  assert.deepEqual(received, []);
});

test("a form that is sent as UTF-8 loses nothing", async () => {
  const { page, arrived } = await filled({ content: form({ fields: '<input id="count" name="count" value="1"><input id="n" name="n">' }) });
  await page.fill("#n", "髙橋𠮷😀");
  await page.click("#send");
  assert.equal((await arrived()).n, "髙橋𠮷😀");
});

test("where the list of characters cannot be fetched, the form is checked for all else, and it is said", async () => {
  const rules = { keikakuForm: 1, lang: "ja", charset: "shift_jis", fields: { n: { type: "personName", required: true } } };
  const answers = { "/keikaku/form-tools.js": { status: 404, headers: {}, body: "" } };
  const { page, summary, warnings, arrived } = await filled({ content: form({ fields: '<input id="n" name="n">' }), rules, answers });
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.equal(warnings().filter((text) => text.includes("form-tools.js")).length, 1);
  await page.fill("#n", "𠮷田");
  await page.click("#send");
  assert.equal((await arrived()).n, "𠮷田");
});
