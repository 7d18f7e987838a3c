/* What the address of a page for frames asks for. */

const FRAGMENT = "#keikaku-";

export const WORDS = {
  ja: {
    label: "計画のデータ",
    none: "計画データの指定がありません。アドレスを embed.html#keikaku-trend&src=/plan.json のように書いてください。",
    foreign: "ほかのサイトの計画データは表示できません。",
    alone: "グラフをここに表示できません。",
  },
  en: {
    label: "Data of the plan",
    none: "The address names no plan. Write it like embed.html#keikaku-trend&src=/plan.json",
    foreign: "Plans of other sites are not shown here.",
    alone: "The chart cannot be shown here.",
  },
};

/**
 * What it asks for: `{ view, files, src, lang, label, options, words, wrong }`, where `wrong` is a sentence about an
 * address that asks for nothing that can be shown.
 */
export function address() {
  const options = pairs(location.search.replace("?", "#&"));
  for (const [name, value] of pairs(location.hash)) options.set(name, value);
  const { src, lang, label } = taken(options, ["src", "lang", "label"]);
  const words = WORDS[(lang ?? document.documentElement.lang).startsWith("en") ? "en" : "ja"];
  const files = src?.split(/\s+/).filter(Boolean) ?? [];
  const isNone = !files.length || !location.hash.startsWith(FRAGMENT);
  const wrong = isNone ? words.none : files.every(isOwn) ? undefined : words.foreign;
  return { view: view(), files, src, lang, label, options, words, wrong };
}

/** The word that says what is shown. */
export const view = () => location.hash.slice(FRAGMENT.length).split("&")[0];

/** The pairs behind the first word. */
export function pairs(text) {
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

/** A link to the plan. */
export function linkTo(file, text) {
  const link = document.createElement("a");
  link.href = file;
  link.append(text);
  return link;
}
