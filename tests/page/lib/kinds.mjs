/* A page with one chart of every kind. */

const DOCUMENTS = "/fixtures/documents";
const CHARTS = [
  ["trend", `${DOCUMENTS}/004-niigata.plan.json`, ' data-keikaku-indicator="centers"'],
  ["achievement", `${DOCUMENTS}/004-niigata.plan.json`],
  ["schedule", `${DOCUMENTS}/001-izumi-ward.plan.json`, ' data-keikaku-as-of="2012"'],
  ["steps", `${DOCUMENTS}/003-osaka-city.plan.json`],
  ["ratings", `${DOCUMENTS}/003-osaka-city.plan.json`],
  ["breakdown", `${DOCUMENTS}/003-osaka-city.plan.json`],
  ["outline", `${DOCUMENTS}/000-nishi-ward.plan.json`],
  ["compare", "/fixtures/compare/wards.json"],
];

/** So tall that all of them are near the window. */
const HEIGHT = 12_000;

const block = ([kind, src, more = ""]) =>
  `<section aria-label="${kind}"><h2>${kind}</h2><figure data-keikaku="${kind}" data-keikaku-src="${src}"${more}></figure></section>`;

/** For `pages()`: opens it and waits until all charts are drawn; their tables are open. */
export const allKinds = async (open, options = {}) => {
  const context = { viewport: { width: 1280, height: HEIGHT }, ...options.context };
  const view = await open(`<h1>計画</h1>${CHARTS.map(block).join("")}`, { ...options, context });
  await view.heard("keikaku:ready", CHARTS.length);
  await view.page.locator(".keikaku-figures").evaluateAll((all) => all.forEach((details) => (details.open = true)));
  return { ...view, widen: (width) => view.page.setViewportSize({ width, height: HEIGHT }) };
};
