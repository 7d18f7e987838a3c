/* One block becomes one chart, or one viewer. What the author wrote leaves the page only when that is complete. */
import { parse } from "./blocks.js";
import { sourceOf } from "./source.js";
import { fail, say } from "./trouble.js";

/** One for the page, however many copies of this module it has. */
const page = (globalThis[Symbol.for("keikaku.page")] ??= { count: 0, handles: new WeakMap(), figures: new WeakSet() });

/** A name that makes ids unique in the page. */
export const scope = () => `keikaku-${++page.count}`;

/**
 * Puts something in place of (or, for a table, before) an element of the page. `stand` builds it there from a
 * source and what was asked for, and says what stands there before the author's content goes.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function mountWith(stand, element, options = {}) {
  page.handles.get(element)?.destroy();
  const asked = { block: element, ...parse(element), ...options };
  /** What the reader chose instead, with the controls. */
  const chosen = {};
  /** What stands in the page, if anything does. */
  let place;
  let isOver = false;

  const clear = () => {
    place?.undo();
    place = undefined;
  };
  const draw = async () => {
    try {
      const source = await sourceOf(asked);
      if (place) place.update(source);
      else if (!isOver) await stand(source, asked, chosen, () => isOver, (standing) => (place = standing));
      if (place) say(place.figure, "ready", { kind: asked.kind });
    } catch (error) {
      // Figures that are no longer what was asked for would be false: the author's own come back.
      clear();
      fail(asked.block, error);
    }
  };
  const handle = {
    done: draw(),
    update(changes) {
      // What was fetched before may be another file, or an older one.
      Object.assign(asked, { text: undefined }, changes);
      for (const name in changes) delete chosen[name];
      return (handle.done = handle.done.then(draw));
    },
    destroy() {
      isOver = true;
      clear();
    },
    isThere: () => (place?.figure ?? asked.block).isConnected,
  };
  page.handles.set(element, handle);
  return handle;
}

/** An empty figure, before the table, in place of the link's paragraph, or in the block. */
export function figureFor({ block, table, plan, isLink }, name = "figure") {
  const figure = document.createElement(name);
  figure.className = "keikaku-chart";
  page.figures.add(figure);
  if (table && !plan) {
    // A copy of a drawn block brings a copy of its figure, which nothing moves.
    const before = table.previousElementSibling;
    if (before?.matches(".keikaku-chart") && !page.figures.has(before)) before.remove();
    table.before(figure);
  } else if (isLink) block.before(figure);
  else block.prepend(figure);
  return figure;
}

/** Takes the author's content out of the page; returns what puts it back. */
export function takenOut({ block, isLink }, figure) {
  if (isLink) {
    block.remove();
    return () => figure.before(block);
  }
  const kept = document.createDocumentFragment();
  kept.append(...[...block.childNodes].filter((node) => node !== figure));
  return () => block.append(kept);
}
