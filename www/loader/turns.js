/* Many charts in one page: their places are measured together, so that the page is laid out once and not once
   for each, and they are drawn in turns, so that the page answers its reader in between. */

/** A task longer than this is felt; half of it leaves room for whatever else the page does. */
const LONG = 25;
/** After so long a wait for a frame there is none, in ms. */
const UNSEEN = 100;

let waiting = [];
let queue = Promise.resolve();
/** When the task that draws charts began; 0 where none does. */
let began = 0;

/** The width of a place and the size of its text, in px, measured with all others that are asked for now. */
export function measured(figure) {
  return new Promise((resolve) => {
    if (waiting.push({ figure, resolve }) === 1) queueMicrotask(measure);
  });
}

function measure() {
  const places = waiting;
  waiting = [];
  const rooms = places.map(({ figure }) => ({
    width: figure.clientWidth || undefined,
    font: parseFloat(getComputedStyle(figure).fontSize) || undefined,
  }));
  places.forEach(({ resolve }, at) => resolve(rooms[at]));
}

/** Resolves when it is this chart's turn: at once where nothing of ours runs yet. */
export function turn() {
  return (queue = queue.then(async () => {
    if (performance.now() - began < LONG) return;
    // What is drawn so far is laid out and painted before the next: many charts in one frame would be a long one.
    if (began) await painted();
    began = performance.now();
    setTimeout(() => (began = 0));
  }));
}

/** Resolves after the next frame; a page that nobody sees has none. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN);
  });
