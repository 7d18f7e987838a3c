import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder, root } from "../../../www/scripts/paths.mjs";
import { largeWorkbook } from "../lib/workbooks.mjs";
import { SETS, chartJsConfig, figures, plan, table } from "./page/figures.js";
import {
  agGridPath,
  chartJsPath,
  echartsPath,
  ganttPath,
  ganttStylePath,
  justValidatePath,
  sheetJsPath,
  tabulatorPath,
  tabulatorStylePath,
} from "./server.mjs";

const shown = figures();
const making = `new Chart(document.querySelector("canvas"), ${JSON.stringify(chartJsConfig(shown))}); drawn();`;
const loader = '<script type="module" src="/keikaku/keikaku.js"></script>';

// The same in every page: when the frame after the chart began, and what it took to get there.
const measuring = `<script>
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => finish(performance.now())));
  let finish;
  const painted = new Promise((resolve) => (finish = resolve));
  setTimeout(() => finish("nothing within 30 s"), 30_000);
  addEventListener("keikaku:ready", drawn);
  addEventListener("keikaku:error", ({ detail }) => finish(detail.message));
</script>`;

/** The pages of the cold start by the name of the peer, and everything they ask for, by path. */
export async function pages() {
  const drawings = await drawn();
  const cold = coldPages(drawings[0], await preloads());
  const texts = {
    ...Object.fromEntries(Object.values(cold).map(({ path, html }) => [path, html])),
    "/bench/plan.json": JSON.stringify(plan(shown)),
    "/bench/shaken.js": await treeShaken(),
    "/bench/drawings.json": JSON.stringify(drawings),
    "/bench/warm-redraw.html": warmPage("redraw"),
    "/bench/warm-many.html": warmPage("many"),
    "/bench/warm-schedule.html": warmPage("schedule"),
    "/bench/warm-viewer.html": viewerPage(),
    "/bench/warm-forms.html": formPage(),
    "/bench/zod.js": await bundled('export { z } from "zod";'),
    "/bench/warm-workbook.html": workbookPage(),
    "/bench/rows-30.xlsx": largeWorkbook(30),
    "/bench/rows-10000.xlsx": largeWorkbook(10_000),
  };
  const paths = Object.fromEntries(Object.entries(cold).map(([name, { path }]) => [name, path]));
  return { paths, texts };
}

/** The lines that the package's README gives to pages which show a chart at once. */
async function preloads() {
  const readme = await readFile(join(packageFolder, "README.md"), "utf8");
  return /```html\n(<link rel="modulepreload"[\s\S]*?)```/.exec(readme)[1];
}

function coldPages(drawing, preloads) {
  const canvas = "<div><canvas></canvas></div>";
  const link = '<p><a href="/bench/plan.json#keikaku-trend">まちづくりセンター数（グラフと表）</a></p>';
  const full = `<script defer src="${chartJsPath}"></script><script type="module">${making}</script>`;
  const shaken = '<script type="module" src="/bench/shaken.js"></script>';
  return {
    "keikaku, table": { path: "/bench/table.html", html: html(loader, table(shown)) },
    "keikaku, link to JSON": { path: "/bench/link.html", html: html(loader, link) },
    "keikaku, table, preloaded": { path: "/bench/ahead.html", html: html(preloads + loader, table(shown)) },
    "Chart.js full": { path: "/bench/full.html", html: html(full, canvas) },
    "Chart.js tree-shaken": { path: "/bench/shaken.html", html: html(shaken, canvas) },
    "SVG string": { path: "/bench/svg.html", html: html("", `${drawing}<script>drawn();</script>`) },
  };
}

const html = (head, body) => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>まちづくりセンター数</title>
<link rel="icon" href="data:,">
<style>main { width: 720px; margin: 0 auto }</style>
${measuring}
${head}
</head>
<body><main><h1>まちづくりセンター数</h1>${body}</main></body>
</html>
`;

const warmPage = (name) => `<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/keikaku/keikaku.css">
<style>
  body { width: 720px }
  /* Else it would be laid out only when it is painted, after the clock was read. */
  .finished .keikaku-drawing { content-visibility: visible }
</style>
<link rel="stylesheet" href="${ganttStylePath}">
<script src="${chartJsPath}"></script>
<script src="${echartsPath}"></script>
<script src="${ganttPath}"></script>
<script type="module" src="/tests/bench/page/${name}.js"></script>
<body></body>
</html>
`;

/** Its libraries are large: no other page has them, and this one has no others. */
const viewerPage = () => `<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<title>viewer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/keikaku/keikaku.css">
<link rel="stylesheet" href="/keikaku/viewer.css">
<link rel="stylesheet" href="${tabulatorStylePath}">
<script src="${tabulatorPath}"></script>
<script src="${agGridPath}"></script>
<script type="module" src="/tests/bench/page/viewer.js"></script>
<body></body>
</html>
`;

const formPage = () => `<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<title>form</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/keikaku/form.css">
<script src="${justValidatePath}"></script>
<script type="module" src="/tests/bench/page/forms.js"></script>
<body></body>
</html>
`;

const workbookPage = () => `<!DOCTYPE html>
<html lang="ja">
<meta charset="utf-8">
<title>workbook</title>
<link rel="icon" href="data:,">
<script src="${sheetJsPath}"></script>
<script type="module" src="/tests/bench/page/workbook.js"></script>
<body></body>
</html>
`;

/** The same drawing as a finished file, for each set of figures. */
async function drawn() {
  const { chart, init } = await import("../../../pkg/keikaku.js");
  await init(await readFile(join(packageFolder, "api_bg.wasm")));
  return Array.from({ length: SETS }, (_, set) => chart(plan(figures(set))).svg);
}

/** Chart.js with only the parts that these charts need, as a careful engineer bundles it. */
function treeShaken() {
  const used = [
    ...["BarController", "BarElement", "LineController", "LineElement", "PointElement"],
    ...["CategoryScale", "LinearScale", "Legend", "Tooltip"],
  ].join(", ");
  return bundled(`import { Chart, ${used} } from "chart.js";
    Chart.register(${used});
    ${making}`);
}

async function bundled(contents) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0].text;
}
