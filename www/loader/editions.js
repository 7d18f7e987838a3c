/* What a page fetches to compare two editions of a plan. */
import initialize, { compare as fill } from "keikaku-editions-glue";
import { started } from "./compile.js";
import { figureFor, mountWith, takenOut } from "./mount.js";
import { several } from "./several.js";
import { styled } from "./styles.js";
import { Trouble } from "./trouble.js";

export { isLost } from "./trouble.js";

let ready;

/** Makes the comparison ready, from the response that brings its wasm if there is one. */
export function start(wasm = new URL("editions_bg.wasm", import.meta.url)) {
  ready ??= Promise.all([started(initialize, wasm), styled("viewer.css")]).then(
    ([mode]) => mode,
    (error) => {
      ready = undefined;
      throw error;
    },
  );
  return ready;
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
  const show = (source) => {
    const editions = several(source);
    if (editions.length < 2) throw new Trouble("one-edition", "比べる版が1つしかありません。srcに2つのファイルを並べてください。 There is only one edition: put two files into src.");
    fill(place, editions[0], editions.at(-1), { lang: asked.lang });
  };
  const undo = () => figure.remove();
  try {
    if (isOver()) return undo();
    show(source);
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
