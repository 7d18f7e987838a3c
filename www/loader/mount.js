/* One block becomes one chart. What the author wrote leaves the page only when the chart is complete. */
import { mount as fill } from "keikaku-core-glue";
import { parse } from "./blocks.js";
import { control } from "./controls.js";
import { follow } from "./follow.js";
import { sourceOf } from "./source.js";
import { fail, say } from "./trouble.js";
import { measured, turn } from "./turns.js";
import { fiscalYear } from "./year.js";

/** One for the page, however many copies of this module it has. */
const page = (globalThis[Symbol.for("keikaku.page")] ??= { count: 0, handles: new WeakMap(), figures: new WeakSet() });

/**
 * Puts a chart in place of (or, for a table, before) an element of the page.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function mount(element, options = {}) {
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

/** Stands the figure where it belongs and fills it there, unless it is over before that. */
async function stand(source, asked, chosen, isOver, stands) {
  const figure = figureFor(asked);
  const controller = new AbortController();
  const undo = () => {
    controller.abort();
    figure.remove();
  };
  try {
    const room = await measured(figure);
    await turn();
    if (isOver()) return undo();
    follow(figure, controller.signal);
    const scope = `keikaku-${++page.count}`;
    const wishes = () => wanted({ ...asked, ...chosen });
    /** Draws what is wished for; what of the reader's is not to be had gives way, the first of these first. */
    const drawn = (draw, yielding) => {
      for (const names of yielding) {
        if (!names.some((name) => chosen[name])) continue;
        try {
          return draw(wishes());
        } catch {
          for (const name of names) delete chosen[name];
        }
      }
      return draw(wishes());
    };
    const mounted = fill(figure, source, { ...wishes(), ...room, scope });
    const standing = {
      source,
      choose: (yielding = []) => drawn((wishes) => mounted.choose(wishes), yielding),
      rows: () => mounted.rows(),
    };
    control({ figure, asked, chosen, page: standing }, controller.signal);
    let restore = () => {};
    // Said before the author's content goes: who then asks where the chart is must find it.
    stands({
      figure,
      update(source) {
        // What the reader chose may be gone from the new plan.
        drawn((wishes) => mounted.update(source, wishes), [["from", "to"], ["indicator"]]);
        standing.source = source;
      },
      undo() {
        mounted.free();
        restore();
        undo();
      },
    });
    if (asked.plan || !asked.table) restore = takenOut(asked, figure);
  } catch (error) {
    undo();
    throw error;
  }
}

/** An empty figure, before the table, in place of the link's paragraph, or in the block. */
function figureFor({ block, table, plan, isLink }) {
  const figure = document.createElement("figure");
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

/** What the core is asked for. The file is linked where there is no table of the page's own. */
function wanted({ kind, indicator, item, lang, era, from, to, table, plan, src, label, ...dated }) {
  const file = (table && !plan) || src?.includes(" ") ? {} : { src, label };
  const asOf = dated.asOf ?? dated["as-of"] ?? fiscalYear(new Date());
  return { kind, indicator, item, lang, era, from, to, asOf, ...file };
}

/** Takes the author's content out of the page; returns what puts it back. */
function takenOut({ block, isLink }, figure) {
  if (isLink) {
    block.remove();
    return () => figure.before(block);
  }
  const kept = document.createDocumentFragment();
  kept.append(...[...block.childNodes].filter((node) => node !== figure));
  return () => block.append(kept);
}
