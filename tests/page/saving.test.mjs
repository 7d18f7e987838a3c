/* A chart as files: figures, drawing, picture and plan. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as keikaku from "../../pkg/keikaku.js?copy=saving";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, table } from "./lib/content.mjs";
import { charts, saved } from "./lib/controlled.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const chart = charts(open);
const plan = JSON.parse(await readFile(at("tests", PLAN), "utf8"));
await keikaku.init(await readFile(at("pkg/api_bg.wasm")));

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
  assert.match(lines[2], /,'@SUM\(1\),−5/);
  assert.match(lines[3], /,'-1\+2,\+5$/);
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
