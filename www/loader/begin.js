/* What happens by itself: blocks are found, now and later, drawn when they are near, and let go when they
   leave the page. */
import { SELECTOR, parse } from "./blocks.js";
import { place } from "./chart.js";
import { define } from "./element.js";
import { early } from "./source.js";

/** How far below the window a block is near. */
const NEAR = "600px";
const MARK = Symbol.for("keikaku");

/** Starts once for a page, however often and from wherever the script is included. */
export function begin() {
  if (globalThis[MARK]) return;
  globalThis[MARK] = true;
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
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        draw(target);
      }
    },
    { rootMargin: NEAR },
  );
  const draw = (block) => {
    near.unobserve(block);
    const element = found.get(block);
    live.set(block, place(element, { text: early(parse(element)) }));
  };
  const find = () => {
    for (const element of document.querySelectorAll(SELECTOR)) {
      const block = parse(element)?.block;
      if (!block || found.has(block)) continue;
      found.set(block, element);
      near.observe(block);
    }
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
  const used = ({ target: { form } }) => found.has(form) && !live.has(form) && draw(form);
  const isOurs = (node) => node.nodeType !== 1 || node.parentElement?.closest(".keikaku-chart");

  find();
  document.addEventListener("focusin", used);
  for (const name of ["keikaku-chart", "keikaku-viewer"]) {
    define(name, (element) => live.get(element)?.update(parse(element)));
  }
  new MutationObserver((changes) => {
    letGo();
    if (changes.some(({ addedNodes }) => ![...addedNodes].every(isOurs))) find();
  }).observe(document.documentElement, { childList: true, subtree: true });
}
