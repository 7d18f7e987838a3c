/* A chart in its place in the page. */
import { mount as fill } from "keikaku-core-glue";
import { control } from "./controls.js";
import { follow } from "./follow.js";
import { figureFor, mountWith, scope, takenOut } from "./mount.js";
import { measured, turn } from "./turns.js";
import { fiscalYear } from "./year.js";

/** Puts a chart in place of (or, for a table, before) an element of the page. */
export const mount = (element, options) => mountWith(stand, element, options);

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
    const mounted = fill(figure, source, { ...wishes(), ...room, scope: scope() });
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

/** What the core is asked for. The file is linked where there is no table of the page's own. */
function wanted({ kind, indicator, item, lang, era, from, to, table, plan, src, label, ...dated }) {
  const file = (table && !plan) || src?.includes(" ") ? {} : { src, label };
  const asOf = dated.asOf ?? dated["as-of"] ?? fiscalYear(new Date());
  return { kind, indicator, item, lang, era, from, to, asOf, ...file };
}
