/* A plan that does not come, or not now: what the author wrote stays, its reader is told in their language, and it is
   asked for again. A wrong link is another matter. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { at } from "../../www/scripts/paths.mjs";
import { PLAN, element, json, link, paragraph } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";
import { assertUntouched } from "./lib/untouched.mjs";

const open = pages();
const TEXT = await readFile(at("tests", PLAN), "utf8");
const FILE = "/plans/no28.plan.json";
const asked = (kind) => paragraph("計画データ", `${FILE}#keikaku-${kind}`);
const BUSY = { status: 503, headers: { "content-type": "text/html" }, body: "<p>503</p>" };

/** Answers of the site to one request after the other; the last is for all that follow. `NEVER` hangs. */
const NEVER = new Promise(() => {});
const inTurn = (...answers) => {
  let turn = 0;
  return () => answers[Math.min(turn++, answers.length - 1)];
};
const site = (content, answers, options = {}) => open(content, { answers: { [FILE]: inTurn(...answers) }, ...options });
/** The page's clock goes as the test tells it to. */
const prepare = (page) => page.clock.install();

const note = (page) => page.locator(".keikaku-again");
const said = (page) => note(page).locator("[role=status]");
const button = (page) => note(page).getByRole("button");

for (const kind of ["trend", "viewer"]) {
  test(`a plan for ${kind} that never comes is told after 20 seconds, and comes when it is asked for again`, async () => {
    const { page, heard, asked: requests } = await site(asked(kind), [NEVER, json(TEXT)], { prepare });
    // The wait begins when the script that waits is there.
    const isWaiting = () => page.evaluate(() => globalThis[Symbol.for("keikaku.page")]?.texts.size === 1);
    while (!(await isWaiting())) await setTimeout(50);
    await page.clock.runFor(15_000);
    assert.equal(await note(page).count(), 0);
    await page.clock.runFor(6_000);
    await note(page).waitFor();
    assert.equal(await note(page).count(), 1);
    assert.match(await said(page).textContent(), /時間がかかっています/);
    assert.equal(await page.locator("main a").count(), 1, "the link is still there");
    await button(page).focus();
    await page.keyboard.press("Enter");
    await heard("keikaku:ready");
    assert.equal(requests(FILE), 2);
    assert.equal(await note(page).count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".keikaku-chart")), "the focus goes on in what came");
  });
}

test("a plan that comes after all is shown, though its reader was told that it takes long", async () => {
  let come;
  const late = new Promise((resolve) => (come = resolve));
  const { page, heard } = await site(asked("trend"), [late], { prepare });
  await page.clock.runFor(21_000);
  await note(page).waitFor();
  come(json(TEXT));
  await heard("keikaku:ready");
  assert.equal(await note(page).count(), 0);
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
});

test("a server that is busy is told apart from a wrong link, and asked once more by itself", async () => {
  const { page, heard, named, asked: requests } = await site(asked("trend"), [BUSY, BUSY, json(TEXT)], { prepare });
  const [{ detail }] = await heard("keikaku:error");
  assert.equal(detail.code, "src-busy");
  await note(page).waitFor();
  assert.match(await said(page).textContent(), /いま計画データを送れません/);
  await page.clock.runFor(11_000);
  await heard("keikaku:error", 2);
  await page.clock.runFor(120_000);
  assert.equal(requests(FILE), 2, "once, and no more");
  await button(page).click();
  await heard("keikaku:ready");
  assert.deepEqual([await note(page).count(), named("keikaku:error").length], [0, 2]);
});

test("a server that is busy for a moment is not noticed but for a while", async () => {
  const { page, heard } = await site(asked("viewer"), [BUSY, json(TEXT)], { prepare });
  await heard("keikaku:error");
  await note(page).waitFor();
  await page.clock.runFor(11_000);
  await heard("keikaku:ready");
  assert.equal(await note(page).count(), 0);
});

test("a plan is asked for again when the network is back", async () => {
  const { page, heard } = await site(`<p style="height: 5000px">先</p>${asked("trend")}`, [json(TEXT)]);
  await page.evaluate(() => import("/keikaku/again.js"));
  await page.route(`**${FILE}`, (route) => route.abort("internetdisconnected"));
  await page.locator("main a").scrollIntoViewIfNeeded();
  const [{ detail }] = await heard("keikaku:error");
  assert.equal(detail.code, "src-unreachable");
  await note(page).waitFor();
  assert.match(await said(page).textContent(), /通信できない/);
  await page.unroute(`**${FILE}`);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await heard("keikaku:ready");
  assert.equal(await note(page).count(), 0);
});

test("where not even the words come without a network, the plan does when it is back", async () => {
  const { page, heard } = await site(`${element()}<p style="height: 5000px">先</p>${asked("trend")}`, [json(TEXT)]);
  await heard("keikaku:ready");
  await page.context().setOffline(true);
  await page.locator("main > p > a").scrollIntoViewIfNeeded();
  const [{ detail }] = await heard("keikaku:error");
  assert.equal(detail.code, "src-unreachable");
  assert.equal(await page.locator("main > p > a").count(), 1);
  await page.context().setOffline(false);
  await heard("keikaku:ready", 2);
});

test("the note is in the language of the page, and within a block of several links it goes with them", async () => {
  const content = `<div lang="en" class="keikaku keikaku-trend">${link("Data", FILE)}</div>`;
  const { page, heard } = await site(content, [BUSY, json(TEXT)]);
  await note(page).waitFor();
  assert.match(await said(page).textContent(), /^The server cannot/);
  assert.equal(await button(page).textContent(), "Try again");
  await button(page).click();
  await heard("keikaku:ready");
  assert.equal(await page.locator(".keikaku-again").count(), 0);
  assert.equal(await page.locator("template").evaluate(({ content }) => content.querySelectorAll(".keikaku-again").length), 0);
});

test("a wrong link has no note: to ask again would be of no use", async () => {
  const gone = { status: 404, headers: { "content-type": "text/html" }, body: "" };
  const { page, heard } = await site(asked("trend"), [gone]);
  const [{ detail }] = await heard("keikaku:error");
  assert.equal(detail.code, "src-missing");
  await assertUntouched(page, asked("trend"));
});

test("a block that leaves the page takes its note along", async () => {
  const { page } = await site(asked("trend"), [BUSY]);
  await note(page).waitFor();
  await page.locator("main a").evaluate((link) => link.parentElement.remove());
  await page.waitForFunction(() => document.querySelector(".keikaku-again") === null);
});
