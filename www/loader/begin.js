/* What happens by itself: blocks are found, now and later, drawn when they are near, and let go when they
   leave the page. */
import { OPTIONS, SELECTOR, parse } from "./blocks.js";
import { place } from "./chart.js";
import { warned } from "./explained.js";
import { page } from "./page.js";

/** How far from the window a block is near, in px: a table stands below the room that is kept for its chart. */
const NEAR = 1250;
/** The style sheet keeps room for the chart of a block that has this. */
const ROOM = "data-keikaku-room";

/**
 * Whether a block is surely near, without waiting for the next frame, in which the observer speaks. What is not
 * rendered is at 0; and in a frame only the observer knows where the window is.
 */
function isNear(block) {
  const { top, bottom } = block.getBoundingClientRect();
  return parent === self && top < NEAR && bottom > 0;
}

/** Starts once for a page, however often and from wherever the script is included. */
export function begin() {
  if (page.version === VERSION) return;
  if (page.version) return void warned("two-loaders", `${page.version}, ${VERSION}`);
  page.version = VERSION;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}

function start() {
  /** What was found, and the element by which it was. */
  const found = new WeakMap();
  /** What is drawn, or about to be. */
  const live = new Map();

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
    },
    { rootMargin: `${NEAR}px` },
  );
  /** Draws what was found, unless that is done or on its way. */
  const draw = (page.draw = (block) => {
    if (!found.has(block) || live.has(block)) return undefined;
    near.unobserve(block);
    const handle = place(found.get(block));
    live.set(block, handle);
    return handle.done.then(() => block.removeAttribute(ROOM));
  });
  const find = () => {
    // A copy of a figure is dead; what the author wrote is in it, and makes a chart of its own.
    for (const { parentNode: copy, content } of document.querySelectorAll(".keikaku-chart>template")) {
      if (!page.figures.has(copy)) copy.replaceWith(content);
    }
    const blocks = [];
    for (const element of document.querySelectorAll(SELECTOR)) {
      const { block, kind } = parse(element) ?? {};
      if (!block || found.has(block)) continue;
      found.set(block, element);
      blocks.push(block);
      if (kind !== "form") block.setAttribute(ROOM, "");
    }
    // From here on room is kept for what was found, and for nothing that only looks like it.
    document.documentElement.setAttribute("data-keikaku-on", "");
    for (const block of blocks) isNear(block) ? draw(block) : near.observe(block);
  };
  const letGo = () => {
    for (const [block, handle] of live) {
      if (handle.isThere()) continue;
      handle.destroy();
      live.delete(block);
      // Put back into the page, it is found again.
      found.delete(block);
    }
  };
  // A form whose fields stand elsewhere may never come near.
  const used = ({ target: { form } }) => draw(form);
  const isOurs = (node) => node.nodeType !== 1 || node.parentElement?.closest(".keikaku-chart");

  find();
  document.addEventListener("focusin", used);
  // The document itself: a page may be written anew.
  new MutationObserver((changes) => {
    letGo();
    if (changes.some(({ addedNodes }) => ![...addedNodes].every(isOurs))) find();
    // Once for any number of changes; what a link asks for is no attribute of its block.
    const asking = new Set(changes.map(({ attributeName, target }) => attributeName && target));
    for (const block of asking) if (block && found.get(block) === block) live.get(block)?.update(parse(block));
  }).observe(document, { childList: true, subtree: true, attributeFilter: OPTIONS });
}
