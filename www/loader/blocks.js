/* Finding what an editor put into the page, in any of its forms, and what it asks for. */

/** Everything that may be a block. */
export const SELECTOR = '.keikaku,[data-keikaku],keikaku-chart,keikaku-viewer,a[href*="#keikaku-"]';
const HOLDER = '.keikaku,[data-keikaku],keikaku-chart,keikaku-viewer';
const FRAGMENT = "#keikaku-";
export const OPTIONS = ["kind", "src", "indicator", "item", "lang", "era"];

/**
 * What an element asks for: `{ block, kind, src, label, table, … }`, or nothing if it is no block.
 * A link counts where it is alone in its block; inside another block it is that block's source.
 */
export function parse(element) {
  const isLink = element.localName === "a";
  if (element.closest(".keikaku-chart") || (isLink ? element : element.parentElement)?.closest(HOLDER)) {
    return undefined;
  }
  const block = isLink ? element.parentElement : element;
  if (isLink && block.textContent.trim() !== element.textContent.trim()) return undefined;
  const link = isLink ? element : block.querySelector("a[href]");
  const table = block.localName === "table" ? block : block.querySelector("table");
  const asked = { ...fromLink(link), ...fromClass(block), ...fromAttributes(block) };
  return { ...asked, block, table, isLink };
}

/** `href="plan.json#keikaku-trend&indicator=centers"`, and the words of the link. */
function fromLink(link) {
  if (!link) return {};
  const url = new URL(link.href, document.baseURI);
  const label = link.textContent.trim();
  const src = url.href.slice(0, url.href.length - url.hash.length);
  if (!url.hash.startsWith(FRAGMENT)) return { src, label };
  const [kind, ...pairs] = url.hash.slice(FRAGMENT.length).split("&");
  return { ...Object.fromEntries(new URLSearchParams(pairs.join("&"))), kind, src, label };
}

/** `class="keikaku keikaku-trend"`. */
function fromClass(block) {
  const name = [...block.classList].find((name) => name.startsWith("keikaku-"));
  return name ? { kind: name.slice(8) } : {};
}

/** `data-keikaku="trend" data-keikaku-src="…"`, or the attributes of our own elements. */
function fromAttributes(block) {
  const own = block.localName.startsWith("keikaku-");
  const asked = block.dataset.keikaku ? { kind: block.dataset.keikaku } : {};
  for (const option of OPTIONS) {
    const value = block.getAttribute(`data-keikaku-${option}`) ?? (own ? block.getAttribute(option) : null);
    if (value) asked[option] = value;
  }
  if (asked.src) asked.src = new URL(asked.src, document.baseURI).href;
  return asked;
}
