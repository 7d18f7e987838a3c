/** A link and processor that many readers have; throttled processors affect the page's main thread only. */
const slowLink = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};
const slowProcessor = { rate: 4 };

/** The rounds of `cold first chart, painted`: for each peer, milliseconds and kilobytes. */
export async function cold({ browser, url, paths, rounds, slow }) {
  await oneCold(browser, url + Object.values(paths)[0], slow);
  return inRounds(rounds, Object.keys(paths), (name) => oneCold(browser, url + paths[name], slow));
}

/** The rounds of `redraw of one chart`: for each peer, milliseconds without and with layout. */
export const redraw = ({ browser, url, rounds }) =>
  inPage(browser, async (page) => {
    await page.goto(`${url}/bench/warm-redraw.html`);
    return page.evaluate((rounds) => globalThis.measure(rounds), rounds);
  });

/** The rounds of many charts in one page: for each peer, milliseconds and the long tasks. */
export const many = ({ browser, url, names, count, rounds }) =>
  inRounds(rounds, names, (name) =>
    inPage(browser, async (page) => {
      await page.goto(`${url}/bench/warm-many.html`);
      return page.evaluate(([name, count]) => globalThis.measure(name, count), [name, count]);
    }),
  );

/** The rounds of a schedule of so many rows: for each peer, milliseconds. */
export const schedule = ({ browser, url, count, rounds }) =>
  inRounds(rounds, ["keikaku", "frappe-gantt", "HTML table"], (name) =>
    inPage(browser, async (page) => {
      await page.goto(`${url}/bench/warm-schedule.html`);
      return page.evaluate(([name, count]) => globalThis.measure(name, count), [name, count]);
    }),
  );

/** The rounds of a plan of so many items in each of these: milliseconds of what a reader does, and bytes. */
export const viewer = ({ browser, url, names = ["keikaku", "Tabulator", "AG Grid"], count, rounds }) =>
  inRounds(rounds, names, (name) =>
    inPage(browser, async (page) => {
      await page.goto(`${url}/bench/warm-viewer.html`);
      await page.waitForFunction(() => globalThis.measure);
      return page.evaluate(([name, count]) => globalThis.measure(name, count), [name, count]);
    }),
  );

/** The rounds of a form of so many fields: for each peer, milliseconds of sending, typing and leaving a field. */
export const forms = ({ browser, url, names = ["keikaku", "just-validate", "zod"], count, rounds }) =>
  inRounds(rounds, names, (name) =>
    inPage(browser, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", slowProcessor);
      await page.goto(`${url}/bench/warm-forms.html`);
      await page.waitForFunction(() => globalThis.measure);
      return page.evaluate(([name, count]) => globalThis.measure(name, count), [name, count]);
    }),
  );

/** The rounds of a workbook of so many rows: for each reader, milliseconds and the long tasks. */
export const workbooks = ({ browser, url, count, rounds }) =>
  inRounds(rounds, ["keikaku", "SheetJS"], (name) =>
    inPage(browser, async (page) => {
      await page.goto(`${url}/bench/warm-workbook.html`);
      await page.waitForFunction(() => globalThis.measure);
      return page.evaluate(([name, count]) => globalThis.measure(name, count), [name, count]);
    }),
  );

/** A, B, C, A, B, C …, and never the same peer first: whatever else the machine does hits all alike. */
async function inRounds(rounds, names, work) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const result = {};
    for (let at = 0; at < names.length; at++) {
      const name = names[(round + at) % names.length];
      result[name] = await work(name);
    }
    results.push(result);
  }
  return results;
}

const oneCold = (browser, address, slow) =>
  inPage(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    if (slow) await session.send("Network.emulateNetworkConditions", slowLink);
    if (slow) await session.send("Emulation.setCPUThrottlingRate", slowProcessor);
    await page.goto(address, { waitUntil: "commit" });
    return page.evaluate(paintedInPage);
  });

/** A context of its own, so that no cache, no compiled code and no process is left from the one before. */
async function inPage(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/* global painted */
async function paintedInPage() {
  const time = await painted;
  const canvas = document.querySelector("canvas");
  const pixels = canvas?.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const isDrawn = pixels ? pixels.some((value) => value > 0) : document.querySelector("svg");
  if (typeof time !== "number" || !isDrawn) throw new Error(`${location.pathname} drew nothing: ${time}`);
  const entries = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
  return { time, bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0) };
}
