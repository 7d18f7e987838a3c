/* What a municipal page's own switches do to a chart that is shown: colours, and sizes of text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./lib/frames.mjs";
import { allKinds } from "./lib/kinds.mjs";
import { faults, fitted } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { SWITCHED, themed } from "./lib/themes.mjs";
import { wounds } from "./lib/whole.mjs";

const open = pages();
const WIDTHS = [1280, 320];

for (const [name, { sheet, theme }] of Object.entries(SWITCHED)) {
  test(`switched to “${name}”, every word can be read and every bar be seen, in each kind of chart`, async () => {
    const { page, widen } = await allKinds(open, themed(sheet));
    if (theme) await page.locator("body").evaluate((body, theme) => body.setAttribute("data-ss-theme", theme), theme);
    for (const width of WIDTHS) {
      await widen(width);
      await fitted(page);
      await settled(page);
      assert.deepEqual(await wounds(page), [], `${width} px`);
    }
  });
}

test("when the reader makes the text of the page larger or smaller, the charts are laid out anew for it", async () => {
  const { page, widen } = await allKinds(open);
  for (const width of WIDTHS) {
    await widen(width);
    for (const size of [60, 80, 120, 160, 200, 100]) {
      await page.locator("body").evaluate((body, size) => body.style.setProperty("font-size", `${size}%`), size);
      await fitted(page);
      await settled(page);
      assert.deepEqual(await faults(page), [], `${width} px, ${size} %`);
      const sizes = await page.locator("svg.keikaku-drawing").evaluateAll((all) => all.map((svg) => Number(svg.getAttribute("font-size"))));
      assert.deepEqual(new Set(sizes), new Set([(16 * size) / 100]));
    }
  }
});
