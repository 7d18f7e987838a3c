/* One chart of each peer in one page, drawn again and again with other figures. */
import { SETS } from "./figures.js";
import { nextTask, painted } from "./frames.js";
import { peers } from "./peers.js";

const UNMEASURED = 10;

/** For each round and peer, the milliseconds until the call, layout and painting were over. */
globalThis.measure = async (rounds) => {
  const charts = await shown();
  const results = [];
  for (let round = -UNMEASURED; round < rounds; round++) {
    const result = {};
    for (const [name, chart] of charts) result[name] = await redrawn(chart, (round + UNMEASURED + 1) % SETS);
    if (round >= 0) results.push(result);
  }
  return results;
};

async function shown() {
  const charts = new Map();
  for (const [name, start] of Object.entries(peers)) {
    const show = await start();
    const chart = show(document.body.appendChild(document.createElement("div")), 0);
    await chart.done;
    charts.set(name, chart);
  }
  return charts;
}

async function redrawn(chart, set) {
  // What follows runs within a frame, before the browser lays it out and paints it.
  await painted();
  const start = performance.now();
  const done = chart.redraw(set);
  // Where nothing is waited for, `await` would add other microtasks of the page.
  if (done) await done;
  const call = performance.now() - start;
  document.body.getBoundingClientRect();
  const layout = performance.now() - start;
  await nextTask();
  return { call, layout, frame: performance.now() - start };
}
