/* What checks and comparisons cost, beside a shape check and as plans grow. */
import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import { at } from "../../../www/scripts/paths.mjs";
import { largePlan } from "../lib/large.mjs";
import { median } from "./statistics.mjs";

const SIZES = [1_000, 10_000, 100_000];

/** Prints the table; resolves with how many gates broke. */
export async function growth({ log = console.log } = {}) {
  const keikaku = await import(at("pkg/keikaku.js"));
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  const broken = await besideShape(keikaku, log);
  log("\ngrowth with the number of items, ms (ratio to 1k, an item)");
  for (const [name, work] of works(keikaku)) {
    const times = SIZES.map((size) => timed(work(size), size > 10_000 ? 3 : 7));
    const each = times.map((time, index) => time / SIZES[index] / (times[0] / SIZES[0]));
    log(`  ${name.padEnd(28)}${times.map((time, index) => `${time.toFixed(0)} (${each[index].toFixed(2)})`).join("   ")}`);
  }
  return broken;
}

const works = ({ check, diff }) => [
  ["read and check", (size) => on(largePlan(size), (bytes) => check(bytes, { asOf: 2021 }))],
  ["compare, with ids", (size) => onTwo(size, true, diff)],
  ["compare, without ids", (size) => onTwo(size, false, diff)],
];

const bytesOf = (plan) => new TextEncoder().encode(JSON.stringify(plan));

const on = (plan, work) => {
  const bytes = bytesOf(plan);
  return () => work(bytes);
};

const onTwo = (size, ids, diff) => {
  const [old, new_] = [false, true].map((reworded) => bytesOf(largePlan(size, { reworded, ids })));
  return () => diff(old, new_);
};

/** Reading and every check of a plan of 10,000 items × 6 years, beside JSON.parse and a check of its shape. */
async function besideShape({ check }, log) {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(await readFile(at("pkg/plan.schema.json"), "utf8")));
  const bytes = bytesOf(largePlan(10_000));
  const shape = () => {
    if (!validate(JSON.parse(new TextDecoder().decode(bytes)))) throw new Error(JSON.stringify(validate.errors));
  };
  const ours = () => {
    const { findings } = check(bytes, { asOf: 2021 });
    if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
  };
  const rounds = Array.from({ length: 9 }, () => [timed(ours, 1), timed(shape, 1)]);
  const [own, peer] = [0, 1].map((index) => median(rounds.map((round) => round[index])));
  const ratio = median(rounds.map(([a, b]) => a / b));
  const isOver = ratio > 1.5;
  log(`\nread and check 10,000 items x 6 years, ${(bytes.length / 1e6).toFixed(1)} MB`);
  log(`  keikaku, every check ${own.toFixed(0)} ms, JSON.parse + ajv, shape only ${peer.toFixed(0)} ms`);
  log(`  ratio ${ratio.toFixed(2)}, gate 1.5: ${isOver ? "BROKEN" : "ok"}`);
  return isOver ? 1 : 0;
}

function timed(work, rounds) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}
