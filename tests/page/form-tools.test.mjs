/* The script of rows and drafts, which only forms that have them fetch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());
const PATH = "/keikaku/form-tools.js";
const ROW = '<p data-keikaku-row><label>名称<input name="supports[0].title" value="定例会"></label></p>';
const ADD = '<button id="add" data-keikaku-add="supports">追加</button>';
const LACKING = { [PATH]: { status: 404, headers: {}, body: "" } };

test("a form without rows and drafts fetches no script for them", async () => {
  const { asked } = await filled();
  assert.equal(asked(PATH), 0);
});

test("a form with rows or with a draft fetches it once, before anything is pressed", async () => {
  const { page, asked } = await filled({ content: form({ fields: ROW + ADD, attributes: " data-keikaku-draft" }) });
  assert.equal(asked(PATH), 1);
  await page.click("#add");
  assert.equal(await page.locator("[data-keikaku-row]").count(), 2);
  assert.equal(asked(PATH), 1);
});

test("a button for rows that a script brings later fetches it when it is pressed, and adds one row", async () => {
  const { page, asked } = await filled({ content: form({ fields: ROW }) });
  assert.equal(asked(PATH), 0);
  await page.evaluate((add) => document.querySelector("form").insertAdjacentHTML("beforeend", add), ADD);
  await page.locator("#add").dblclick();
  await page.waitForFunction(() => document.querySelectorAll("[data-keikaku-row]").length === 3);
  assert.equal(new URL(page.url()).pathname, "/page.html", "a button without a type sends nothing");
});

test("without the script the form is checked and sent all the same, and it is said what is missing", async () => {
  const { page, warnings, summary, arrived } = await filled({
    content: form({ fields: `<input name="count" id="count">${ROW}${ADD}`, attributes: ' data-keikaku-rules="/rules.json" data-keikaku-draft' }),
    answers: LACKING,
  });
  await page.click("#send");
  assert.equal((await summary()).length, 1);
  assert.equal(warnings().filter((text) => text.includes("form-tools.js")).length, 1);
  await page.click("#add");
  await page.fill("#count", "3");
  await page.click("#send");
  assert.equal((await arrived()).count, "3");
});
