/* What a plan says, as it must be seen. */

/** Keys whose values are words of the plan format, ids, or facts about the document, not what it says. */
const CODES = new Set([
  ...["keikaku", "id", "lang", "role", "facet", "actor", "scale", "scope", "status", "code", "kind"],
  ...["counting", "better", "formula", "arrows", "rank", "half"],
]);

/** Keys whose numbers are fiscal years. */
const YEARS = new Set(["year", "from", "to"]);

/** What stands at the top of a plan, and its items. */
const PARTS = ["title", "subtitle", "publisher", "edition", "period", "passages", "notes", "source", "items"];

const GROUPED = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

/** Everything that a plan says, with how often it says so. */
export function said(plan) {
  const found = new Map();
  for (const part of PARTS) if (part in plan) walk(plan[part], part, found);
  return found;
}

/** How often a text, or a figure that is not part of another one, stands in what is read. */
export function times(text, read) {
  const isFigure = /^−?[\d,.]+$/.test(text);
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = isFigure ? `(?<![\\d,.])${escaped}(?![\\d]|[,.]\\d)` : escaped;
  return [...read.matchAll(new RegExp(whole, "g"))].length;
}

function walk(value, key, found) {
  const say = (text) => found.set(text, (found.get(text) ?? 0) + 1);
  if (key === "indicators") return inTable(value, found);
  if (Array.isArray(value)) for (const each of value) walk(each, key, found);
  else if (value && typeof value === "object") inObject(value, found);
  else if (typeof value === "string") say(value);
  else if (typeof value === "number") say(isPlain(key) ? String(value) : GROUPED.format(value).replace("-", "−"));
}

/** The years of an item's indicators are columns of one table: each is said once. */
function inTable(indicators, found) {
  const years = new Set();
  for (const indicator of indicators) {
    const own = new Map();
    walk([indicator], "indicator", own);
    const { baseline, final, points } = indicator;
    for (const { year } of [baseline, final, ...(points ?? [])].filter((part) => part?.year !== undefined)) {
      own.set(String(year), own.get(String(year)) - 1);
      years.add(String(year));
    }
    for (const [text, count] of own) if (count > 0) found.set(text, (found.get(text) ?? 0) + count);
  }
  for (const year of years) found.set(year, (found.get(year) ?? 0) + 1);
}

const isPlain = (key) => YEARS.has(key) || key === "quarters";

function inObject(object, found) {
  for (const [key, value] of Object.entries(object)) {
    // A rating's code is seen, and a status's words; a status's code is a word of the format.
    const isRating = key === "code" && "scale" in object;
    const isCode = CODES.has(key) && (typeof value !== "object" || Array.isArray(value));
    if (!isCode || isRating) walk(value, isRating ? "text" : key, found);
  }
}
