/* One of several rows of fields (`supports[0].title`, `supports[0].from`): where it is, and another like it. */
import { controlsOf, isChoice } from "./form-fields.js";
import { scope } from "./mount.js";

const NAMES = "[name],[data-keikaku-number]";
/** Attributes that name elements of the same row. */
const POINTERS = ["for", "list", "headers", "form", "aria-labelledby", "aria-describedby", "aria-controls"];

const indexed = (group) => new RegExp(`^${RegExp.escape?.(group) ?? group.replace(/[^\w-]/g, "\\$&")}\\[(\\d*)\\]`);

/** The rows of a group, in the order of the page. */
export function rowsOf(form, group) {
  const pattern = indexed(group);
  const firsts = new Map();
  for (const control of controlsOf(form)) {
    const at = control.name?.match(pattern)?.[1];
    if (at !== undefined && !firsts.has(at)) firsts.set(at, control);
  }
  return [...firsts.values()].map((control) => around(control, pattern, form));
}

/** The element that holds a row: marked as one, or the largest with no field of another. */
function around(control, pattern, form) {
  const marked = control.closest("[data-keikaku-row]");
  if (marked) return marked;
  const at = control.name.match(pattern)[1];
  const isOther = ({ name }) => name?.match(pattern)?.[1] !== at;
  const isWider = (element) =>
    element === form ||
    element.querySelector("[data-keikaku-add],template") !== null ||
    [...element.querySelectorAll("input,select,textarea")].some(isOther);
  let row = control;
  while (row.parentElement && !isWider(row.parentElement)) row = row.parentElement;
  return row;
}

/** The group whose row holds this element. */
export function groupAt(form, element, groups) {
  return groups.find((group) => rowsOf(form, group).some((row) => row.contains(element)));
}

/** Numbers rows by the names of their fields. Twice, because radio buttons of one name let one only be chosen. */
export function number(rows, group) {
  const pattern = indexed(group);
  const named = (row) => [row, ...row.querySelectorAll(NAMES)];
  const rename = (to) =>
    rows.forEach((row, at) => {
      for (const element of named(row)) {
        const name = element.getAttribute("name");
        if (name && pattern.test(name)) element.setAttribute("name", name.replace(pattern, `${group}[${to(at)}]`));
      }
    });
  rename((at) => at + rows.length + FAR);
  rename((at) => at);
  rows.forEach((row, at) => {
    for (const shown of row.querySelectorAll("[data-keikaku-number]")) shown.textContent = at + 1;
  });
}

/** Beyond every number that a row has. */
const FAR = 100_000;

/** An empty row like this one, whose names stand in nobody's way. */
export function emptied(row, group) {
  const copy = row.cloneNode(true);
  for (const note of copy.querySelectorAll(".keikaku-note")) note.remove();
  for (const control of copy.querySelectorAll("input,select,textarea")) empty(control);
  return parked(apart(copy), group);
}

function empty(control) {
  control.removeAttribute("aria-invalid");
  if (isChoice(control)) {
    control.removeAttribute("checked");
    control.checked = false;
  } else if (control.localName === "select") {
    for (const option of control.options) option.removeAttribute("selected");
    control.selectedIndex = control.multiple ? -1 : 0;
  } else {
    control.removeAttribute("value");
    if (control.localName === "textarea") control.textContent = "";
    control.value = "";
  }
}

/** The same row with ids of its own. */
export function apart(row) {
  const own = new Map();
  for (const element of [row, ...row.querySelectorAll("[id]")]) {
    if (!element.id) continue;
    own.set(element.id, `${scope()}-row`);
    element.id = own.get(element.id);
  }
  for (const element of row.querySelectorAll("*")) {
    for (const pointer of POINTERS) {
      const ids = element.getAttribute(pointer)?.split(/\s+/).filter((id) => !/^keikaku-\d+-note$/.test(id));
      if (!ids) continue;
      if (ids.length > 0) element.setAttribute(pointer, ids.map((id) => own.get(id) ?? id).join(" "));
      else element.removeAttribute(pointer);
    }
  }
  return row;
}

/** The same row with names that no row in the page has. */
export function parked(row, group) {
  const pattern = indexed(group);
  for (const element of [row, ...row.querySelectorAll("[name]")]) {
    const name = element.getAttribute("name");
    if (name) element.setAttribute("name", name.replace(pattern, `${group}[${FAR - 1}]`));
  }
  return row;
}
