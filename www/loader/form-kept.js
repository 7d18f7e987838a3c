/* What of a form may be kept as a draft, and how it comes back. Nothing personal, secret or invisible is kept. */
import { fieldsOf, isChoice, tell, textsOf, write } from "./form-fields.js";

const NEVER = ["password", "file", "hidden"];
/** What browsers themselves take for personal (HTML, autofill field names), and what they are told not to keep. */
const PERSONAL = [
  /^(off|name|username|nickname|email|sex|photo|street-address|postal-code|one-time-code)$/,
  /-(name|password)$/,
  /^(tel|address|bday|cc)(-|$)/,
];

/** The fields that may be kept, by name. */
export function keepable(form, { fields = {} }) {
  const isPersonal = (name, control) =>
    fields[name.replace(/\[\d+\]/g, "[]")]?.personal === true ||
    fields[name]?.personal === true ||
    (control.getAttribute("autocomplete") ?? "").split(/\s+/).some((word) => PERSONAL.some((like) => like.test(word))) ||
    /(^|\s)personal(\s|$)/.test(control.dataset.keikakuRule ?? "") ||
    control.classList.contains("keikaku-rule-personal");
  return [...fieldsOf(form)].filter(([name, controls]) =>
    controls.every((control) => !NEVER.includes(control.type) && !isPersonal(name, control)),
  );
}

/** What is in those fields: `{ name: texts }`. */
export const kept = (form, rules) =>
  Object.fromEntries(keepable(form, rules).map(([name, controls]) => [name, controls.flatMap(textsOf)]));

/** Rows that a draft has, however they are numbered: `[["supports", 3]]`. */
export function rowCounts(values) {
  const rows = new Map();
  for (const name of Object.keys(values)) {
    const [, group, at] = name.match(/^(.+?)\[(\d+)\]/) ?? [];
    if (group) rows.set(group, (rows.get(group) ?? new Set()).add(at));
  }
  return [...rows].map(([group, { size }]) => [group, size]);
}

/** Puts a draft back; what was filled in since the page was loaded stays as it is, unless all is to be put back. */
export function putBack(form, rules, values, { everything = false } = {}) {
  for (const [name, controls] of keepable(form, rules)) {
    const texts = Object.hasOwn(values, name) ? [values[name]].flat() : undefined;
    if (!texts || (!everything && controls.some(isTouched))) continue;
    controls.forEach((control, at) => fill(control, texts, at));
  }
}

/** Sets a control as a person does, with the events of that, unless it is so already. */
function fill(control, texts, at) {
  if (isChoice(control)) return choose(control, texts.includes(control.value));
  if (control.type.startsWith("select")) {
    const before = textsOf(control).join("\n");
    for (const option of control.options) option.selected = texts.includes(option.value);
    return textsOf(control).join("\n") === before || tell(control);
  }
  return texts[at] === undefined || texts[at] === control.value || write(control, texts[at]);
}

/** Libraries that keep a form's state hear of a choice by the click alone. */
function choose(control, isWanted) {
  if (control.checked === isWanted) return;
  // No click takes back the choice of one of several.
  if (isWanted || control.type !== "radio") control.click();
  // What is out of use cannot be clicked.
  if (control.checked === isWanted) return;
  control.checked = isWanted;
  tell(control);
}

/** Whether a control is no longer as the page brought it. */
function isTouched(control) {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (!control.type.startsWith("select")) return control.value !== control.defaultValue;
  const options = [...control.options];
  const hasOwn = options.some(({ defaultSelected }) => defaultSelected);
  if (!hasOwn && !control.multiple) return control.selectedIndex > 0;
  return options.some(({ selected, defaultSelected }) => selected !== defaultSelected);
}
