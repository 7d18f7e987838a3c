/* A chart whose controls a test uses. */
import { readFile } from "node:fs/promises";
import { paragraph } from "./content.mjs";

/** Opens a page with this content, and what a test needs of its first chart. */
export const charts = (open) => async (content = paragraph(), options = {}) => {
  const view = await open(content, options);
  await view.heard("keikaku:ready");
  const figure = view.page.locator("figure").first();
  const button = (value) => figure.locator(`.keikaku-controls button[value="${value}"]`);
  const changes = () => view.named("keikaku:change").map(({ detail }) => detail);
  return { ...view, figure, button, changes };
};

export const pressed = (figure) =>
  figure.locator("[aria-pressed=true]").evaluateAll((all) => all.map(({ value }) => value));

export const isSeen = (figure, selector) =>
  figure.locator(selector).first().evaluate((part) => part.checkVisibility({ visibilityProperty: true }));

/** Opens the choice of years, and waits for it. */
export const openRange = async (figure) => {
  await figure.locator(".keikaku-range summary").click();
  await figure.locator("[data-keikaku-choose=to]").waitFor();
};

/** The bytes and the name of what a button saves. */
export const saved = async ({ page, figure, button }, format) => {
  const menu = figure.locator(".keikaku-save");
  await menu.evaluate((details) => (details.open = true));
  const [download] = await Promise.all([page.waitForEvent("download"), button(format).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};
