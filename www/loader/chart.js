/* A chart of a page, whichever module draws it: when its kind changes, that may be another one. */
import { parse } from "./blocks.js";
import { early } from "./early.js";
import { load } from "./load.js";
import { fail } from "./trouble.js";

/**
 * Puts a chart in place of an element of the page, or before the table it holds.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function place(element, options = {}) {
  // What asks for it may be out of the page while the chart stands there.
  let asked = { ...parse(element), ...options };
  let core;
  let handle;
  let isOver = false;

  const draw = async (changes) => {
    try {
      const drawing = await load(asked.kind);
      if (isOver) return;
      if (handle && core === drawing) await handle.update(changes);
      else {
        core = drawing;
        // It takes the place of what another module drew here.
        handle = core.mount(element, asked);
        await handle.done;
      }
    } catch (error) {
      handle?.destroy();
      handle = undefined;
      fail(element, error);
    }
  };
  const chart = {
    done: draw(),
    update(changes) {
      return (chart.done = chart.done.then(() => {
        asked = { ...asked, ...changes };
        return draw(changes);
      }));
    },
    destroy() {
      isOver = true;
      handle?.destroy();
    },
    isThere: () => (handle ? handle.isThere() : element.isConnected),
  };
  early(asked);
  return chart;
}
