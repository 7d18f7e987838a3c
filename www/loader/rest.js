/* Charts far from the window. A page that shows one has paid for what draws it: the others come, one by one, while
   nobody waits for anything, so that whoever prints or captures the page has them all. A page that shows none
   fetches nothing. */
import { page } from "./page.js";

/** So many come by themselves; in a page with more, the others wait until they are near. */
const MOST = 50;
/** Where the browser does not say when it is idle, in ms. */
const BREATH = 200;

const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, BREATH));
const loaded = () => new Promise((done) => addEventListener("load", done, { once: true }));

/** What a script of the page puts into place itself is that script's. */
const isMounted = (block) => [block, ...block.querySelectorAll("a")].some((element) => page.handles.has(element));

/** What has room kept for it in the page; forms, which have none, need not be drawn. */
const waiting = () => [...document.querySelectorAll("[data-keikaku-room]")].filter((block) => !isMounted(block));

let left = MOST;
let isGoing = false;

/** Has them come, while there are any; who pays for every byte scrolls to what is worth it. */
export async function see() {
  if (isGoing || navigator.connection?.saveData) return;
  isGoing = true;
  if (document.readyState !== "complete") await loaded();
  idle(next);
}

/** Draws the next one; the one after it has to wait for another idle moment. */
async function next() {
  for (const block of left > 0 ? waiting() : []) {
    const drawing = page.draw(block);
    // It is on its way already.
    if (!drawing) continue;
    left -= 1;
    await drawing;
    idle(next);
    return;
  }
  isGoing = false;
}

/**
 * The browser lays out for paper as soon as this returns and the promises that are settled are through. Tables whose
 * module is there need nothing else, and are drawn in time; what has to be fetched is there when the page is printed
 * again.
 */
addEventListener("beforeprint", () => {
  page.isPrinting = true;
  for (const block of waiting()) page.draw(block);
});
addEventListener("afterprint", () => (page.isPrinting = false));
