/* The same module and the same wasm without a page. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { CENTERS, PLAN } from "./lib/content.mjs";
import { PLANS } from "./lib/plans.mjs";

const KINDS = "trend achievement schedule steps ratings breakdown outline compare";

const wasm = () => readFile(at("pkg/api_bg.wasm"));
const plan = () => readFile(at(`tests${PLAN}`), "utf8");

/** The module as one that nobody has used yet. */
let copies = 0;
const fresh = () => import(`../../pkg/keikaku.js?copy=${++copies}`);

const ready = async () => {
  const keikaku = await fresh();
  await keikaku.init(await wasm());
  return keikaku;
};

const coded = (code) => (error) => error instanceof Error && error.code === code && error.message !== "";

test("a call before init says what to call first", async () => {
  const keikaku = await fresh();
  for (const call of ["read", "chart", "chartKinds", "version"]) {
    assert.throws(() => keikaku[call]("{}"), coded("not-ready"), call);
  }
});

test("init without bytes takes the copy that lies within a script", async () => {
  const keikaku = await fresh();
  await keikaku.init();
  assert.match(keikaku.version(), /^\d+\.\d+\.\d+/);
});

test("init with bytes that are no wasm fails, and can be tried again", async () => {
  const keikaku = await fresh();
  await assert.rejects(keikaku.init(new Uint8Array(8)), WebAssembly.CompileError);
  await keikaku.init(await wasm());
  assert.match(keikaku.version(), /^\d+\.\d+\.\d+/);
});

for (const [what, source] of [
  ["bytes", wasm],
  ["an ArrayBuffer", async () => Uint8Array.from(await wasm()).buffer],
  ["a module", async () => WebAssembly.compile(await wasm())],
  ["a response", async () => new Response(await wasm(), { headers: { "content-type": "application/wasm" } })],
]) {
  test(`init takes ${what}`, async () => {
    const keikaku = await fresh();
    assert.equal(await keikaku.init(await source()), undefined);
    assert.equal(keikaku.chartKinds().map(({ kind }) => kind).join(" "), KINDS);
  });
}

test("the version is the package's", async () => {
  const { version } = JSON.parse(await readFile(at("pkg/package.json"), "utf8"));
  assert.equal((await ready()).version(), version);
});

test("a plan is read into a plain object that can be read again", async () => {
  const { read } = await ready();
  const { plan: found, findings } = read(await plan());
  assert.deepEqual(findings, []);
  assert.equal(Object.getPrototypeOf(found), Object.prototype);
  const { indicators } = found.items[0].items[0].items[0].items[0];
  assert.equal(indicators[1].title, CENTERS);
  assert.deepEqual(indicators[1].points[3], { year: 2018, target: 66, actual: 55 });
  assert.deepEqual(read(JSON.stringify(found)).plan, found);
});

test("what is odd in a plan is a finding with a code, a place and a sentence", async () => {
  const { read } = await ready();
  const odd = (await plan()).replace('"counting":', '"better": "よい", "counting":');
  const { findings } = read(odd);
  assert.deepEqual(
    findings.map(({ code, severity, path }) => [code, severity, path]),
    [["unknown-word", "error", "/items/0/items/0/items/0/items/0/indicators/0/better"]],
  );
  assert.match(findings[0].message, /「よい」/);
  assert.notEqual(read(odd, { lang: "en" }).findings[0].message, findings[0].message);
});

test("a chart has its drawing, title, sentence and table, from text and from an object alike", async () => {
  const { chart } = await ready();
  const text = await plan();
  const drawn = chart(text, { kind: "trend", indicator: "centers" });
  assert.deepEqual(chart(JSON.parse(text), { indicator: CENTERS }), drawn);
  assert.equal(drawn.title, `${CENTERS}の推移`);
  assert.match(drawn.message, /2018年度（平成30年度）末で55箇所。.*83\.3％/);
  assert.match(drawn.svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.ok(drawn.svg.includes(`<title>${drawn.title}</title>`));
  assert.deepEqual(drawn.table.head, ["年度", "目標", "実績", "達成率", "判定"]);
  assert.deepEqual(drawn.table.rows[4], ["2018年度（平成30年度）", "66", "55", "83.3％", "未達"]);
});

test("the options of a chart change it", async () => {
  const { chart } = await ready();
  const text = await plan();
  const usual = chart(text, { indicator: "centers" });
  const english = chart(text, { indicator: "centers", lang: "en" });
  assert.doesNotMatch(english.message.replaceAll(CENTERS, "").replaceAll("箇所", ""), /[ぁ-ん]/);
  assert.match(chart(text, { indicator: "learners" }).title, /受講者数/);
  const years = (era) => chart(text, { indicator: "centers", era }).table.rows.map(([year]) => year);
  assert.equal(years("western")[4], "2018年度");
  assert.equal(years("era")[4], "平成30年度");
  assert.match(chart(text, { indicator: "centers", width: 300 }).svg, / width="300" /);
  assert.match(chart(text, { indicator: "centers", font: 20 }).svg, / font-size="20"/);
  assert.match(usual.svg, / width="720" .*font-size="16"/);
});

test("no sentence has more decimals than the figures it speaks of", async () => {
  const { chart } = await ready();
  const drawn = chart(PLANS["small figures"]);
  assert.match(drawn.message, /前年度より0\.01人増/);
});

for (const [what, call, code] of [
  ["text that is no JSON", ({ read }) => read("{"), "not-json"],
  ["a page that says nothing", ({ read }) => read("<p>"), "empty-table"],
  ["JSON that is no plan", ({ read }) => read("{}"), "not-a-plan"],
  ["a function in place of a plan", ({ chart }) => chart(() => {}), "not-a-plan"],
  ["nothing in place of a plan", ({ chart }) => chart(), "not-a-plan"],
  ["an unknown indicator", ({ chart }, text) => chart(text, { indicator: "x" }), "no-indicator"],
  ["an unknown kind", ({ chart }, text) => chart(text, { kind: "pie" }), "no-kind"],
]) {
  test(`${what} is an error with the code ${code}`, async () => {
    const [keikaku, text] = [await ready(), await plan()];
    assert.throws(() => call(keikaku, text), coded(code));
  });
}

test("input that is no text is an error with a code", async () => {
  const { read } = await ready();
  for (const input of [undefined, null, 28, {}, []]) {
    assert.throws(() => read(input), coded("not-text"), String(input));
  }
});

test("the module is used the same after an error", async () => {
  const { chart, read } = await ready();
  const before = chart(await plan()).svg;
  assert.throws(() => read("["), coded("not-json"));
  assert.equal(chart(await plan()).svg, before);
});
