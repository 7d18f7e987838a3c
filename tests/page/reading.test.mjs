/* What municipalities really have, read by the same module in Node and in a page. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import * as keikaku from "../../pkg/keikaku.js";
import { pages } from "./lib/pages.mjs";

const open = pages();
const DOCUMENTS = { "000-nishi-ward": "", "001-izumi-ward": "平成", "002-kawanishi": "", "003-osaka-city": "平成", "004-niigata": "" };

const source = (name) => readFile(at(`tests/fixtures/documents/source/${name}.txt`), "utf8");
const golden = async (name) => JSON.parse(await readFile(at(`tests/fixtures/reading/${name}.read.json`), "utf8"));
const options = (era) => (era ? { era } : {});
const plansOf = ({ plan, others = [] }) => [plan, ...others.map((other) => other.plan)];
const coded = (code) => (error) => error.code === code && error.message !== "";

before(async () => keikaku.init(await readFile(at("pkg/api_bg.wasm"))));

for (const [name, era] of Object.entries(DOCUMENTS)) {
  test(`${name} as it was found reads alike natively, in Node and in a page`, async () => {
    const text = await source(name);
    const expected = (await golden(name)).map(({ plan }) => plan);
    assert.deepEqual(plansOf(keikaku.read(text, options(era))), expected);
    const { page } = await open("<p></p>");
    const inPage = await page.evaluate(
      async ([text, options]) => {
        const keikaku = await import("/keikaku/keikaku.js");
        await keikaku.init();
        return keikaku.read(text, options);
      },
      [text, options(era)],
    );
    assert.deepEqual(plansOf(inPage), expected);
  });
}

test("every cell of what was pasted is accounted for, with its place", async () => {
  const { account, places } = keikaku.read(await source("004-niigata"));
  assert.equal(account.length, 156);
  assert.ok(account.every(({ became }) => ["used", "merged", "layout", "setAside"].includes(became)));
  const { place } = places.find(({ path }) => path.endsWith("/indicators/0/points/3/actual"));
  assert.equal(account.find((cell) => cell.place.row === place.row && cell.place.column === place.column).text, "1,671");
});

test("a table of the page is read by the same layouts as text", async () => {
  const { page } = await open(`<table id="who"><caption>助け合い</caption>
    <tr><th rowspan="2">誰が</th><th rowspan="2">取り組むこと</th><th colspan="3">スケジュール(年度)</th></tr>
    <tr><th>H22</th><th>H23</th><th>H24</th></tr>
    <tr><td rowspan="2">区役所</td><td>講座を開く</td><td>◎ 実施</td><td colspan="2">→</td></tr>
    <tr><td>広報する</td><td></td><td>◎</td><td></td></tr></table>`);
  const { plan, findings } = await page.evaluate(async () => {
    const keikaku = await import("/keikaku/keikaku.js");
    await keikaku.init();
    return keikaku.read(document.querySelector("#who"));
  });
  const commitments = plan.items.flatMap((item) => item.commitments);
  assert.deepEqual(commitments.map(({ text, spans }) => [text, spans.map(({ from, to }) => [from, to])]), [
    ["講座を開く", [[2010, 2012]]],
    ["広報する", [[2011, 2011]]],
  ]);
  assert.deepEqual(findings.map(({ code }) => code), ["assumed"]);
});

test("bytes of an older system are read, and the reading says as what", async () => {
  const text = "健康づくり\r\n\r\n年度,計画,実績\r\n平成27年度,42,43\r\n平成28年度,50,48\r\n";
  const { bytes, lost } = keikaku.encode(text);
  assert.deepEqual(lost, []);
  const reading = keikaku.read(bytes);
  assert.equal(reading.encoding, "shift_jis");
  assert.deepEqual(reading.plan, keikaku.read(text).plan);
  assert.equal(new TextDecoder("shift_jis").decode(bytes), text);
});

test("characters that an older system loses are named before anything is written", () => {
  const { bytes, lost } = keikaku.encode("計画\n①Ⅱ㈱髙〜𠮷");
  assert.deepEqual(lost, [{ row: 2, column: 6, character: "𠮷" }]);
  assert.equal(new TextDecoder("shift_jis").decode(bytes), "計画\n①Ⅱ㈱髙～〓");
});

test("all figures go into a table and come back", async () => {
  const { plan } = keikaku.read(await readFile(at("tests/fixtures/documents/004-niigata.plan.json"), "utf8"));
  const csv = keikaku.write(plan, "csv");
  assert.ok(csv.startsWith("\ufeff") && csv.includes("\r\n") && csv.includes(",1671,"));
  const again = keikaku.read(csv);
  assert.equal(keikaku.write(again.plan, "csv"), csv);
  assert.throws(() => keikaku.write([plan, plan], "csv"), coded("not-a-plan"));
});

test("a page that was pasted is words and figures, and nothing in it runs", async () => {
  const { page, violations } = await open("<p></p>");
  const html = `<h1>推進計画</h1><script>window.ran = 1</script><img src="x" onerror="window.ran = 2">
    <table onclick="window.ran = 3"><caption><svg onload="window.ran = 4"></svg>講座</caption>
    <tr><th>年度<th>計画<th>実績</tr><tr><td>平成27年度<td>42<td>43<script>window.ran = 5</script></tr></table>`;
  const { plan, ran } = await page.evaluate(async (html) => {
    const keikaku = await import("/keikaku/keikaku.js");
    await keikaku.init();
    return { plan: keikaku.read(html).plan, ran: window.ran };
  }, html);
  assert.equal(ran, undefined);
  assert.deepEqual(plan.items[0].indicators[0].points, [{ year: 2015, target: 42, actual: 43 }]);
  assert.doesNotMatch(JSON.stringify(plan), /window|onclick|<|svg/);
  assert.deepEqual(violations, []);
});

for (const [what, input, code, options] of [
  ["no plan at all", "ただの文", "not-json"],
  ["sentences without any table", "一つ目の文。\n二つ目の文。\t\n", "no-header"],
  ["only blank cells", ",,\n,,\n", "empty-table"],
  ["nothing", "", "empty-file"],
  ["only blanks", "\t\t\n\t\n　", "empty-file"],
  ["a PDF", new TextEncoder().encode("%PDF-1.7\n1 0 obj\n"), "pdf-file"],
  ["a workbook in place of text", new TextEncoder().encode("PK\u0003\u0004xl/workbook.xml"), "workbook-file"],
  ["JSON that is cut off", '{"keikaku": 1', "not-json"],
  ["an unknown era", "年度\t計画\n27\t1", "no-era", { era: "令平" }],
  ["an unknown format", "年度\t計画\n27\t1", "no-format", { format: "pdf" }],
  ["a quotation that never ends", '年度,計画\n27,"1', "unclosed-quote", { format: "csv" }],
  ["bytes that are no text", Uint8Array.of(0xff, 0x00, 0x81), "not-text"],
]) {
  test(`${what} is answered with ${code}, in both languages`, () => {
    assert.throws(() => keikaku.read(input, options), coded(code));
    const said = ["ja", "en"].map((lang) => {
      try {
        return keikaku.read(input, { ...options, lang });
      } catch (error) {
        return error.message;
      }
    });
    assert.notEqual(said[0], said[1]);
  });
}
