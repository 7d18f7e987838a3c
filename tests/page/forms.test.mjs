import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTERS, PLAN, element, json, link, paragraph, table } from "./lib/content.mjs";
import { drawings } from "./lib/figures.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { assertUntouched } from "./lib/untouched.mjs";

const open = pages();

/** Every form in which an editor can ask for the same chart. */
const FORMS = {
  "a table with a class": table(),
  "a block that holds a table": `<div class="keikaku keikaku-trend">${table("")}</div>`,
  "a link alone in its paragraph": paragraph(),
  "a link alone in its paragraph, in bold": `<p><strong>${link()}</strong></p>`,
  "a class with a link inside": `<div class="keikaku keikaku-trend">${link("データ")}</div>`,
  "data attributes":
    `<figure data-keikaku="trend" data-keikaku-src="${PLAN}" data-keikaku-indicator="centers"></figure>`,
  "an element of ours": element(),
  "an element of ours with a link inside": element(' indicator="centers"', `<p>${link("データ", PLAN)}</p>`),
  "an element of ours with a table inside": element(' kind="trend"', table("")),
};

test("every form gives the same drawing", async () => {
  // A page's own margins around its own figure make the room smaller, and so the drawing.
  const head = "<style>figure { margin: 0 }</style>";
  const { page, heard } = await open(Object.values(FORMS).join(""), { head });
  const names = Object.keys(FORMS);
  await heard("keikaku:ready", names.length);
  const drawn = await drawings(page);
  assert.equal(drawn.length, names.length);
  assert.match(drawn[0], /<rect/);
  const different = names.filter((_, at) => drawn[at] !== drawn[0]);
  assert.deepEqual(different, []);
});

test("a table keeps its place after the chart and is left as it is", async () => {
  const { page, heard } = await open(`<p>前</p>${table()}<p>後</p>`);
  await heard("keikaku:ready");
  const order = await page.locator("main > *").evaluateAll((all) => all.map(({ localName }) => localName));
  assert.deepEqual(order, ["p", "figure", "table", "p"]);
  assert.equal(await page.locator("main > table").evaluate(({ outerHTML }) => outerHTML), table());
  assert.equal(await page.locator(".keikaku-figures").count(), 0, "no second table of the same figures");
});

test("a link alone in its paragraph becomes the chart, and its words stand in the source list", async () => {
  const { page, url, heard } = await open(`<p>前</p>${paragraph("センター数のデータ")}<p>後</p>`);
  await heard("keikaku:ready");
  const order = await page.locator("main > *").evaluateAll((all) => all.map(({ localName }) => localName));
  assert.deepEqual(order, ["p", "figure", "p"]);
  const file = page.locator(".keikaku-source a");
  assert.equal(await file.textContent(), "センター数のデータ");
  assert.equal(await file.evaluate(({ href }) => href), url + PLAN);
});

for (const [where, content] of [
  ["in a sentence", `<p>くわしくは${link("推移のグラフ")}をご覧ください。</p>`],
  ["beside a picture", `<p><img src="/icon.svg" alt="" width="40" height="40">${link("推移のグラフ")}</p>`],
  ["between words and a block", `くわしくは${link("推移のグラフ")}<p>後</p>`],
  ["beside another link", `<div>${link("推移のグラフ")} <a href="/">トップ</a></div>`],
  ["beside words after a line break", `<p>くわしくは<br>${link("推移のグラフ")}</p>`],
  ["to a place in this page", `<p><a href="#keikaku-trend">推移のグラフ</a></p>`],
]) {
  test(`a link ${where} stays a plain link`, async () => {
    const { page, heard, warnings } = await open(`${content}${table()}`);
    await heard("keikaku:ready");
    await settled(page);
    assert.equal((await page.innerHTML("main")).startsWith(content), true);
    assert.equal(await page.locator("figure").count(), 1, "the table's alone");
    assert.deepEqual(warnings(), []);
  });
}

for (const [where, parent, content] of [
  ["list item", "li", `<ul><li>${link()}</li></ul>`],
  ["cell", "td", `<table><tbody><tr><td>${link()}</td></tr></tbody></table>`],
  ["section", "section", `<section aria-label="グラフ">${link()}</section>`],
  ["paragraph in bold", "main", `<p><strong>${link()}</strong></p>`],
]) {
  test(`the chart of a link alone in a ${where} stands where HTML allows it: in the ${parent}`, async () => {
    const { page, heard } = await open(content);
    await heard("keikaku:ready");
    const around = await page.locator("figure").evaluate((figure) => figure.parentElement.localName);
    assert.equal(around, parent);
  });
}

