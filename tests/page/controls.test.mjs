/* What a reader may change, hide and print. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, paragraph } from "./lib/content.mjs";
import { charts, isSeen, pressed, saved } from "./lib/controlled.mjs";
import { labels, shownYear, slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const chart = charts(open);
const plan = JSON.parse(await readFile(at("tests", PLAN), "utf8"));

test("every control is reached and used with the keyboard alone", async () => {
  const { page, figure, heard, changes } = await chart();
  await slider(figure).focus();
  const reached = [];
  const years = ["Space", "Enter", undefined, "Enter", undefined, undefined];
  for (const key of [...years, "Space", undefined, "Enter", ...Array(5)]) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.labels?.[0]?.firstChild.data ?? document.activeElement.textContent));
    if (key) await page.keyboard.press(key);
    await settled(page);
  }
  assert.deepEqual(reached, [
    ...["和暦", "西暦", "併記", "年度の範囲", "年度（から）", "年度（まで）"],
    ...["実績", "目標", "保存・印刷", "CSV", "SVG", "PNG", "JSON", "印刷"],
  ]);
  await heard("keikaku:change", 3);
  assert.deepEqual(changes(), [
    { what: "calendar", value: "era" },
    { what: "calendar", value: "western" },
    { what: "series", value: ["target"] },
  ]);
});

test("what the buttons do is fetched when one is first used, and once", async () => {
  const { asked, heard, button } = await chart();
  assert.equal(asked("/keikaku/tools.js"), 0);
  await button("era").click();
  await button("western").click();
  await heard("keikaku:change", 2);
  assert.equal(asked("/keikaku/tools.js"), 1);
});

test("years are named by era, in the western way or both, in drawing, slider and table", async () => {
  const { figure, button, heard } = await chart();
  assert.deepEqual(await pressed(figure), ["both", "actual", "target"]);
  const named = async () => ({
    axis: (await labels(figure)).filter((label) => /年度/.test(label)).at(-1),
    told: (await shownYear(figure)).readout.split(" ")[0],
    row: await figure.locator("tbody th").last().textContent(),
  });
  await button("era").click();
  await heard("keikaku:change");
  assert.deepEqual(await named(), { axis: "平成30年度", told: "平成30年度", row: "平成30年度" });
  assert.deepEqual(await pressed(figure), ["era", "actual", "target"]);
  await button("western").click();
  await heard("keikaku:change", 2);
  assert.deepEqual(await named(), { axis: "2018年度", told: "2018年度", row: "2018年度" });
  await button("both").click();
  await heard("keikaku:change", 3);
  assert.equal((await named()).row, "2018年度（平成30年度）");
});

test("a button keeps the reader's place while the chart is drawn anew", async () => {
  const { page, button, heard } = await chart();
  await button("era").press("Enter");
  await heard("keikaku:change");
  assert.equal(await page.evaluate(() => document.activeElement.value), "era");
});

test("a series is hidden and shown without drawing anew, its table stays, and the last one cannot be hidden", async () => {
  const { page, figure, button, heard, changes } = await chart();
  const before = await figure.locator(".keikaku-canvas").innerHTML();
  const rows = await figure.locator(".keikaku-table").innerHTML();
  await button("target").click();
  await heard("keikaku:change");
  assert.deepEqual(await pressed(figure), ["both", "actual"]);
  assert.equal(await isSeen(figure, ".keikaku-drawing .keikaku-target"), false);
  assert.equal(await isSeen(figure, ".keikaku-drawing .keikaku-actual"), true);
  await button("actual").click();
  await settled(page);
  assert.deepEqual(await pressed(figure), ["both", "actual"], "the last series stays");
  await button("target").click();
  await heard("keikaku:change", 2);
  assert.deepEqual(changes().map(({ value }) => value), [["actual"], ["actual", "target"]]);
  assert.equal(await figure.locator(".keikaku-canvas").innerHTML(), before);
  assert.equal(await figure.locator(".keikaku-table").innerHTML(), rows);
});

test("a chart of one series has no buttons for it", async () => {
  const { figure } = await chart(paragraph("推移", "/fixtures/trend/no-result-yet.plan.json#keikaku-trend"));
  assert.deepEqual(await pressed(figure), ["both"]);
});

test("the choice of indicator is told", async () => {
  const { figure, heard, changes } = await chart();
  await figure.locator("[data-keikaku-choose=indicator]").selectOption("learners");
  await heard("keikaku:change");
  assert.deepEqual(changes(), [{ what: "indicator", value: "learners" }]);
  assert.match(await figure.locator(".keikaku-title").textContent(), /受講者/);
});

test("buttons for the names of years stand only where years are named", async () => {
  const content = `<figure data-keikaku="outline" data-keikaku-src="/fixtures/documents/001-izumi-ward.plan.json"></figure>`;
  const { figure } = await chart(content);
  assert.equal(await figure.locator("[data-keikaku-do=calendar]").count(), 0);
  assert.equal(await figure.locator("[data-keikaku-do=save]").count(), 4);
});

for (const width of [1280, 320]) {
  test(`a hidden series takes its figures and its marks' words along, at ${width} px`, async () => {
    const { figure, button, heard } = await chart(paragraph(), { context: { viewport: { width, height: 900 } } });
    const seen = () =>
      figure.locator("svg.keikaku-drawing").evaluate((svg) => {
        const texts = [...svg.querySelectorAll("text, tspan")].filter((text) => text.checkVisibility({ visibilityProperty: true }));
        const own = (text) => [...text.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
        return texts.flatMap(own).join("|");
      });
    assert.match(await seen(), /55.*(目標|◇)|(目標|◇).*55/);
    await button("target").click();
    await heard("keikaku:change");
    assert.doesNotMatch(await seen(), /目標|◇|66|▼/);
    assert.match(await seen(), /55/);
    await button("target").click();
    await button("actual").click();
    await heard("keikaku:change", 3);
    assert.match(await seen(), /66/);
    assert.doesNotMatch(await seen(), /55|37|▼/);
    const key = await figure.locator(".keikaku-key li:visible").allTextContents();
    assert.deepEqual(key.map((text) => text.trim()), ["目標"]);
  });
}

test("figures stand one below the other and words begin at the left, on paper too", async () => {
  const { page, figure } = await chart();
  await figure.locator(".keikaku-figures summary").click();
  const aligned = () =>
    figure.locator("tbody tr:last-child > *").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
  assert.deepEqual(await aligned(), ["left", "right", "right", "right", "left"]);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await aligned(), ["left", "right", "right", "right", "left"]);
});

test("what the reader chose stays when the data is updated and the place changes size", async () => {
  const { page, heard } = await open(`<div class="mine"></div>`);
  await page.evaluate(async (plan) => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { plan, indicator: "centers" });
  }, plan);
  await heard("keikaku:ready");
  const figure = page.locator("figure");
  await figure.locator("[value=era]").click();
  await figure.locator("button[value=target]").click();
  await heard("keikaku:change", 2);
  await figure.locator(".keikaku-figures summary").click();
  await slider(figure).press("Home");
  await slider(figure).press("ArrowRight");
  const kept = async () => ({
    pressed: await pressed(figure),
    hidden: !(await isSeen(figure, ".keikaku-drawing .keikaku-target")),
    isOpen: await figure.locator(".keikaku-figures").evaluate(({ open }) => open),
    year: (await shownYear(figure)).readout.split(" ")[0],
  });
  const before = { pressed: ["era", "actual"], hidden: true, isOpen: true, year: "平成27年度" };
  assert.deepEqual(await kept(), before);
  // An earlier year comes in: the same year is another step of the slider.
  const text = JSON.stringify(plan).replaceAll('"points":[', '"points":[{"year":2010,"target":1,"actual":1},');
  await page.evaluate((plan) => window.mine.update({ plan }), text);
  assert.equal(await figure.locator("option[data-year]").count(), 6);
  assert.deepEqual(await kept(), before);
  await page.setViewportSize({ width: 320, height: 900 });
  await settled(page);
  assert.deepEqual(await kept(), before);
});

test("an indicator that the reader chose and that is gone gives way to what was asked for", async () => {
  const { page, heard, named } = await open(`<div class="mine"></div>`);
  await page.evaluate(async (plan) => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { plan });
  }, plan);
  await heard("keikaku:ready");
  await page.locator("figure [data-keikaku-choose=indicator]").selectOption("centers");
  const other = JSON.parse(await readFile(at("tests/fixtures/trend/percent.plan.json"), "utf8"));
  await page.evaluate((plan) => window.mine.update({ plan }), other);
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.deepEqual(named("keikaku:error"), []);
});

const POLICY =
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

test("every control works under the strict policy without one report", async () => {
  const view = await chart(paragraph(), { headers: { "content-security-policy": POLICY } });
  await view.button("era").click();
  await view.button("target").click();
  for (const format of ["CSV", "SVG", "PNG", "JSON"]) assert.ok((await saved(view, format)).bytes.length > 100);
  assert.deepEqual([...view.violations, ...view.warnings(), ...view.complaints()], []);
});

test("a policy that forbids pictures is told in a sentence, and the rest works", async () => {
  const headers = { "content-security-policy": `default-src 'none'; ${POLICY}` };
  const view = await chart(paragraph(), { headers });
  const said = view.figure.locator(".keikaku-controls output");
  await view.figure.locator(".keikaku-save summary").click();
  await view.button("PNG").click();
  await said.filter({ hasText: "PNGを作れません" }).waitFor();
  await saved(view, "SVG");
  assert.equal(await said.textContent(), "");
});

test("without its file, a button says what is missing and the chart stays", async () => {
  const answers = { "/keikaku/tools.js": { status: 404, headers: {}, body: "" } };
  const { figure, button } = await chart(paragraph(), { answers });
  await button("era").click();
  await figure.locator("output").filter({ hasText: "tools.js" }).waitFor();
  assert.equal(await figure.locator("svg[role=img]").count(), 1);
});

test("one chart is printed alone, with its table open and without its controls", async () => {
  const { page, figure } = await chart(`<h1>計画</h1><p class="other">本文</p>${paragraph()}`);
  await page.evaluate(() => {
    window.print = () => (window.printed = true);
  });
  await figure.locator(".keikaku-save summary").click();
  await figure.locator("[data-keikaku-do=print]").click();
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: "print" });
  const seen = async () => ({
    around: await page.locator(".other").isVisible(),
    table: await figure.locator("td").first().isVisible(),
    source: await figure.locator(".keikaku-source").isVisible(),
    controls: await figure.locator(".keikaku-controls").isVisible(),
  });
  assert.deepEqual(await seen(), { around: false, table: true, source: true, controls: false });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal((await seen()).around, true);
  assert.equal(await figure.locator(".keikaku-figures").evaluate(({ open }) => open), false);
  assert.deepEqual(await page.locator("[class*=keikaku-print]").count(), 0);
});

for (const [how, context, head] of [
  ["at 1280 px", { viewport: { width: 1280, height: 900 } }],
  ["at 320 px", { viewport: { width: 320, height: 900 } }],
  ["in the dark", { colorScheme: "dark" }, "<style>:root { color-scheme: dark; background: #121212; color: #eee }</style>"],
  ["in forced colours", { forcedColors: "active" }],
]) {
  test(`the controls are accessible, large enough and within their page ${how}`, async () => {
    const { page, figure, button, heard } = await chart(`<h1>計画</h1>${paragraph()}`, { context, head });
    await figure.locator(".keikaku-save summary").click();
    await button("target").click();
    await heard("keikaku:change");
    const { violations } = await new AxeBuilder({ page }).include("figure").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]), []);
    const small = await figure.locator(".keikaku-controls :is(button, summary)").evaluateAll((all) =>
      all.filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < 44;
      }).length,
    );
    assert.equal(small, 0);
    const { wide, there } = await page.evaluate(() => ({
      wide: document.scrollingElement.scrollWidth,
      there: document.scrollingElement.clientWidth,
    }));
    assert.ok(wide <= there, `${wide} is wider than ${there}`);
  });
}

test("200 charts leave no listener and no node behind", async () => {
  const { page } = await open(`<div class="mine"></div>`);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const counted = async () => {
    await settled(page);
    for (let pass = 0; pass < 3; pass += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { listeners: value("JSEventListeners"), nodes: value("Nodes") };
  };
  const charts = (count) =>
    page.evaluate(
      async ({ plan, count }) => {
        const { mount } = await import("/keikaku/keikaku.js");
        const box = document.querySelector(".mine");
        for (let at = 0; at < count; at += 1) {
          const chart = mount(box, { plan, indicator: "centers" });
          await chart.done;
          if (at % 10 === 0) {
            box.querySelector("[value=target]").click();
            await new Promise((done) => setTimeout(done));
          }
          chart.destroy();
          await new Promise((done) => setTimeout(done));
        }
      },
      { plan, count },
    );
  await charts(20);
  const before = await counted();
  await charts(200);
  const after = await counted();
  assert.ok(after.listeners <= before.listeners + 2, JSON.stringify({ before, after }));
  assert.ok(after.nodes <= before.nodes + 20, JSON.stringify({ before, after }));
});
