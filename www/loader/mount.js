/* One block becomes one chart, or one viewer. What the author wrote leaves the page only when that is complete. */
import { page } from "./page.js";
import { PASSING, sourceOf } from "./source.js";
import { fail, say } from "./trouble.js";

/** After so long a wait for a file its reader is told, in ms. */
const PATIENCE = 20_000;

/** A name that makes ids unique in the page. */
export const scope = () => `keikaku-${++page.count}`;

/**
 * Puts something in place of (or, for a table, before) an element of the page. `stand` builds it there from a
 * source and `{ asked, chosen, isOver, stands, lose }`: what was asked for, what the reader chose instead, whether
 * it is wanted no more, whom to tell what stands there before the author's content goes, and whom to tell that it
 * cannot stand there any longer.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function mountWith(stand, element, options = {}) {
  page.handles.get(element)?.destroy();
  const asked = { block: element, ...options };
  const chosen = {};
  /** What stands in the page, if anything does. */
  let place;
  let isOver = false;

  const clear = () => {
    const standing = place;
    place = undefined;
    standing?.undo();
  };
  /** What its reader is told while a file does not come. */
  let told;
  const tell = (code) => {
    const retry = () => handle.update({});
    told ??= import("./again.js").then(
      ({ noted }) => noted(asked, retry),
      () => {
        // Without a connection there are no words either.
        told = undefined;
        addEventListener("online", retry, { once: true });
      },
    );
    told.then((note) => note?.say(code));
  };
  const untold = async () => {
    const note = await told;
    told = undefined;
    return note?.end();
  };
  /** Figures that are no longer what was asked for would be false: the author's own come back. */
  const lose = (error) => {
    clear();
    fail(asked.block, error);
    if (PASSING.includes(error.code)) tell(error.code);
    else untold();
  };
  const part = { asked, chosen, isOver: () => isOver, stands: (standing) => (place = standing), lose };
  const draw = async () => {
    const late = setTimeout(tell, PATIENCE, "src-slow");
    try {
      const source = await sourceOf(asked);
      const enter = await untold();
      if (place) await place.update(source);
      else if (!isOver) await stand(source, part);
      if (!place) return;
      say(place.figure, "ready", { kind: asked.kind });
      enter?.(place.figure);
    } catch (error) {
      lose(error);
    } finally {
      clearTimeout(late);
    }
  };
  const handle = {
    done: draw(),
    update(changes) {
      Object.assign(asked, changes);
      for (const name in changes) delete chosen[name];
      return (handle.done = handle.done.then(draw));
    },
    destroy() {
      isOver = true;
      clear();
      untold();
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

/**
 * Takes the author's content out of the page; returns what puts it back. The figure keeps a copy of it: whoever copies
 * or saves a part of the page takes that along, and the loader makes a chart of it again.
 */
export function takenOut({ block, isLink }, figure) {
  const kept = document.createDocumentFragment();
  if (isLink) kept.append(block);
  else kept.append(...[...block.childNodes].filter((node) => node !== figure));
  const template = document.createElement("template");
  template.content.append(kept.cloneNode(true));
  figure.append(template);
  return () => (isLink ? figure.before(kept) : block.append(kept));
}

/** Lets go of what the wasm holds. An instance that stopped has nothing to give back. */
export function freed(handle) {
  try {
    handle.free();
  } catch {
    /* It goes with its instance. */
  }
}
