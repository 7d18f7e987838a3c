/* What only the browser can know of a control: text that it does not give out, steps, patterns, and what the
   page's own scripts object to. */
import { fieldsOf, isOff, isText, matches } from "./form-fields.js";

/** `judge(findings, values)` gives the browser's objections to fields that have no error yet, in its own words. */
export function native(form) {
  return (findings, values) => {
    const wrong = new Set(findings.filter(({ severity }) => severity === "error").map(({ field }) => field));
    const more = [];
    for (const [field, controls] of fieldsOf(form)) {
      if (wrong.has(field)) continue;
      const control = controls.find((one, at) => !isOff(one) && code(one, [values[field]].flat()[at]));
      if (!control) continue;
      const reason = code(control, [values[field]].flat()[controls.indexOf(control)]);
      const message = (reason === "pattern" && control.title) || control.validationMessage;
      more.push({ code: reason, severity: "error", field, message, params: {} });
    }
    return more;
  };
}

function code(control, stored) {
  if (!control.willValidate) return undefined;
  const { badInput, customError, stepMismatch } = control.validity;
  if (customError) return "custom";
  if (badInput) return "not-readable";
  if (stepMismatch) return "step";
  // A pattern is for what is stored, too: full-width digits are no fault.
  const isOther = isText(control) && stored && !matches(control, stored) && !matches(control, control.value);
  return isOther ? "pattern" : undefined;
}
