/* One block becomes one chart. What the author wrote leaves the page only when the chart is complete. */
import { ready } from "./ready.js";
import { parse } from "./blocks.js";
import { Trouble, warn } from "./trouble.js";

let count = 0;

/** Nothing of ours stands in the page. */
const NOWHERE = { figure: undefined, undo() {} };

/**
 * Puts a chart in place of (or, for a table, before) an element of the page.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function mount(element, options = {}) {
  const asked = { block: element, ...parse(element), ...options };
  let place = NOWHERE;
  let isOver = false;

  const clear = () => {
    place.undo();
    place = NOWHERE;
  };
  const draw = async () => {
    try {
      const [core, source] = await Promise.all([ready(), sourceOf(asked)]);
      if (isOver) return;
      // Both in one task: nothing is painted in between, and if the second fails the author's content is back.
      clear();
      place = placed(core, source, asked);
      say(place.figure, "ready", { kind: asked.kind });
    } catch ({ code = "panic", message, cause }) {
      warn(code, message, cause);
      say(asked.block, "error", { code, message });
    }
  };
  const handle = {
    done: draw(),
    update(changes) {
      Object.assign(asked, changes);
      return (handle.done = draw());
    },
    destroy() {
      isOver = true;
      clear();
    },
    isThere: () => (place.figure ?? asked.block).isConnected,
  };
  return handle;
}

/** The table, the plan, or the text of the file. */
async function sourceOf({ table, plan, src }) {
  if (plan ?? table) return plan ?? table;
  if (!src) throw new Trouble("no-source");
  const response = await fetch(src, { credentials: "same-origin" }).catch((cause) => {
    throw new Trouble("src-missing", cause);
  });
  if (!response.ok) throw new Trouble("src-missing", `${response.status} ${src}`);
  return response.text();
}

/** Stands the figure where it belongs and fills it there. */
function placed(core, source, { block, table, plan, isLink, src, label, ...asked }) {
  const figure = document.createElement("figure");
  figure.className = "keikaku-chart";
  const fromTable = table && !plan;
  if (fromTable) table.before(figure);
  else if (isLink) block.before(figure);
  else block.prepend(figure);

  const controller = new AbortController();
  core.follow(figure, controller.signal);
  const { kind, indicator, lang, era } = asked;
  const options = { kind, indicator, lang, era, scope: `keikaku-${++count}`, ...(fromTable ? {} : { src, label }) };
  let mounted;
  try {
    mounted = core.mount(figure, source, options);
  } catch (error) {
    controller.abort();
    figure.remove();
    throw error;
  }
  const restore = fromTable ? () => {} : takenOut(block, figure, isLink);
  const undo = () => {
    controller.abort();
    mounted.free();
    restore();
    figure.remove();
  };
  return { figure, undo };
}

/** Takes the author's content out of the page; returns what puts it back. */
function takenOut(block, figure, isLink) {
  if (isLink) {
    block.remove();
    return () => figure.before(block);
  }
  const kept = document.createDocumentFragment();
  kept.append(...[...block.childNodes].filter((node) => node !== figure));
  return () => block.append(kept);
}

function say(target, name, detail) {
  // A block that a chart has replaced is no longer in the page; the page still hears of it.
  const heard = target.isConnected ? target : document;
  heard.dispatchEvent(new CustomEvent(`keikaku:${name}`, { bubbles: true, detail }));
}
