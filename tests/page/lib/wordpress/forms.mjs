/* What an author writes into a post, and what becomes of it. */
import { table } from "../content.mjs";

/** Where the author's file stands in a form. */
const FILE = "{file}";
const ASKED = "#keikaku-trend&amp;indicator=centers";

const link = (text = "推移（グラフと表）", href = FILE + ASKED) => `<a href="${href}">${text}</a>`;
const source = link("データ", FILE);
const paragraphBlock = (inside) => `<!-- wp:paragraph -->\n<p>${inside}</p>\n<!-- /wp:paragraph -->`;
const htmlBlock = (inside) => `<!-- wp:html -->\n${inside}\n<!-- /wp:html -->`;
const tableBlock = (inside, options = "", names = "") =>
  `<!-- wp:table${options} -->\n<figure class="wp-block-table${names}">${inside}</figure>\n<!-- /wp:table -->`;

/** What stands in the post where there are scripts, and where there are none. */
const LINK = { seen: "a chart in place of the link", plain: "the link", stored: "as written" };
const TABLE = { seen: "a chart before its table", plain: "the table", stored: "as written" };

const FORMS = {
  "a link alone in its paragraph": { ...LINK, content: `<p>${link()}</p>` },
  "a link alone in its line": { ...LINK, content: `はじめに\n\n${link()}\n\nおわりに` },
  "a link in a paragraph block": { ...LINK, content: paragraphBlock(link()) },
  "a link in bold, in a paragraph block": { ...LINK, content: paragraphBlock(`<strong>${link()}</strong>`) },
  "a table with a class": { ...TABLE, content: table() },
  "a table with a class, in a table block": { ...TABLE, content: tableBlock(table()) },
  "a table block with a class": {
    ...TABLE,
    content: tableBlock(table(""), ' {"className":"keikaku keikaku-trend"}', " keikaku keikaku-trend"),
  },
  "a class with a link": { ...LINK, content: `<div class="keikaku keikaku-trend">${link()}</div>` },
  "a class with a table": { ...TABLE, content: `<div class="keikaku keikaku-trend">${table("")}</div>` },
  "data attributes around a link": {
    ...LINK,
    content: `<div data-keikaku="trend" data-keikaku-src="${FILE}" data-keikaku-indicator="centers">${source}</div>`,
  },
  "data attributes around a table": { ...TABLE, content: `<figure data-keikaku="trend">${table("")}</figure>` },
  "an element of ours around a link, in a block of HTML": {
    ...LINK,
    content: htmlBlock(`<keikaku-chart kind="trend" indicator="centers">${source}</keikaku-chart>`),
  },
  // WordPress takes it for part of a paragraph, and what it holds for the next one.
  "an element of ours around a paragraph, in no block": {
    ...LINK,
    seen: "a chart and the link",
    content: `<keikaku-chart kind="trend" indicator="centers" src="${FILE}"><p>${source}</p></keikaku-chart>`,
  },
  // Frames are for those who may write anything; the link beside it is for everybody.
  "a frame before a link": {
    ...LINK,
    stored: "without the frame",
    content: `<iframe src="${FILE}" title="推移"></iframe>\n${paragraphBlock(link())}`,
  },
};

/** `{ name, content, seen, plain, stored }` of each form, for a file at this address. */
export const forms = Object.entries(FORMS).map(([name, form]) => ({
  ...form,
  name,
  content: (file) => form.content.replaceAll(FILE, file),
}));

/** Runs in the page: what of the author's and of ours can be seen in a post. */
export function seenIn(post) {
  const isSeen = (element) => element.checkVisibility({ checkOpacity: true }) && element.textContent.trim() !== "";
  const isThere = (selector) =>
    [...post.querySelectorAll(selector)].some((element) => !element.closest(".keikaku-chart") && isSeen(element));
  const left = isThere("table") ? "the table" : isThere("a[href]") ? "the link" : "nothing";
  if (!post.querySelector("figure.keikaku-chart svg.keikaku-drawing rect")) return left;
  if (left === "nothing") return "a chart in place of the link";
  return left === "the table" ? "a chart before its table" : `a chart and ${left}`;
}

/** What became of what an author has sent. */
export function storedAs(sent, stored) {
  if (stored === sent) return "as written";
  return stored === sent.replace(/<iframe.*<\/iframe>/, "") ? "without the frame" : `changed: ${stored}`;
}
