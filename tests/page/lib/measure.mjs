/* What is drawn where. */

/** Resolves when every drawing of the page has been made for the room and the text size that there are. */
export const fitted = (page) =>
  page.waitForFunction(() => {
    const drawings = [...document.querySelectorAll("svg.keikaku-drawing")];
    const fits = (svg) => {
      const figure = svg.closest("figure");
      const [width, size] = ["width", "font-size"].map((name) => Number(svg.getAttribute(name)));
      return width === figure.clientWidth && size === Number.parseFloat(getComputedStyle(figure).fontSize);
    };
    return drawings.length > 0 && drawings.every(fits);
  });

/** What stands outside its drawing, what meets other text, and what makes its figure or the page too wide. */
export const faults = (page) =>
  page.evaluate(() => {
    const TOLERANCE = 1;
    /** The box of a text: as wide as it is shown, as high as its characters without the air of a line. */
    const box = (text) => {
      const { x, width } = text.getBBox();
      const em = Number.parseFloat(getComputedStyle(text).fontSize);
      const baseline = Number(text.getAttribute("y"));
      const [top, bottom] = [baseline - 0.86 * em, baseline + 0.12 * em];
      return { words: text.textContent, left: x, right: x + width, top, bottom };
    };
    const inSvg = (svg) => {
      const [left, top, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
      const boxes = [...svg.querySelectorAll("text")].map(box);
      const isOutside = (box) =>
        box.left < left - TOLERANCE ||
        box.top < top - TOLERANCE ||
        box.right > left + width + TOLERANCE ||
        box.bottom > top + height + TOLERANCE;
      const meet = (a, b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE;
      const outside = boxes.filter(isOutside).map(({ words }) => `outside: ${words}`);
      const meeting = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).flatMap((b) => (meet(a, b) ? [`meet: ${a.words} | ${b.words}`] : [])),
      );
      return [...outside, ...meeting, ...throughNames(svg)];
    };
    /** The rectangles of a band, which is one, or a path of several. */
    const rectangles = (band) => {
      const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(band.getAttribute(name)));
      if (band.localName === "rect") return [{ left: x, top: y, right: x + width, bottom: y + height }];
      return band.getAttribute("d").split("M").slice(1).map((part) => {
        const [left, top, right, bottom] = part.match(/-?\d+/g).map(Number);
        return { left, top, right, bottom };
      });
    };
    /** The names on the axes that an upright edge of the chosen year's band would run through. */
    const throughNames = (svg) => {
      const bands = [...svg.querySelectorAll(".keikaku-band")].flatMap(rectangles);
      const isThrough = ({ left, right, top, bottom }) => (band) =>
        Math.min(bottom, band.bottom) - Math.max(top, band.top) > TOLERANCE &&
        [band.left, band.right].some((edge) => edge - left > TOLERANCE && right - edge > TOLERANCE);
      const names = [...svg.querySelectorAll("text.keikaku-axis, .keikaku-axis text")].map(box);
      const crossed = names.filter((name) => bands.some(isThrough(name)));
      return crossed.map(({ words }) => `an edge runs through: ${words}`);
    };
    /** Entries of the key whose second line begins under the swatch. */
    const underSwatches = (figure) =>
      [...figure.querySelectorAll(".keikaku-key li")].flatMap((entry) => {
        const words = document.createRange();
        words.selectNodeContents(entry.lastChild);
        const edge = entry.querySelector("svg").getBoundingClientRect().right;
        const isUnder = [...words.getClientRects()].some(({ left }) => left < edge - TOLERANCE);
        return isUnder ? [`under its swatch: ${entry.textContent}`] : [];
      });
    const inFigure = (figure) => {
      const wide = figure.scrollWidth > figure.clientWidth ? ["wider than its place"] : [];
      const section = figure.closest("section")?.getAttribute("aria-label") ?? "";
      const drawn = inSvg(figure.querySelector("svg.keikaku-drawing"));
      return [...wide, ...drawn, ...underSwatches(figure)].map((fault) => `${section}: ${fault}`);
    };
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const sideways = scrollWidth > clientWidth ? ["the page scrolls sideways"] : [];
    return [...sideways, ...[...document.querySelectorAll("figure.keikaku-chart")].flatMap(inFigure)];
  });

export const setTextSize = (page, size) =>
  page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), size);
