/* What an editor or a plan can do wrong: the content stays, and the console says what would be right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTERS, PLAN, element, json, link, paragraph, table } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";
import { assertOneWarning, assertUntouched } from "./lib/untouched.mjs";

const open = pages();

const SENTENCES = '<table class="keikaku"><tbody><tr><th>担当</th><td>総務課</td></tr></tbody></table>';
const EMPTY = '<table class="keikaku"><tbody><tr><td></td><td></td></tr></tbody></table>';
const broken = (name) => paragraph("推移のグラフ", `/plans/${name}.json#keikaku-trend`);

const ANSWERS = {
  "/plans/page.json": { headers: { "content-type": "text/html" }, body: "<!DOCTYPE html><p>お知らせ</p>" },
  "/plans/cut.json": json('{ "keikaku": 1,\n  "title": "計画", "items": [ '),
  "/plans/other.json": json({ name: "ほかのデータ" }),
  "/plans/list.json": json([1, 2, 3]),
  "/plans/bare.json": json({ keikaku: 1, title: "計画", items: [] }),
};

/** What is wrong: the content, the code, and what the sentence must say. */
const CASES = {
  "a plan that is not there": [broken("nowhere"), "src-missing", /リンク先/],
  "a link that leads to a page": [broken("page"), "not-json", /JSONとして読めません（1行目/],
  "a plan that was cut off": [broken("cut"), "not-json", /JSONとして読めません（2行目/],
  "JSON that is no plan": [broken("other"), "not-a-plan", /計画データではありません/],
  "JSON that is a list": [broken("list"), "not-a-plan", /計画データではありません/],
  "a plan without indicators": [broken("bare"), "no-figures", /./],
  "an indicator that the plan has not": [
    paragraph("推移", `${PLAN}#keikaku-trend&amp;indicator=center`),
    "no-indicator",
    new RegExp(`「center」がありません。この計画の指標：.*受講者数.*、${CENTERS}。`),
  ],
  "a kind of chart that there is not": [
    paragraph("推移", `${PLAN}#keikaku-pie`),
    "no-kind",
    /「pie」はありません。使える種類：trend、achievement、/,
  ],
  "a table that is no table of figures": [SENTENCES, "no-header", /「平成27年度」「計画」「実績」/],
  "a table without text": [EMPTY, "empty-table", /表に文字がありません/],
  "a table whose figures are still missing": [
    table(undefined, Array(8).fill("―")).replace("37（見込み）", "―"),
    "no-figures",
    /表に数値がありません/,
  ],
  ...Object.fromEntries(
    ["achievement", "compare", "schedule", "ratings", "breakdown", "steps", "outline", "viewer"].map((kind) => [
      `a table of the page as ${kind}`,
      [table().replace("keikaku-trend", `keikaku-${kind}`), "only-from-plans", /ページの表から.*（keikaku-trend）だけ/],
    ]),
  ),
  "a block with neither table nor link": [
    '<div class="keikaku keikaku-trend"><p>準備中です。</p></div>',
    "no-source",
    /表も計画データへのリンクもありません/,
  ],
  "an element of ours with a plan that is not there": [
    element(' src="/plans/nowhere.json"', `<p>${link("データ", "/plans/nowhere.json")}</p>`),
    "src-missing",
    /The plan's file cannot be loaded/,
  ],
};

for (const [what, [content, code, sentence]] of Object.entries(CASES)) {
  test(`${what}: the content stays, one warning says ${code}, and the next chart is drawn`, async () => {
    const beside = `<aside>${paragraph()}</aside>`;
    const { page, heard, warnings } = await open(content + beside, { answers: ANSWERS });
    const [{ detail }] = await heard("keikaku:error");
    await heard("keikaku:ready");
    assert.equal(detail.code, code);
    assert.match(detail.message, sentence);
    assert.deepEqual(Object.keys(detail).sort(), ["code", "message"]);
    assertOneWarning(warnings(), code);
    assert.ok(warnings()[0].includes(detail.message));
    assert.equal(await page.locator("aside figure svg[role=img]").count(), 1);
    await page.locator("aside").evaluate((aside) => aside.remove());
    await assertUntouched(page, content);
  });
}

test("a plan on a connection that breaks: the content stays, one warning says src-unreachable, and its reader is told", async () => {
  const prepare = (page) => page.route("**/*.plan.json", (route) => route.abort("connectionreset"));
  const { page, heard, warnings } = await open(paragraph(), { prepare });
  await heard("keikaku:error");
  await page.locator(".keikaku-again").waitFor();
  await page.locator(".keikaku-again").evaluate((note) => note.remove());
  await assertUntouched(page, paragraph());
  assertOneWarning(warnings(), "src-unreachable");
});

test("three blocks that are broken in the same way give one warning and three events", async () => {
  const content = broken("other").repeat(3);
  const { page, heard, warnings } = await open(content, { answers: ANSWERS });
  await heard("keikaku:error", 3);
  await assertUntouched(page, content);
  assertOneWarning(warnings(), "not-a-plan");
});

test("blocks that are broken in different ways have a warning each", async () => {
  const content = broken("other") + SENTENCES + EMPTY;
  const { heard, warnings } = await open(content, { answers: ANSWERS });
  await heard("keikaku:error", 3);
  assert.equal(warnings().length, 3);
});

test("the warning about a plan that is not there says which", async () => {
  const { heard, warnings } = await open(broken("nowhere"), { answers: ANSWERS });
  await heard("keikaku:error");
  assert.match(warnings()[0], /http.*\/plans\/nowhere\.json 404/);
});

test("sentences are in English where the page is", async () => {
  const content = `<div lang="en">${broken("other")}</div>`;
  const { heard } = await open(content, { answers: ANSWERS });
  const [{ detail }] = await heard("keikaku:error");
  assert.doesNotMatch(detail.message, /[ぁ-ん]/);
});
