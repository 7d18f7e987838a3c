/* Pages that are served, addressed or protected otherwise than most. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, element, link, paragraph, table } from "./lib/content.mjs";
import { drawings } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { withOther } from "./lib/two-sites.mjs";
import { assertOneWarning, assertUntouched } from "./lib/untouched.mjs";

const open = pages();
const LOADER = "/keikaku/keikaku.js";

test("a page that is served as XML, where browsers run no modules, has the same charts by the classic script", async () => {
  const main = `${table().replaceAll("<br>", "<br/>").replace("現状", "<ruby>現状<rt>げんじょう</rt></ruby>")}${paragraph()}`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="ja" xml:lang="ja">
<head><title>行政改革プラン</title><link rel="icon" href="/icon.svg"/><script src="/keikaku/classic.js"></script></head>
<body><main><h1>計画</h1>${main}</main></body></html>`;
  const answers = { "/page.xhtml": { headers: { "content-type": "application/xhtml+xml; charset=utf-8" }, body } };
  const { page, heard, warnings } = await open("", { path: "/page.xhtml", answers });
  await heard("keikaku:ready", 2);
  const drawn = await drawings(page);
  assert.deepEqual([drawn.length, new Set(drawn).size], [2, 1]);
  assert.doesNotMatch(await page.locator("figure").first().textContent(), /げんじょう/);
  assert.equal(await page.locator("figure h2").count(), 2);
  assert.deepEqual(warnings(), []);
});

test("a page with a base address has the same charts, and patterns that are seen", async () => {
  const relative = link("推移", "documents/004-niigata.plan.json#keikaku-trend&amp;indicator=centers");
  const { page, url, heard, requests } = await open(`<p>${relative}</p>${element(' kind="trend" src="documents/004-niigata.plan.json"')}`, {
    head: '<base href="/fixtures/">',
  });
  await heard("keikaku:ready", 2);
  assert.equal(requests.filter((path) => path === PLAN).length, 1);
  assert.equal(await page.locator(".keikaku-source a").first().evaluate(({ href }) => href), url + PLAN);
  const unseen = await page.locator("figure svg [fill^=url]").evaluateAll((all) =>
    all.filter((shape) => !document.querySelector(shape.getAttribute("fill").match(/#[\w-]+/)[0])).length,
  );
  assert.equal(unseen, 0);
});

test("a plan of another site that allows it is shown, and the source says of which site", async () => {
  await withOther({ "access-control-allow-origin": "*" }, async (other) => {
    const { page, heard } = await open(paragraph("センター数", `${other}${PLAN}#keikaku-trend`));
    await heard("keikaku:ready");
    const { host } = new URL(other);
    assert.equal(await page.locator(".keikaku-source a").textContent(), `センター数（${host}）`);
  });
});

test("a plan of another site that does not allow it leaves the link, and the warning says what is missing", async () => {
  await withOther({}, async (other) => {
    const content = paragraph("センター数", `${other}${PLAN}#keikaku-trend`);
    const { page, heard, warnings } = await open(content);
    const [event] = await heard("keikaku:error");
    assert.equal(event.detail.code, "src-missing");
    await assertUntouched(page, content);
    assertOneWarning(warnings(), "src-missing");
    assert.match(warnings()[0], /Access-Control-Allow-Origin/);
  });
});

test("the loader of another site draws the charts of this page", async () => {
  await withOther({ "access-control-allow-origin": "*" }, async (other) => {
    const { page, heard, warnings } = await open(table() + paragraph(), { scripts: [`${other}${LOADER}`] });
    await heard("keikaku:ready", 2);
    assert.equal(await page.locator("figure svg[role=img]").count(), 2);
    assert.deepEqual(warnings(), []);
  });
});

test("a policy of nonces is enough for scripts and styles, without a report", async () => {
  const policy =
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'nonce-abc'; " +
    "connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'";
  const { page, heard, violations, warnings } = await open(table() + paragraph(), {
    headers: { "content-security-policy": policy },
    scripts: [],
    head: `<script type="module" nonce="abc" src="${LOADER}"></script>`,
  });
  await heard("keikaku:ready", 2);
  assert.equal(await page.locator(".keikaku-key").first().evaluate((key) => getComputedStyle(key).display), "flex");
  assert.deepEqual([...violations, ...warnings()], []);
});

const integrity = async (name) =>
  `sha384-${createHash("sha384").update(await readFile(at("pkg", name))).digest("base64")}`;

/** A page whose scripts are only run if they are the bytes that the engineer saw. */
const sealed = async (core) => {
  const map = JSON.stringify({ integrity: { "/keikaku/core.js": core } });
  const head =
    `<script type="importmap">${map}</script>` +
    `<link rel="stylesheet" href="/keikaku/keikaku.css" integrity="${await integrity("keikaku.css")}">` +
    `<script type="module" src="${LOADER}" integrity="${await integrity("keikaku.js")}"></script>`;
  return open(table(), { head, scripts: [] });
};

