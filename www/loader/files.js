/* A chart as files to keep. Nothing leaves the page: a file is made here and handed to the reader. */
import { brought } from "./brought.js";
import { Trouble } from "./trouble.js";

const SVG = "http://www.w3.org/2000/svg";
/** Pixels for each px of the drawing, so that it is sharp on paper. */
const SHARP = 2;
/** What XML cannot hold. */
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** The table as CSV that Excel, too, reads as UTF-8. */
export function csv(rows) {
  const lines = rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(","));
  return new Blob(["\ufeff", ...lines.map((line) => `${line}\r\n`)], { type: "text/csv" });
}

/** A cell that a spreadsheet would run as a formula is text, unless it is a plain number. */
const harmless = (cell) =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The drawing as it is shown, as a file that names and describes itself. */
export function drawn(figure, lang) {
  return new Blob([new XMLSerializer().serializeToString(copy(figure, lang))], { type: "image/svg+xml" });
}

function copy(figure, lang = figure.closest("[lang]")?.lang || "ja") {
  const words = (name) => figure.querySelector(`.keikaku-${name}`).textContent;
  const shown = figure.querySelector("svg.keikaku-drawing");
  const svg = shown.cloneNode(true);
  const parts = (drawing) => [...drawing.querySelectorAll("[class]")];
  const copies = parts(svg);
  parts(shown).forEach((part, at) => {
    const { display, visibility } = getComputedStyle(part);
    if (display === "none" || visibility === "hidden") copies[at].remove();
  });
  for (const name of ["aria-labelledby", "aria-describedby"]) svg.removeAttribute(name);
  svg.setAttribute("lang", lang);
  svg.setAttribute("font-family", "sans-serif");
  svg.prepend(said("title", words("title")), said("desc", words("message")));
  svg.querySelector(".keikaku-bands")?.remove();
  const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(NO_XML, "\ufffd");
  return svg;
}

function said(name, text) {
  const element = document.createElementNS(SVG, name);
  element.textContent = text;
  return element;
}

/** The drawing as a picture on white. */
export async function picture(figure, lang) {
  const url = URL.createObjectURL(drawn(figure, lang));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * SHARP;
    canvas.height = image.height * SHARP;
    const context = canvas.getContext("2d");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("too large for a canvas");
    return blob;
  } catch (cause) {
    throw new Trouble(
      "png-blocked",
      "このページの設定（Content-Security-Policyのimg-src）のため、PNGを作れません。SVGで保存してください。 This page's policy (img-src) or browser does not let a PNG be made: save the SVG.",
      cause,
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The plan as it was read, or the list of plans. Their reader and writer come from the calls for engineers. */
export async function plan(source) {
  try {
    const api = await import("./api.js");
    await api.start(brought(() => new URL("api_bg.wasm", import.meta.url)));
    const plans = source instanceof Element ? api.read(source).plan : source;
    return new Blob([api.write(plans, "json")], { type: "application/json" });
  } catch (cause) {
    throw new Trouble(
      "json-missing",
      "計画データを書き出せません。api.js と api_bg.wasm を keikaku.js と同じフォルダに置いてください。 The plan cannot be written: put api.js and api_bg.wasm beside keikaku.js.",
      cause,
    );
  }
}

/** Hands a file to the reader, named as the chart is. */
export function save(title, format, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${safe(title)}.${format === "JSON" ? "plan.json" : format.toLowerCase()}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}

/** Until a browser has surely begun to read the file, in ms. */
const LONG_ENOUGH = 10_000;

/** A name that every system of files takes. */
const safe = (title) =>
  [...title.normalize("NFC").replace(/[\p{C}\\/:*?"<>|.\s]+/gu, " ").trim()].slice(0, 60).join("") || "keikaku";
