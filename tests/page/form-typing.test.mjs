/* Typing with an input method, as browsers tell of it. The orders follow how those browsers behave; here they are played again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

/** What the Enter that takes over 「かわ」 as 「川」 makes each browser say. `submit` is what a careless form would do. */
const ORDERS = {
  Chrome: ["keydown 229 composing", "beforeinput", "input", "compositionend", "keyup"],
  "Firefox": ["keydown 229 composing", "compositionend", "input", "keyup"],
  Safari: ["input", "compositionend", "keydown 229", "keyup"],
};

/** Plays events in a control: first a composition that began, then these, and last the submit that must not be. */
const play = (page, events) =>
  page.evaluate((events) => {
    const control = document.querySelector("#count");
    const tell = (word) => {
      const [type, code, composing] = word.split(" ");
      const init = { bubbles: true, cancelable: true };
      if (type.startsWith("composition")) return control.dispatchEvent(new CompositionEvent(type, { ...init, data: "川" }));
      if (type === "submit") return document.querySelector("form").requestSubmit();
      if (!type.startsWith("key")) return control.dispatchEvent(new InputEvent(type, { ...init, isComposing: Boolean(composing) }));
      const event = new KeyboardEvent(type, { ...init, key: "Enter", keyCode: Number(code ?? 13), isComposing: Boolean(composing) });
      return control.dispatchEvent(event);
    };
    control.focus();
    events.forEach(tell);
  }, events);

for (const [browser, order] of Object.entries(ORDERS)) {
  test(`the Enter that takes over a word in ${browser} sends nothing and says nothing`, async () => {
    const { page, summary, received } = await filled();
    await play(page, ["compositionstart", "compositionupdate", ...order, "submit"]);
    await page.waitForTimeout(50);
    assert.deepEqual([await summary(), received], [[], []]);
  });

  test(`the Enter after that, in ${browser}, sends the form`, async () => {
    const { page, summary } = await filled();
    await play(page, ["compositionstart", "compositionupdate", ...order]);
    await page.waitForTimeout(50);
    await page.keyboard.press("Enter");
    await page.locator(".keikaku-summary").waitFor();
    assert.equal((await summary()).length, 1);
  });
}

test("an Enter of which a browser tells before the composition that it begins sends nothing", async () => {
  const { page, summary, received } = await filled();
  await play(page, ["keydown 13", "submit", "compositionstart"]);
  await page.waitForTimeout(50);
  assert.deepEqual([await summary(), received], [[], []]);
  await play(page, ["compositionend"]);
  await page.waitForTimeout(50);
  assert.deepEqual([await summary(), received], [[], []], "nor is it sent later");
});

test("nothing is said of a field in the middle of a word, and everything a task after its end", async () => {
  const { page, note } = await filled();
  await page.click("#send");
  const said = await note("finding", "count");
  await page.evaluate(() => {
    const control = document.querySelector("#count");
    control.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    control.value = "５";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForTimeout(50);
  assert.equal(await note("finding", "count"), said);
  const atOnce = await page.evaluate(() => {
    document.querySelector("#count").dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    return document.querySelectorAll(".keikaku-finding").length;
  });
  assert.equal(atOnce, 1, "not in the same task");
  await page.waitForTimeout(50);
  assert.equal(await note("finding", "count"), "");
});

test("a new word that begins at once after another is left alone too", async () => {
  const { page, note } = await filled();
  await page.click("#send");
  const said = await note("finding", "count");
  await page.evaluate(() => {
    const control = document.querySelector("#count");
    const tell = (type) => control.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
    tell("compositionstart");
    tell("compositionend");
    tell("compositionstart");
    control.value = "5";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitForTimeout(50);
  assert.equal(await note("finding", "count"), said);
});

test("characters are not counted in the middle of a word", async () => {
  const { page, note } = await filled();
  const before = await note("count", "note");
  await page.evaluate(() => {
    const control = document.querySelector("#note");
    control.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    control.value = "かわ";
    control.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  });
  assert.equal(await note("count", "note"), before);
});

test("a real composition through the browser sends nothing until it is over", async () => {
  const { page, summary } = await filled();
  await page.focus("#count");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "さん", selectionStart: 2, selectionEnd: 2 });
  await page.evaluate(() => document.querySelector("form").requestSubmit());
  await page.waitForTimeout(50);
  assert.deepEqual(await summary(), []);
  await session.send("Input.insertText", { text: "３" });
  assert.equal(await page.inputValue("#count"), "３");
});
