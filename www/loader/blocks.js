/* Finding what an editor put into the page, in any of its forms, and what it asks for. */

/** What holds something else that may be a block: a form holds the page's own content. */
const HOLDER = ".keikaku,[data-keikaku]:not(form),keikaku-chart,keikaku-viewer";
/** Everything that may be a block. */
export const SELECTOR = `${HOLDER},form[data-keikaku],.keikaku-form,a[href*="#keikaku-"]`;
const FRAGMENT = "#keikaku-";
export const OPTIONS = ["kind", "src", "indicator", "item", "lang", "era", "from", "to", "as-of", "findings"];

/**
 * What an element asks for: `{ block, kind, src, label, table, … }`, or nothing if it is no block.
 * A link counts where it is alone in its block; inside another block it is that block's source.
 */
export function parse(element) {
  const isLink = element.localName === "a";
  if (element.closest(".keikaku-chart") || (isLink ? element : element.parentElement)?.closest(HOLDER)) {
    return undefined;
  }
  const block = isLink ? aloneIn(element) : element;
  if (!block || (isLink && leadsHere(element))) return undefined;
  const own = { ...fromClass(block), ...fromAttributes(block) };
  // The links and tables of a form are no data.
  if (own.kind === "form") return { ...own, block };
  const link = isLink ? element : authors(block, "a[href]");
  const table = block.localName === "table" ? block : authors(block, "table");
  return { ...fromLink(link), ...own, block, table, isLink: isLink && block.localName === "p" };
}

const EMBEDDED = "img,picture,svg,video,audio,iframe,object,embed,canvas,input,button";
const WRAPPERS = "b,strong,i,em,u,span,font,small,big";

/** The block in which a link stands alone, whatever it is wrapped in; nothing if it is not alone. */
function aloneIn(link) {
  const isAlone = (around) =>
    around.textContent.trim() === link.textContent.trim() &&
    [...around.querySelectorAll(EMBEDDED)].every((embedded) => link.contains(embedded));
  let block = link.parentElement;
  while (block.matches(WRAPPERS) && isAlone(block)) block = block.parentElement;
  return isAlone(block) ? block : undefined;
}

const leadsHere = ({ href }) => href.split("#")[0] === document.URL.split("#")[0];

/** The first of these that the author wrote: a figure of ours may stand in the block already. */
const authors = (block, selector) =>
  [...block.querySelectorAll(selector)].find((found) => !found.closest(".keikaku-chart"));

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
  const kind = block.dataset.keikaku ?? { form: "form", "keikaku-viewer": "viewer" }[block.localName];
  const asked = kind ? { kind } : {};
  for (const option of OPTIONS) {
    const value = block.getAttribute(`data-keikaku-${option}`) ?? (own ? block.getAttribute(option) : null);
    // What an editor only names, as `findings`, is asked for.
    if (value || (value === "" && option === "findings")) asked[option] = value || option;
  }
  // Several files stand side by side, as in `srcset`.
  const files = asked.src?.split(/\s+/).filter(Boolean);
  if (files) asked.src = files.map((file) => new URL(file, document.baseURI).href).join(" ");
  return asked;
}
