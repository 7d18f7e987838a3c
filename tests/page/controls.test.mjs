/* What a reader may change, hide, save and print. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as keikaku from "../../pkg/keikaku.js";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, paragraph, table } from "./lib/content.mjs";
import { labels, shownYear, slider } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const plan = JSON.parse(await readFile(at("tests", PLAN), "utf8"));
await keikaku.init(await readFile(at("pkg/api_bg.wasm")));

const chart = async (content = paragraph(), options = {}) => {
  const view = await open(content, options);
  await view.heard("keikaku:ready");
  const figure = view.page.locator("figure").first();
  const button = (value) => figure.locator(`.keikaku-controls button[value="${value}"]`);
  const changes = () => view.named("keikaku:change").map(({ detail }) => detail);
  return { ...view, figure, button, changes };
};

const pressed = (figure) =>
  figure.locator("[aria-pressed=true]").evaluateAll((all) => all.map(({ value }) => value));

const isSeen = (figure, selector) =>
  figure.locator(selector).first().evaluate((part) => part.checkVisibility({ visibilityProperty: true }));

/** The bytes and the name of what a button saves. */
const saved = async ({ page, figure, button }, format) => {
  const menu = figure.locator(".keikaku-controls details");
  await menu.evaluate((details) => (details.open = true));
  const [download] = await Promise.all([page.waitForEvent("download"), button(format).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test("every control is reached and used with the keyboard alone", async () => {
  const { page, figure, heard, changes } = await chart();
  await slider(figure).focus();
  const reached = [];
  for (const key of ["Space", "Enter", undefined, "Space", undefined, "Enter"]) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.textContent));
    if (key) await page.keyboard.press(key);
    await settled(page);
  }
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.textContent));
  }
  assert.deepEqual(reached, [
    ...["和暦", "西暦", "併記", "実績", "目標", "保存・印刷", "CSV", "SVG", "PNG", "JSON", "印刷"],
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
  await figure.locator("select").selectOption("learners");
  await heard("keikaku:change");
  assert.deepEqual(changes(), [{ what: "indicator", value: "learners" }]);
  assert.match(await figure.locator(".keikaku-title").textContent(), /受講者/);
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
  await page.locator("figure select").selectOption("centers");
  const other = JSON.parse(await readFile(at("tests/fixtures/trend/percent.plan.json"), "utf8"));
  await page.evaluate((plan) => window.mine.update({ plan }), other);
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.deepEqual(named("keikaku:error"), []);
});

test("CSV has the chart's table, for Excel too", async () => {
  const { name, bytes } = await saved(await chart(), "CSV");
  assert.equal(name, "まちづくりセンター数の推移.csv");
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const { head, rows } = keikaku.chart(plan, { indicator: "centers" }).table;
  const lines = [head, ...rows].map((cells) => `${cells.join(",")}\r\n`);
  assert.equal(bytes.subarray(3).toString("utf8"), lines.join(""));
});

test("no cell of a CSV is run as a formula, and figures stay figures", async () => {
  const hostile = {
    ...{ keikaku: 1, title: "計画" },
    items: [{ id: "a", title: "a", indicators: [{ id: "i", title: "../=指標:", points: [] }] }],
  };
  hostile.items[0].indicators[0].points = [
    { year: 2015, target: 1234, actual: { state: "missing", text: '=HYPERLINK("x","y")' } },
    { year: 2016, target: { state: "missing", text: "@SUM(1)" }, actual: -5 },
    { year: 2017, target: { state: "missing", text: "-1+2" }, actual: { state: "missing", text: "+5" } },
  ];
  const content = `<div class="keikaku" data-keikaku-src="/hostile.json"></div>`;
  const answers = { "/hostile.json": { headers: { "content-type": "application/json" }, body: JSON.stringify(hostile) } };
  const { name, bytes } = await saved(await chart(content, { answers }), "CSV");
  assert.doesNotMatch(name, /[\\/:*?"<>|]/);
  const lines = bytes.subarray(3).toString("utf8").split("\r\n");
  assert.match(lines[1], /"1,234","'=HYPERLINK\(""x"",""y""\)"/);
  assert.match(lines[2], /,'@SUM\(1\),−5,/);
  assert.match(lines[3], /,'-1\+2,\+5,/);
});

/** Markup without what the ways of writing it differ in. */
const normal = (page, svg) =>
  page.evaluate((svg) => {
    const { documentElement: root } = new DOMParser().parseFromString(svg, "image/svg+xml");
    root.querySelector(".keikaku-bands")?.remove();
    const plain = (element) => ({
      name: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      inside: [...element.childNodes].map((node) => (node.nodeType === 1 ? plain(node) : node.data)),
    });
    return plain(root);
  }, svg);

test("the SVG is the drawing that code gets, as it is shown", async () => {
  const view = await chart();
  const { name, bytes } = await saved(view, "SVG");
  assert.equal(name, "まちづくりセンター数の推移.svg");
  const width = await view.figure.evaluate(({ clientWidth }) => clientWidth);
  const { svg } = keikaku.chart(plan, { indicator: "centers", width });
  assert.deepEqual(await normal(view.page, bytes.toString("utf8")), await normal(view.page, svg));
});

test("a hidden series is not in the SVG", async () => {
  const view = await chart();
  await view.button("target").click();
  await view.heard("keikaku:change");
  const { bytes } = await saved(view, "SVG");
  assert.doesNotMatch(bytes.toString("utf8"), /keikaku-target/);
  assert.match(bytes.toString("utf8"), /keikaku-actual/);
});

test("the PNG has two pixels for each px", async () => {
  const view = await chart();
  const { name, bytes } = await saved(view, "PNG");
  assert.equal(name, "まちづくりセンター数の推移.png");
  assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
  const svg = view.figure.locator("svg.keikaku-drawing");
  const [width, height] = await svg.evaluate((svg) => [svg.width.baseVal.value, svg.height.baseVal.value]);
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [2 * width, 2 * height]);
});

test("the JSON is the plan as it was read, also from a table of the page", async () => {
  const view = await chart();
  const { name, bytes } = await saved(view, "JSON");
  assert.equal(name, "まちづくりセンター数の推移.plan.json");
  assert.equal(bytes.toString("utf8"), keikaku.write(plan, "json"));
  const ofTable = await chart(table());
  const { plan: read } = keikaku.read((await saved(ofTable, "JSON")).bytes.toString("utf8"));
  const { table: figures } = keikaku.chart(read);
  assert.equal(figures.rows.length, 5);
  assert.equal((await saved(ofTable, "CSV")).bytes.toString("utf8").split("\r\n").length, 7);
});

test("the JSON of a chart of several plans is the list of them", async () => {
  const view = await chart(`<p><a href="/fixtures/compare/wards.json#keikaku-compare">24区</a></p>`);
  const { bytes } = await saved(view, "JSON");
  const wards = JSON.parse(await readFile(at("tests/fixtures/compare/wards.json"), "utf8"));
  assert.deepEqual(JSON.parse(bytes.toString("utf8")), JSON.parse(keikaku.write(wards, "json")));
  assert.equal(JSON.parse(bytes.toString("utf8")).length, wards.length);
  const ofFiles = await chart(
    `<keikaku-chart kind="compare" indicator="まちづくりセンター数" src="${PLAN} ${PLAN}"></keikaku-chart>`,
  );
  assert.equal(JSON.parse((await saved(ofFiles, "JSON")).bytes.toString("utf8")).length, 2);
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
  await view.figure.locator(".keikaku-controls summary").click();
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
  await figure.locator(".keikaku-controls summary").click();
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
    await figure.locator(".keikaku-controls summary").click();
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
