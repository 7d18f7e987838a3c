/* A chart in its place in the page. */
import { mount as fill } from "keikaku-core-glue";
import { control } from "./controls.js";
import { follow } from "./follow.js";
import { figureFor, freed, mountWith, scope, takenOut } from "./mount.js";
import { others } from "./others.js";
import { page } from "./page.js";
import { measured, resized, turn } from "./turns.js";
import { fiscalYear } from "./year.js";

/** A page with more charts than these has very many. */
const MANY = 50;

/** Puts a chart in place of (or, for a table, before) an element of the page. */
export const mount = (element, options) => mountWith(stand, element, options);

/** Stands the figure where it belongs and fills it there, unless it is over before that. */
async function stand(source, { asked, chosen, isOver, stands, lose }) {
  const figure = figureFor(asked);
  const controller = new AbortController();
  const { signal } = controller;
  const undo = () => {
    controller.abort();
    figure.remove();
  };
  try {
    const room = await measured(figure);
    await turn();
    if (isOver()) return undo();
    /** What is to be done whenever nodes of the drawing are new. */
    const after = new Set();
    const done = () => after.forEach((act) => act());
    const wishes = () => {
      if (asked.label === "") asked.label = named(asked);
      return wanted({ ...asked, ...chosen });
    };
    /** Draws what is wished for; what of the reader's is not to be had gives way, the first of these first. */
    const drawn = (draw, yielding) => {
      for (const names of yielding) {
        if (!names.some((name) => chosen[name])) continue;
        try {
          return draw(wishes());
        } catch (error) {
          if (error.code === undefined) throw error;
          for (const name of names) delete chosen[name];
        }
      }
      return draw(wishes());
    };
    figure.classList.toggle("keikaku-many", page.count > MANY);
    const mounted = fill(figure, source, { ...wishes(), ...room, scope: scope() });
    const standing = {
      source,
      after,
      lose,
      choose(yielding = []) {
        drawn((wishes) => mounted.choose(wishes), yielding);
        done();
      },
      rows: () => mounted.rows(),
    };
    follow(figure, after, signal);
    control({ figure, asked, chosen, page: standing }, signal);
    done();
    resized(figure, room, signal, (...room) => {
      try {
        mounted.resize(...room);
        done();
      } catch (error) {
        lose(error);
      }
    });
    let restore = () => {};
    // Said before the author's content goes: who then asks where the chart is must find it.
    stands({
      figure,
      update(source) {
        // What the reader chose may be gone from the new plan.
        drawn((wishes) => mounted.update(source, wishes), [["from", "to"], ["indicator"]]);
        standing.source = source;
        done();
      },
      undo() {
        restore();
        undo();
        freed(mounted);
      },
    });
    if (asked.plan || !asked.table) restore = takenOut(asked, figure);
    others();
  } catch (error) {
    undo();
    throw error;
  }
}

/** What the core is asked for. The file is linked where there is no table of the page's own. */
function wanted({ kind, indicator, item, lang, era, from, to, better, range, table, plan, src, label, ...dated }) {
  const file = (table && !plan) || src?.includes(" ") ? {} : linked(src, label);
  const asOf = dated.asOf ?? dated["as-of"] ?? fiscalYear(new Date());
  return { kind, indicator, item, lang, era, from, to, better, range, asOf, ...file };
}

/** What a link without words, as one around a picture, says: what is said of it or its picture, or the name of its file. */
function named({ block, src }) {
  const link = block.localName === "a" ? block : block.querySelector("a[href]");
  const said = [link?.ariaLabel, link?.querySelector("img")?.alt, link?.title];
  return said.find((words) => words?.trim()) ?? (fileName(src) || src);
}

/** The last part of an address that has one, as it is read. */
function fileName(src = "") {
  try {
    return decodeURIComponent(/[^/?#]*(?=[?#]|$)/.exec(src)[0]);
  } catch {
    return src;
  }
}

/** The file as the source of a chart: none but of a site, and of another site only with its name. */
function linked(src, label) {
  if (!src || !URL.canParse(src, document.baseURI)) return {};
  const { origin, protocol, host } = new URL(src, document.baseURI);
  if (!protocol.startsWith("http")) return {};
  return { src, label: origin === location.origin ? label : `${label ?? src}（${host}）` };
}
