import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { packageFolder, served } from "../../../www/scripts/paths.mjs";
import { packageFile } from "../../../www/scripts/packages.mjs";
import { serve } from "../../../www/scripts/serve.mjs";

export const chartJsPath = "/bench/chart.js";
export const echartsPath = "/bench/echarts.js";
export const ganttPath = "/bench/gantt.js";
export const ganttStylePath = "/bench/gantt.css";
export const tabulatorPath = "/bench/tabulator.js";
export const tabulatorStylePath = "/bench/tabulator.css";
export const agGridPath = "/bench/ag-grid.js";
export const justValidatePath = "/bench/just-validate.js";
export const sheetJsPath = "/bench/sheetjs.js";

/** The peers' own files, by the path at which they are served. */
const peers = {
  [chartJsPath]: ["chart.js", "dist", "chart.umd.min.js"],
  [echartsPath]: ["echarts", "dist", "echarts.min.js"],
  [ganttPath]: ["frappe-gantt", "dist", "frappe-gantt.umd.js"],
  [ganttStylePath]: ["frappe-gantt", "dist", "frappe-gantt.css"],
  [tabulatorPath]: ["tabulator-tables", "dist", "js", "tabulator.min.js"],
  [tabulatorStylePath]: ["tabulator-tables", "dist", "css", "tabulator.min.css"],
  [justValidatePath]: ["just-validate", "dist", "just-validate.production.min.js"],
  [agGridPath]: ["ag-grid-community", "dist", "ag-grid-community.min.js"],
  [sheetJsPath]: ["xlsx", "dist", "xlsx.full.min.js"],
};

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves the package and these texts, by their path, compressed before the first request. */
export async function serveCompressed(texts) {
  const entries = await Promise.all([
    ...served.map(fromPackage),
    ...Object.entries(peers).map(fromPeer),
    ...Object.entries(texts),
  ]);
  const answers = new Map(entries.map(([path, content]) => [path, answer(path, content)]));
  return serve({ respond: (_, pathname) => answers.get(pathname), headers: isolated });
}

const fromPackage = async (name) => [`/keikaku/${name}`, await readFile(join(packageFolder, name))];
const fromPeer = async ([path, file]) => [path, await readFile(packageFile(...file))];

function answer(path, content) {
  const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const headers = {
    "content-type": types[extname(path)],
    "content-encoding": "br",
    "content-length": body.length,
  };
  return { headers, body };
}

// Only a page that is isolated has a clock finer than 0.1 ms.
const isolated = (pathname) =>
  pathname.startsWith("/bench/warm-")
    ? { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" }
    : {};
