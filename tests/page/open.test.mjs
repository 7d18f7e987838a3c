/* Files that somebody opens: a workbook is read while the page goes on. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pages } from "./lib/pages.mjs";
import { archive, largeWorkbook, workbook } from "./lib/workbooks.mjs";

const open = pages();
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const TREND = [
  ["指標", "平成27年度", "", "平成28年度", ""],
  ["", "計画", "実績", "計画", "実績"],
  ["センター数", 40, 38, 42, 41],
];
const MERGED = ["A1:A2", "B1:C1", "D1:E1"];

const site = (file, options) =>
  open("<p>ブック</p>", {
    headers: { "content-security-policy": POLICY },
    answers: { "/book.xlsx": () => ({ body: file }) },
    ...options,
  });

test("a workbook of 10,000 rows is opened under the strictest policy while the page paints", async () => {
  const { page, violations } = await site(largeWorkbook(10_000));
  const seen = await page.evaluate(async () => {
    const { workbook } = await import("/keikaku/open.js");
    const told = [];
    let tasks = 0;
    let isOver = false;
    // A task of its own between two steps is where a page paints.
    const count = () => isOver || ((tasks += 1), setTimeout(count));
    setTimeout(count);
    const response = await fetch("/book.xlsx");
    const { document } = await workbook(response, { onProgress: ({ rows, total }) => told.push([rows, total, tasks]) });
    isOver = true;
    const [{ cells, rows, sheet }] = document.parts;
    return { told, sheet, size: [cells.length, cells[0].length, rows.at(-1)], last: cells.at(-1).slice(0, 4) };
  });
  assert.ok(seen.told.length >= 5, `${seen.told.length}`);
  assert.ok(seen.told.at(-1)[2] > seen.told[0][2], "the page had its turn in between");
  assert.deepEqual(seen.told.at(-1).slice(0, 2), [10_000, 10_000]);
  assert.deepEqual([seen.sheet, seen.size], ["推移", [10_000, 12, 10_000]]);
  assert.deepEqual(seen.last, ["第9999の取組", "担当49", "9999", "1250.875"]);
  assert.deepEqual(violations, []);
});

test("who wants a workbook no more stops it, and opens the next", async () => {
  const { page } = await site(largeWorkbook(10_000));
  const seen = await page.evaluate(async () => {
    const { workbook } = await import("/keikaku/open.js");
    const bytes = await (await fetch("/book.xlsx")).arrayBuffer();
    const stop = new AbortController();
    let rows = 0;
    const onProgress = (progress) => {
      rows = progress.rows;
      if (rows >= 1_000) stop.abort();
    };
    const name = await workbook(bytes, { signal: stop.signal, onProgress }).catch((error) => error.name);
    const again = await workbook(bytes);
    return { name, rows, again: again.document.parts[0].cells.length };
  });
  assert.equal(seen.name, "AbortError");
  assert.ok(seen.rows < 10_000, `${seen.rows}`);
  assert.equal(seen.again, 10_000);
});

test("the reader of workbooks is fetched when one is opened, and a table of it becomes a plan", async () => {
  const { page, asked } = await site(workbook(TREND, MERGED));
  const before = asked("/keikaku/import_bg.wasm");
  const { plan, hidden } = await page.evaluate(async () => {
    const { open } = await import("/keikaku/open.js");
    return open(await (await fetch("/book.xlsx")).blob());
  });
  assert.deepEqual([before, asked("/keikaku/import_bg.wasm"), hidden], [0, 1, []]);
  assert.match(JSON.stringify(plan), /センター数.*"actual":41/);
});

test("hidden columns are left out and named, and a cell keeps the column of its sheet", async () => {
  const rows = [
    ["指標", "平成27年度計画", "旧計画", "平成27年度実績"],
    ["センター数", 40, 39, 38],
  ];
  const { page } = await site(workbook(rows, [], { columns: '<cols><col min="3" max="3" width="9" hidden="1"/></cols>' }));
  const opened = await page.evaluate(async () => {
    const { open, workbook } = await import("/keikaku/open.js");
    const bytes = await (await fetch("/book.xlsx")).arrayBuffer();
    const { hidden, hiddenColumns, account, plan } = await open(bytes);
    return { hidden, hiddenColumns, account, plan, again: (await workbook(bytes)).hiddenColumns };
  });
  assert.deepEqual([opened.hidden, opened.hiddenColumns], [[], [{ sheet: "推移", columns: "C" }]]);
  assert.deepEqual(opened.again, opened.hiddenColumns);
  assert.equal(opened.account.find(({ text }) => text === "38").place.column, 4);
  assert.deepEqual(opened.plan.items[0].indicators[0].points, [{ year: 2015, target: 40, actual: 38 }]);
});

test("plan data is opened as before, and names its encoding", async () => {
  const text = await readFile(new URL("../fixtures/documents/004-niigata.plan.json", import.meta.url));
  const { page, asked } = await site(text);
  const opened = await page.evaluate(async () => {
    const { open } = await import("/keikaku/open.js");
    return open(await fetch("/book.xlsx"));
  });
  assert.deepEqual([opened.encoding, asked("/keikaku/import_bg.wasm")], ["utf-8", 0]);
  assert.ok(opened.plan.items.length > 0);
});

for (const [what, file, code, said] of [
  ["a document of Word", () => archive({ "word/document.xml": "<document/>" }), "word-file", /Word.*paste/],
  ["an archive of pictures", () => archive({ "a.jpg": "x" }), "archive-file", /Unpack/],
  ["a PDF", () => Buffer.from("%PDF-1.7\n%âãÏÓ\n", "latin1"), "pdf-file", /PDF.*paste/],
  ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "picture-file", /picture/],
  ["an empty file", () => Buffer.alloc(0), "empty-file", /nothing in it/],
  ["a file of blanks", () => Buffer.from("\ufeff \r\n\r\n　\n"), "empty-file", /nothing in it/],
  ["half a workbook", () => workbook(TREND).subarray(0, 500), "damaged", /Excel/],
  ["an old workbook", () => Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old-format", /Excel/],
]) {
  test(`${what} is refused with what to do about it`, async () => {
    const { page } = await site(file());
    const error = await page.evaluate(async () => {
      const { open } = await import("/keikaku/open.js");
      return open(await fetch("/book.xlsx"), { lang: "en" }).catch(({ code, message }) => ({ code, message }));
    });
    assert.equal(error.code, code);
    assert.match(error.message, said);
  });
}

test("a page lives on when the wasm stops, and the next workbook is read", async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...about) => {
        const { exports } = await instantiate(...about);
        const broken = {
          ...exports,
          workbook_step: () => {
            throw new WebAssembly.RuntimeError("unreachable");
          },
        };
        return { exports: broken };
      };
    });
  const { page } = await site(workbook(TREND), { prepare });
  const seen = await page.evaluate(async () => {
    const { workbook } = await import("/keikaku/open.js");
    const bytes = await (await fetch("/book.xlsx")).arrayBuffer();
    const { code, message } = await workbook(bytes).catch((error) => error);
    const { document } = await workbook(bytes);
    return { code, message, rows: document.parts[0].cells.length };
  });
  assert.deepEqual([seen.code, seen.rows], ["panic", 3]);
  assert.match(seen.message, /Excel/);
});

const RECORDS = 60_000;
const largeFile = () => {
  const rows = Array.from({ length: RECORDS }, (_, at) => `取組${at},${at % 2 ? "目標" : "実績"},平成${20 + (at % 10)}年度,"1,${100 + (at % 900)}"`);
  return ["指標,区分,年度,値", ...rows].join("\r\n");
};

test("a CSV file of more than 1 MiB is read in steps, in its own encoding, and can be stopped", async () => {
  const { page, violations } = await open("<p>ファイル</p>", {
    headers: { "content-security-policy": POLICY },
    answers: { "/figures.csv": () => ({ body: largeFile() }) },
  });
  const seen = await page.evaluate(async () => {
    const { open } = await import("/keikaku/open.js");
    const { encode, init } = await import("/keikaku/keikaku.js");
    await init();
    const text = await (await fetch("/figures.csv")).text();
    const { bytes } = encode(text);
    const stop = new AbortController();
    const onProgress = ({ rows }) => rows > 10_000 && stop.abort();
    const stopped = await open(bytes, { worker: false, signal: stop.signal, onProgress }).catch((error) => error.name);
    const told = [];
    const { plan, encoding } = await open(bytes, { worker: false, onProgress: ({ rows, total }) => told.push([rows, total]) });
    const points = plan.items.flatMap((item) => item.indicators ?? []).flatMap((indicator) => indicator.points);
    return { stopped, told, encoding, points: points.length };
  });
  assert.deepEqual([seen.stopped, seen.encoding, seen.points], ["AbortError", "shift_jis", RECORDS]);
  assert.ok(seen.told.length >= 5, `${seen.told.length}`);
  const [rows, total] = seen.told[2];
  assert.ok(rows < total && Math.abs(total - RECORDS) < RECORDS / 10, `${rows} of ${total}`);
  assert.deepEqual(violations, []);
});

/** Opens the large file with and without a worker, and tells what came of it and what else it did. */
const inBothWays = (page) =>
  page.evaluate(async () => {
    const { open } = await import("/keikaku/open.js");
    const bytes = await (await fetch("/figures.csv")).arrayBuffer();
    const text = async (options) => JSON.stringify(await open(bytes, { lang: "en", ...options }));
    const told = [];
    const opened = await text({ onProgress: ({ rows }) => told.push(rows) });
    const stop = new AbortController();
    const stopped = await open(bytes, { signal: stop.signal, onProgress: () => stop.abort() }).catch(({ name }) => name);
    const broken = new TypeError("of the page");
    const thrown = await open(bytes, { onProgress: () => { throw broken; } }).catch((error) => error === broken);
    return { isSame: opened === (await text({ worker: false })), steps: told.length, stopped, thrown };
  });

