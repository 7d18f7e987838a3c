/* Forms of several steps, of which a portal shows one at a time, and fields in parts that are closed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

const STEPS =
  '<section id="one"><h2>手順1 概要</h2><p><label>備考<input name="note"></label></p></section>' +
  '<section id="two" hidden><h2>手順2 <span>参加者</span></h2><fieldset><legend>人数</legend>' +
  '<p><label>参加者数<input id="count" name="count"></label></p></fieldset></section>';
const steps = (fields = STEPS) => filled({ content: form({ fields }) });
const entry = (page) => page.locator(".keikaku-summary a").first();

/** The portal shows the step that is asked for, now or a little later. */
const portal = (page, later) =>
  page.evaluate((later) => {
    document.addEventListener("keikaku:reveal", ({ target, detail }) => {
      globalThis.asked = detail;
      const show = () => {
        for (const step of document.querySelectorAll("section")) step.hidden = !step.contains(target);
      };
      if (later) setTimeout(show, later);
      else show();
    });
  }, later);

for (const later of [0, 120]) {
  test(`a link leads to a field in a hidden step, which the portal shows ${later ? "a little later" : "at once"}`, async () => {
    const { page, focus } = await steps();
    await portal(page, later);
    await page.click("#send");
    await entry(page).click();
    await page.waitForFunction(() => document.activeElement.id === "count");
    assert.equal(await focus(), "count");
    assert.deepEqual(await page.evaluate(() => globalThis.asked), { field: "count" });
    assert.equal(await page.locator("#one").isVisible(), false);
  });
}

test("a hidden step that nobody shows is named in the list, and the focus stays there", async () => {
  const { page } = await steps();
  await page.click("#send");
  const before = await entry(page).textContent();
  await entry(page).click();
  await page.locator(".keikaku-summary .keikaku-hint").waitFor();
  assert.equal(await entry(page).textContent(), `${before} 「手順2 参加者」の中にあります。`);
  assert.equal(await page.evaluate(() => document.activeElement.closest(".keikaku-summary li a")?.tagName), "A");
  await page.waitForFunction(() => document.querySelector("form > [role=status]").textContent.includes("手順2 参加者"));
  await portal(page);
  await entry(page).click();
  await page.waitForFunction(() => document.activeElement.id === "count");
});

test("a part that a style hides is named by its own label", async () => {
  const fields = STEPS.replace('id="two" hidden', 'id="two" aria-label="連絡先"');
  const { page } = await filled({ content: form({ fields }), head: "<style>#two{display:none}</style>" });
  await page.click("#send");
  await entry(page).click();
  await page.locator(".keikaku-summary .keikaku-hint").waitFor();
  assert.match(await entry(page).textContent(), /「連絡先」の中にあります。$/);
});

test("a part that has no name is at least said to be hidden", async () => {
  const { page } = await steps('<div hidden><input name="count"></div>');
  await page.click("#send");
  await entry(page).click();
  await page.locator(".keikaku-summary .keikaku-hint").waitFor();
  assert.match(await entry(page).textContent(), /今は見えていないところにあります。$/);
});

test("a portal that leads to the step itself is left alone", async () => {
  const { page, focus } = await steps();
  await page.evaluate(() => {
    document.addEventListener("keikaku:reveal", (event) => {
      event.preventDefault();
      document.querySelector("#two").hidden = false;
      document.querySelector("#send").focus();
    });
  });
  await page.click("#send");
  await entry(page).click();
  await page.waitForTimeout(700);
  assert.equal(await focus(), "send");
  assert.equal(await page.locator(".keikaku-summary .keikaku-hint").count(), 0);
});

test("closed parts inside each other, in a step that is shown, are all opened", async () => {
  const inner = '<details><summary>内訳</summary><details><summary>人数</summary><input id="count" name="count"></details></details>';
  const { page, focus } = await steps(`<section hidden><h2>手順2</h2>${inner}</section>`);
  await portal(page);
  await page.click("#send");
  await entry(page).click();
  assert.equal(await focus(), "count");
  assert.equal(await page.locator("details:not([open])").count(), 0);
});

test("with the keyboard alone the field is reached, and a field that is shown asks the portal nothing", async () => {
  const { page, focus } = await steps();
  await portal(page);
  await page.focus("#send");
  await page.keyboard.press("Enter");
  // The form is judged in a later task, because an Enter may yet begin a composition.
  await page.waitForFunction(() => document.activeElement.matches(".keikaku-summary"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "count");
  await page.evaluate(() => (globalThis.asked = undefined));
  await entry(page).focus();
  await page.keyboard.press("Enter");
  assert.equal(await focus(), "count");
  assert.equal(await page.evaluate(() => globalThis.asked), undefined);
});
