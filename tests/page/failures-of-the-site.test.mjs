/* What a site, its server or its policy can do to the loader. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { element, link, paragraph, table } from "./lib/content.mjs";
import { drawings } from "./lib/figures.mjs";
import { pages } from "./lib/pages.mjs";
import { assertOneWarning, assertUntouched } from "./lib/untouched.mjs";

const open = pages();
const CONTENT = `<p>説明の文。</p>${table()}${paragraph()}${element(undefined, `<p>${link("データ")}</p>`)}`;
const NO_FILE = { status: 404, headers: { "content-type": "text/html" }, body: "<p>ありません。</p>" };
const WASM = "/keikaku/core_bg.wasm";
const DAMAGED = Buffer.from("\0asm\x01\0\0\0xx");
/** What an engineer needs in order to let the server send it. */
const SERVER_LINES = [
  "AddType application/wasm .wasm",
  "types { application/wasm wasm; }",
  '<mimeMap fileExtension=".wasm" mimeType="application/wasm"/>',
];

test("where the script is blocked, the page is as the author wrote it", async () => {
  const prepare = (page) => page.route("**/keikaku.js", (route) => route.abort("blockedbyclient"));
  const { page, requests, warnings } = await open(CONTENT, { prepare });
  await assertUntouched(page, CONTENT);
  assert.deepEqual(requests.filter((path) => path.startsWith("/keikaku/")), []);
  assert.deepEqual(warnings(), []);
});

test("without JavaScript, the page is as the author wrote it", async () => {
  const { page } = await open(CONTENT, { context: { javaScriptEnabled: false } });
  await assertUntouched(page, CONTENT);
});

/** Wasm that does not come, or is none. */
const NO_WASM = {
  "that is not there": NO_FILE,
  "that the server refuses": { ...NO_FILE, status: 403 },
  "in whose place the server sends a page": { ...NO_FILE, status: 200 },
  "that is damaged": { headers: { "content-type": "application/wasm" }, body: DAMAGED },
};

for (const [what, answer] of Object.entries(NO_WASM)) {
  test(`with wasm ${what}, the content stays and one warning names the lines for three servers`, async () => {
    const { page, heard, warnings } = await open(CONTENT, { answers: { [WASM]: answer } });
    const events = await heard("keikaku:error", 3);
    assert.deepEqual(new Set(events.map(({ detail }) => detail.code)), new Set(["wasm-missing"]));
    await assertUntouched(page, CONTENT);
    assertOneWarning(warnings(), "wasm-missing");
    for (const line of SERVER_LINES) assert.ok(warnings()[0].includes(line), line);
  });
}

for (const type of ["text/plain", "application/octet-stream", ""]) {
  test(`wasm that is sent as "${type}" draws the same charts, with one warning`, async () => {
    const body = await readFile(at("pkg/core_bg.wasm"));
    const headers = type ? { "content-type": type } : {};
    const { page, heard, warnings, named } = await open(CONTENT, { answers: { [WASM]: { headers, body } } });
    await heard("keikaku:ready", 3);
    const drawn = await drawings(page);
    assert.deepEqual([drawn.length, new Set(drawn).size], [3, 1]);
    assertOneWarning(warnings(), "wasm-type");
    assert.match(warnings()[0], /AddType application\/wasm/);
    assert.deepEqual(named("keikaku:error"), []);
  });
}

test("where the policy forbids wasm, the content stays and the wasm is never asked for", async () => {
  const headers = { "content-security-policy": "script-src 'self'" };
  const { page, heard, asked, warnings } = await open(CONTENT, { headers });
  const [event] = await heard("keikaku:error", 3);
  assert.equal(event.detail.code, "wasm-blocked");
  await assertUntouched(page, CONTENT);
  assertOneWarning(warnings(), "wasm-blocked");
  assert.match(warnings()[0], /script-src 'self' 'wasm-unsafe-eval'/);
  assert.deepEqual([asked(WASM), asked("/keikaku/core.js")], [0, 0]);
});

test("in a browser without wasm, the content stays", async () => {
  const prepare = (page) => page.addInitScript(() => delete window.WebAssembly);
  const { page, heard, asked, warnings } = await open(CONTENT, { prepare });
  await heard("keikaku:error", 3);
  await assertUntouched(page, CONTENT);
  assertOneWarning(warnings(), "wasm-blocked");
  assert.equal(asked(WASM), 0);
});

test("without core.js, the content stays", async () => {
  const { page, heard, warnings } = await open(CONTENT, { answers: { "/keikaku/core.js": NO_FILE } });
  const [event] = await heard("keikaku:error", 3);
  assert.equal(event.detail.code, "core-missing");
  await assertUntouched(page, CONTENT);
  assertOneWarning(warnings(), "core-missing");
});

test("without the style sheet, the charts are drawn all the same", async () => {
  const { page, heard, warnings } = await open(CONTENT, { answers: { "/keikaku/keikaku.css": NO_FILE } });
  await heard("keikaku:ready", 3);
  assert.equal(await page.locator("figure svg[role=img]").count(), 3);
  assert.deepEqual(warnings(), []);
});

test("a wasm that fails while it draws leaves the content, and the next chart is drawn", async () => {
  const { page, heard, warnings } = await open(`${table()}<div class="later"></div>`, { prepare: failOnce });
  const [event] = await heard("keikaku:error");
  assert.equal(event.detail.code, "panic");
  assert.equal(await page.innerHTML("main"), `${table()}<div class="later"></div>`);
  assertOneWarning(warnings(), "panic");
  await page.locator(".later").evaluate((later, html) => (later.innerHTML = html), table());
  await heard("keikaku:ready");
});

/** The first call of `mount` traps, as a panic of Rust does. */
const failOnce = (page) =>
  page.addInitScript(() => {
    let isFirst = true;
    const instantiate = WebAssembly.instantiate;
    const trapping = (mount) => (...args) => {
      if (!isFirst) return mount(...args);
      isFirst = false;
      throw new WebAssembly.RuntimeError("unreachable");
    };
    WebAssembly.instantiate = async (module, imports) => {
      const { exports } = await instantiate(module, imports);
      return { module, instance: { exports: { ...exports, mount: trapping(exports.mount) } } };
    };
  });
