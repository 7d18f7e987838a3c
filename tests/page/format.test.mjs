import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { before, test } from "node:test";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import Ajv from "ajv/dist/2020.js";
import { at, root } from "../../www/scripts/paths.mjs";

const folder = "tests/fixtures/documents";
const documents = (await readdir(at(folder))).filter((name) => name.endsWith(".plan.json"));
const text = (name) => readFile(at(folder, name), "utf8");

let keikaku;
let valid;

before(async () => {
  keikaku = await import("../../pkg/keikaku.js");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  const schema = JSON.parse(await readFile(at("pkg/plan.schema.json"), "utf8"));
  valid = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
});

for (const name of documents) {
  test(`${name} is valid by the schema, read without a finding, and written as it stands`, async () => {
    const json = await text(name);
    assert.ok(valid(JSON.parse(json)), JSON.stringify(valid.errors, null, 2));
    const { plan, findings } = keikaku.read(json);
    assert.deepEqual(findings, []);
    assert.equal(keikaku.write(plan, "json"), json);
  });
}

test("what is written of a generously spelled plan is valid by the schema", () => {
  const generous = {
    keikaku: 1,
    title: "計画",
    colour: "red",
    period: { from: "平成27年度", to: "H30" },
    items: [{ title: "拠点", indicators: [{ title: "数", points: [{ year: "２０１５", target: "１，０９０人", actual: "約50" }] }] }],
  };
  assert.ok(!valid(generous), "the schema asks for the strict form");
  const { plan, findings } = keikaku.read(JSON.stringify(generous));
  assert.deepEqual(findings.map(({ code, path }) => [code, path]), [["unknown-key", "/colour"]]);
  assert.ok(valid(plan), JSON.stringify(valid.errors, null, 2));
  assert.equal(keikaku.write(keikaku.write(plan, "json"), "json"), keikaku.write(plan, "json"));
});

test("the schema refuses what the format does not have", async () => {
  const plan = JSON.parse(await text(documents[0]));
  for (const wrong of [
    { ...plan, colour: "red" },
    { ...plan, keikaku: 2 },
    { ...plan, period: { from: 2015.5, to: 2018 } },
    { ...plan, arrows: "nowhere" },
    { ...plan, items: [{ id: "拠点", title: "x" }] },
    { ...plan, subtitle: null },
  ]) {
    assert.ok(!valid(wrong));
  }
});

test("years and numbers are read in every spelling", () => {
  const year = (text, era) => keikaku.parseFiscalYear(text, { era });
  assert.deepEqual(year("平成31年度"), { year: 2019 });
  assert.deepEqual(year("令和元年度"), { year: 2019 });
  assert.deepEqual(year("22", "平成"), { year: 2010 });
  assert.deepEqual(year("平成27~30年度"), { from: 2015, to: 2018 });
  assert.deepEqual(year("令和8年度以降"), { from: 2026 });
  assert.deepEqual(year("平成24年3月末"), { year: 2011, months: [3, 3], date: true });
  assert.deepEqual(year("平成27年度上半期"), { year: 2015, half: 1 });
  assert.equal(year("第27回"), null);
  const { year: overrun, finding } = year("平成32年度");
  assert.deepEqual([overrun, finding.code, finding.params.right], [2020, "era-overrun", "令和2年"]);
  assert.equal(year("22").finding.code, "era-missing");
  assert.equal(year("令和0年度").finding.code, "no-such-year");
  const { normalize } = keikaku;
  assert.deepEqual(normalize("number", "１，０９０人"), { value: 1090, unit: "人", text: "1,090人" });
  assert.deepEqual(normalize("number", "930(見込み)").value, { value: 930, estimated: true });
  assert.deepEqual(normalize("number", "―"), { value: { state: "missing" }, text: "―" });
  assert.equal(normalize("number", "1,09").finding.code, "not-a-number");
  assert.equal(normalize("telephone", "03").finding.code, "unknown-word");
});

test("a format that there is not is refused", async () => {
  const { plan } = keikaku.read(await text(documents[0]));
  assert.throws(() => keikaku.write(plan, "pdf"), { code: "no-format" });
});

test("the script in the README runs and says what the README says", async () => {
  const scripts = (await readFile(at("README.md"), "utf8")).matchAll(/```js\n([\s\S]*?)```/g);
  const [, script] = [...scripts].find(([, script]) => script.includes("console.log"));
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  assert.match(stdout, /2018年度（平成30年度）末で55箇所。前年度より1箇所増。目標66箇所に対する達成率は83\.3％/);
});
