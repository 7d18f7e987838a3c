/* A page for one chart or viewer in a frame: `embed.html#keikaku-trend&src=/plan.json&indicator=centers`. What is asked
   for becomes the block that an editor would have written; the loader does the rest, and where it cannot, the link to the
   file stays. */
import { OPTIONS } from "./blocks.js";
import { address, linkTo, pairs, view } from "./embed-address.js";

show();
addEventListener("hashchange", () => {
  // A viewer writes what its reader does into the address; only another plan is another page.
  if (pairs(location.hash).has("src")) show();
});
if (parent !== window) {
  const { documentElement: page } = document;
  const tell = () =>
    parent.postMessage({ keikaku: "height", height: Math.ceil(page.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(page);
}
document.addEventListener("keikaku:ready", () => {
  const title = document.querySelector(".keikaku-chart :is(h1, h2, h3)");
  if (title) document.title = title.textContent;
});

/** Puts the block for what the address asks for into the page, or words on what is wrong with it. */
function show() {
  const asked = address();
  const { src, lang, label, words, wrong } = asked;
  if (lang) document.documentElement.lang = lang;
  let content = document.createElement("p");
  if (wrong) content.append(wrong);
  else {
    remember({ src, lang, label });
    content = block(asked, label || words.label);
  }
  document.querySelector("#chart").replaceChildren(content);
}

/** A viewer writes into the fragment: what the page itself needs stands in the query from now on. */
function remember(own) {
  const query = new URLSearchParams(Object.entries(own).filter(([, value]) => value));
  const asked = pairs(location.hash);
  for (const name in own) asked.delete(name);
  const rest = asked.toString();
  try {
    history.replaceState(history.state, "", `?${query}#keikaku-${view()}${rest && `&${rest}`}`);
  } catch {
    /* In a frame that has no origin, nobody can come back to it either. */
  }
}

/** The block that an editor would have written. */
function block({ files, options }, label) {
  const block = document.createElement("div");
  block.dataset.keikaku = view();
  block.setAttribute("data-keikaku-src", files.join(" "));
  for (const name of OPTIONS) if (options.get(name)) block.setAttribute(`data-keikaku-${name}`, options.get(name));
  const link = linkTo(files[0], label);
  link.target = "_top";
  block.append(link);
  return block;
}
