/* What an editor may write so that a page shows a chart or a viewer: each form, in the writings in which it is met. */
import { CENTERS, PLAN, element, link, paragraph, table } from "../lib/content.mjs";

const WORDS = "まちづくりセンター数の推移（グラフと表）";

/** Not the indicator that the plan shows by itself: who loses what stands behind the `&` shows another. */
const asked = link(WORDS, `${PLAN}#keikaku-trend&amp;indicator=centers`);
const plain = link(WORDS, PLAN);
const viewer = link(WORDS, `${PLAN}#keikaku-viewer`);
const options = `data-keikaku="trend" data-keikaku-indicator="centers"`;
const attributes = ` kind="trend" src="${PLAN}" indicator="centers"`;
const embedded =
  `<iframe src="/keikaku/embed.html#keikaku-trend&amp;src=${PLAN}&amp;indicator=centers" ` +
  `title="${WORDS}" width="720" height="480"></iframe>`;

/** `content` is what the form holds for a reader without script, `shows` what its chart is of. */
const linked = (markup, shows = CENTERS) => ({ markup, content: "link", shows });
const tabled = (markup) => ({ markup, content: "table", shows: CENTERS });
const empty = (markup, shows = CENTERS) => ({ markup, content: "nothing", shows });
const VIEWER = "viewer";

export const FORMS = {
  "a link alone in its paragraph": linked(`<p>${asked}</p>`),
  "a link to a viewer alone in its paragraph": linked(`<p>${viewer}</p>`, VIEWER),
  "a link alone in its paragraph, in bold": linked(`<p><strong>${asked}</strong></p>`),
  "a link alone in its paragraph, with spaces and a line break": linked(`<p>&nbsp;${asked} <br></p>`),
  "a link alone in a list item": linked(`<ul><li>${asked}</li></ul>`),
  "a link alone in a cell": linked(`<table><tbody><tr><td>${asked}</td></tr></tbody></table>`),
  "a link alone in a plain block": linked(`<div>${asked}</div>`),
  "a link on a line of its own": linked(`\n\n${asked}\n\n`),
  "a table with a class and a caption": tabled(table()),
  "a class on a block with a link": linked(`<div class="keikaku keikaku-trend">${asked}</div>`),
  "a class on a block with a link, in several lines": linked(
    `<div class="keikaku keikaku-trend">\n\n${asked}\n\n</div>`,
  ),
  "a class on a block that holds a table": tabled(`<div class="keikaku keikaku-trend">${table("")}</div>`),
  "a class on a figure that holds a table, as WordPress's blocks": tabled(
    `<figure class="wp-block-table keikaku keikaku-trend">${table("")}</figure>`,
  ),
  "a class on a paragraph with a link": linked(`<p class="keikaku keikaku-trend">${asked}</p>`),
  "data attributes on a figure without content": empty(
    `<figure ${options} data-keikaku-src="${PLAN}"></figure>`,
  ),
  "data attributes on a block without content": empty(`<div ${options} data-keikaku-src="${PLAN}"></div>`),
  "data attributes on a block with a link": linked(`<div ${options}>${plain}</div>`),
  "keikaku-chart with a link": linked(element(attributes, paragraph(WORDS, PLAN))),
  "keikaku-chart with a link that asks for the same": linked(element(attributes, `<p>${asked}</p>`)),
  "keikaku-chart with a table": tabled(element(' kind="trend"', table(""))),
  "keikaku-chart without content": empty(element(attributes)),
  "keikaku-viewer with a link": linked(
    `<keikaku-viewer src="${PLAN}"><p>${plain}</p></keikaku-viewer>`,
    VIEWER,
  ),
  "keikaku-viewer without content": empty(`<keikaku-viewer src="${PLAN}"></keikaku-viewer>`, VIEWER),
  "an iframe of embed.html": { markup: embedded, content: "frame" },
};
