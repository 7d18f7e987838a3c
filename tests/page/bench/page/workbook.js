/* A workbook from its bytes to rows of cells, by each reader. */
import { nextTask, painted } from "./frames.js";

const readers = {
  async keikaku(bytes) {
    const { workbook } = await import("/keikaku/open.js");
    const { document } = await workbook(bytes);
    return document.parts[0].cells;
  },

  async SheetJS(bytes) {
    const { Sheets, SheetNames } = globalThis.XLSX.read(bytes);
    return globalThis.XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1, raw: false });
  },
};

const bytesOf = async (count) => (await fetch(`/bench/rows-${count}.xlsx`)).arrayBuffer();

/** The milliseconds that reading takes, and those of the tasks in which the page could do nothing else. */
globalThis.measure = async (name, count) => {
  // A library that has read before, as for every other measure.
  await readers[name](await bytesOf(30));
  const bytes = await bytesOf(count);
  const longTasks = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  await painted();
  observer.observe({ type: "longtask" });
  const start = performance.now();
  const rows = await readers[name](bytes);
  const time = performance.now() - start;
  if (rows.length !== count || rows.at(-1)[1] !== `担当${(count - 1) % 50}`) throw new Error(`${name} read something else`);
  await painted();
  await nextTask();
  return { time, longTasks };
};
