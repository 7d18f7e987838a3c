/* Many charts in one page: their places are measured together, so that the page is laid out once and not once
   for each, and they are drawn in turns, so that the page answers its reader in between. */

import { page } from "./page.js";

/** A task longer than this is felt; half of it leaves room for whatever else the page does. */
const LONG = 25;
/** After so long a wait for a frame there is none, in ms. */
const UNSEEN = 100;

/** The headings of the page that are not a chart's own. */
const HEADINGS = ":is(h1,h2,h3,h4,h5,h6):not(.keikaku-chart *)";

let waiting = [];
let queue = Promise.resolve();
/** When the task that draws charts began; 0 where none does. */
let began = 0;

/**
 * What a figure finds at its place, measured with all others that are asked for now: its `width` and the size of its
 * text, `font`, in px, and the level of a `heading` there.
 */
export function measured(figure) {
  return new Promise((resolve) => {
    if (waiting.push({ figure, resolve }) === 1) queueMicrotask(measure);
  });
}

function measure() {
  const places = waiting;
  waiting = [];
  const headings = [...document.querySelectorAll(HEADINGS)];
  const rooms = places.map(({ figure }) => ({ ...roomOf(figure), heading: levelAt(figure, headings) }));
  places.forEach(({ resolve }, at) => resolve(rooms[at]));
}

const roomOf = (figure) => ({
  width: figure.clientWidth || undefined,
  font: parseFloat(getComputedStyle(figure).fontSize) || undefined,
});

/** One below the nearest heading before it. */
function levelAt(figure, headings) {
  const isBefore = (heading) => figure.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING;
  const before = headings.findLast(isBefore);
  return Math.min(Number(before?.localName[1] ?? 1) + 1, 6);
}

/** How far from the window a chart is near, in px: it may be seen in a moment. */
const NEAR = 1000;

const idle = globalThis.requestIdleCallback ?? setTimeout;

const isNear = (figure) => {
  const { top, bottom } = figure.getBoundingClientRect();
  return bottom > -NEAR && top < innerHeight + NEAR;
};

/**
 * Calls back whenever the place or its text has another size than it had, until the signal ends it. All are measured
 * while the page is laid out, and drawn in turns: those near the window, then the others.
 */
export function resized(figure, room, signal, changed) {
  let drawn = room;
  let now;
  const observer = new ResizeObserver(async () => {
    const isWaiting = now;
    now = roomOf(figure);
    if (isWaiting) return;
    if (!isNear(figure)) await new Promise((done) => idle(done));
    await turn();
    const { width, font } = now;
    now = undefined;
    if (signal.aborted || !width || (width === drawn.width && font === drawn.font)) return;
    drawn = { width, font };
    changed(width, font);
  });
  observer.observe(figure);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Resolves when it is this chart's turn: at once where nothing of ours runs yet. */
export function turn() {
  return (queue = queue.then(async () => {
    // For paper there is no next frame.
    if (page.isPrinting || performance.now() - began < LONG) return;
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
