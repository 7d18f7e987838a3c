/* What happens by itself: blocks are found, now and later, drawn when they are near, and let go when they
   leave the page. */
import { SELECTOR, parse } from "./blocks.js";
import { define } from "./element.js";
import { load } from "./load.js";
import { early } from "./source.js";
import { fail } from "./trouble.js";

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
        near.unobserve(target);
        draw(target);
      }
    },
    { rootMargin: NEAR },
  );
  const draw = async (block) => {
    const element = found.get(block);
    const asked = parse(element);
    const text = early(asked);
    try {
      const core = await load(asked.kind);
      if (block.isConnected) live.set(block, core.mount(element, { text }));
      // Put back into the page, it is found again.
      else found.delete(block);
    } catch (error) {
      fail(block, error);
    }
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
      found.delete(block);
    }
  };
  const isOurs = (node) => node.nodeType !== 1 || node.parentElement?.closest(".keikaku-chart");

  find();
  define("keikaku-chart", (element) => live.get(element)?.update(parse(element)));
  new MutationObserver((changes) => {
    letGo();
    if (changes.some(({ addedNodes }) => ![...addedNodes].every(isOurs))) find();
  }).observe(document.documentElement, { childList: true, subtree: true });
}