test("scripts and styles that are the bytes of SHA256SUMS are used", async () => {
  const { page, heard, warnings, asked } = await sealed(await integrity("core.js"));
  await heard("keikaku:ready");
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.equal(asked("/keikaku/keikaku.css"), 1);
  assert.deepEqual(warnings(), []);
});

test("a script that is not what the engineer saw is not run, and the content stays", async () => {
  const { page, heard } = await sealed(await integrity("keikaku.js"));
  const [event] = await heard("keikaku:error");
  assert.equal(event.detail.code, "core-missing");
  await assertUntouched(page, table());
});

test("of two versions of the loader the first works, and one warning says so", async () => {
  const loader = await readFile(at("pkg/keikaku.js"), "utf8");
  const { version } = JSON.parse(await readFile(at("pkg/package.json"), "utf8"));
  const body = loader.replaceAll(version, "99.0.0");
  assert.notEqual(body, loader);
  const answers = { "/keikaku/other.js": { headers: { "content-type": "text/javascript" }, body } };
  const scripts = [LOADER, "/keikaku/other.js"];
  const { page, heard, named, warned, warnings } = await open(table() + paragraph(), { answers, scripts });
  await heard("keikaku:ready", 2);
  await warned();
  assert.equal(await page.locator("figure").count(), 2);
  assert.equal(named("keikaku:ready").length, 2);
  assertOneWarning(warnings(), "two-loaders");
  assert.ok(warnings()[0].includes(`${version}, 99.0.0`), warnings()[0]);
});

test("a page that is made ready before anybody sees it has its charts when it is shown", async () => {
  const hidden = "<style>main[hidden] { display: none }</style>";
  const { page, heard, asked } = await open(`<div class="tab" hidden>${table()}</div>`, { head: hidden });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(asked("/keikaku/core.js"), 0, "nothing is fetched for what is not shown");
  await page.locator(".tab").evaluate((tab) => tab.removeAttribute("hidden"));
  await heard("keikaku:ready");
});

/** A whole page, as a CMS writes its preview into a frame. */
const preview = (content) =>
  `<!DOCTYPE html><html lang="ja"><head><title>プレビュー</title><script type="module" src="${LOADER}"></script></head><body><main>${content}</main></body></html>`;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

test("a preview that a CMS writes into a frame has its charts", async () => {
  const frame = `<iframe title="プレビュー" width="900" height="1500" srcdoc="${escaped(preview(table() + paragraph()))}"></iframe>`;
  const { page } = await open(frame, { scripts: [] });
  const inside = page.frameLocator("iframe");
  await inside.locator("figure svg[role=img]").nth(1).waitFor();
  assert.equal(await inside.locator("figure").count(), 2);
});

test("a preview that may run scripts but belongs to no site keeps its content, or has its charts where the files allow it", async () => {
  const frame = `<iframe title="プレビュー" sandbox="allow-scripts" width="900" height="900" srcdoc="${escaped(preview(table()))}"></iframe>`;
  const { page } = await open(frame, { scripts: [] });
  const inside = page.frameLocator("iframe");
  await settled(page);
  assert.equal(await inside.locator("table").evaluate(({ outerHTML }) => outerHTML), table());
});

test("a page that the browser makes ready before anybody asks for it has its charts when it is shown", async () => {
  const rules = { prerender: [{ urls: ["/gallery/charts.html"], eagerness: "immediate" }] };
  const head = `<script type="speculationrules">${JSON.stringify(rules)}</script>`;
  const { page, url, requests } = await open("<p>文</p>", { head });
  await settled(page);
  const wasReady = requests.includes("/gallery/charts.html");
  await page.evaluate(() => location.assign("/gallery/charts.html"));
  await page.waitForURL(`${url}/gallery/charts.html*`);
  await page.locator("figure svg[role=img]").first().waitFor();
  assert.equal(await page.locator("main figure").count() > 0, true, `made ready: ${wasReady}`);
});

const PICTURE = '<img src="/icon.svg" width="20" height="20"';
const TREND = `${PLAN}#keikaku-trend&amp;indicator=centers`;

for (const [what, content, name] of [
  ["a picture that says what it shows", `<p><a href="${TREND}">${PICTURE} alt="センター数の推移"></a></p>`, "センター数の推移"],
  ["a picture that says nothing", `<p><a href="${TREND}">${PICTURE} alt=""></a></p>`, "004-niigata.plan.json"],
  ["a picture in a block of ours", `<div class="keikaku keikaku-trend"><a href="${PLAN}">${PICTURE} alt="推移"></a></div>`, "推移"],
  ["a picture, and has a name of its own", `<p><a href="${TREND}" aria-label="データ">${PICTURE} alt="推移"></a></p>`, "データ"],
]) {
  test(`a link around ${what} gives the link to the data a name, which stays`, async () => {
    const { page, heard } = await open(content);
    await heard("keikaku:ready");
    const source = page.locator(".keikaku-source a");
    assert.equal(await source.textContent(), name);
    const choice = page.locator("[data-keikaku-choose=indicator]");
    await choice.selectOption(await choice.evaluate(({ options }) => [...options].find(({ selected }) => !selected).value));
    await heard("keikaku:change");
    assert.equal(await source.textContent(), name);
  });
}
