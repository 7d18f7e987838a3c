/* Pictures for people, kept out of git: each document in the viewer in every light, and on paper. */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { pages } from "./lib/pages.mjs";
import { viewerOf } from "./lib/viewers.mjs";

const open = pages();
const DOCUMENTS = ["000-nishi-ward", "001-izumi-ward", "002-kawanishi-nov13", "002-kawanishi-nov30", "003-osaka-city", "004-niigata"];
const FOLDER = at("target/contact");
/** No picture of a page can be higher. */
const HIGHEST = 12_000;

const LIGHTS = {
  light: {},
  dark: { context: { colorScheme: "dark" }, head: "<style>:root { color-scheme: dark; background: #121212; color: #eee }</style>" },
  forced: { context: { forcedColors: "active" } },
  grey: { head: "<style>main { filter: grayscale(1) }</style>" },
};

const view = (name, width, { context, head } = {}) =>
  viewerOf(open, `/fixtures/documents/${name}.plan.json`, { head, context: { viewport: { width, height: 900 }, ...context } });

before(() => mkdir(FOLDER, { recursive: true }));

for (const [light, options] of Object.entries(LIGHTS)) {
  test(`each document is pictured in ${light}, closed and open, wide and narrow`, async () => {
    for (const name of DOCUMENTS) {
      for (const width of [1280, 320]) {
        const { page, openAll } = await view(name, width, options);
        const picture = async (state) => {
          const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
          const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) };
          const { length } = await page.screenshot({ path: `${FOLDER}/viewer-${name}-${state}-${width}-${light}.png`, fullPage: true, clip });
          assert.ok(length > 10_000, `${name} ${state}`);
        };
        await picture("closed");
        await openAll();
        await picture("open");
      }
    }
  });
}

for (const name of DOCUMENTS) {
  test(`${name} is printed whole`, async () => {
    const { page, root } = await view(name, 1280);
    const pdf = await page.pdf({ path: `${FOLDER}/viewer-${name}.pdf`, format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
    assert.ok(pdf.length > 20_000);
    assert.equal(await root.locator(".keikaku-item[open]").count(), 0, "the screen is as it was");
  });
}
