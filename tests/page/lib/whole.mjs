/* Whether a figure is whole, whatever the page's own sheets say: nothing clipped, squashed, unreadable or one
   on the other. */

/** All that is wrong with the figures, viewers or forms of this selector, in words. */
export const wounds = (page, selector = ".keikaku-chart") => page.locator(selector).evaluateAll(inspect);

/** Runs in the page. */
function inspect(figures) {
  const TOLERANCE = 1;
  const LEAST_TARGET = 24;
  const LEAST_LINE = 1.2;
  const LEAST_CONTRAST = 4.5;
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  /** A colour of CSS as [r, g, b, alpha], as it is painted. */
  const rgba = (colour) => {
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a + below[at] * (1 - a));
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  /** Only heard, or in a part that scrolls. */
  const isAside = (element) => element.closest(".keikaku-scroll, .keikaku-spoken, .keikaku-unseen, datalist, option");
  const name = (element) => `${element.localName}.${element.getAttribute("class") ?? ""} ${element.textContent.trim().slice(0, 20)}`;
  const round = (number) => Math.round(number * 10) / 10;

  /** The ground an element stands on, of all that is painted behind it. */
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    return over(rgba(getComputedStyle(element).backgroundColor), ground(element.parentElement));
  };
  /** What is painted below a point of a drawing: the last shape before this text that covers it, or the ground. */
  const groundInDrawing = (text, x, y) => {
    const svg = text.closest("svg");
    const shapes = [...svg.querySelectorAll("rect, path")].filter(
      (shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && isSeen(shape),
    );
    const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
    return shapes
      .filter((shape) => getComputedStyle(shape).fill !== "none" && shape.isPointInFill(point))
      .map((shape) => {
        const { fill, fillOpacity } = getComputedStyle(shape);
        const [r, g, b, a] = rgba(fill);
        return [r, g, b, a * Number(fillOpacity)];
      })
      .reduce((below, colour) => over(colour, below), ground(svg));
  };

  const drawing = (svg) => {
    const { width, height, left, right, top, bottom } = svg.getBoundingClientRect();
    const asked = ["width", "height"].map((side) => Number(svg.getAttribute(side)));
    const place = svg.parentElement.getBoundingClientRect();
    const scaled = [width, height].some((side, at) => Math.abs(side - asked[at]) > TOLERANCE);
    const clipped = left < place.left - TOLERANCE || right > place.right + TOLERANCE || top < place.top - TOLERANCE || bottom > place.bottom + TOLERANCE;
    return [
      ...(scaled ? [`drawing scaled: ${round(width)} × ${round(height)} of ${asked.join(" × ")}`] : []),
      ...(clipped ? ["drawing clipped"] : []),
    ];
  };

  /** Parts that stand one below the other. */
  const stacked = (figure) => {
    const parts = [...figure.children].filter(isSeen).map((part) => ({ part, box: part.getBoundingClientRect() }));
    return parts.slice(1).flatMap(({ part, box }, at) => {
      const before = parts[at];
      return box.top < before.box.bottom - TOLERANCE ? [`${name(part)} begins ${round(before.box.bottom - box.top)} px above the end of ${name(before.part)}`] : [];
    });
  };

  const CONTROLS = "button, select, summary, input, textarea";
  const controls = (figure) => {
    const all = [...figure.querySelectorAll(CONTROLS)].filter(isSeen).map((control) => ({ control, box: control.getBoundingClientRect() }));
    const small = all.filter(({ box }) => box.width < LEAST_TARGET || box.height < LEAST_TARGET);
    const meet = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE;
    const within = (a, b) => a.control.contains(b.control) || b.control.contains(a.control);
    return [
      ...small.map(({ control, box }) => `small: ${name(control)} ${round(box.width)} × ${round(box.height)}`),
      ...all.flatMap((a, at) =>
        all.slice(at + 1).flatMap((b) => (!within(a, b) && meet(a.box, b.box) ? [`meet: ${name(a.control)} | ${name(b.control)}`] : [])),
      ),
    ];
  };

  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

  const texts = (figure) => {
    const { left, right } = figure.getBoundingClientRect();
    const all = [...figure.querySelectorAll("*")].filter((element) => isSeen(element) && hasText(element));
    return all.filter((element) => !element.closest("svg, datalist, option, .keikaku-spoken, .keikaku-unseen")).flatMap((element) => {
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const line = style.lineHeight === "normal" ? size * 1.4 : Number.parseFloat(style.lineHeight);
      const box = element.getBoundingClientRect();
      const ratio = contrast(over(rgba(style.color), ground(element)), ground(element));
      const beyond = !isAside(element) && (box.left < left - TOLERANCE || box.right > right + TOLERANCE);
      return [
        ...(size < 8 ? [`tiny: ${name(element)} ${size}px`] : []),
        ...(line / size < LEAST_LINE ? [`squashed: ${name(element)} ${round(line / size)}`] : []),
        ...(beyond ? [`sticks out: ${name(element)} ${round(box.left)} to ${round(box.right)} of ${round(left)} to ${round(right)}`] : []),
        ...(ratio < LEAST_CONTRAST ? [`unreadable: ${name(element)} ${style.color} ${round(ratio)}`] : []),
      ];
    });
  };

  /** Words of a drawing: at their middle, because a label may stand across the edge of a bar. */
  const labels = (svg) =>
    [...svg.querySelectorAll("text")].filter(isSeen).flatMap((text) => {
      const box = text.getBoundingClientRect();
      const below = groundInDrawing(text, box.left + box.width / 2, box.top + box.height / 2);
      const span = text.querySelector("tspan") ?? text;
      const ratio = contrast(over(rgba(getComputedStyle(span).fill), below), below);
      return ratio < LEAST_CONTRAST ? [`unreadable: ${name(text)} ${getComputedStyle(span).fill} on ${below.map(Math.round)} ${round(ratio)}`] : [];
    });

  const PAINTED = ".keikaku-actual, .keikaku-span, .keikaku-rank-1, .keikaku-rank-2, .keikaku-rank-3, .keikaku-rank-4, .keikaku-rank-5";
  const LEAST_SHAPE = 3;
  const STROKED = ".keikaku-estimate, .keikaku-baseline, .keikaku-value, .keikaku-target, .keikaku-span-open";
  /** Marks without a ground of their own stand out from that of the drawing. */
  const marks = (svg) =>
    [...svg.querySelectorAll(`:is(${STROKED}) :is(rect, path)`)].filter((shape) => isSeen(shape)).flatMap((shape) => {
      const { stroke } = getComputedStyle(shape);
      const below = ground(svg);
      const ratio = stroke === "none" ? 1 : contrast(over(rgba(stroke), below), below);
      return ratio < LEAST_SHAPE ? [`lost in the ground: ${shape.parentElement.getAttribute("class")} ${stroke} ${round(ratio)}`] : [];
    });
  /** Bars have their colour: not that of the text, and one that stands out from the ground, or an outline that does. */
  const bars = (svg) => {
    const shapes = [...svg.querySelectorAll(`:is(${PAINTED}) :is(rect, path), :is(rect, path):is(${PAINTED})`)].filter((shape) => isSeen(shape));
    return shapes.flatMap((shape) => {
      const { fill, stroke, color } = getComputedStyle(shape);
      const below = ground(svg);
      const seen = [fill, stroke].filter((paint) => paint !== "none" && contrast(over(rgba(paint), below), below) >= LEAST_SHAPE);
      return [
        ...(fill === "none" || fill === color ? [`without colour: ${shape.parentElement.getAttribute("class")} ${fill}`] : []),
        ...(seen.length === 0 ? [`lost in the ground: ${shape.parentElement.getAttribute("class")} ${fill} ${stroke}`] : []),
      ];
    });
  };

  const shapes = (figure) =>
    [...figure.querySelectorAll("svg.keikaku-drawing")].flatMap((svg) => [...drawing(svg), ...labels(svg), ...bars(svg), ...marks(svg)]);
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const sideways = scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
  const inFigure = (figure) => {
    const isForm = figure.localName === "form";
    const label = figure.closest("section")?.getAttribute("aria-label") ?? figure.localName;
    const found = [...(isForm ? [] : stacked(figure)), ...controls(figure), ...texts(figure), ...shapes(figure)];
    return [...new Set(found)].map((wound) => `${label}: ${wound}`);
  };
  return [...sideways, ...figures.flatMap(inFigure)];
}
