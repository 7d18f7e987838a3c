/* The same strings as labels, messages and rules of a form, and as what somebody types into it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opener } from "./lib/forms.mjs";
import { settled } from "./lib/frames.mjs";
import { WRITABLE, assertNothingHappened, trap } from "./lib/hostile.mjs";
import { pages } from "./lib/pages.mjs";
import { POLICY } from "./lib/policy.mjs";

const open = opener(pages());
const TEXTS = WRITABLE.filter((text) => text.length < 500);

for (const [how, headers] of Object.entries({ "under the strictest policy": { "content-security-policy": POLICY }, "without a policy": {} })) {
  test(`${how}, each string as label, message and typed text is shown as text, and nothing else happens`, async () => {
    const told = [];
    const names = TEXTS.map((_, at) => `f${at}`);
    const fields = names.map((name) => `<p><label for="${name}">欄</label><input id="${name}" name="${name}"></p>`).join("");
    const rules = {
      keikakuForm: 1,
      lang: "ja",
      fields: Object.fromEntries(TEXTS.map((text, at) => [names[at], { type: "integer", label: text, required: true, messages: { required: text } }])),
    };
    const { page, violations } = await open({ fields, rules, headers, prepare: (page) => trap(page, told) });
    const shown = () => page.locator("#f").evaluate((form) => [...form.querySelectorAll(".keikaku-note")].map((note) => note.textContent).join("\n"));
    const shapes = () => page.locator(".keikaku-note, .keikaku-note *").evaluateAll((all) => [...new Set(all.flatMap((one) => [one.localName, ...one.getAttributeNames()]))].sort());
    await page.locator("#send").click();
    await page.locator(".keikaku-summary").waitFor();
    const said = await shown();
    assert.deepEqual(TEXTS.filter((text) => !said.includes(text)), []);
    const usual = await shapes();
    await page.locator("#f input").evaluateAll((inputs, texts) => {
      inputs.forEach((input, at) => {
        input.value = texts[at];
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }, TEXTS);
    await page.locator("#send").click();
    await settled(page);
    assert.deepEqual((await shapes()).filter((name) => !usual.includes(name)), []);
    assert.ok(!usual.some((name) => /^(on.*|style|script|img|svg|iframe|src)$/.test(name)), usual.join(" "));
    assert.deepEqual(violations, []);
    await assertNothingHappened(page, told);
  });
}
