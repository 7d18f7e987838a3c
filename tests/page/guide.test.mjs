import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { at } from "../../www/scripts/paths.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const PATH = "/guide/checks.html";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const guide = async (context = {}) => {
  const view = await open(undefined, { path: PATH, context });
  assert.deepEqual([...view.warnings(), ...view.complaints()], []);
  return view;
};

/** The codes as the catalogue in Rust has them. */
const codes = async () => {
  const catalogue = await readFile(at("src/error/code.rs"), "utf8");
  return [...catalogue.matchAll(/^ +\w+ = "([a-z0-9-]+)", (?:Error|Warning|Info);$/gm)].map(([, name]) => name);
};

/** By how many px something is wider than the window. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, context] of [
  ["1280 px", { viewport: { width: 1280, height: 900 } }],
  ["320 px", { viewport: { width: 320, height: 900 } }],
  ["1280 px in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["1280 px in forced colours", { viewport: { width: 1280, height: 900 }, forcedColors: "active" }],
]) {
  test(`axe finds nothing in the guide at ${name}`, async () => {
    const { page } = await guide(context);
    const runOnly = { type: "tag", values: TAGS };
    const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ["violations"] });
    const { violations, passes } = await axe.analyze();
    assert.ok(passes.length > 20, "the rules were applied");
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target]));
    assert.deepEqual(found, []);
  });
}

test("the guide is valid HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const { results } = await validator.validateString(await readFile(at("www/guide/checks.html"), "utf8"));
  const messages = results.flatMap(({ messages }) => messages);
  assert.deepEqual(messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })), []);
});

test("every code of the catalogue is an anchor, once", async () => {
  const { page } = await guide();
  const anchors = await page.locator(".rule").evaluateAll((all) => all.map(({ id }) => id));
  const wanted = await codes();
  assert.ok(wanted.length > 50, "the catalogue was read");
  assert.deepEqual(anchors.sort(), wanted.sort());
});

test("every link of the guide leads somewhere, and the gallery leads to the guide", async () => {
  const { page } = await guide();
  const broken = await page.locator("a").evaluateAll(async (links) => {
    const inside = (link) => link.pathname === location.pathname;
    const missing = links.filter((link) => inside(link) && !document.getElementById(link.hash.slice(1)));
    const others = links.filter((link) => !inside(link));
    const answers = await Promise.all(others.map(async (link) => [link, await fetch(link.href)]));
    const refused = answers.filter(([, answer]) => !answer.ok).map(([link]) => link);
    return [...missing, ...refused].map(({ href }) => href);
  });
  assert.deepEqual(broken, []);
  await page.goto(new URL("/gallery/index.html", page.url()).href);
  await page.locator(`a[href$="${PATH}"]`).click();
  assert.equal(new URL(page.url()).pathname, PATH);
});

for (const [name, size] of [
  ["320 px", "100%"],
  ["320 px with text of 200 %", "200%"],
]) {
  test(`nothing scrolls sideways at ${name}`, async () => {
    const { page } = await guide({ viewport: { width: 320, height: 900 } });
    await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), size);
    assert.equal(await overflow(page), 0);
    const cut = await page.locator("pre, td, th").evaluateAll((all) =>
      all.filter((box) => box.scrollWidth > box.clientWidth).map(({ textContent }) => textContent),
    );
    assert.deepEqual(cut, []);
  });
}

test("English is marked as English wherever it stands", async () => {
  const { page } = await guide();
  const unmarked = await page.locator("h1, h2, h3, dt, td p, dd > p").evaluateAll((all) =>
    all
      .filter((element) => !element.closest("[lang]:not(html)"))
      .map((element) => {
        const own = element.cloneNode(true);
        for (const part of own.querySelectorAll("[lang], code")) part.remove();
        return own.textContent;
      })
      .filter((text) => /[a-z]+ [a-z]+ [a-z]+/i.test(text)),
  );
  assert.deepEqual(unmarked, []);
});
