/* Rules of rules.mjs, applied to markups in a page. */

export const throughRules = (page, markups, rules) =>
  page.evaluate(`(${applied})(${JSON.stringify({ markups, rules })})`);

/** Runs in the page. */
function applied({ markups, rules }) {
  const { elements, everywhere, protocols, renamed = {}, blocks, keyed } = rules;

  const isForbidden = ({ localName }, { name, value }) => {
    if (![...elements[localName], ...everywhere].includes(name)) return true;
    const [, protocol] = value.match(/^\s*([a-z][-+.a-z0-9]*):/i) ?? [];
    return ["href", "src", "cite"].includes(name) && protocol && !protocols.includes(protocol.toLowerCase());
  };
  const kept = (element) => {
    for (const attribute of [...element.attributes]) {
      if (isForbidden(element, attribute)) element.removeAttributeNode(attribute);
    }
    const name = renamed[element.localName];
    if (!name) return;
    const other = document.createElement(name);
    other.append(...element.childNodes);
    element.replaceWith(other);
  };
  /** What is no block at the top goes into paragraphs. */
  const inParagraphs = (body) => {
    let paragraph;
    for (const node of [...body.childNodes]) {
      if (blocks.includes(node.localName)) paragraph = undefined;
      else if (paragraph) paragraph.append(node);
      else if (node.textContent.trim() === "") node.remove();
      else {
        paragraph = document.createElement("p");
        node.before(paragraph);
        paragraph.append(node);
      }
    }
  };

  return markups.map((markup) => {
    const { body } = new DOMParser().parseFromString(markup, "text/html");
    for (const element of body.querySelectorAll("*")) {
      if (elements[element.localName]) kept(element);
      else element.replaceWith(...element.childNodes);
    }
    if (blocks) inParagraphs(body);
    for (const block of keyed ? body.querySelectorAll(keyed.elements) : []) block.setAttribute(keyed.name, "k1y4b");
    return body.innerHTML;
  });
}
