/* The page on which somebody reads what is at hand. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { pages } from "./lib/pages.mjs";
import { largeWorkbook, workbook } from "./lib/workbooks.mjs";

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
  assert.match(await page.locator("#account").textContent(), /計画に入れたセルと行89か所.*見出しなど53か所/);
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
  // What was stopped had come further than what begins anew.
  await page.evaluate(() => (window.seen = []));
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

const NIIGATA = "センター数の表\n年度\t計画\t実績\n平成27年度\t42\t43\n";
const csv = (name, title) => ({ name, mimeType: "text/csv", buffer: Buffer.from(`指標,年度,目標,実績\n${title},平成27年度,42,43\n`) });

test("of a file and a paste the one that came last is read, and the page says that the other is gone", async () => {
  const { page, read, said } = await opened();
  const [file, pasted] = [page.getByLabel("ファイル"), page.getByLabel("または、表を貼り付ける")];
  await pasted.fill(NIIGATA);
  await file.setInputFiles(csv("a.csv", "相談件数"));
  await said("貼り付けた表は消しました。");
  assert.equal(await pasted.inputValue(), "");
  await read();
  await said("「相談件数」を読み取りました。");
  await pasted.fill(NIIGATA);
  await said("ファイルの選択は取り消しました。");
  assert.equal(await file.evaluate(({ files }) => files.length), 0);
  await read();
  await said("「センター数の表」を読み取りました。");
});

const TREND = [
  ["指標", "平成27年度計画", "平成27年度実績"],
  ["センター数", 40, 38],
];
const STOCK = [
  ["品名", "数量", "保管場所"],
  ["椅子", 12, "倉庫"],
  ["机", 3, "会議室"],
];
const book = (rows, options) => ({ name: "表.xlsx", mimeType: "", buffer: Buffer.from(workbook(rows, [], options)) });

test("a sheet of which nothing was read is named, and its cells as Excel names them", async () => {
  const { page, read, said, status } = await opened();
  await page.getByLabel("ファイル").setInputFiles(book(TREND, { beside: STOCK }));
  await read();
  await said("「センター数」を読み取りました。「備品」の9か所は、どれも読み取れませんでした。");
  assert.match(await page.locator("#told").textContent(), /備品のB2：「12」/);
  await page.getByLabel("ファイル").setInputFiles(book(STOCK));
  await read();
  await said("見出し");
  assert.doesNotMatch(await status.textContent(), /読み取りました/);
});

test("what a workbook hides is named, and a reading with nothing in it is not called a plan", async () => {
  const cell = { place: { sheet: "推移", row: 2, column: 28 }, text: "x", became: "setAside" };
  const finding = { code: "noise-set-aside", severity: "warning", place: cell.place, message: "「x」は読み取れません。" };
  const reading = {
    plan: { keikaku: 1, title: "題", items: [] },
    findings: [finding],
    account: [cell],
    hidden: ["控え"],
    hiddenColumns: [{ sheet: "推移", columns: "C:E" }],
  };
  const body = `export const open = async () => (${JSON.stringify(reading)});`;
  const { page, read, said } = await opened({
    answers: { "/keikaku/open.js": () => ({ body, headers: { "content-type": "text/javascript" } }) },
  });
  await page.getByLabel("または、表を貼り付ける").fill("x");
  await read();
  await said("計画に入れられるものは見つかりませんでした。お知らせが1件あります。");
  assert.match(await page.locator("#account").textContent(), /読まなかった非表示のシート控え読まなかった非表示の列推移のC:E/);
  assert.match(await page.locator("#told").textContent(), /推移のAB2：「x」は/);
  assert.equal(await page.locator("#viewer > *").count(), 0);
  assert.equal(await page.getByRole("heading", { name: "読み取れなかったところ" }).isVisible(), true);
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
