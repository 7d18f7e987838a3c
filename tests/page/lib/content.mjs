/* What editors put into pages. Written as a browser writes it back, so that a test can say: unchanged. */

export const PLAN = "/fixtures/documents/004-niigata.plan.json";
export const CENTERS = "まちづくりセンター数";

const YEARS = ["平成27年度", "平成28年度", "平成29年度", "平成30年度"];
const FIGURES = ["42", "43", "50", "48", "58", "54", "66", "55"];

/** The table of まちづくりセンター数 as the ward printed it; `attributes` begin with a space. */
export const table = (attributes = ' class="keikaku keikaku-trend"', figures = FIGURES) =>
  `<table${attributes}><caption>改革実施概要（指標）</caption><thead>` +
  `<tr><th rowspan="2">指標</th><th rowspan="2">現状<br>（平成26年度）</th>${YEARS.map(heads).join("")}</tr>` +
  `<tr>${YEARS.map(() => "<th>計画</th><th>実績</th>").join("")}</tr></thead>` +
  `<tbody><tr><th>${CENTERS}</th><td>37（見込み）</td>${figures.map(cell).join("")}</tr></tbody></table>`;

const heads = (year) => `<th colspan="2">${year}</th>`;
const cell = (text) => `<td>${text}</td>`;

/** A link to a plan, for a chart of まちづくりセンター数 unless told otherwise. */
export const link = (text = "推移（グラフと表）", href = `${PLAN}#keikaku-trend&amp;indicator=centers`) =>
  `<a href="${href}">${text}</a>`;

export const paragraph = (...about) => `<p>${link(...about)}</p>`;

export const element = (attributes = ` kind="trend" src="${PLAN}" indicator="centers"`, inside = "") =>
  `<keikaku-chart${attributes}>${inside}</keikaku-chart>`;

/** An answer of the site. */
export const json = (plan) => ({
  headers: { "content-type": "application/json; charset=utf-8" },
  body: typeof plan === "string" ? plan : JSON.stringify(plan),
});
