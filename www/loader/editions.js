/* What a page fetches to compare two editions of a plan. */
import initialize, { compare as fill } from "keikaku-editions-glue";
import { brought } from "./brought.js";
import { started } from "./compile.js";
import { explained } from "./explained.js";
import { figureFor, mountWith, takenOut } from "./mount.js";
import { several } from "./several.js";
import { styled } from "./looks.js";

export { isLost } from "./trouble.js";

/** What the viewer, which has none at hand, asks for. */
const own = async () => fetch(await brought(() => new URL("editions_bg.wasm", import.meta.url)));

let ready;

/** Makes the comparison ready, from the response that brings its wasm if there is one. */
export function start(wasm) {
  const begin = async () => {
    const response = wasm ?? own();
    const [mode] = await Promise.all([started(initialize, response), styled("viewer.css")]);
    return mode;
  };
  return (ready ??= begin().catch((error) => {
    ready = undefined;
    throw error;
  }));
}

/** Fills an element with the comparison of two editions. */
export async function compare(place, older, newer, options) {
  await start();
  fill(place, older, newer, options);
}

/** Puts the comparison of the first and the last of several editions in place of an element of the page. */
export const mount = (element, options) => mountWith(stand, element, options);

async function stand(source, { asked, isOver, stands }) {
  const figure = figureFor(asked, "section");
  const place = figure.appendChild(document.createElement("div"));
  const show = async (source) => {
    const editions = several(source);
    if (editions.length < 2) throw await explained("one-edition");
    fill(place, editions[0], editions.at(-1), { lang: asked.lang });
  };
  const undo = () => figure.remove();
  try {
    await show(source);
    if (isOver()) return undo();
    let restore = () => {};
    stands({
      figure,
      update: show,
      undo() {
        restore();
        undo();
      },
    });
    restore = takenOut(asked, figure);
  } catch (error) {
    undo();
    throw error;
  }
}
