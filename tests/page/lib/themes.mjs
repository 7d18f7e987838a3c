/* Style sheets of other people that stand in the page of a chart. */
import { readFile } from "node:fs/promises";
import { compile } from "tailwindcss";
import { at } from "../../../www/scripts/paths.mjs";

const module = (path) => readFile(at(`node_modules/${path}`), "utf8");

/** Tailwind's sheet is a source: its own compiler makes of it what a browser gets. */
const preflight = async () => (await compile(await module("tailwindcss/preflight.css"))).build([]);

/** The reset sheets that are most in use. */
export const RESETS = {
  "Bootstrap 5 (reboot)": await module("bootstrap/dist/css/bootstrap-reboot.css"),
  "Tailwind 4 (preflight)": await preflight(),
  "Meyer 2.0": await module("reset-css/reset.css"),
  Normalize: await module("normalize.css/normalize.css"),
};

/** What the sheets of municipal sites say of elements that a chart has too. */
const MUNICIPAL = `
html { font-size: 62.5% }
body { font-size: 1.6em; letter-spacing: .1em; font-feature-settings: "palt" }
img, svg { max-width: 100%; height: auto }
a { color: #0645ad !important; text-decoration: underline }
table { width: 100% !important; table-layout: fixed }
th, td { padding: 10px; white-space: nowrap }
button { all: unset }
input { appearance: none; width: 50px }
select { height: 20px; appearance: none }
label { display: block; width: 100px }
p { text-indent: 1em; margin: 0; text-transform: uppercase }
ul { list-style: none; padding: 0 }
li { margin-left: 20px }
figure { display: flex; margin: 0 40px }
h2, h3 { padding: 8px 12px; border-left: 6px solid #006; background: #e6eefc }
summary { display: inline }
details { display: inline }
fieldset { border: 2px groove; padding: 20px; width: 75% }
legend { float: left; width: 100% }
output { display: block }
`;

/** Sheets that were written without a thought of charts. */
export const THEMES = {
  hostile: "svg { max-width: 50% } * { box-sizing: content-box; float: left; line-height: 0 }",
  "of a municipality": MUNICIPAL,
  "of icons": "svg { width: 1em; height: 1em; fill: currentColor } svg path, svg rect { fill: #333; stroke: none } svg text { font-size: 10px }",
  "of text spacing": "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
};

/** What a switch of SHIRASAGI's writes into the page for a theme with these colours. */
const switched = (name, text, ground) =>
  `body[data-ss-theme="${name}"] * { border-color: ${text} !important; background-color: ${ground} !important; color: ${text} !important }`;

/** Colour switchers: the sheet that a page has, and what a reader's choice does to it. */
export const SWITCHED = {
  white: { sheet: switched("white", "#000", "#fff"), theme: "white" },
  blue: { sheet: switched("blue", "#FFFFFF", "#0066CC"), theme: "blue" },
  black: { sheet: switched("black", "#fff", "#000"), theme: "black" },
  "black with yellow text": { sheet: switched("black", "#ff0", "#000"), theme: "black" },
  "black, as body alone says": { sheet: "body[data-ss-theme=black] { background: #000; color: #fff } body[data-ss-theme=black] a { color: #ff0 }", theme: "black" },
  "a dark page that names no colour scheme": { sheet: "body { background: #1c1c1e; color: #eee } a { color: #9cf }" },
  "high contrast for all": { sheet: "* { color: #000 !important; background: #fff !important } a { color: #00c !important }" },
};

export const sheet = (body) => ({ headers: { "content-type": "text/css; charset=utf-8" }, body });

const linked = (href) => `<link rel="stylesheet" href="${href}">`;

/** For `pages()`: a page with this sheet before ours, or after it. */
export const themed = (css, order = "before", ours = ["keikaku.css"]) => {
  const own = ours.map((name) => linked(`/keikaku/${name}`)).join("");
  const theirs = linked("/theme.css");
  return { head: order === "before" ? theirs + own : own + theirs, answers: { "/theme.css": sheet(css) } };
};
