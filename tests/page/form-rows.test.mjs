/* Rows of fields that a person adds and takes away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

const RULES = {
  keikakuForm: 1,
  fields: {
    "supports[].title": { type: "text", label: "名称", required: true },
    "supports[].attended": { type: "count", label: "参加者数", atMost: "invited" },
    "supports[].invited": { type: "count", label: "案内した人数" },
  },
  groups: { supports: { min: 1, max: 20 } },
};
const ROW =
  '<fieldset data-keikaku-row><legend>支援策<span data-keikaku-number>1</span></legend>' +
  '<label for="title">名称</label><input id="title" name="supports[0].title" value="定例会">' +
  '<label>案内<input name="supports[0].invited"></label><label>参加<input name="supports[0].attended"></label>' +
  '<label><input type="radio" name="supports[0].kind" value="a" checked>a</label><label><input type="radio" name="supports[0].kind" value="b">b</label>' +
  "<button data-keikaku-remove>削除</button></fieldset>";
const ADD = '<button type="button" id="add" data-keikaku-add="supports">追加</button>';

const rows = (fields = ROW + ADD) => filled({ rules: RULES, content: form({ fields }) });
const names = (page) => page.locator("[name]").evaluateAll((all) => all.map(({ name }) => name).filter((name) => name.endsWith("title")));
const titles = (page) => page.locator('[name$="title"]').evaluateAll((all) => all.map(({ value }) => value));
const focused = (page) => page.evaluate(() => document.activeElement.name ?? document.activeElement.textContent);

test("a new row is empty, has its number, its own labels and the focus", async () => {
  const { page } = await rows();
  await page.click("#add");
  assert.deepEqual(await names(page), ["supports[0].title", "supports[1].title"]);
  assert.deepEqual(await titles(page), ["定例会", ""]);
  assert.equal(await focused(page), "supports[1].title");
  assert.deepEqual(await page.locator("[data-keikaku-number]").allTextContents(), ["1", "2"]);
  assert.equal(await page.locator("fieldset").nth(1).getByLabel("名称").getAttribute("name"), "supports[1].title");
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, "no id stands twice");
});

test("a choice in one row leaves that in the others alone", async () => {
  const { page } = await rows();
  await page.click("#add");
  await page.locator("fieldset").nth(1).getByLabel("b", { exact: true }).check();
  const chosen = await page.locator("[type=radio]:checked").evaluateAll((all) => all.map(({ name, value }) => [name, value]));
  assert.deepEqual(chosen, [["supports[0].kind", "a"], ["supports[1].kind", "b"]]);
});

test("a row that is taken away closes the gap, can be had back as it was, and the focus is never lost", async () => {
  const { page } = await rows();
  for (const title of ["地域カルテ", "意見交換"]) {
    await page.click("#add");
    await page.keyboard.type(title);
  }
  await page.locator("fieldset").nth(1).getByLabel("b", { exact: true }).check();
  await page.locator("[data-keikaku-remove]").nth(1).click();
  assert.deepEqual(await names(page), ["supports[0].title", "supports[1].title"]);
  assert.deepEqual(await titles(page), ["定例会", "意見交換"]);
  assert.equal(await focused(page), "");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".keikaku-removed") !== null), true);
  assert.match(await page.locator(".keikaku-removed [role=status]").textContent(), /2/);
  await page.keyboard.press("Enter");
  assert.deepEqual(await titles(page), ["定例会", "地域カルテ", "意見交換"]);
  assert.deepEqual(await names(page), ["supports[0].title", "supports[1].title", "supports[2].title"]);
  assert.equal(await page.locator('[name="supports[1].kind"]:checked').inputValue(), "b");
  assert.equal(await focused(page), "supports[1].title");
});

test("what is wrong in a row stays with the row when its number changes", async () => {
  const { page, summary } = await rows();
  await page.click("#add");
  await page.keyboard.type("会議");
  await page.locator('[name="supports[1].invited"]').fill("10");
  await page.locator('[name="supports[1].attended"]').fill("12");
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  const said = () => page.locator('[name$="attended"][aria-invalid=true]').evaluateAll((all) => all.map(({ name }) => name));
  assert.deepEqual(await said(), ["supports[1].attended"]);
  await page.locator("[data-keikaku-remove]").first().click();
  assert.deepEqual(await said(), ["supports[0].attended"]);
  assert.equal((await summary()).length, 1);
  await page.locator("[data-keikaku-remove]").first().click();
  assert.deepEqual(await summary(), [], "gone with its row");
});

test("what a new row lacks is found, and what the other has is not", async () => {
  const { page, summary, note } = await rows();
  await page.click("#add");
  await page.locator('[name="supports[1].invited"]').fill("10");
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.equal(await note("finding", "title"), "");
  assert.equal(await page.getAttribute('[name="supports[1].title"]', "aria-invalid"), "true");
});

test("a group without the rows that it needs says so where rows are added, and the first row comes back empty", async () => {
  const { page, summary, note } = await rows();
  await page.click("[data-keikaku-remove]");
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.ok((await note("finding", "add")).startsWith((await summary())[0]));
  await page.locator(".keikaku-summary a").click();
  await page.keyboard.press("Enter");
  assert.deepEqual(await titles(page), [""]);
});

test("a template gives the new rows, and what is no row is left where it is", async () => {
  const template = `<template data-keikaku-row="supports">${ROW.replace(' value="定例会"', ' value="新規"')}</template>`;
  const { page } = await rows(`<div id="list">${ROW}</div>${template}${ADD}`);
  await page.click("#add");
  assert.deepEqual(await titles(page), ["定例会", "新規"]);
  assert.equal(await page.locator("#list > fieldset").count(), 2);
});

test("rows that are not marked are found by the names of their fields", async () => {
  const row = '<li><input name="supports[0].title" value="あ"><input name="supports[0].invited"></li>';
  const { page } = await rows(`<ol>${row}${row.replaceAll("[0]", "[1]")}</ol>${ADD}`);
  await page.click("#add");
  assert.equal(await page.locator("ol > li").count(), 3);
  assert.deepEqual(await names(page), ["supports[0].title", "supports[1].title", "supports[2].title"]);
});

test("only what is there is sent, numbered without gaps", async () => {
  const { page, arrived } = await rows();
  await page.click("#add");
  await page.keyboard.type("会議");
  await page.locator("[data-keikaku-remove]").first().click();
  await page.click("#send");
  const sent = await arrived();
  assert.equal(sent["supports[0].title"], "会議");
  assert.equal(sent["supports[1].title"], undefined);
});