test("a large file is read and understood by a worker as in the page, which hears of it, stops it, and is told what is wrong", async () => {
  const answers = { "/figures.csv": () => ({ body: largeFile() }) };
  const { page, warnings } = await open("<p>ファイル</p>", { answers });
  const workers = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const seen = await inBothWays(page);
  assert.ok(seen.steps >= 5, `${seen.steps}`);
  assert.deepEqual(seen, { isSame: true, steps: seen.steps, stopped: "AbortError", thrown: true });
  assert.equal(workers.length, 3);
  const refused = await page.evaluate(async () => {
    const { open } = await import("/keikaku/open.js");
    return open(new TextEncoder().encode("文。\n".repeat(200_000)), { lang: "en" }).catch(({ name, code, message }) => ({ name, code, message }));
  });
  assert.deepEqual([refused.name, refused.code], ["Error", "no-header"]);
  assert.match(refused.message, /header/);
  assert.deepEqual(warnings(), []);
});

test("where there can be no worker, a large file is opened in the page", async () => {
  const missing = { "/keikaku/open-worker.js": () => ({ status: 404, body: "" }) };
  const { page } = await open("<p>ファイル</p>", { answers: { ...missing, "/figures.csv": () => ({ body: largeFile() }) } });
  const seen = await inBothWays(page);
  assert.deepEqual(seen, { isSame: true, steps: seen.steps, stopped: "AbortError", thrown: true });
});
