/* embed.html: a chart in a frame, for pages whose template nobody can change. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { PLAN } from "./lib/content.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { withOther } from "./lib/two-sites.mjs";

const open = pages();
const EMBED = "/keikaku/embed.html";
const CENTERS = `#keikaku-trend&src=${PLAN}&indicator=centers`;
const HOST = "/keikaku/embed-host.js";

const frame = (address, more = "") =>
  `<iframe title="まちづくりセンター数の推移" src="${address}" width="700" height="300"${more}></iframe>`;
const inside = (page) => page.frameLocator("iframe").first();
const embedded = (fragment, options) => open("", { path: EMBED + fragment, ...options });
const height = (page) => page.locator("iframe").first().evaluate((frame) => frame.getBoundingClientRect().height);

test("a frame shows the chart that its address names, under the page's own policy without one report", async () => {
  const { page, heard, violations, warnings } = await embedded(`${CENTERS}&label=センター数`);
  await heard("keikaku:ready");
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.match(await page.locator("figure .keikaku-title").textContent(), /まちづくりセンター数/);
  assert.equal(await page.title(), await page.locator("figure .keikaku-title").textContent());
  assert.equal(await page.locator(".keikaku-source a").textContent(), "センター数");
  assert.deepEqual([...violations, ...warnings()], []);
});

test("with the few lines of the host the frame gets the height of its chart, and keeps it when that changes", async () => {
  const { page } = await open(frame(EMBED + CENTERS), { scripts: [HOST] });
  await inside(page).locator("figure svg[role=img]").waitFor();
  const fits = () =>
    page.waitForFunction(() => {
      const frame = document.querySelector("iframe");
      const content = frame.contentDocument.documentElement.getBoundingClientRect().height;
      return content > 300 && Math.abs(frame.clientHeight - content) <= 1;
    });
  await fits();
  const before = await height(page);
  await inside(page).locator(".keikaku-figures summary").click();
  await page.waitForFunction((before) => document.querySelector("iframe").clientHeight > before + 50, before);
  await fits();
});

test("without them the frame keeps the height it was given, and the chart is reached by scrolling", async () => {
  const { page } = await open(frame(EMBED + CENTERS), { scripts: [] });
  await inside(page).locator("figure svg[role=img]").waitFor();
  await settled(page);
  assert.ok(Math.abs((await height(page)) - 304) <= 4);
  await inside(page).locator(".keikaku-source a").scrollIntoViewIfNeeded();
  await inside(page).locator(".keikaku-source a").hover();
});

test("only the frame that speaks gets the height, and only from its own site", async () => {
  const { page } = await open(frame(EMBED + CENTERS) + frame("/gallery/icon.svg"), { scripts: [HOST] });
  await inside(page).locator("figure svg[role=img]").waitFor();
  await page.waitForFunction(() => document.querySelector("iframe").height !== "300");
  const heights = await page.evaluate(async () => {
    const [, other] = document.querySelectorAll("iframe");
    for (const height of [Infinity, -1, "x", {}, 1e9]) window.postMessage({ keikaku: "height", height }, "*");
    await new Promise((done) => setTimeout(done, 50));
    return other.height;
  });
  assert.equal(heights, "300");
});

test("what a reader does in a framed viewer survives a reload", async () => {
  const { page, heard } = await embedded(`#keikaku-viewer&src=${PLAN}`);
  await heard("keikaku:ready");
  await page.locator(".keikaku-find [type=search]").fill("センター");
  await heard("keikaku:change");
  assert.match(page.url(), /[?&]src=.*#keikaku-viewer&q=/);
  await page.reload();
  await page.locator(".keikaku-find [type=search]").waitFor();
  assert.equal(await page.locator(".keikaku-find [type=search]").inputValue(), "センター");
});

test("two editions in one address are compared", async () => {
  const drafts = ["nov13", "nov30"].map((day) => `/fixtures/documents/002-kawanishi-${day}.plan.json`).join(" ");
  const { page, heard } = await embedded(`#keikaku-editions&src=${encodeURIComponent(drafts)}`);
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-chart table").count(), 1);
});

test("another address shows another chart", async () => {
  const { page, heard } = await embedded(CENTERS);
  await heard("keikaku:ready");
  await page.evaluate((fragment) => (location.hash = fragment), `#keikaku-ratings&src=${PLAN}`);
  await heard("keikaku:ready", 2);
  assert.equal(await page.locator(".keikaku-chart").count(), 1);
});

for (const [what, fragment, words] of [
  ["names nothing", "", /計画データの指定がありません/],
  ["names no plan", "#keikaku-trend", /計画データの指定がありません/],
  ["names a plan of another site", "#keikaku-trend&src=https://example.com/plan.json", /ほかのサイト/],
  ["names a script", "#keikaku-trend&src=javascript:alert(1)", /ほかのサイト/],
  ["names data", "#keikaku-trend&src=data:application/json,{}", /ほかのサイト/],
  ["speaks English and names nothing", "#keikaku-trend&lang=en", /names no plan/],
]) {
  test(`an address that ${what} says so, and fetches nothing`, async () => {
    const { page, requests, named } = await embedded(fragment);
    assert.match(await page.locator("body").textContent(), words);
    await settled(page);
    assert.deepEqual(requests.filter((path) => !path.startsWith("/keikaku/")), []);
    assert.deepEqual(named("keikaku:error"), []);
  });
}

test("a plan that is not there leaves the link to it", async () => {
  const { page, heard } = await embedded("#keikaku-trend&src=/nowhere.json&label=データ");
  await heard("keikaku:error");
  assert.equal(await page.locator("#chart a").textContent(), "データ");
});

for (const [what, fragment, words, links] of [
  ["a plan", `${CENTERS}&label=センター数`, /グラフをここに表示できません。/, ["センター数"]],
  ["a plan, in English,", `${CENTERS}&lang=en`, /cannot be shown here/, ["Data of the plan"]],
  ["no plan", "#keikaku-trend", /計画データの指定がありません/, []],
  ["a script", "#keikaku-trend&src=javascript:alert(1)", /ほかのサイト/, []],
]) {
  test(`a frame with a sandbox that lets no module in, and ${what} in its address, shows words and the link`, async () => {
    const { page, warned } = await open(frame(EMBED + fragment, ' sandbox="allow-scripts"'), { scripts: [] });
    assert.match((await warned())[0], /embed-blocked.*allow-same-origin/);
    await inside(page).locator("#chart p").waitFor();
    assert.match(await inside(page).locator("#chart").textContent(), words);
    assert.deepEqual(await inside(page).locator("a").allTextContents(), links);
    if (links.length) assert.equal(new URL(await inside(page).locator("a").getAttribute("href"), page.url()).pathname, PLAN);
  });
}

test("a frame with a sandbox that lets our scripts in shows the chart", async () => {
  const { page, warnings } = await open(frame(EMBED + CENTERS, ' sandbox="allow-scripts allow-same-origin"'), { scripts: [] });
  await inside(page).locator("figure svg[role=img]").waitFor();
  // The browser has a word to say on such a frame; we have none.
  assert.deepEqual(warnings().filter((text) => text.startsWith("keikaku")), []);
});

test("a frame whose modules anybody may fetch shows the chart without an origin of its own", async () => {
  const { page } = await open(frame(EMBED + CENTERS, ' sandbox="allow-scripts"'), { scripts: [], everybody: true });
  await inside(page).locator("figure svg[role=img]").waitFor();
});

test("axe finds nothing in the framed page, nor in the page around it", async () => {
  const { page } = await open(`<h1>計画</h1>${frame(EMBED + CENTERS)}`, { scripts: [HOST] });
  await inside(page).locator("figure svg[role=img]").waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
});

test("a frame on the page of another site shows the chart and tells its height", async () => {
  const { url } = await open("");
  const address = url + EMBED + CENTERS;
  await withOther({}, async (other) => {
    const { page } = await open(`<a href="${other}">隣</a>${frame(address)}`, { scripts: [HOST] });
    await inside(page).locator("figure svg[role=img]").waitFor();
    await page.waitForFunction(() => Number(document.querySelector("iframe").height) > 400);
  });
});
