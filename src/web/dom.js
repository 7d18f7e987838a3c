/* Makes and changes nodes of the page, as src/draw/changes.rs tells of them: with `createElement`, `setAttribute` and
   texts only. */
const SVG = "http://www.w3.org/2000/svg";
const ELEMENT = 1;
const TEXT = 3;

/** Makes these elements, a list as JSON, what `place` begins with instead of its first `old` children. */
export function fill(document, place, old, elements) {
  const parts = document.createDocumentFragment();
  for (const element of JSON.parse(elements)) parts.append(built(document, element));
  while (old-- > 0) place.firstChild?.remove();
  place.prepend(parts);
}

/**
 * Changes what is in `place`. Says whether everything was where it was put; where something else changed the page, as
 * translators of browsers do, it is to be filled anew.
 */
export function change(document, place, changes) {
  return JSON.parse(changes).every((one) => changed(document, place, one));
}

function built(document, [name, attributes, ...children], isInSvg) {
  const isSvg = isInSvg || name === "svg";
  const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  for (const child of children) element.append(typeof child === "string" ? child : built(document, child, isSvg));
  return element;
}

function changed(document, parent, [at, change]) {
  const node = parent.childNodes[at];
  const isText = typeof change === "string";
  if (node?.nodeType !== (isText ? TEXT : ELEMENT)) return false;
  if (isText) {
    node.data = change;
    return true;
  }
  const [first, ...changes] = change;
  if (typeof first === "string") {
    node.replaceWith(built(document, change, parent.namespaceURI === SVG));
    return true;
  }
  for (const name in first) {
    if (first[name] === null) node.removeAttribute(name);
    else node.setAttribute(name, first[name]);
  }
  return changes.every((one) => changed(document, node, one));
}
