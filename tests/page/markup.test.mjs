import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PLAN, element, link, paragraph, table } from "./lib/content.mjs";
import { slider } from "./lib/figures.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  // A browser writes every attribute with a value when it is asked for its markup.
  rules: { "attribute-boolean-style": "off" },
});

const problems = async (markup) => {
  const { results } = await validator.validateString(markup);
  const messages = results.flatMap(({ messages }) => messages);
  return messages.map(({ ruleId, message, selector }) => ({ ruleId, message, selector }));
};

for (const [what, content] of [
  ["a table", table()],
  ["a link", paragraph()],
  ["an element of ours", element()],
]) {
  test(`the figure of ${what} is valid HTML, as drawn and as used`, async () => {
    const { page, heard } = await open(content);
    await heard("keikaku:ready");
    const figure = page.locator("figure");
    const markup = () => figure.evaluate(({ outerHTML }) => outerHTML);
    assert.deepEqual(await problems(await markup()), []);
    await slider(figure).press("Home");
    assert.deepEqual(await problems(await markup()), []);
  });
}

test("a page with charts is as valid as it was without", async () => {
  const learners = link("受講者数", `${PLAN}#keikaku-trend&amp;indicator=learners`);
  const content = `<h1>計画</h1><h2>評価</h2>${table()}<ul><li>${link()}</li></ul><p><em>${learners}</em></p>`;
  const { page, heard } = await open(content);
  await heard("keikaku:ready", 3);
  const rules = async (markup) => (await problems(markup)).map(({ ruleId }) => ruleId).sort();
  assert.deepEqual(await rules(await page.innerHTML("main")), await rules(content));
});
