import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { serve } from "../../www/scripts/serve.mjs";

let server;
before(async () => {
  server = await serve({
    headers: (pathname) =>
      pathname.startsWith("/tests/") ? { "content-security-policy": "default-src 'none'" } : {},
    respond: (_, pathname) =>
      pathname === "/keikaku/core_bg.wasm"
        ? { status: 404, headers: { "content-type": "text/plain" }, body: "no" }
        : undefined,
  });
});
after(() => server.close());

/** Asks for a path exactly as written: fetch would tidy up its dots. */
const ask = (path, method = "GET") =>
  new Promise((resolve, reject) => {
    const asked = request(`${server.url}/`, { path, method }, async (response) => {
      const chunks = await response.toArray();
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      });
    });
    asked.on("error", reject).end();
  });

test("a file is served as it is, with its type and never from an old copy", async () => {
  const { status, headers, body } = await ask("/keikaku/package.json");
  assert.equal(status, 200);
  assert.equal(body, await readFile(at("pkg/package.json"), "utf8"));
  assert.match(headers["content-type"], /^application\/json/);
  assert.equal(headers["cache-control"], "no-cache");
});

test("scripts have a type that browsers run as modules", async () => {
  const { headers } = await ask("/tests/serve.test.mjs?again#part");
  assert.match(headers["content-type"], /^text\/javascript/);
});

test("HEAD gives the headers without the content", async () => {
  const { status, headers, body } = await ask("/keikaku/package.json", "HEAD");
  assert.deepEqual([status, body], [200, ""]);
  assert.equal(Number(headers["content-length"]), (await readFile(at("pkg/package.json"))).length);
});

for (const path of [
  "/keikaku/../package.json",
  "/keikaku/%2e%2e/package.json",
  "/keikaku/..%2fpackage.json",
  "/keikaku/../pkg/../package.json",
  "/keikaku//../package.json",
  "/../../package.json",
]) {
  test(`nothing outside the served folders is reachable: ${path}`, async () => {
    assert.equal((await ask(path)).status, 404);
  });
}

test("a folder without its slash leads to the address with it", async () => {
  const { status, headers } = await ask("/tests");
  assert.deepEqual([status, headers.location], [308, "/tests/"]);
});

test("what does not exist is 404, what is no address 400, and writing is refused", async () => {
  assert.equal((await ask("/keikaku/nothing.js")).status, 404);
  assert.equal((await ask("/keikaku/%E0%A4%A")).status, 400);
  assert.equal((await ask("/keikaku/package.json", "POST")).status, 405);
});

test("what a form of the examples posts is kept and shown as text, in the characters that it was sent in", async () => {
  const post = (body) => fetch(`${server.url}/examples/received`, { method: "POST", body });
  const shown = await (await post("name=%E9%AB%98%E6%A9%8B+%3Cb%3E&name=&empty")).text();
  assert.match(shown, /<td>高橋 &lt;b&gt;<\/td>/);
  assert.deepEqual(server.received.at(-1), [["name", "高橋 <b>"], ["name", ""], ["empty", ""]]);
  await post("_charset_=Shift_JIS&name=%8D%82%8B%B4");
  assert.deepEqual(server.received.at(-1)[1], ["name", "高橋"]);
  assert.equal((await post(`x=${"a".repeat(1_000_001)}`)).status, 413);
  assert.equal((await ask("/examples/received")).status, 404);
});

test("a test can replace an answer", async () => {
  const { status, headers, body } = await ask("/keikaku/core_bg.wasm");
  assert.deepEqual([status, headers["content-type"], body], [404, "text/plain", "no"]);
});

test("a test can add headers where it wants them", async () => {
  assert.equal((await ask("/tests/size.json")).headers["content-security-policy"], "default-src 'none'");
  assert.equal((await ask("/keikaku/package.json")).headers["content-security-policy"], undefined);
});
