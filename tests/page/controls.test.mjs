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
  await figure.locator("[data-keikaku-choose=indicator]").selectOption("learners");
  await heard("keikaku:change");
  assert.deepEqual(changes(), [{ what: "indicator", value: "learners" }]);
  assert.match(await figure.locator(".keikaku-title").textContent(), /受講者/);
});

const choose = (figure, end) => figure.locator(`[data-keikaku-choose=${end}]`);

/** What the two choices show, and which years are drawn, told, and in the table. */
const years = (figure) =>
  figure.evaluate((figure) => {
    const all = (selector) => [...figure.querySelectorAll(selector)];
    const numbers = (names) => names.map((name) => Number(name.match(/\d{4}/)?.[0]));
    return {
      chosen: all("[data-keikaku-choose=from], [data-keikaku-choose=to]").map(({ value }) => Number(value)),
      drawn: all(".keikaku-band").length,
      told: numbers(all("datalist option").map(({ label }) => label)),
      rows: numbers(all("tbody th").map(({ textContent }) => textContent)),
    };
  });

const shown = (from, to) => {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return { chosen: [from, to], drawn: all.length, told: all, rows: all };
};

test("the first and the last year are chosen with the keyboard, told, and can be widened again", async () => {
  const { page, figure, heard, changes } = await chart();
  assert.deepEqual(await years(figure), shown(2014, 2018));
  await choose(figure, "from").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await heard("keikaku:change", 2);
  assert.deepEqual(await years(figure), shown(2016, 2018));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await heard("keikaku:change", 3);
  assert.deepEqual(await years(figure), shown(2016, 2017));
  assert.equal(await choose(figure, "to").evaluate((select) => select === document.activeElement), true);
  assert.match(await figure.locator(".keikaku-message").textContent(), /2017年度（平成29年度）/);
  await choose(figure, "from").selectOption("2014");
  await choose(figure, "to").selectOption("2018");
  await heard("keikaku:change", 5);
  assert.deepEqual(await years(figure), shown(2014, 2018));
  assert.deepEqual(changes(), [
    { what: "years", value: [2015, 2018] },
    { what: "years", value: [2016, 2018] },
    { what: "years", value: [2016, 2017] },
    { what: "years", value: [2014, 2017] },
    { what: "years", value: [2014, 2018] },
  ]);
});

test("a year beyond the other end takes that end along", async () => {
  const { figure, heard, changes } = await chart();
  await choose(figure, "to").selectOption("2016");
  await choose(figure, "from").selectOption("2017");
  await heard("keikaku:change", 2);
  assert.deepEqual(await years(figure), shown(2017, 2017));
  await choose(figure, "to").selectOption("2015");
  await heard("keikaku:change", 3);
  assert.deepEqual(await years(figure), shown(2015, 2015));
  assert.deepEqual(changes().map(({ value }) => value), [[2014, 2016], [2017, 2017], [2015, 2015]]);
});

test("an author's years are any spelling in any form, and the reader can widen them", async () => {
  const marked = `<figure data-keikaku="trend" data-keikaku-src="${PLAN}" data-keikaku-indicator="centers" data-keikaku-from="平成28年度" data-keikaku-to="H29"></figure>`;
  for (const content of [
    marked,
    `<p><a href="${PLAN}#keikaku-trend&amp;indicator=centers&amp;from=2016&amp;to=2017">推移</a></p>`,
    `<keikaku-chart src="${PLAN}" indicator="centers" from="2016" to="2017"></keikaku-chart>`,
    table().replace("<table", '<table data-keikaku-from="2016" data-keikaku-to="2017"'),
  ]) {
    const { figure, heard } = await chart(content);
    const { chosen, drawn } = await years(figure);
    assert.deepEqual({ chosen, drawn }, { chosen: [2016, 2017], drawn: 2 }, content);
    await choose(figure, "from").selectOption("2015");
    await heard("keikaku:change");
    assert.deepEqual((await years(figure)).chosen, [2015, 2017]);
  }
});

test("an author's years that there are not leave the author's content, with a sentence that names those there are", async () => {
  const { page, heard, named } = await open(paragraph("推移", `${PLAN}#keikaku-trend&amp;indicator=centers&amp;from=2030`));
  await heard("keikaku:error");
  const [{ detail }] = named("keikaku:error");
  assert.equal(detail.code, "no-years");
  assert.match(detail.message, /2014年度.*2018年度/);
  assert.equal(await page.locator("p a").count(), 1);
});

test("chosen years stay with the names of years and an update, and give way where another indicator has none of them", async () => {
  const { page, heard, named } = await open(`<div class="mine"></div>`);
  const other = structuredClone(plan);
  const early = { id: "early", title: "以前の数", points: [2001, 2002, 2003].map((year) => ({ year, actual: year })) };
  other.items[0].indicators = [...(other.items[0].indicators ?? []), early];
  await page.evaluate(async (plan) => {
    const { mount } = await import("/keikaku/keikaku.js");
    window.mine = mount(document.querySelector(".mine"), { plan, indicator: "centers" });
  }, other);
  await heard("keikaku:ready");
  const figure = page.locator("figure");
  await choose(figure, "from").selectOption("2016");
  await choose(figure, "to").selectOption("2017");
  await figure.locator("[value=era]").click();
  await heard("keikaku:change", 3);
  assert.equal(await choose(figure, "from").locator("[selected]").textContent(), "平成28年度");
  const kept = async () => (await years(figure)).chosen;
  assert.deepEqual(await kept(), [2016, 2017]);
  await page.evaluate((plan) => window.mine.update({ plan }), other);
  assert.deepEqual(await kept(), [2016, 2017]);
  await choose(figure, "indicator").selectOption("early");
  await heard("keikaku:change", 4);
  assert.deepEqual(await kept(), [2001, 2003]);
  assert.match(await figure.locator(".keikaku-title").textContent(), /以前の数/);
  await choose(figure, "indicator").selectOption("centers");
  await heard("keikaku:change", 5);
  assert.deepEqual(await kept(), [2014, 2018]);
  // What code sets counts more than what was chosen before.
  await page.evaluate(() => window.mine.update({ from: 2015, to: 2016 }));
  assert.deepEqual(await kept(), [2015, 2016]);
  assert.deepEqual(named("keikaku:error"), []);
});

test("a choice of years without any figure is told in a sentence, and the chart stays as it was", async () => {
  const gap = { keikaku: 1, title: "計画", publisher: { name: "X市" }, items: [{ title: "a", indicators: [] }] };
  const points = [2015, 2016, 2017].map((year) => ({ year, actual: year === 2017 ? { state: "notYet" } : 5 }));
  gap.items[0].indicators = [{ id: "x", title: "数", points }];
  const answers = { "/gap.json": { headers: { "content-type": "application/json" }, body: JSON.stringify(gap) } };
  const view = await chart(`<div class="keikaku" data-keikaku-src="/gap.json"></div>`, { answers });
  await choose(view.figure, "from").selectOption("2017");
  await view.figure.locator("output").filter({ hasText: "2015年度" }).waitFor();
  assert.deepEqual((await years(view.figure)).chosen, [2015, 2017]);
  assert.equal((await years(view.figure)).drawn, 3);
  assert.deepEqual(view.changes(), []);
  await choose(view.figure, "from").selectOption("2016");
  await view.heard("keikaku:change");
  assert.equal(await view.figure.locator("output").textContent(), "");
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
  const [, drawn] = bytes.toString("utf8").split("</desc>");
  assert.doesNotMatch(drawn, /keikaku-(of-)?target|目標|▼/);
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
