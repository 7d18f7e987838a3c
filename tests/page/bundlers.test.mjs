/* The package in applications that bundlers build: everything is found, wherever the application is served. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { application, built } from "./lib/applications.mjs";
import { PLAN } from "./lib/content.mjs";
import { settled } from "./lib/frames.mjs";
import { pages } from "./lib/pages.mjs";
import { stop, stopIn } from "./lib/traps.mjs";

const open = pages();
let app;
before(async () => {
  app = await application();
});
after(() => app.close());

/** Opens what a bundler built, served below this folder of the site. */
async function served(bundler, base, place = base, options = {}) {
  const files = await built(bundler, app.folder, base);
  const answers = Object.fromEntries(Object.entries(files).map(([name, answer]) => [place + name, answer]));
  const view = await open("", { path: `${place}index.html`, answers, ...options });
  const lost = () => view.requests.filter((path) => !answers[path] && path !== PLAN);
  return { ...view, lost };
}

const look = (page, selector, name) => page.locator(selector).first().evaluate((it, name) => getComputedStyle(it)[name], name);

for (const [bundler, base, mode, place] of [
  ["vite", "/", "streaming"],
  ["vite", "/ward/app/", "streaming"],
  ["vite", "./", "streaming", "/any/where/"],
  ["webpack", "/ward/app/", "streaming"],
  ["esbuild", "/ward/app/", "inline"],
  ["esbuildAsOneScript", "/ward/app/", "inline"],
]) {
  test(`what ${bundler} built for ${base} draws, checks and calls, and asks for nothing that is not there`, async () => {
    const { page, heard, named, warnings, complaints, lost } = await served(bundler, base, place);
    await page.waitForFunction(() => window.app);
    await page.evaluate(() => window.app.show({ kind: "trend", indicator: "centers" }));
    await page.evaluate(() => window.app.show({ kind: "ratings" }));
    assert.equal(await page.locator("figure svg[role=img]").count(), 2);
    assert.equal(await look(page, "figure .keikaku-key", "display"), "flex");
    await page.evaluate(() => window.app.show({ kind: "viewer" }));
    await page.locator(".keikaku-viewer").waitFor();
    await page.evaluate(() => window.app.check({ keikakuForm: 1, fields: { count: { type: "integer", required: true } } }));
    await page.locator("form button").click();
    await page.locator(".keikaku-summary a").waitFor();
    assert.equal(await page.evaluate(() => window.app.keikaku.mode), mode);
    assert.equal(await page.evaluate(() => window.app.keikaku.init().then(() => window.app.keikaku.version())), "0.1.0");
    await heard("keikaku:ready", 4);
    await settled(page);
    assert.deepEqual([named("keikaku:error"), lost(), warnings(), complaints()], [[], [], [], []]);
  });
}

test("the development server of vite, which builds packages in another way, draws the same", async () => {
  const plan = JSON.parse(await readFile(at(`tests${PLAN}`), "utf8"));
  const { createServer } = await import("vite");
  const server = await createServer({ configFile: false, logLevel: "silent", root: app.folder, server: { port: 0, host: "127.0.0.1" } });
  try {
    await server.listen();
    const { page, heard, named, warnings, complaints } = await open("", { scripts: [] });
    const missing = [];
    page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(server.resolvedUrls.local[0]);
    // Once it has found out what the page imports, it loads the page anew.
    await page.waitForFunction(() => window.app);
    await page.evaluate((plan) => window.app.show({ kind: "trend", indicator: "centers", src: undefined, plan }), plan);
    await heard("keikaku:ready");
    assert.equal(await page.locator("figure svg[role=img]").count(), 1);
    assert.equal(await look(page, "figure .keikaku-key", "display"), "flex");
    assert.deepEqual([named("keikaku:error"), missing, warnings(), complaints()], [[], [], [], []]);
  } finally {
    await server.close();
  }
});

test("the buttons of a chart work in what a bundler built", async () => {
  const { page, lost, warnings } = await served("vite", "/ward/app/");
  await page.waitForFunction(() => window.app);
  await page.evaluate(() => window.app.show({ kind: "trend", indicator: "centers" }));
  await page.locator(".keikaku-save summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('button[value="JSON"]').click()]);
  assert.match(download.suggestedFilename(), /\.plan\.json$/);
  assert.deepEqual([lost(), warnings()], [[], []]);
});

test("where the wasm of an application stopped, its charts keep the author's content, and those of other modules are drawn", async () => {
  const { page, heard, named } = await served("esbuild", "/", "/", { prepare: stopIn("fill", "change") });
  await page.waitForFunction(() => window.app);
  await stop(page);
  await page.evaluate(() => window.app.show({ kind: "trend", indicator: "centers" }));
  await page.evaluate(() => window.app.show({ kind: "trend", indicator: "centers" }));
  const errors = await heard("keikaku:error", 2);
  assert.deepEqual(errors.map(({ detail }) => detail.code), ["panic", "panic"]);
  assert.match(errors[1].detail.message, /Reload the page/);
  assert.equal(await page.locator("figure").count(), 0);
  await page.evaluate(() => window.app.show({ kind: "ratings" }));
  await heard("keikaku:ready");
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.equal(named("keikaku:error").length, 2);
});

test("a component that React mounts, takes away and mounts again at once is one chart", async () => {
  const { page, heard, named, lost } = await served("react", "/ward/app/");
  await heard("keikaku:ready");
  await settled(page);
  assert.equal(await page.evaluate(() => window.mounted), 2);
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.equal(named("keikaku:ready").length, 1);
  assert.deepEqual([named("keikaku:error"), lost()], [[], []]);
});
