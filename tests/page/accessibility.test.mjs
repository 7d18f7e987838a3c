import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph } from "./lib/content.mjs";
import { openRange } from "./lib/controlled.mjs";
import { slider } from "./lib/figures.mjs";
import { fitted } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { accessibleTree } from "./lib/tree.mjs";

const open = pages();
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const violations = async (page) => {
  const runOnly = { type: "tag", values: TAGS };
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ["violations"] });
  const { violations, passes } = await axe.analyze();
  assert.ok(passes.length > 20, "the rules were applied");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary: why }) => [id, target, why]));
};

for (const width of [1280, 320]) {
  test(`axe finds nothing in the gallery at ${width} px, before and after use`, async () => {
    const context = { viewport: { width, height: 3000 } };
    const { page, heard } = await open(undefined, { path: "/", context });
    await page.locator("keikaku-chart").scrollIntoViewIfNeeded();
    await heard("keikaku:ready", 3);
    await fitted(page);
    assert.deepEqual(await violations(page), []);
    await slider(page.locator("figure").first()).press("Home");
    for (const summary of await page.locator("summary").all()) await summary.click();
    await slider(page.locator("figure").last()).press("ArrowLeft");
    assert.deepEqual(await violations(page), []);
  });
}

test("axe finds nothing in a dark page", async () => {
  const head = "<style>:root { color-scheme: dark; background: #121212; color: #eee }</style>";
  const content = `<h1>計画</h1>${paragraph()}`;
  const { page, heard } = await open(content, { head, context: { colorScheme: "dark" } });
  await heard("keikaku:ready");
  await page.locator(".keikaku-figures summary").click();
  assert.deepEqual(await violations(page), []);
});

test("a figure is read in its order: heading, sentence, drawing, slider, controls, key, table, source", async () => {
  const { page, heard } = await open(`<h2>評価</h2>${paragraph("データ")}`);
  await heard("keikaku:ready");
  await openRange(page.locator("figure"));
  const tree = await accessibleTree(page, "figure.keikaku-chart");
  const buttons = (count) => Array(count).fill("button");
  const controls = [...buttons(3), "DisclosureTriangle", "combobox", "combobox", ...buttons(2), "DisclosureTriangle"];
  const wanted = ["heading", "combobox", "image", "slider", ...controls, "list", "list", "DisclosureTriangle", "list"];
  const isWanted = ({ role }) => wanted.includes(role);
  assert.deepEqual(tree.filter(isWanted).map(({ role }) => role), wanted);

  const [title, choice, image, years, ...others] = tree.filter(isWanted);
  const ends = others.filter(({ role }) => role === "combobox");
  const sentence = await page.locator(".keikaku-message").textContent();
  const said = tree.findIndex(({ role, name }) => role === "StaticText" && name === sentence);
  const between = tree.indexOf(title) < said && said < tree.indexOf(choice);
  assert.ok(between, "the sentence is read after the heading");
  assert.deepEqual([choice, ...ends].map(({ name }) => name), ["指標", "年度（から）", "年度（まで）"]);
  assert.equal(title.name, "まちづくりセンター数の推移");
  assert.deepEqual([image.name, image.description], [title.name, sentence]);
  assert.equal(years.name, "年度を選ぶ");
});

test("assistive technology hears the drawing's name and sentence, and not its labels", async () => {
  const { page, heard } = await open(paragraph());
  await heard("keikaku:ready");
  const inside = await accessibleTree(page, "svg.keikaku-drawing");
  assert.deepEqual(inside.filter(({ role }) => role === "StaticText").map(({ name }) => name), []);
});

test("what the slider says to a screen reader follows the year, and nothing says it twice", async () => {
  const { page, heard } = await open(paragraph());
  await heard("keikaku:ready");
  const years = slider(page.locator("figure"));
  const said = () => years.getAttribute("aria-valuetext");
  assert.equal(await said(), "2018年度（平成30年度） 実績55箇所 目標66箇所 達成率83.3％ 未達");
  await years.press("Home");
  const text = "2014年度（平成26年度） 現状37箇所（見込み）";
  assert.equal(await said(), text);
  const tree = await accessibleTree(page, "figure.keikaku-chart");
  assert.deepEqual(tree.filter(({ role, name }) => role === "StaticText" && name === text), []);
});

test("the keyboard reaches choice, slider, controls, table and links in this order, and nothing else", async () => {
  const { page, heard } = await open(`<a href="#x">前</a>${paragraph()}`);
  await heard("keikaku:ready");
  await page.locator(".keikaku-figures summary").click();
  await page.locator("main > a").focus();
  const reached = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.localName));
  }
  assert.deepEqual(reached, [
    ...["select", "input", "button", "button", "button", "summary"],
    ...["button", "button", "summary", "summary", "div", "a"],
  ]);
});

const FOCUSED = [
  ...["[data-keikaku-choose=indicator]", "input", "[value=era]", "[value=western]", "[value=both]"],
  ...[".keikaku-range summary", "[data-keikaku-choose=from]", "[data-keikaku-choose=to]"],
  ...["[value=actual]", "[value=target]", ".keikaku-save summary"],
  ...[".keikaku-figures summary", ".keikaku-scroll", ".keikaku-source a"],
];

test("where the keyboard is can be seen", async () => {
  const { page, heard } = await open(paragraph());
  await heard("keikaku:ready");
  await page.locator(".keikaku-figures summary").click();
  await openRange(page.locator("figure"));
  await page.locator("[data-keikaku-choose=indicator]").focus();
  for (const name of FOCUSED) {
    const width = await page.locator(`figure ${name}`).evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return element.matches(":focus-visible") && outlineStyle === "solid" ? outlineWidth : "none";
    });
    assert.equal(width, "3px", name);
    await page.keyboard.press("Tab");
  }
});
