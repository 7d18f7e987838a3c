/* A server gives the same verdict as the page: the same rules, the same values, the same findings. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { answer, checks, valuesOf } from "../../www/examples/server.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const check = await checks();

const SENT = {
  learners: "１，４００",
  centers: "53",
  status: "delayed",
  progress: "",
  rating: "B",
  assessment: "あ".repeat(401),
  issues: "",
  reported: "平成31年5月1日",
};

const said = (findings) => findings.map(({ code, field, severity, message }) => [code, field, severity, message]);

test("the example of a server finds what the page finds, word for word", async () => {
  const { page, heard, named } = await open(undefined, { path: "/examples/report.html" });
  await heard("keikaku:ready");
  for (const [id, value] of Object.entries(SENT)) {
    if (!["status", "rating"].includes(id)) await page.fill(`#${id}`, value);
  }
  await page.check("#status-2");
  await page.check("#rating-1");
  await page.click(".send");
  await page.locator(".keikaku-summary").waitFor();
  const inPage = named("keikaku:findings").at(-1).detail.findings;
  const onServer = answer(check, new URLSearchParams(SENT).toString());
  assert.equal(onServer.status, 422);
  assert.deepEqual(said(onServer.body.findings), said(inPage));
  const codes = inPage.map(({ code }) => code);
  for (const code of ["cumulative-falls", "stock-falls", "below-target-with-good-rating", "too-long", "no-such-date"]) {
    assert.ok(codes.includes(code), `${code} in ${codes}`);
  }
});

test("what is right is answered as it is to be stored", () => {
  const body = new URLSearchParams({ ...SENT, learners: "１，６７１", centers: "55", rating: "C", assessment: "達成", issues: "継続", reported: "H31.4.26" });
  const { status, body: stored } = answer(check, body.toString());
  assert.equal(status, 200);
  assert.deepEqual([stored.values.learners, stored.values.reported], ["1671", "2019-04-26"]);
});

test("a name that is posted several times has several values", () => {
  assert.deepEqual(valuesOf("a=1&b=2&a=3"), { a: ["1", "3"], b: "2" });
});

test("the vectors are answered in Node as in Rust", async () => {
  const keikaku = await import("../../pkg/keikaku.js");
  const vectors = JSON.parse(await readFile(at("tests/fixtures/forms/vectors.json"), "utf8"));
  assert.ok(vectors.length > 100);
  for (const { name, rules, values, context, findings, stored } of vectors) {
    const found = keikaku.checkForm(rules, values, context);
    const short = found.findings.map(({ code, field, severity }) => ({ code, field, severity }));
    assert.deepEqual(short, findings, name);
    assert.deepEqual(found.values, stored, name);
  }
});
