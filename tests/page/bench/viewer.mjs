/* What it costs to read a large plan in the viewer, beside tables of the same rows, and as plans grow. */
import { viewer } from "./measure.mjs";
import { section } from "./report.mjs";
import { median } from "./statistics.mjs";

const ITEMS = 10_000;
const SIZES = [1_000, ITEMS, 100_000];
const PEER = "Tabulator";
/** How much more an item may cost in a plan ten times as large. */
const GATE = 1.5;

const first = ({ letters }) => letters[0];
const each = ({ letters }) => median(letters.slice(1));

/**
 * The design allows 1 s from the plan's text to use and 50 ms from a letter to what it finds, on a machine where
 * Tabulator takes 316 and 36 ms: 3.2 and 1.4 times as long. What was reached since is held.
 */
export async function viewerSections({ browser, url, rounds }) {
  const results = await viewer({ browser, url, count: ITEMS, rounds });
  const about = `${ITEMS.toLocaleString("en-US")} items x 6 years`;
  return [
    section(`${about}, from the text of the plan to use`, results, { peer: PEER, gate: 2, extra: besides }),
    section(`${about}, the first letter in the search field, painted`, results, { value: first, peer: PEER, gate: 1.4 }),
    section(`${about}, each letter after it, painted`, results, { value: each, peer: PEER, gate: 1 }),
  ];
}

/** What only the viewer has: branches, and a memory of its own. */
function besides(results) {
  if (results[0].memory === undefined) return "";
  const branch = median(results.map(({ branch }) => branch)).toFixed(0);
  const memory = Math.max(...results.map(({ memory }) => memory));
  return `a branch ${branch} ms, wasm memory ${(memory / 1e6).toFixed(0)} MB`;
}

/** Prints what each step costs as plans grow; resolves with how many gates broke. */
export async function viewerGrowth({ browser, url, rounds, log }) {
  const names = ["keikaku"];
  const measured = [];
  for (const count of SIZES) {
    const results = await viewer({ browser, url, names, count, rounds });
    measured.push(results.map(({ keikaku }) => keikaku));
  }
  log("\ngrowth of the viewer with the number of items, ms (ratio to a tenth of them, an item)");
  const works = [
    ["open", ({ time }) => time],
    ["first letter", first],
    ["each letter after it", each],
    ["branch", ({ branch }) => branch],
  ];
  const broken = works.map(([name, value]) => {
    const times = measured.map((results) => median(results.map(value)));
    const ratios = times.slice(1).map((time, at) => (time / SIZES[at + 1]) / (times[at] / SIZES[at]));
    const isOver = ratios.some((ratio) => ratio > GATE);
    const told = times.map((time, at) => `${time.toFixed(0)}${at === 0 ? "" : ` (${ratios[at - 1].toFixed(2)})`}`);
    log(`  ${name.padEnd(28)}${told.join("   ")}   <= ${GATE} ${isOver ? "BROKEN" : "ok"}`);
    return isOver;
  });
  return broken.filter(Boolean).length;
}
