/* The plan viewer in a page: finding, narrowing, opening, sharing. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { repeatedIds } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const FILES = "/fixtures/documents";
const IZUMI = `${FILES}/001-izumi-ward.plan.json`;
const KAWANISHI = ["nov13", "nov30"].map((draft) => `${FILES}/002-kawanishi-${draft}.plan.json`).join(" ");

const tag = (src = IZUMI, attributes = "") =>
  `<keikaku-viewer src="${src}"${attributes}><p><a href="${src.split(" ")[0]}">計画データ</a></p></keikaku-viewer>`;

const viewer = async (content = tag(), options = {}) => {
  const view = await open(content, options);
  await view.heard("keikaku:ready");
  const root = view.page.locator(".keikaku-viewer");
  const items = root.locator(".keikaku-shown > .keikaku-items > li");
  const choose = async (label, option) => {
    await root.getByLabel(label, { exact: true }).selectOption({ label: option });
    await settled(view.page);
  };
  const search = async (text) => {
    await root.getByRole("searchbox").fill(text);
    await settled(view.page);
  };
  const found = () => root.locator(".keikaku-found output").textContent();
  const hash = () => view.page.evaluate(() => decodeURIComponent(location.hash).replaceAll("+", " "));
  return { ...view, root, items, choose, search, found, hash };
};

for (const [form, html] of [
  ["an element", tag()],
  ["a class", `<div class="keikaku keikaku-viewer"><p><a href="${IZUMI}">計画</a></p></div>`],
  ["a link", `<p><a href="${IZUMI}#keikaku-viewer">計画</a></p>`],
  ["data attributes", `<div data-keikaku="viewer" data-keikaku-src="${IZUMI}"><p>計画</p></div>`],
]) {
  test(`${form} becomes a viewer whose branches are closed`, async () => {
    const { root, items } = await viewer(html);
    assert.match(await root.locator(".keikaku-title").textContent(), /計画を支える土台/);
    assert.ok((await items.count()) >= 3);
    assert.equal(await root.locator(".keikaku-item[open]").count(), 0);
    assert.equal(await root.locator("table").count(), 0, "what is closed is not built");
  });
}

test("a search says how many items have the words, shows where, and marks them, whatever their width", async () => {
  const { root, items, search, found } = await viewer();
  await search("ﾎﾞﾗﾝﾃｨｱ");
  assert.match(await found(), /^\d+件見つかりました。$/);
  assert.equal(await items.count(), Number.parseInt(await found(), 10));
  const marks = await root.locator(".keikaku-shown mark").allTextContents();
  assert.ok(marks.length > 0 && marks.every((mark) => mark === "ボランティア"), marks.join());
});

test("a search without a hit says so, with a way out", async () => {
  const { root, items, search, found } = await viewer();
  await search("どこにもない言葉");
  assert.equal(await found(), "0件見つかりました。");
  assert.match(await root.locator(".keikaku-nothing").textContent(), /条件を外して/);
  await root.getByRole("link", { name: "条件をすべて外す" }).click();
  await root.locator(".keikaku-item").first().waitFor();
  assert.ok((await items.count()) >= 3);
  assert.equal(await root.getByRole("searchbox").inputValue(), "");
});

test("search and filters stand in the address, survive a reload, can be shared, and back undoes the last", async () => {
  const view = await viewer();
  await view.search("ボランティア");
  await view.choose("担当・主体", "ケアプラザ");
  await view.choose("年度", "2012年度（平成24年度）");
  const address = await view.hash();
  assert.match(address, /^#keikaku-viewer&.*q=ボランティア/);
  assert.match(address, /year=2012/);
  const said = await view.found();
  const shown = await view.root.locator(".keikaku-shown").textContent();
  await view.page.reload();
  await view.root.locator(".keikaku-found").waitFor();
  await settled(view.page);
  assert.equal(await view.found(), said);
  assert.equal(await view.root.locator(".keikaku-shown").textContent(), shown);
  assert.equal(await view.root.getByRole("searchbox").inputValue(), "ボランティア");
  await view.page.goBack();
  await settled(view.page);
  assert.doesNotMatch(await view.hash(), /year=2012/);
  assert.equal(await view.root.getByLabel("年度", { exact: true }).inputValue(), "");
  await view.page.goForward();
  await settled(view.page);
  assert.equal(await view.found(), said);
});

test("a word is not searched for while it is being composed", async () => {
  const { page, root, found } = await viewer();
  const box = root.getByRole("searchbox");
  await box.evaluate((input) => {
    const type = (kind, of = CompositionEvent, more = {}) =>
      input.dispatchEvent(new of(kind, { bubbles: true, ...more }));
    type("compositionstart");
    input.value = "ぼら";
    type("input", InputEvent, { isComposing: true });
  });
  await settled(page);
  assert.equal(await found(), "");
  await box.evaluate((input) => {
    input.value = "ボラ";
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  });
  await settled(page);
  assert.match(await found(), /^\d+件/);
});

test("an item opens with the keyboard, keeps the focus, and has a link of its own that leads to it", async () => {
  const { page, root, context } = await viewer();
  const summary = root.locator(".keikaku-item > summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.ok(await summary.evaluate((summary) => summary === document.activeElement && summary.parentNode.open));
  const copy = root.getByRole("button", { name: "この項目へのリンクをコピー" }).first();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy.click();
  await settled(page);
  assert.equal(await root.locator(".keikaku-item-tools output").first().textContent(), "リンクをコピーしました。");
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(address);
  await root.locator(".keikaku-item[open]").first().waitFor();
  await settled(page);
  assert.ok(await root.locator(".keikaku-item[open] > summary").first().evaluate((summary) => summary === document.activeElement));
  void context;
});

test("views are links; only those that the plan has are offered", async () => {
  const { page, root, hash } = await viewer();
  const names = await root.locator(".keikaku-views a").allTextContents();
  assert.deepEqual(names, ["体系", "スケジュール"]);
  await root.getByRole("link", { name: "スケジュール" }).click();
  await settled(page);
  assert.equal(await hash(), "#keikaku-viewer&view=schedule");
  assert.equal(await root.locator(".keikaku-views [aria-current=page]").textContent(), "スケジュール");
  assert.ok((await root.locator(".keikaku-shown table tbody tr").count()) >= 18);
});

test("two editions are compared side by side, and an edition is chosen", async () => {
  const view = await viewer(tag(KAWANISHI));
  await view.root.getByRole("link", { name: "版の比較" }).click();
  const table = view.root.locator(".keikaku-comparison");
  await table.waitFor();
  assert.ok((await table.locator("del").count()) > 0 && (await table.locator("ins").count()) > 0);
  await view.root.getByRole("link", { name: "体系" }).click();
  await settled(view.page);
  const editions = await view.root.getByLabel("版", { exact: true }).locator("option").allTextContents();
  assert.equal(editions.length, 2);
  await view.choose("版", editions[0]);
  assert.match(await view.hash(), /edition=1/);
  assert.match(await view.root.locator(".keikaku-about").textContent(), new RegExp(editions[0]));
  await view.choose("版", editions[1]);
  assert.equal(await view.hash(), "#keikaku-viewer", "the newest need not be asked for");
});

test("editors who ask for the findings get them with links to the items; residents do not", async () => {
  const { root, page } = await viewer(tag(IZUMI, " findings"));
  const list = root.locator(".keikaku-findings");
  await list.waitFor({ state: "attached" });
  assert.match(await list.locator("summary").textContent(), /編集者向け/);
  const link = list.locator("a").first();
  await list.locator("summary").click();
  await link.click();
  await settled(page);
  assert.match(await page.evaluate(() => location.hash), /item=/);
  assert.equal(await (await viewer()).root.locator(".keikaku-findings").count(), 0);
});

test("paper shows everything, and the screen is as it was afterwards", async () => {
  const { page, root } = await viewer();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await settled(page);
  assert.equal(await root.locator(".keikaku-item:not([open])").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await settled(page);
  assert.equal(await root.locator(".keikaku-item[open]").count(), 0);
});

test("the English interface is English throughout", async () => {
  const { root } = await viewer(tag(IZUMI, ' lang="en"'));
  const words = await root.locator(".keikaku-find, .keikaku-views, .keikaku-plan-tools").allTextContents();
  assert.doesNotMatch(words.join(" ").replace(/ケアプラザ|[一-龠ぁ-んァ-ヶ・、（）]+(?=\s|$)/g, ""), /検索|絞り込み|表示/);
  assert.ok(await root.getByRole("searchbox", { name: "Search the plan" }).count());
});

test("a large plan on a slow link says how much has come; the author's link stays until then", async () => {
  let release;
  const slow = new Promise((done) => (release = done));
  const plan = { keikaku: 1, title: "遅い計画", publisher: { name: "X市" }, items: [{ title: "一" }] };
  const answer = async () => {
    await slow;
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(plan) };
  };
  const view = await open(tag("/slow.json"), { answers: { "/slow.json": answer } });
  await view.page.locator(".keikaku-loading progress").waitFor();
  assert.equal(await view.page.locator("keikaku-viewer a").count(), 1);
  release();
  await view.heard("keikaku:ready");
  assert.equal(await view.page.locator(".keikaku-loading").count(), 0);
});

for (const [name, body, code] of [
  ["a file that is no plan", "<html>", "not-json"],
  ["a file that is missing", undefined, "src-missing"],
]) {
  test(`${name} leaves the author's link and says why`, async () => {
    const answers = body ? { "/bad.json": { headers: { "content-type": "application/json" }, body } } : {};
    const view = await open(tag("/bad.json"), { answers });
    const [{ detail }] = await view.heard("keikaku:error");
    assert.equal(detail.code, code);
    assert.equal(await view.page.locator("keikaku-viewer a").textContent(), "計画データ");
  });
}

test("a plan without items says so", async () => {
  const body = JSON.stringify({ keikaku: 1, title: "空の計画", publisher: { name: "X市" }, items: [] });
  const answers = { "/empty.json": { headers: { "content-type": "application/json" }, body } };
  const { root } = await viewer(tag("/empty.json"), { answers });
  assert.match(await root.textContent(), /この計画には項目がありません。/);
});

const json = (plan) => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(plan) });
const small = (more = {}, item = {}) => ({
  ...{ keikaku: 1, title: "計画", publisher: { name: "X市" }, items: [{ id: "a", title: "一", ...item }] },
  ...more,
});

test("a file that is a list of editions is a viewer of them", async () => {
  const editions = [small({ edition: { label: "素案" } }), small({ edition: { label: "成案" } }, { title: "一つ" })];
  const { page, root } = await viewer(tag("/list.json"), { answers: { "/list.json": json(editions) } });
  assert.match(await root.locator(".keikaku-about").textContent(), /成案/);
  await root.getByRole("link", { name: "版の比較" }).click();
  await root.locator(".keikaku-comparison").waitFor();
  assert.match(await root.locator(".keikaku-comparison").textContent(), /素案.*成案/s);
  await page.goBack();
  await settled(page);
  assert.equal(await root.locator(".keikaku-comparison").count(), 0);
});

test("two viewers of a page have addresses of their own, and no id twice", async () => {
  const { page, heard } = await open(tag() + tag(`${FILES}/004-niigata.plan.json`), {
    context: { viewport: { width: 1280, height: 6000 } },
  });
  await heard("keikaku:ready", 2);
  const [first, second] = [page.locator(".keikaku-viewer").first(), page.locator(".keikaku-viewer").last()];
  await second.getByRole("link", { name: "指標", exact: true }).click();
  await settled(page);
  assert.equal(await page.evaluate(() => location.hash), "#keikaku-viewer-2&view=indicators");
  assert.equal(await second.locator(".keikaku-view").count(), 1);
  assert.equal(await first.locator(".keikaku-view").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await repeatedIds(page), []);
});

test("a viewer works inside a frame of another page", async () => {
  const frame = `<iframe title="計画" src="/gallery/viewer.html?plan=001-izumi-ward#keikaku-viewer&amp;q=あいさつ" width="600" height="900"></iframe>`;
  const { page } = await open(frame);
  const root = page.frameLocator("iframe").locator(".keikaku-viewer");
  await root.locator(".keikaku-found output").waitFor();
  assert.match(await root.locator(".keikaku-found output").textContent(), /^[1-9]\d*件/);
  await root.getByRole("link", { name: "スケジュール" }).click();
  await root.locator(".keikaku-view").waitFor();
});

test("a half-readable file shows what can be read, and tells editors what could not", async () => {
  const points = [{ year: 2018, target: "たくさん", actual: 55 }, { year: "いつか", actual: 1 }];
  const indicators = [{ id: "i", title: "指標", points }];
  const plan = small({ items: [...small({}, { indicators }).items, 5] });
  const { root } = await viewer(tag("/half.json", " findings"), { answers: { "/half.json": json(plan) } });
  await root.locator(".keikaku-item > summary").click();
  assert.match(await root.locator(".keikaku-indicators").textContent(), /55/);
  const findings = root.locator(".keikaku-findings");
  await findings.waitFor({ state: "attached" });
  const told = await findings.textContent();
  for (const path of ["/items/1", "/items/0/indicators/0/points/1/year"]) assert.ok(told.includes(path), told);
});

test("an item whose id stands above it is shown once each, and editors are told", async () => {
  const plan = small({}, { items: [{ id: "a", title: "二", items: [{ id: "a", title: "三" }] }] });
  const { page, root } = await viewer(tag("/cycle.json", " findings"), { answers: { "/cycle.json": json(plan) } });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await root.locator(".keikaku-item-name").allTextContents(), ["一", "二", "三"]);
  const findings = root.locator(".keikaku-findings");
  await findings.waitFor({ state: "attached" });
  assert.match(await findings.textContent(), /「a」/);
});

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types 'none'";

test("hostile words are words, also in the address, under the strict policy without one report", async () => {
  const evil = '<img src=x onerror="window.evil = 1"><script>window.evil = 1</script>';
  const plan = small(
    { title: evil, notes: [evil], source: { title: evil, url: "javascript:window.evil=1" } },
    { title: evil, number: evil, passages: [{ role: "other", heading: evil, points: [evil] }] },
  );
  const options = { answers: { "/evil.json": json(plan) }, headers: { "content-security-policy": POLICY } };
  const view = await viewer(tag("/evil.json"), options);
  await view.root.locator(".keikaku-item > summary").click();
  await view.search("<script>");
  await view.page.evaluate((evil) => (location.hash = `keikaku-viewer&q=${encodeURIComponent(evil)}&year=x&level=-1&view=__proto__`), evil);
  await settled(view.page);
  assert.equal(await view.page.evaluate(() => window.evil), undefined);
  assert.equal(await view.root.locator("img, script, a[href^=javascript]").count(), 0);
  assert.deepEqual([...view.violations, ...view.warnings(), ...view.complaints()], []);
});

test("axe finds nothing, closed or open, in any view", async () => {
  const { page, root } = await viewer();
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).include(".keikaku-viewer").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]), []);
  };
  await check();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await check();
  await root.getByRole("link", { name: "スケジュール" }).click();
  await settled(page);
  await check();
});