/** What systems make of a link alone in its paragraph, beside what is only taken away from it. */
const MANGLED = {
  "that lost its paragraph": link(),
  "that lost its paragraph, in bold, with comments": `<!-- wp:html --><b>${link()}</b><!-- /wp:html -->`,
  "between line breaks": `<p><br>${link()}<br></p>`,
  "whose address was escaped twice": paragraph(undefined, `${PLAN}#keikaku-trend&amp;amp;indicator=centers`),
  "underlined as an insertion": `<p><ins>${link()}</ins></p>`,
  "with a class on its paragraph": `<p class="keikaku keikaku-trend">${link()}</p>`,
};

for (const [how, content] of Object.entries(MANGLED)) {
  test(`a link ${how} becomes its chart, in its place`, async () => {
    const { page, heard, warnings } = await open(`<p>前</p>\n${content}\n<ul><li>後</li></ul>`);
    await heard("keikaku:ready");
    assert.equal(await page.locator(".keikaku-title").textContent(), `${CENTERS}の推移`);
    const order = await page.locator("main > *").evaluateAll((all) => all.map(({ localName }) => localName));
    assert.deepEqual(order, ["p", "figure", "ul"]);
    assert.deepEqual(warnings(), []);
  });
}

test("a link that lost its paragraph comes back where it stood when its chart goes", async () => {
  const content = `<p>前</p>${link()}<p>後</p>`;
  const { page, heard } = await open(content, { answers: { [PLAN]: json("{") } });
  await heard("keikaku:error");
  await assertUntouched(page, content);
});

test("a chart of a table that names no indicator says which it shows", async () => {
  const { page, heard } = await open(table());
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-title").textContent(), `${CENTERS}の推移`);
});

test("changing an attribute of keikaku-chart draws the other indicator in its place", async () => {
  const { page, heard } = await open(element(undefined, `<p>${link("データ", PLAN)}</p>`));
  await heard("keikaku:ready");
  await page.locator("keikaku-chart").evaluate((chart) => chart.setAttribute("indicator", "learners"));
  await heard("keikaku:ready", 2);
  assert.equal(await page.locator("figure").count(), 1);
  assert.match(await page.locator("keikaku-chart .keikaku-title").textContent(), /受講者数/);
  assert.equal(await page.locator("keikaku-chart .keikaku-source a").textContent(), "データ");
});

test("a link within a drawing of the author's is no block, and keeps no other chart from the page", async () => {
  const drawing = `<svg width="20" height="20"><a href="${PLAN}#keikaku-trend"><text y="15">図</text></a></svg>`;
  const { page, heard, warnings } = await open(`${drawing}${table()}`);
  await heard("keikaku:ready");
  await settled(page);
  assert.equal(await page.locator("figure").count(), 1);
  assert.deepEqual(warnings(), []);
});

test("an address that is none keeps no other chart from the page", async () => {
  const bad = ["http://[::1#keikaku-trend", "http://a:99999/#keikaku-trend"].map((href) => paragraph("データ", href));
  const block = '<div data-keikaku="trend" data-keikaku-src="http://["><p>文</p></div>';
  const { page, heard } = await open(`${bad.join("")}${block}${table()}`);
  await heard("keikaku:ready");
  const events = await heard("keikaku:error", 3);
  assert.deepEqual(new Set(events.map(({ detail }) => detail.code)), new Set(["src-missing"]));
  assert.equal(await page.locator("figure").count(), 1);
  assert.equal(await page.locator("main > p").count(), 2);
});

const ROWS = "<tr><td>平成29年度</td><td>58</td><td>54</td></tr><tr><td>平成30年度</td><td>66</td><td>55</td></tr>";
const DOWN = `<table><thead><tr><th>年度</th><th>計画</th><th>実績</th></tr></thead><tbody>${ROWS}</tbody></table>`;

test("a table without caption in a figure is called what the figure's own caption says", async () => {
  const figure = `<figure class="keikaku keikaku-trend">${DOWN}<figcaption>${CENTERS}（箇所）</figcaption></figure>`;
  const { page, heard } = await open(figure);
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-title").textContent(), `${CENTERS}の推移`);
});

test("a table that nobody named is called by the words for its figures, in title and sentence", async () => {
  const { page, heard } = await open(DOWN.replace("<table", '<table class="keikaku keikaku-trend"'));
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-title").textContent(), "計画・実績の推移");
  assert.match(await page.locator(".keikaku-message").textContent(), /^計画・実績の2018年度/);
});
