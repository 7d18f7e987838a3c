/* Where the rules of a form come from: the file that it names, and the plan that the file or the form names. */
import { fetched as tools } from "./form-more.js";
import { sourceOf } from "./source.js";
import { Trouble, fail } from "./trouble.js";
import { fiscalYear } from "./year.js";

/** The rules as they were written, as far as they can be read, and what they are judged by. */
export async function rulesOf(form, block, asked) {
  const dataset = { ...block.dataset, ...form.dataset };
  const link = form.querySelector("a.keikaku-rules");
  const place = asked.rules ?? dataset.keikakuRules ?? link?.getAttribute("href");
  const isFile = typeof place === "string" && !place.trimStart().startsWith("{");
  const url = isFile ? new URL(place, document.baseURI).href : document.baseURI;
  const rules = isFile ? await fetched(url) : place;
  const read = parsed(rules);
  const own = read.plan ?? {};
  const file = [[own.src, url], [dataset.keikakuSrc, document.baseURI]].findLast(([src]) => src);
  const context = {
    item: asked.item ?? dataset.keikakuItem ?? own.item,
    year: numeric(asked.year ?? dataset.keikakuYear ?? own.year),
    asOf: numeric(asked.asOf ?? dataset.keikakuAsOf ?? fiscalYear(new Date())),
    lang: asked.lang ?? dataset.keikakuLang ?? read.lang ?? (form.closest("[lang]")?.getAttribute("lang") || "ja"),
    charset: asked.charset ?? read.charset ?? sentAs(form),
  };
  // Without a list of its characters, nothing can be said against a text.
  if (!/^(utf|unicode)/i.test(context.charset)) context.storable = (await tools())?.storable();
  context.plan = await planOf(form, asked, file && new URL(...file).href);
  return { rules, read, context };
}

/** The characters in which the browser sends a form: those that it names, or the page's own. */
const sentAs = (form) =>
  form.getAttribute("accept-charset")?.trim().split(/[\s,]+/)[0] || document.characterSet;

const numeric = (value) => (/^\d+$/.test(value) ? Number(value) : value);

async function fetched(url) {
  const missing = (cause) => {
    throw new Trouble(
      "rules-missing",
      `フォームの規則のファイルを読み込めません。 The rules of the form cannot be loaded: check the address. ${url}`,
      cause,
    );
  };
  const response = await fetch(url).catch(missing);
  return response.ok ? response.text().catch(missing) : missing(response.status);
}

/** What the page itself wants of the rules. Whether they are right is told by who checks by them. */
function parsed(rules = {}) {
  try {
    return (typeof rules === "string" ? JSON.parse(rules) : rules) ?? {};
  } catch {
    return {};
  }
}

/** The plan, or nothing: what can be checked without it still is. */
async function planOf(form, { plan, src }, named) {
  if (!(plan ?? src ?? named)) return undefined;
  try {
    return await sourceOf({ plan, src: src ?? named });
  } catch (error) {
    fail(form, error);
    return undefined;
  }
}
