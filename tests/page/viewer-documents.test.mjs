/* The six documents in the viewer, as a browser has them: for ears, for validators, in little room. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { at } from "../../www/scripts/paths.mjs";
import { settled } from "./lib/frames.mjs";
import { setTextSize } from "./lib/measure.mjs";
import { pages } from "./lib/pages.mjs";
import { said, times } from "./lib/said.mjs";
import { accessibleTree } from "./lib/tree.mjs";
import { viewerOf } from "./lib/viewers.mjs";

const open = pages();
const FOLDER = "tests/fixtures/documents";
const DOCUMENTS = (await readdir(at(FOLDER))).filter((name) => name.endsWith(".plan.json"));
const NAMES = DOCUMENTS.map((name) => name.replace(".plan.json", ""));
const plan = async (name) => JSON.parse(await readFile(at(FOLDER, `${name}.plan.json`), "utf8"));

const view = (name, width = 1280, attributes = "") =>
  viewerOf(open, `/fixtures/documents/${name}.plan.json`, { attributes, context: { viewport: { width, height: 900 } } });

/** Shows a document closed, then open, then in each of its other views, and looks at each. */
const everyState = async ({ page, root, openAll }, look) => {
  await look("closed");
  await openAll();
  await look("open");
  const others = root.locator(".keikaku-views a:not([aria-current])");
  const addresses = await others.evaluateAll((links) => links.map(({ hash }) => hash));
  for (const address of addresses) {
    // Not a click: on paper there are no links to views.
    await page.evaluate((address) => (location.hash = address), address);
    await settled(page);
    await look(address);
  }
};

test("there are six documents", () => {
  assert.equal(NAMES.length, 6);
});

for (const name of NAMES) {
  for (const lang of ["ja", "en"]) {
    test(`${name}: all that the plan says is heard as often as it says it, in an interface in ${lang}`, async () => {
      const { page, openAll } = await view(name, 1280, ` lang="${lang}"`);
      await openAll();
      const tree = await accessibleTree(page, ".keikaku-viewer");
      const plain = (text) => text.replaceAll(/\s+/g, "");
      // Only what is read as text; a name made of other texts would count them again.
      const texts = tree.filter(({ role }) => role === "StaticText").map((node) => plain(node.name));
      const heard = texts.join("\n");
      const all = said(await plan(name));
      assert.ok(all.size > 20);
      const found = [...all].map(([text, count]) => ({ text, count, heard: times(plain(text), heard) }));
      assert.deepEqual(found.filter(({ count, heard }) => heard < count), []);
    });
  }

  test(`${name}: the markup is valid, closed, open and in every view`, async () => {
    const viewed = await view(name);
    const validator = new HtmlValidate({
      root: true,
      extends: ["html-validate:recommended"],
      rules: {
        // A browser writes an attribute without a value back with an empty one.
        "attribute-boolean-style": "off",
        // The search acts on each letter and each choice at once: there is nothing to send.
        "wcag/h32": "off",
      },
    });
    await everyState(viewed, async (state) => {
      const markup = await viewed.page.locator("main").evaluate((main) => main.innerHTML);
      const { results } = await validator.validateString(markup);
      const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => [ruleId, message, selector]));
      assert.deepEqual(faults, [], state);
    });
  });

  for (const width of [1280, 320]) {
    test(`${name}: axe finds nothing at ${width} px, closed, open and in every view`, async () => {
      const viewed = await view(name, width);
      await everyState(viewed, async (state) => {
        const { violations, passes } = await new AxeBuilder({ page: viewed.page }).analyze();
        assert.ok(passes.length > 20, "the rules were applied");
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]), [], state);
      });
    });
  }

  for (const [width, text] of [
    [1280, "200%"],
    [320, "100%"],
    [320, "200%"],
  ]) {
    test(`${name}: nothing but the regions for it scrolls sideways, at ${width} px and ${text} text`, async () => {
      const viewed = await view(name, width);
      await setTextSize(viewed.page, text);
      await settled(viewed.page);
      await everyState(viewed, async (state) => assert.deepEqual(await sideways(viewed.page), [], state));
    });
  }
}

/** A4 less its margins, in px. */
const PAPER = 680;

for (const name of NAMES) {
  test(`${name}: on paper nothing is cut off at the right, and nothing stands beside the paper`, async () => {
    const { page, openAll } = await view(name, PAPER);
    await openAll();
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await beyond(page), []);
  });

  for (const [media, width] of [["screen", 1280], ["screen", 768], ["print", PAPER], ["screen", 320]]) {
    test(`${name}: no figure and no short name is broken over lines, at ${width} px for ${media}`, async () => {
      const viewed = await view(name, width);
      await viewed.page.emulateMedia({ media });
      await everyState(viewed, async (state) => assert.deepEqual(await broken(viewed.page), [], state));
    });
  }
}

/** Parts of tables that paper has no room for. */
const beyond = (page) =>
  page.evaluate(() => {
    const { clientWidth } = document.scrollingElement;
    const cells = [...document.querySelectorAll(".keikaku-viewer :is(th, td, svg)")];
    const isBeyond = (cell) => cell.checkVisibility() && cell.getBoundingClientRect().right > clientWidth + 1;
    return cells.filter(isBeyond).map((cell) => cell.textContent.slice(0, 40));
  });

/** Figures, and names in frames, that stand in more than one line. */
const broken = (page) =>
  page.evaluate(() => {
    const root = document.querySelector(".keikaku-viewer");
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      if (parent.closest("svg, .keikaku-spoken, .keikaku-years-said, option") || !parent.checkVisibility()) continue;
      const parts = parent.closest(".keikaku-badge") ? [/.+/g] : [/\d[\d,.]*[%％]?/g];
      for (const { 0: text, index } of parts.flatMap((part) => [...node.data.matchAll(part)])) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) found.push(`${text} in ${parent.closest("td, th, li, p, dd")?.textContent.slice(0, 30)}`);
      }
    }
    return found.slice(0, 8);
  });

/** What makes the page too wide, and what scrolls though it is no region for that. */
const sideways = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const name = (element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 30)}`;
    const all = [...document.querySelectorAll(".keikaku-viewer *")];
    const isRegion = (element) => element.closest(".keikaku-scroll");
    const isHidden = (element) => element.closest(".keikaku-spoken, .keikaku-years-said, thead, svg");
    const beyond = all.filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1 && !isRegion(element) && !isHidden(element);
    });
    const scrolling = all.filter((element) => {
      const isOwn = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      return isOwn && element.scrollWidth > element.clientWidth && !element.matches(".keikaku-scroll");
    });
    const wide = scrollWidth > clientWidth ? [`the page has ${scrollWidth} px in ${clientWidth}`] : [];
    return [...wide, ...beyond.slice(0, 5).map((it) => `beyond: ${name(it)}`), ...scrolling.map((it) => `scrolls: ${name(it)}`)];
  });
