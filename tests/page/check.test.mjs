/* Checks as engineers call them, without a page. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN } from "./lib/content.mjs";

let keikaku, plan;

before(async () => {
  keikaku = await import("../../pkg/keikaku.js?copy=check");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  plan = JSON.parse(await readFile(at(`tests${PLAN}`), "utf8"));
});

const sheet = (plan) => plan.items[0].items[0].items[0].items[0];
const copy = () => structuredClone(plan);
const codes = (report) => report.findings.map(({ code }) => code);

test("a finding is data first and a sentence last", () => {
  const { findings } = keikaku.check(plan, { asOf: 2019 });
  const { message, ...data } = findings.find(({ code }) => code === "scale-undeclared");
  assert.deepEqual(data, {
    code: "scale-undeclared",
    severity: "warning",
    path: "/ratingScales/0",
    params: { found: "annual" },
  });
  assert.match(message, /評価基準「annual」/);
  const english = keikaku.check(plan, { asOf: 2019, lang: "en" }).findings.find(({ code }) => code === data.code);
  assert.match(english.message, /The scale "annual"/);
});

test("the counts are those of all findings, told or not", () => {
  const { findings, counts, omitted } = keikaku.check(plan, { asOf: 2019, limit: 1 });
  const all = keikaku.check(plan, { asOf: 2019 });
  assert.deepEqual(counts, all.counts);
  assert.deepEqual(all.omitted, []);
  assert.ok(omitted.some(({ code, count }) => code === "estimate-superseded" && count === 1));
  const more = omitted.reduce((sum, { count }) => sum + count, findings.length);
  assert.equal(more, all.findings.length);
  assert.equal(new Set(codes({ findings })).size, findings.length);
});

test("a year is over when the caller says so, in any spelling; without a word, by today", () => {
  const open = copy();
  delete sheet(open).indicators[1].points[3].actual;
  const missing = (options) => codes(keikaku.check(open, options)).includes("actual-missing");
  assert.equal(missing({ asOf: 2018 }), false);
  assert.equal(missing({ asOf: 2019 }), true);
  assert.equal(missing({ asOf: "平成30年度" }), false);
  assert.equal(missing({ asOf: "令和元年度" }), true);
  assert.equal(missing(), true);
});

test("a suggested rule can be declared, and one changed figure is then one contradiction", () => {
  const [{ rules, judged, scale }] = keikaku.suggestRule(plan);
  assert.deepEqual([scale, judged, rules[0].explains], ["annual", 4, true]);
  const eighty = rules.find(({ message }) => message.startsWith("最低の達成率が80％以上"));
  assert.deepEqual(
    eighty.counterexamples.map(({ year, found, right }) => [year, found, right]),
    [[2016, "C", "B"], [2017, "C", "B"], [2018, "C", "B"]],
  );
  const declared = copy();
  declared.ratingScales[0].rule = rules[0].rule;
  const contradictions = () =>
    keikaku.check(declared).findings.filter(({ code }) => code.includes("contradicts"));
  assert.deepEqual(contradictions(), []);
  sheet(declared).indicators[1].points[0].actual = 41;
  const [found, ...others] = contradictions();
  assert.deepEqual(others, []);
  assert.equal(found.code, "rating-contradicts-figures");
  assert.deepEqual([found.params.target, found.params.actual, found.params.right], [42, 41, "C"]);
  assert.ok(found.hint);
});

test("a plan is taken as an object, as text and as bytes alike, with what reading it finds", () => {
  const odd = { ...copy(), colour: "red" };
  const text = JSON.stringify(odd);
  const report = keikaku.check(odd, { asOf: 2019 });
  assert.ok(codes(report).includes("unknown-key"));
  assert.deepEqual(keikaku.check(text, { asOf: 2019 }), report);
  assert.deepEqual(keikaku.check(new TextEncoder().encode(text), { asOf: 2019 }), report);
});

test("beside an earlier edition it is told what was dropped", () => {
  const later = copy();
  sheet(later).indicators.shift();
  const { findings } = keikaku.check(later, { previous: plan });
  const dropped = findings.filter(({ code }) => code.endsWith("-dropped"));
  assert.deepEqual(dropped.map(({ code }) => code), ["indicator-dropped"]);
});

test("what is no plan is an error with a code", () => {
  const coded = (code) => (error) => error.code === code;
  assert.throws(() => keikaku.check("<p>"), coded("not-json"));
  assert.throws(() => keikaku.check(plan, { previous: "{}" }), coded("not-a-plan"));
  assert.throws(() => keikaku.suggestRule(() => {}), coded("not-a-plan"));
});
