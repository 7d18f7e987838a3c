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
const INLINE = "/keikaku/core.inline.js";
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
  test(`with wasm ${what}, the copy within a script draws the same charts, with one warning`, async () => {
    const { page, heard, warned, warnings, asked, named } = await open(CONTENT, { answers: { [WASM]: answer } });
    await heard("keikaku:ready", 3);
    await warned();
    const drawn = await drawings(page);
    assert.deepEqual([drawn.length, new Set(drawn).size], [3, 1]);
    assert.equal(asked(INLINE), 1);
    assertOneWarning(warnings(), "wasm-inline");
    for (const line of SERVER_LINES) assert.ok(warnings()[0].includes(line), line);
    assert.equal(await modeOf(page), "inline");
    assert.deepEqual(named("keikaku:error"), []);
  });

  test(`with wasm ${what} and no copy of it, the content stays and one warning names the lines for three servers`, async () => {
    const answers = { [WASM]: answer, [INLINE]: NO_FILE };
    const { page, heard, warnings } = await open(CONTENT, { answers });
    const events = await heard("keikaku:error", 3);
    assert.deepEqual(new Set(events.map(({ detail }) => detail.code)), new Set(["wasm-missing"]));
    await assertUntouched(page, CONTENT);
    assertOneWarning(warnings(), "wasm-missing");
    for (const line of SERVER_LINES) assert.ok(warnings()[0].includes(line), line);
  });
}

test("where nothing fails, the wasm is compiled while it arrives, and nothing but charts is fetched", async () => {
  const { page, heard, asked, warnings } = await open(CONTENT);
  await heard("keikaku:ready", 3);
  assert.equal(await modeOf(page), "streaming");
  assert.deepEqual([asked(INLINE), asked("/keikaku/words.js")], [0, 0]);
  assert.deepEqual(warnings(), []);
});

test("a damaged copy within a script counts as none", async () => {
  const broken = { headers: { "content-type": "text/javascript" }, body: 'export default "H4sIAAAA";' };
  const { page, heard, warnings } = await open(CONTENT, { answers: { [WASM]: NO_FILE, [INLINE]: broken } });
  await heard("keikaku:error", 3);
  await assertUntouched(page, CONTENT);
  assertOneWarning(warnings(), "wasm-missing");
});

test("where not even the words for a fault come, its code is told and the content stays", async () => {
  const answers = { "/keikaku/core.js": NO_FILE, "/keikaku/words.js": NO_FILE };
  const { page, heard, warnings } = await open(CONTENT, { answers });
  await heard("keikaku:error", 3);
  await assertUntouched(page, CONTENT);
  assertOneWarning(warnings(), "core-missing");
});

const modeOf = (page) => page.evaluate(async () => (await import("/keikaku/keikaku.js")).mode);

for (const type of ["text/plain", "application/octet-stream", ""]) {
  test(`wasm that is sent as "${type}" draws the same charts, with one warning`, async () => {
    const body = await readFile(at("pkg/core_bg.wasm"));
    const headers = type ? { "content-type": type } : {};
    const { page, heard, warned, warnings, named } = await open(CONTENT, { answers: { [WASM]: { headers, body } } });
    await heard("keikaku:ready", 3);
    await warned();
    const drawn = await drawings(page);
    assert.deepEqual([drawn.length, new Set(drawn).size], [3, 1]);
    assertOneWarning(warnings(), "wasm-type");
    assert.match(warnings()[0], /AddType application\/wasm/);
    assert.equal(await modeOf(page), "bytes");
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
  assert.equal(await modeOf(page), "none");
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
