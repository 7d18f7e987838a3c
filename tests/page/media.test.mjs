/* Colours that the reader's system sets, and paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph, table } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();

const drawn = async (content, media, head) => {
  const view = await open(content, { head });
  await view.heard("keikaku:ready");
  await view.page.emulateMedia(media);
  return { ...view, figure: view.page.locator("figure") };
};

/** The colours in which the shapes and words of a drawing are painted, by what they are part of. */
const paints = (figure) =>
  figure.locator("svg.keikaku-drawing").evaluate((svg) => {
    const shapes = [...svg.querySelectorAll("rect:not(.keikaku-band), path, text")];
    return shapes.map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return { part: shape.parentElement.getAttribute("class"), fill, stroke };
    });
  });

const canvas = (page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });

for (const colorScheme of ["light", "dark"]) {
  test(`in forced colours on a ${colorScheme} ground, every shape and word stands out`, async () => {
    const { page, figure } = await drawn(paragraph(), { forcedColors: "active", colorScheme });
    const ground = await canvas(page);
    const all = await paints(figure);
    const isUnseen = (paint) => paint === "none" || paint === ground;
    const unseen = all.filter(({ fill, stroke }) => isUnseen(fill) && isUnseen(stroke));
    assert.deepEqual(unseen, []);
    const parts = new Set(all.map(({ part }) => part));
    for (const part of ["actual", "estimate", "target", "on-actual", "values", "axis"]) {
      assert.ok(parts.has(`keikaku-${part}`), part);
    }
    const onBar = all.find(({ part }) => part === "keikaku-on-actual").fill;
    const bar = all.find(({ part }) => part === "keikaku-actual").fill;
    assert.notEqual(onBar, bar, "a figure on its bar");
    assert.notEqual(bar, all.find(({ part }) => part === "keikaku-target").stroke, "a target's mark on a bar");
  });
}

test("in forced colours the band of the chosen year stands out", async () => {
  const { page, figure } = await drawn(paragraph(), { forcedColors: "active" });
  const stroke = await figure.locator(".keikaku-selected").evaluate((band) => getComputedStyle(band).stroke);
  assert.notEqual(stroke, await canvas(page));
  assert.notEqual(stroke, "none");
});

test("a page that stays light when the reader asks for dark has the colours for a light ground", async () => {
  const bar = async ({ figure }) => (await paints(figure)).find(({ part }) => part === "keikaku-actual").fill;
  const light = await bar(await drawn(paragraph(), { colorScheme: "light" }));
  assert.equal(await bar(await drawn(paragraph(), { colorScheme: "dark" })), light);
  const dark = "<style>:root { color-scheme: light dark }</style>";
  assert.notEqual(await bar(await drawn(paragraph(), { colorScheme: "dark" }, dark)), light);
});

test("on paper the table is open and the controls are gone", async () => {
  const { figure } = await drawn(paragraph(), { media: "print" });
  const seen = async (name) => {
    const part = figure.locator(`.keikaku-${name}`).first();
    return (await part.evaluate((element) => element.checkVisibility())) ? [name] : [];
  };
  const kept = ["title", "message", "drawing", "key", "table td", "source"];
  const names = [...kept, "choices", "years", "controls", "figures summary"];
  assert.deepEqual((await Promise.all(names.map(seen))).flat(), kept);
  assert.ok((await figure.locator(".keikaku-table").boundingBox()).height > 100);
});

test("on paper no band is marked, and the author's own table is still there", async () => {
  const { page, figure } = await drawn(table(), { media: "print" });
  assert.equal(await page.locator("main > table").isVisible(), true);
  const stroke = await figure.locator(".keikaku-selected").evaluate((band) => getComputedStyle(band).stroke);
  assert.equal(stroke, "none");
});

test("a drawing that was made for a wide screen is not cut on narrow paper", async () => {
  const { figure } = await drawn(paragraph(), { media: "print" });
  // No script runs while a browser lays out for paper: the drawing is the one that the screen had.
  const { right, edge } = await figure.locator(".keikaku-canvas").evaluate((canvas) => {
    canvas.style.width = "500px";
    const svg = canvas.querySelector("svg");
    return { right: svg.getBoundingClientRect().right, edge: canvas.getBoundingClientRect().right };
  });
  assert.ok(right <= edge, `${right} is beyond ${edge}`);
});

test("on paper no table is cut, and where there is little room no number is broken", async () => {
  const { figure } = await drawn(paragraph(), { media: "print" }, "<style>main { overflow-wrap: anywhere }</style>");
  const found = await figure.locator(".keikaku-table").evaluate((table) => {
    const scroll = table.closest(".keikaku-scroll");
    scroll.style.width = "100px";
    const { overflowX, contain } = getComputedStyle(scroll);
    const lines = (text, { index, 0: number }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    };
    const texts = [...table.querySelectorAll(".keikaku-number")].flatMap((cell) => [...cell.childNodes]);
    const numbers = texts.flatMap((text) => [...text.data.matchAll(/[\d,.]+/g)].map((match) => lines(text, match)));
    return { overflowX, contain, broken: numbers.filter((lines) => lines > 1).length, count: numbers.length > 10 };
  });
  assert.deepEqual(found, { overflowX: "visible", contain: "none", broken: 0, count: true });
});
