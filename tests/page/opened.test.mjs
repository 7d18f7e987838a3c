/* The page on which somebody reads what is at hand. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { pages } from "./lib/pages.mjs";
import { largeWorkbook } from "./lib/workbooks.mjs";

const open = pages();
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const source = (name) => readFile(at(`tests/fixtures/documents/source/${name}.txt`), "utf8");

const opened = async (options = {}) => {
  const view = await open(undefined, { path: "/gallery/open.html", ...options });
  const status = view.page.locator("#status");
  const read = () => view.page.getByRole("button", { name: "読み取る" }).click();
  const said = (text) => status.filter({ hasText: text }).waitFor();
  return { ...view, status, read, said };
};

test("what is pasted becomes a plan to look at, with what became of every cell", async () => {
  const { page, read, said, heard } = await opened();
  await page.getByLabel("または、表を貼り付ける").fill(await source("004-niigata"));
  await read();
  await said("地域活動の担い手を育む仕組みづくり");
  await heard("keikaku:ready");
  assert.match(await page.locator("#account").textContent(), /計画に入れたセルと行91か所.*見出しなど53か所/);
  assert.match(await page.locator("#told").textContent(), /12行目の2列目：「現状 \(平成26年度\)」は1列右/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "result-heading");
  assert.ok(await page.locator("#viewer .keikaku-viewer").count());
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: TAGS } }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), [], `${width} px`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
  }
});

test("years without era are told, and read once somebody says which era", async () => {
  const { page, read, said } = await opened();
  await page.getByLabel("または、表を貼り付ける").fill(await source("001-izumi-ward"));
  await read();
  await said("お知らせ");
  assert.match(await page.locator("#told").textContent(), /「22」の元号が分かりません/);
  await page.getByLabel("元号のない年").selectOption("平成");
  await read();
  await page.locator("#told").filter({ hasText: "2010–2015" }).waitFor({ state: "attached" });
  assert.doesNotMatch(await page.locator("#told").textContent(), /元号が分かりません/);
});

test("a large workbook shows how far it is, and can be stopped", async () => {
  const { page, read, said } = await opened();
  const buffer = Buffer.from(largeWorkbook(10_000));
  await page.getByLabel("ファイル").setInputFiles({ name: "推移.xlsx", mimeType: "", buffer });
  await page.evaluate(() => {
    const bar = document.getElementById("rows");
    window.seen = [];
    new MutationObserver(() => window.seen.push(bar.position)).observe(bar, { attributes: true });
  });
  await read();
  await page.getByRole("button", { name: "中止する" }).click();
  await said("中止しました。");
  await read();
  await said("読み取りました。");
  const seen = await page.evaluate(() => window.seen.filter((position) => position > 0 && position < 1));
  // How often the bar moves between two frames depends on the machine.
  assert.ok(seen.length >= 2 && seen.every((position, at) => at === 0 || position >= seen[at - 1]), `${seen}`);
  assert.equal(await page.getByRole("button", { name: "中止する" }).isVisible(), false);
});

test("nothing, or what is no plan, gets an answer", async () => {
  const { page, read, said } = await opened();
  await read();
  await said("ファイルを選ぶか、表を貼り付けてください。");
  await page.getByLabel("または、表を貼り付ける").fill("一つ目の文。\n二つ目の文。");
  await read();
  await said("見出し");
  assert.equal(await page.locator("#result").isVisible(), false);
});

test("the figures are offered as files, and what an older system loses is named", async () => {
  const { page, read, said } = await opened();
  await page.getByLabel("または、表を貼り付ける").fill("𠮷野地区\n年度\t計画\t実績\n平成27年度\t42\t43\n");
  await read();
  await said("読み取りました。");
  const loading = page.waitForEvent("download");
  await page.getByRole("link", { name: /Shift_JIS.*𠮷は〓/ }).click();
  const bytes = await readFile(await (await loading).path());
  assert.match(new TextDecoder("shift_jis").decode(bytes), /〓野地区.*,42,/);
});
