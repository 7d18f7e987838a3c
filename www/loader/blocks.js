/* Finding what an editor put into the page, in any of its forms, and what it asks for. */

/** What holds something else that may be a block: a form holds the page's own content. */
const HOLDER = ".keikaku,[data-keikaku]:not(form),keikaku-chart,keikaku-viewer";
/** Everything that may be a block. */
export const SELECTOR = `${HOLDER},form[data-keikaku],.keikaku-form,a[href*="#keikaku-"]`;
const FRAGMENT = "#keikaku-";
export const OPTIONS = ["kind", "src", "indicator", "item", "lang", "era", "from", "to", "as-of", "better", "findings"];

/**
 * What an element asks for: `{ block, kind, src, label, table, … }`, or nothing if it is no block.
 * A link counts where it is alone in its block; inside another block it is that block's source.
 */
export function parse(element) {
  const isLink = element.localName === "a";
  // A link within a drawing has no text for an address.
  if (isLink && !element.href.split) return undefined;
  if (element.closest(".keikaku-chart") || (isLink ? element : element.parentElement)?.closest(HOLDER)) {
    return undefined;
  }
  const block = isLink ? aloneIn(element) : element;
  if (!block || (isLink && leadsHere(element))) return undefined;
  const own = { ...fromClass(block), ...fromAttributes(block) };
  // The links and tables of a form are no data.
  if (own.kind === "form") return { ...own, block };
  const link = isLink ? element : authors(block, "a[href]:not(svg *)");
  const table = block.localName === "table" ? block : authors(block, "table");
  // Neither a paragraph nor what stands in a line may hold a figure: it takes their place.
  return { ...fromLink(link), ...own, block, table, isLink: block.matches(`p,${INLINE}`) };
}

const EMBEDDED = "img,svg,video,audio,iframe,object,embed,canvas,input,button";
const INLINE = "a,b,strong,i,em,u,span,font,small,big,ins,mark";
const BLOCKS = "p,div,ul,ol,dl,table,figure,section,blockquote,hr,h2,h3,h4,h5,h6";

/**
 * What a link stands in alone, whatever it is wrapped in: its block, or, between blocks, where a filter took the
 * paragraph away, itself with its wrapping; nothing if words or pictures stand beside it.
 */
function aloneIn(part) {
  const around = part.parentElement;
  const beside = [seen(part, "previousSibling"), seen(part, "nextSibling")].filter(Boolean);
  if (beside[0]) return beside.every((node) => node.matches?.(BLOCKS)) ? part : undefined;
  return around.matches(INLINE) ? aloneIn(around) : around;
}

/** What a reader sees beside it on this side: no comment, break or empty wrapping. */
function seen(node, side) {
  do node = node[side];
  while (
    node?.nodeType === 8 ||
    (node && !node.textContent.trim() && !node.matches?.(EMBEDDED) && !node.querySelector?.(EMBEDDED))
  );
  return node;
}

const leadsHere = ({ href }) => href.split("#")[0] === document.URL.split("#")[0];

/** The first of these that the author wrote: a figure of ours may stand in the block already. */
const authors = (block, selector) =>
  [...block.querySelectorAll(selector)].find((found) => !found.closest(".keikaku-chart"));

/** `href="plan.json#keikaku-trend&indicator=centers"`, and the words of the link. */
function fromLink(link) {
  if (!link) return {};
  const words = link.cloneNode(true);
  // Readings above the words (ruby) are no words of their own.
  for (const reading of words.querySelectorAll("rt,rp")) reading.remove();
  const label = words.textContent.trim();
  const [, src, hash] = /^([^#]*)(.*)/s.exec(link.href);
  if (!hash.startsWith(FRAGMENT)) return { src, label };
  const [kind, ...pairs] = hash.slice(FRAGMENT.length).split(/&(?:amp;)?/);
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
  if (files) asked.src = files.map(absolute).join(" ");
  return asked;
}

/** An address from the site's root on; what is none stays as it is, and whoever asks for it will say so. */
function absolute(address) {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}
