/* What a page fetches for a plan viewer: the glue of the wasm, and what puts the viewer into its place. */
import initialize, { view } from "keikaku-viewer-glue";
import { started } from "./compile.js";
import { tools } from "./late.js";
import { figureFor, freed, mountWith, scope, takenOut } from "./mount.js";
import { others } from "./others.js";
import { loading } from "./progress.js";
import { read } from "./reader.js";
import { several } from "./several.js";
import { styled } from "./looks.js";
import { fail } from "./trouble.js";
import { measured, resized, turn } from "./turns.js";

export { isLost } from "./trouble.js";

/** Makes the viewer ready from the response that brings its wasm. */
export async function start(wasm) {
  const [mode] = await Promise.all([started(initialize, wasm), styled("viewer.css")]);
  return mode;
}

/** Puts a viewer in place of an element of the page. */
export function mount(element, options) {
  const handle = mountWith(stand, element, options);
  // Within its paragraph, the link would be alone no more.
  loading(options?.block ?? element, handle.done);
  return handle;
}

/** The names by which viewers are called in the address of the page, one for each that stands there. */
const names = (globalThis[Symbol.for("keikaku.viewers")] ??= new Set());

function nameFor() {
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? "keikaku-viewer" : `keikaku-viewer-${at}`;
    if (!names.has(name)) return name;
  }
}

async function stand(source, { asked, isOver, stands, lose }) {
  const figure = figureFor(asked, "section");
  figure.classList.add("keikaku-viewer");
  const address = nameFor();
  names.add(address);
  const controller = new AbortController();
  const undo = () => {
    controller.abort();
    names.delete(address);
    figure.remove();
  };
  try {
    const room = await measured(figure);
    await turn();
    if (isOver()) return undo();
    const id = scope();
    const { lang, era } = asked;
    const reader = read(figure, address, asked, controller.signal);
    const inside = document.createElement("div");
    figure.append(inside);
    const made = view(inside, source, { lang, era, ...room, scope: id, address }, reader.state());
    const viewing = held(made, lose);
    figure.setAttribute("aria-labelledby", `${id}-title`);
    let restore = () => {};
    const standing = { source };
    const late = (use) => tools().then(use).catch((error) => fail(figure, error));
    const after = () => {
      const place = figure.querySelector(".keikaku-editions");
      if (place) late(({ editions }) => editions(place, several(standing.source), reader.state(), asked));
    };
    const check = () => {
      if (!asked.findings) return;
      const plan = several(standing.source).at(-1);
      late(({ findings }) => findings(figure, plan, asked, (path) => viewing.addressOf(path)));
    };
    stands({
      figure,
      update(source) {
        viewing.update(source);
        standing.source = source;
        after();
        check();
      },
      undo() {
        restore();
        undo();
        freed(made);
      },
    });
    restore = takenOut(asked, figure);
    others();
    reader.follow(viewing, standing, after);
    resized(figure, room, controller.signal, viewing.resize);
    after();
    check();
  } catch (error) {
    undo();
    throw error;
  }
}

/** The same calls; where one fails, what stands in the page is given up. */
const held = (viewing, lose) =>
  new Proxy(viewing, {
    get: (_, name) =>
      (...values) => {
        try {
          return viewing[name](...values);
        } catch (error) {
          lose(error);
        }
      },
  });
