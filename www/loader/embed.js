/* A page for one chart or viewer in a frame: `embed.html#keikaku-trend&src=/plan.json&indicator=centers`. What is asked
   for becomes the block that an editor would have written; the loader does the rest, and where it cannot, the link to the
   file stays. */
import { OPTIONS } from "./blocks.js";

const FRAGMENT = "#keikaku-";
const WORDS = {
  ja: {
    label: "計画のデータ",
    none: "計画データの指定がありません。アドレスを embed.html#keikaku-trend&src=/plan.json のように書いてください。",
    foreign: "ほかのサイトの計画データは表示できません。",
  },
  en: {
    label: "Data of the plan",
    none: "The address names no plan. Write it like embed.html#keikaku-trend&src=/plan.json",
    foreign: "Plans of other sites are not shown here.",
  },
};

show();
addEventListener("hashchange", () => {
  // A viewer writes what its reader does into the address; only another plan is another page.
  if (asked(location.hash).has("src")) show();
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
  const options = asked(location.search.replace("?", "#&"));
  for (const [name, value] of asked(location.hash)) options.set(name, value);
  const { src, lang, label } = taken(options, ["src", "lang", "label"]);
  if (lang) document.documentElement.lang = lang;
  const words = WORDS[document.documentElement.lang.startsWith("en") ? "en" : "ja"];
  let content = document.createElement("p");
  const files = src?.split(/\s+/).filter(Boolean) ?? [];
  if (!files.length || !location.hash.startsWith(FRAGMENT)) content.append(words.none);
  else if (!files.every(isOwn)) content.append(words.foreign);
  else {
    remember({ src, lang, label });
    content = block(files, options, label || words.label);
  }
  document.querySelector("#chart").replaceChildren(content);
}

function view() {
  return location.hash.slice(FRAGMENT.length).split("&")[0];
}

/** The pairs behind the first word. */
function asked(text) {
  return new URLSearchParams(text.split("&").slice(1).join("&"));
}

/** Takes these out of what is asked for. */
function taken(options, names) {
  const values = Object.fromEntries(names.map((name) => [name, options.get(name) ?? undefined]));
  for (const name of names) options.delete(name);
  return values;
}

/** Whoever frames this page must not have our site show what another site says. */
function isOwn(file) {
  try {
    return new URL(file, document.URL).origin === location.origin;
  } catch {
    return false;
  }
}

/** A viewer writes into the fragment: what the page itself needs stands in the query from now on. */
function remember(own) {
  const query = new URLSearchParams(Object.entries(own).filter(([, value]) => value));
  const pairs = asked(location.hash);
  for (const name in own) pairs.delete(name);
  const rest = pairs.toString();
  history.replaceState(history.state, "", `?${query}${FRAGMENT}${view()}${rest && `&${rest}`}`);
}

/** The block that an editor would have written. */
function block(files, options, label) {
  const block = document.createElement("div");
  block.dataset.keikaku = view();
  block.setAttribute("data-keikaku-src", files.join(" "));
  for (const name of OPTIONS) if (options.get(name)) block.setAttribute(`data-keikaku-${name}`, options.get(name));
  const link = document.createElement("a");
  link.href = files[0];
  link.target = "_top";
  link.append(label);
  block.append(link);
  return block;
}
