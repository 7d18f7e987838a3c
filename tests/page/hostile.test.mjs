import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { json, paragraph } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const plan = (rest) => `{"keikaku":1,"title":"計画","items":[{"title":"拠点","indicators":[${rest}]}]}`;
const indicator = (year, actual = "1", title = "数") =>
  plan(`{"title":${JSON.stringify(title)},"points":[{"year":${year},"actual":${actual}}]}`);

/** What somebody may send instead of a plan, the code of the error, or of the finding it is read with. */
const HOSTILE = [
  ["64 MiB of nested brackets", () => "[".repeat(64 * 2 ** 20), { error: "not-json" }],
  ["a million closed brackets", () => "[".repeat(1e6) + "]".repeat(1e6), { error: "too-large" }],
  ["more than 64 MiB", () => `"${"x".repeat(64 * 2 ** 20)}"`, { error: "too-large" }],
  ["a title of 300 kB", () => indicator(2018, "1", "長".repeat(1e5)), {}],
  ["a key that is there twice", () => indicator(2018).replace('"title":"計画"', '"title":"a","title":"計画"'), { finding: "duplicate-key" }],
  ["a lone surrogate", () => indicator(2018, '"\\ud800"'), { error: "not-json" }],
  ["NaN", () => indicator(2018, "NaN"), { error: "not-json" }],
  ["1e999", () => indicator(2018, "1e999"), { error: "not-json" }],
  ["1e300", () => indicator(2018, "1e300"), { finding: "not-a-number" }],
  ["the fiscal year 99999", () => indicator(99999), { finding: "no-such-year" }],
  ["65 levels of items", () => deep(65), { error: "too-large" }],
  ["10,001 years of one indicator", () => many(10_001), { error: "too-large" }],
];

const deep = (levels) =>
  `{"keikaku":1,"title":"計画","items":[${'{"title":"x","items":['.repeat(levels)}${"]}".repeat(levels)}]}`;
const many = (count) =>
  plan(`{"title":"数","points":[${Array.from({ length: count }, () => '{"year":2018,"actual":1}').join(",")}]}`);

const keikaku = await import("../../pkg/keikaku.js");
await keikaku.init(await readFile(at("pkg/api_bg.wasm")));

for (const [what, text, { error, finding }] of HOSTILE) {
  test(`in Node, ${what} is ${error ?? finding ?? "read"}`, () => {
    if (error) {
      assert.throws(() => keikaku.read(text()), { code: error });
    } else {
      const codes = keikaku.read(text()).findings.map(({ code }) => code);
      assert.deepEqual(codes, finding ? [finding] : []);
    }
    assert.equal(keikaku.read(indicator(2018)).findings.length, 0, "the module goes on");
  });

  // A page has no use for a file of 64 MiB; its module must bear the text all the same, which is tested below.
  if (what.includes("MiB")) continue;
  test(`in a page, ${what} breaks nothing`, async () => {
    const answers = { "/plans/hostile.json": json(text()) };
    const content = paragraph("推移", "/plans/hostile.json#keikaku-trend");
    const { page, heard, warnings } = await open(content, { answers });
    const drawn = error === undefined && !["not-a-number", "no-such-year"].includes(finding);
    await heard(drawn ? "keikaku:ready" : "keikaku:error");
    assert.equal(await page.locator("figure svg[role=img]").count(), drawn ? 1 : 0);
    assert.equal(await page.locator("main p > a").count(), drawn ? 0 : 1, "the author's link");
    assert.equal(warnings().length, drawn ? 0 : 1);
  });
}

test("in a browser, 64 MiB of nested brackets are an error with a code, and the module goes on", async () => {
  const { page } = await open("<p>文</p>");
  const codes = await page.evaluate(async (good) => {
    const keikaku = await import("/keikaku/keikaku.js");
    await keikaku.init();
    const codeOf = (text) => {
      try {
        return keikaku.read(text).findings.length;
      } catch ({ code }) {
        return code;
      }
    };
    return [codeOf("[".repeat(64 * 2 ** 20)), codeOf(`"${"x".repeat(64 * 2 ** 20)}"`), codeOf(good)];
  }, indicator(2018));
  assert.deepEqual(codes, ["not-json", "too-large", 0]);
});
