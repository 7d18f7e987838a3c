import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "./build.mjs";
import { at, packageFolder, served } from "./paths.mjs";
import { main } from "./run.mjs";

const recordFile = at("tests/page/size.json");

/** Prints what each file of the package weighs, and says which budgets are broken. */
export async function size({ log = console.log, record = false } = {}) {
  const { budgets, recorded } = JSON.parse(await readFile(recordFile, "utf8"));
  const sizes = Object.fromEntries(await Promise.all(served.map(async (name) => [name, await weigh(name)])));
  for (const line of fileTable(sizes, recorded)) log(line);
  const results = budgets.map((budget) => judge(budget, sizes, recorded));
  for (const { line } of results) log(line);
  if (record) await writeFile(recordFile, `${JSON.stringify({ budgets, recorded: sizes }, null, 2)}\n`);
  return { broken: results.filter(({ broken }) => broken).length };
}

async function weigh(name) {
  const bytes = await readFile(join(packageFolder, name));
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function fileTable(sizes, recorded) {
  const head = row("bytes", ["raw", "gzip -9", "brotli 11", "recorded +-"]);
  const rows = Object.entries(sizes).map(([name, { raw, gzip, brotli }]) =>
    row(name, [raw, gzip, brotli, difference(brotli, recorded[name]?.brotli)]),
  );
  return [head, ...rows, ""];
}

/** Compares the sum of a budget's files, as brotli sends them, with its gate, its goal and the record. */
function judge({ name, files, gate, goal }, sizes, recorded) {
  const sum = (table) => files.reduce((total, file) => total + table[file].brotli, 0);
  const now = sum(sizes);
  const before = files.every((file) => file in recorded) ? sum(recorded) : undefined;
  const verdict = now > gate ? "GATE BROKEN" : now > goal ? "above the goal" : "within the goal";
  const limits = `gate ${kilobytes(gate)}, goal ${kilobytes(goal)}`;
  const line = `${name}: ${kilobytes(now)} br (${difference(now, before)}), ${limits}: ${verdict}`;
  return { line, broken: now > gate };
}

function difference(now, before) {
  if (before === undefined) return "new";
  const change = now - before;
  return change > 0 ? `+${change}` : `${change}`;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const row = (name, cells) => name.padEnd(16) + cells.map((cell) => String(cell).padStart(12)).join("");

await main(import.meta, async (args) => {
  await build({ log: () => {} });
  const { broken } = await size({ record: args.includes("--record") });
  return broken > 0 ? 1 : 0;
});
