/* What the browser would refuse, of every control of the form: those that our rules know, and those that they do not.
   Nothing is sent that would have stayed here without us. */
import { fits, partsOf, replaced } from "./form-fields.js";
import { labelOf } from "./form-labels.js";

/** What the browser can object to, by its own names. */
const CODES = {
  customError: "custom",
  badInput: "not-readable",
  valueMissing: "required",
  typeMismatch: "not-readable",
  patternMismatch: "pattern",
  tooShort: "too-short",
  tooLong: "too-long",
  rangeUnderflow: "out-of-range",
  rangeOverflow: "out-of-range",
  stepMismatch: "step",
};

/** The browser's objections to what no error is said of yet, in its own words, each with its controls. */
export function native(form, words, { findings, values }) {
  const said = new Set(findings.filter(({ severity }) => severity === "error").map(({ field }) => field));
  const sent = replaced(form, values);
  const more = [];
  for (const control of partsOf(form)) {
    const { name = "", type } = control;
    const objecting = (!name || !said.has(name)) && objection(control, sent.get(control));
    if (!objecting) continue;
    // Of buttons of which one must be chosen, each objects.
    if (type === "radio") said.add(name);
    more.push({ ...described(objecting, control, words), severity: "error", field: name, params: {}, controls: [control] });
  }
  return more;
}

/** What objects: the control itself or, for what it will send in place of its text, one like it; nothing if none. */
function objection(control, text) {
  // An element of the page's own need not say whether it is asked; of a group its parts are.
  if (control.willValidate === false || !control.matches(":invalid:not(fieldset)")) return undefined;
  if (text === undefined || control.validity.customError) return control;
  const like = control.cloneNode();
  like.value = text;
  if (!like.validity.valid) return like;
  // How long a text is, browsers mind only where somebody typed it.
  return text.length < control.minLength || !fits(control, text) ? control : undefined;
}

function described({ validity = {}, validationMessage, title }, control, words) {
  const code = CODES[Object.keys(CODES).find((key) => validity[key])] ?? "custom";
  // What the page says itself is said as it stands.
  if (code === "custom" && validationMessage) return { code, message: validationMessage };
  if (code === "pattern" && title) return { code, message: title };
  const label = labelOf([control]);
  // The mark behind a word is that of the language.
  const named = label && label + words.error.replace(/[^：:]+/, "");
  return { code, message: named + (validationMessage || words.summary) };
}
