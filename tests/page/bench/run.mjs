import { cpus } from "node:os";
import { build } from "../../../www/scripts/build.mjs";
import { launch } from "../../../www/scripts/chromium.mjs";
import { packageVersion } from "../../../www/scripts/packages.mjs";
import { main } from "../../../www/scripts/run.mjs";
import { seconds } from "../../../www/scripts/steps.mjs";
import { formSections } from "./forms.mjs";
import { growth } from "./growth.mjs";
import { cold, many, redraw, schedule } from "./measure.mjs";
import { pages } from "./pages.mjs";
import { brokenGates, print, section } from "./report.mjs";
import { serveCompressed } from "./server.mjs";
import { median } from "./statistics.mjs";
import { viewerGrowth, viewerSections } from "./viewer.mjs";
import { workbookSections } from "./workbook.mjs";

const CHARTS = 24;

/** Measures the built package beside its peers and prints one table. Resolves with how many gates broke. */
async function bench({ log = console.log } = {}) {
  const { paths, texts } = await pages();
  const server = await serveCompressed(texts);
  const browser = await launch();
  const start = performance.now();
  try {
    const sections = await measured({ browser, url: server.url, paths });
    await facts(browser, log);
    print(sections, log);
    const broken = [
      brokenGates(sections),
      await viewerGrowth({ browser, url: server.url, rounds: 3, log }),
      await growth({ log }),
    ];
    log(`\nmeasured in ${seconds(performance.now() - start)}`);
    return broken.reduce((sum, count) => sum + count);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measured({ browser, url, paths }) {
  const fast = await cold({ browser, url, paths, rounds: 11 });
  const slow = await cold({ browser, url, paths, rounds: 9, slow: true });
  const redraws = await redraw({ browser, url, rounds: 80 });
  const names = Object.keys(redraws[0]);
  const all = await many({ browser, url, names, count: CHARTS, rounds: 9 });
  const [short, long] = [
    await schedule({ browser, url, count: 200, rounds: 7 }),
    await schedule({ browser, url, count: 2000, rounds: 5 }),
  ];
  const peer = "frappe-gantt";
  return [
    section("cold first chart, painted: fast link", fast, { gate: 1, extra: sent }),
    section("cold first chart, painted: 1.6 Mbit/s + 150 ms, CPU x4 slower", slow, { gate: 1, extra: sent }),
    section("redraw of one chart, the call alone", redraws, { value: ({ call }) => call }),
    // Laying out the finished drawing alone takes 0.65 to 0.8 of Chart.js, whose canvas has no text in the page.
    section("redraw of one chart, with layout", redraws, { value: ({ layout }) => layout, gate: 1 }),
    section("redraw of one chart, with layout, beside the finished drawing", redraws, {
      value: ({ layout }) => layout,
      peer: "SVG string",
      gate: 1.5,
    }),
    section("redraw of one chart, with layout and paint", redraws, { value: ({ frame }) => frame }),
    section(`${CHARTS} charts on one page, painted`, all, { gate: 0.6, extra: longTasks, also: noLongTask }),
    section("schedule of 200 rows x 6 years, painted", short, { peer, gate: 0.5 }),
    section("schedule of 2,000 rows x 6 years, painted", long, { peer, gate: 0.5 }),
    ...(await viewerSections({ browser, url, rounds: 7 })),
    ...(await formSections({ browser, url, rounds: 7 })),
    ...(await workbookSections({ browser, url, rounds: 7 })),
  ];
}

async function facts(browser, log) {
  const tools = ["chart.js", "echarts", "frappe-gantt", "tabulator-tables", "ag-grid-community", "just-validate", "zod", "xlsx", "esbuild", "playwright-core"];
  const versions = await Promise.all(tools.map(async (name) => `${name} ${await packageVersion(name)}`));
  const [{ model }] = cpus();
  log(`Chromium ${browser.version()}, Node ${process.versions.node}, ${versions.join(", ")}`);
  log(`${cpus().length} cores, ${model}\n`);
}

const sent = (results) => `${(results[0].bytes / 1000).toFixed(1)} kB`;

const longTask = (results) => median(results.map((result) => result.longTasks.length));

const noLongTask = (results) => longTask(results) === 0;

function longTasks(results) {
  const longest = Math.max(0, ...results.flatMap((result) => result.longTasks));
  return `long tasks ${longTask(results)}, longest ${longest.toFixed(0)} ms`;
}

await main(import.meta, async (args) => {
  await build({ log: () => {} });
  const broken = await bench();
  return args.includes("--gate") && broken > 0 ? 1 : 0;
});
