/* Every kind of chart × every fixture, as the gallery shows them. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { at } from "../../www/scripts/paths.mjs";
import { scrolledThrough } from "./lib/frames.mjs";
import { faults, fitted } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { accessibleTree } from "./lib/tree.mjs";

const open = pages();
const CASES = JSON.parse(await readFile(at("www/gallery/cases.json"), "utf8"));
const KINDS = [...new Set(CASES.map(({ kind }) => kind))];

const block = ({ kind, name, src, indicator, asOf }) =>
  `<section aria-label="${kind}-${name}"><h2>${kind}-${name}</h2><figure data-keikaku="${kind}" data-keikaku-src="${src}"` +
  `${indicator ? ` data-keikaku-indicator="${indicator}"` : ""}` +
  `${asOf ? ` data-keikaku-as-of="${asOf}"` : ""}></figure></section>`;

const content = (cases) => `<h1>グラフの種類</h1>${cases.map(block).join("")}`;

/** A page with these charts, all drawn, because it was scrolled through. */
const drawn = async (cases, { width = 1280, ...options } = {}) => {
  const view = await open(content(cases), {
    ...options,
    context: { viewport: { width, height: 200 * cases.length + 3000 }, ...options.context },
  });
  await scrolledThrough(view.page);
  await view.heard("keikaku:ready", cases.length);
  await fitted(view.page);
  assert.deepEqual([...view.warnings(), ...view.complaints()], []);
  return view;
};

test("there are eight kinds of charts, and each has a case", () => {
  assert.deepEqual(KINDS, [
    ...["trend", "achievement", "schedule", "steps", "ratings", "breakdown", "outline", "compare"],
  ]);
});

for (const [width, text] of [
  [1280, "100%"],
  [320, "100%"],
  [320, "200%"],
  [1280, "60%"],
]) {
  test(`at ${width} px and ${text} text no label leaves a drawing or meets another, and nothing scrolls`, async () => {
    const { page } = await drawn(CASES, { width, head: `<style>:root { font-size: ${text} } h2 { overflow-wrap: anywhere }</style>` });
    assert.deepEqual(await faults(page), []);
  });
}

for (const kind of KINDS) {
  const cases = CASES.filter((each) => each.kind === kind);

  test(`${kind}: axe finds nothing and the markup is valid, with the table open`, async () => {
    const { page } = await drawn(cases);
    for (const summary of await page.locator("details.keikaku-figures > summary").all()) await summary.click();
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    assert.ok(passes.length > 20, "the rules were applied");
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]), []);
    const markup = await page.locator("main").evaluate((main) => main.innerHTML);
    const validator = new HtmlValidate({
      root: true,
      extends: ["html-validate:recommended"],
      rules: { "attribute-boolean-style": "off" },
    });
    const { results } = await validator.validateString(markup);
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ message }) => message)), []);
  });

  test(`${kind}: what is read aloud is what was read once and found right`, async () => {
    const { page } = await drawn(cases.slice(0, 1));
    const tree = await accessibleTree(page, "figure.keikaku-chart");
    // How text is broken into lines depends on the fonts of the machine.
    const said = tree.filter(({ role }) => role !== "InlineTextBox");
    const lines = said.map(({ role, name, description }) =>
      [role, name, description].filter(Boolean).join(" | "),
    );
    const file = at(`tests/golden/aloud-${kind}.txt`);
    // The site of the tests is another every time.
    const text = `${lines.join("\n")}\n`.replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1");
    if (process.env.UPDATE_GOLDEN) await writeFile(file, text);
    assert.equal(text, await readFile(file, "utf8").catch(() => ""));
    const roles = tree.map(({ role }) => role);
    assert.ok(roles.indexOf("heading") < roles.indexOf("image"), "the heading comes before the drawing");
  });
}

test("the bytes of the calls' SVG are those of the golden files", async () => {
  const keikaku = await import("../../pkg/keikaku.js?copy=charts");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  for (const { kind, name, src, indicator, asOf } of CASES) {
    const plan = await readFile(at(`tests${src}`), "utf8");
    const options = { kind, indicator: indicator ?? undefined, asOf, width: 720, font: 16, lang: "ja" };
    const { svg } = keikaku.chart(plan, options);
    const golden = await readFile(at(`tests/golden/${kind}-${name}-ja-wide.svg`), "utf8");
    assert.equal(svg, golden, `${kind}-${name}`);
  }
});

test("every drawing is a file of its own: named, described, without style, script or references", async () => {
  const { page } = await open("");
  for (const { kind, name } of CASES) {
    const golden = await readFile(at(`tests/golden/${kind}-${name}-ja-narrow.svg`), "utf8");
    const found = await page.evaluate((text) => {
      const { documentElement: svg } = new DOMParser().parseFromString(text, "image/svg+xml");
      const all = [...svg.querySelectorAll("*")];
      return {
        role: svg.getAttribute("role"),
        named: [...svg.children].slice(0, 2).map(({ localName, textContent }) => [localName, textContent !== ""]),
        odd: all.filter((it) => it.matches("script,style,image,use,foreignObject,[style],[id],[href]")).length,
        wrong: all.some((it) => [...it.attributes].some(({ value }) => /NaN|inf|undefined/.test(value))),
      };
    }, golden);
    const wanted = { role: "img", named: [["title", true], ["desc", true]], odd: 0, wrong: false };
    assert.deepEqual(found, wanted, `${kind}-${name}`);
  }
});

/** Pictures for people, kept out of git: every chart in every light. */
const LIGHTS = {
  light: {},
  dark: { context: { colorScheme: "dark" }, head: "<style>:root { color-scheme: dark; background: #121212; color: #eee }</style>" },
  forced: { context: { forcedColors: "active" } },
  grey: { head: "<style>main { filter: grayscale(1) }</style>" },
  print: { media: "print" },
};

/** One sheet is so many px high, and shows the last of the one before once more: no chart is only seen cut through. */
const SHEET = 4000;
const AGAIN = 1000;

for (const [light, { media, ...options }] of Object.entries(LIGHTS)) {
  test(`the contact sheet in ${light} is drawn, wide and narrow`, async () => {
    await mkdir(at("target/contact"), { recursive: true });
    for (const width of [1280, 320]) {
      const { page } = await drawn(CASES, { width, ...options });
      if (media) await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: SHEET });
      const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
      assert.ok(height > CASES.length * 200, `${height} px for ${CASES.length} charts`);
      for (let top = 0, sheet = 1; top < height - AGAIN; top += SHEET - AGAIN, sheet += 1) {
        await page.evaluate((top) => scrollTo(0, top), top);
        const path = at(`target/contact/charts-${light}-${width}-${String(sheet).padStart(2, "0")}.png`);
        const { length } = await page.screenshot({ path });
        assert.ok(length > 20_000, path);
      }
    }
  });
}

test("in the gallery a chart is chosen with the arrow keys, and the time it took is told", async () => {
  const { page, heard } = await open(undefined, { path: "/gallery/charts.html" });
  await heard("keikaku:ready");
  await page.locator("#case").focus();
  const first = await page.locator("#chart .keikaku-title").textContent();
  await page.keyboard.press("ArrowDown");
  await heard("keikaku:ready", 2);
  assert.notEqual(await page.locator("#chart .keikaku-title").textContent(), first);
  assert.match(await page.locator("#time").textContent(), /描画 \d+ ms/);
  assert.match(page.url(), /#trend-/);
  await page.reload();
  await page.locator("#chart .keikaku-title").waitFor();
  assert.notEqual(await page.locator("#chart .keikaku-title").textContent(), first);
});
