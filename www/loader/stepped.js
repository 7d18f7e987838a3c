/* Long reading in short steps: the page goes on in between. */

/** How long the page may wait between two frames, in ms. */
const SLICE = 16;

/** Reads to the end; the page paints and hears of each step in between. */
export async function stepped(reading, signal, onProgress) {
  let pause = performance.now() + SLICE;
  let told;
  for (let isDone = false; !isDone; ) {
    isDone = reading.step();
    const { sheet, rows, total } = reading;
    const isNews = !told || sheet !== told.sheet || rows !== told.rows;
    if (isNews) onProgress?.((told = { sheet, rows, total }));
    if (isDone || performance.now() < pause) continue;
    await nextTask();
    signal?.throwIfAborted();
    pause = performance.now() + SLICE;
  }
}

/** The page has its turn. A timer would wait longer than it takes to paint. */
export function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
