/* The strictest policy under which charts are promised to work. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { element, paragraph, table } from "./lib/content.mjs";
import { slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { POLICY } from "./lib/policy.mjs";

const open = pages();

const strict = async (content) => {
  const headers = { "content-security-policy": POLICY };
  return open(content, { headers, context: { viewport: { width: 1280, height: 3000 } } });
};

test("charts are drawn and used under the strictest policy without one report", async () => {
  const { page, heard, violations, warnings, complaints } = await strict(table() + paragraph() + element());
  await heard("keikaku:ready", 3);
  const second = page.locator("figure").nth(1);
  await slider(second).press("Home");
  await second.locator(".keikaku-band").nth(2).click();
  await heard("keikaku:select", 2);
  await second.locator("[data-keikaku-choose=indicator]").focus();
  await page.keyboard.press("ArrowUp");
  await second.getByRole("heading", { name: /受講者数/ }).waitFor();
  await second.locator(".keikaku-figures summary").click();
  await page.setViewportSize({ width: 320, height: 3000 });
  await page.locator("svg.keikaku-drawing").nth(2).and(page.locator("[width='304']")).waitFor();
  await settled(page);
  assert.equal(await page.locator("figure svg[role=img]").count(), 3);
  assert.deepEqual([...violations, ...warnings(), ...complaints()], []);
});

test("the style sheet counts under the policy", async () => {
  const { page, heard } = await strict(paragraph());
  await heard("keikaku:ready");
  const display = await page.locator(".keikaku-key").evaluate((key) => getComputedStyle(key).display);
  assert.equal(display, "flex");
});

test("no element of a figure has a style attribute or an inline listener", async () => {
  const { page, heard } = await strict(table() + paragraph() + element());
  await heard("keikaku:ready", 3);
  await slider(page.locator("figure").first()).press("Home");
  const names = await page
    .locator("figure, figure *")
    .evaluateAll((all) => all.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)));
  assert.ok(names.includes("class"));
  assert.deepEqual(names.filter((name) => /^(style|on.*)$/.test(name)), []);
});

test("the page of this test does report what the policy forbids", async () => {
  const { page, heard, violations } = await strict(paragraph());
  await heard("keikaku:ready");
  await page.locator("main").evaluate((main) => main.setAttribute("style", "color: red"));
  await settled(page);
  assert.deepEqual(violations.map(({ violatedDirective }) => violatedDirective), ["style-src-attr"]);
});
