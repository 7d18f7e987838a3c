/* What a field is called in the page. */

import { rootOf } from "./form-fields.js";

/** Words that mark a label, and are no part of the name. */
const MARKS =
  /[\s（(［[【〔*＊※]*(入力必須|必須|任意|required|optional)[\s）)］\]】〕]*$|[\s*＊※:：]+$/gi;
const ASIDES = "input,select,textarea,button,output,script,style,rt,rp,.keikaku-note";

/** The name of a field: of a group its legend, of a control its label. */
export function labelOf(controls) {
  const [control] = controls;
  const group = groupOf(controls);
  const from = [group?.querySelector(":scope > legend"), ...named(group), ...named(control), ...(control.labels ?? [])];
  const said = from.find(Boolean);
  const own = said ? textOf(said) : (control.getAttribute("aria-label") ?? control.title ?? control.placeholder ?? "");
  // A mark may stand before a sign: 「氏名（必須）：」.
  return own.trim().replace(MARKS, "").replace(MARKS, "");
}

/** The fieldset or group that holds the radio buttons or boxes of one field, and nothing else. */
export function groupOf(controls) {
  if (!["radio", "checkbox"].includes(controls[0].type)) return undefined;
  const group = controls[0].closest("fieldset,[role=group],[role=radiogroup]");
  const others = [...(group?.querySelectorAll("input,select,textarea") ?? [])];
  const isAlone =
    others.every(({ name }) => name === controls[0].name) && controls.every((one) => group?.contains(one));
  // A single box has a label of its own.
  return isAlone && (controls.length > 1 || controls[0].type === "radio") ? group : undefined;
}

const named = (element) =>
  (element?.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => rootOf(element).getElementById(id));

function textOf(element) {
  const copy = element.cloneNode(true);
  for (const aside of copy.querySelectorAll(ASIDES)) aside.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
