/* What it costs to read a workbook, beside the reader that pages usually have. */
import { workbooks } from "./measure.mjs";
import { section } from "./report.mjs";

const ROWS = 10_000;
const PEER = "SheetJS";

/** Both from the bytes to rows of cells, each library loaded and used once before. */
export async function workbookSections({ browser, url, rounds }) {
  const results = await workbooks({ browser, url, count: ROWS, rounds });
  const title = `workbook of ${ROWS.toLocaleString("en-US")} rows x 12 columns, from its bytes to rows of cells`;
  return [section(title, results, { peer: PEER, gate: 1, extra: longest })];
}

const longest = (results) => {
  const most = Math.max(0, ...results.flatMap(({ longTasks }) => longTasks));
  return `longest task ${most.toFixed(0)} ms`;
};
