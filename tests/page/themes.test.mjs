/* Charts, viewers and forms in pages whose own style sheets were written without a thought of them. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { settled } from "./lib/frames.mjs";
import { allKinds } from "./lib/kinds.mjs";
import { faults, fitted } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { RESETS, THEMES, sheet, themed } from "./lib/themes.mjs";
import { accessibleTree } from "./lib/tree.mjs";
import { viewerOf } from "./lib/viewers.mjs";
import { wounds } from "./lib/whole.mjs";

const open = pages();
const WIDTHS = [1280, 320];
const ALL = { ...RESETS, ...THEMES };

/** Puts the page's own sheet behind ours. */
const putLast = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const link = document.querySelector('link[href="/theme.css"]');
        link.onload = done;
        document.head.append(link);
      }),
  );

for (const [name, css] of Object.entries(ALL)) {
  test(`with the sheet “${name}” before ours or after it, every kind of chart is whole, wide and narrow`, async () => {
    const { page, widen } = await allKinds(open, themed(css));
    const found = [];
    for (const order of ["before", "after"]) {
      if (order === "after") await putLast(page);
      for (const width of WIDTHS) {
        await widen(width);
        await fitted(page);
        await settled(page);
        for (const wound of [...(await wounds(page)), ...(await faults(page))]) found.push(`${order}, ${width} px: ${wound}`);
      }
    }
    assert.deepEqual(found, []);
  });

  test(`with the sheet “${name}”, an opened viewer is whole, wide and narrow`, async () => {
    const options = themed(css, "after", ["keikaku.css", "viewer.css"]);
    const context = { viewport: { width: 1280, height: 3000 } };
    const { page, openAll } = await viewerOf(open, "/fixtures/documents/004-niigata.plan.json", { ...options, context });
    await openAll();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 3000 });
      await settled(page);
      assert.deepEqual(await wounds(page, ".keikaku-viewer"), [], `${width} px`);
    }
  });

  test(`with the sheet “${name}”, what the checks say in a form is whole, wide and narrow`, async () => {
    const path = "/examples/report.html";
    const body = (await readFile(at("www/examples/report.html"), "utf8")).replace("</head>", `${themed(css, "after", ["form.css"]).head}</head>`);
    const answer = { headers: { "content-type": "text/html; charset=utf-8" }, body };
    const { page, heard } = await open(undefined, { path, answers: { [path]: answer, "/theme.css": sheet(css) } });
    await heard("keikaku:ready");
    await page.locator("#learners").fill("abc");
    await page.locator("button[type=submit]").click();
    await page.locator(".keikaku-summary").waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 2500 });
      await settled(page);
      // The rest of the form is the page's own.
      assert.deepEqual(await wounds(page, ".keikaku-note"), [], `${width} px`);
    }
  });
}

test("charts that nothing touches are whole by the same measure, and a damaged one is not", async () => {
  const { page } = await allKinds(open);
  await fitted(page);
  assert.deepEqual(await wounds(page), []);
  const damage =
    ".keikaku-drawing { height: 50px !important } .keikaku-message { margin-top: -40px !important; color: #ccc !important } .keikaku-actual { fill: currentColor !important } .keikaku-controls button { min-height: 0 !important; height: 12px !important; line-height: 0 !important }";
  await page.addStyleTag({ content: damage });
  const found = (await wounds(page)).join("\n");
  for (const word of ["drawing scaled", "above the end of", "unreadable", "without colour", "small", "squashed"]) assert.ok(found.includes(word), word);
});

test("in a hostile theme the charts are read aloud in the same order and words as without it", async () => {
  const said = async (css) => {
    const { page } = await allKinds(open, themed(css));
    const tree = await accessibleTree(page, "main");
    return tree.filter(({ role }) => role !== "InlineTextBox").map(({ role, name }) => `${role} ${name}`.replaceAll(/127\.0\.0\.1:\d+/g, ""));
  };
  const wanted = await said("");
  assert.ok(wanted.length > 100);
  assert.deepEqual(await said(THEMES.hostile), wanted);
});
