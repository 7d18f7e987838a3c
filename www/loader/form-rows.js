/* Rows that a person adds, takes away, and takes away by mistake. */
import { made } from "./form-element.js";
import { controlsOf, isOff } from "./form-fields.js";
import { apart, emptied, groupAt, number, parked, rowsOf } from "./form-row.js";

export function rows(part) {
  const { form, root, words } = part;
  /** An empty row of a group that has none left. */
  const seeds = new Map();
  let undoing;

  const buttons = () => [...root.querySelectorAll("[data-keikaku-add]")].filter((button) => button.form === form);
  const groups = () => buttons().map(({ dataset }) => dataset.keikakuAdd);
  const changed = () => {
    part.verdicts.refresh();
    part.counters.showAll();
    part.drafts.save();
  };
  const clear = () => {
    undoing?.remove();
    undoing = undefined;
  };
  const template = (group) => {
    const found = [...form.querySelectorAll("template")].find(({ dataset }) => dataset.keikakuRow === group);
    return found?.content.firstElementChild;
  };

  const add = (group) => {
    const all = rowsOf(form, group);
    const made = template(group)?.cloneNode(true);
    const like = all.at(-1) ?? seeds.get(group);
    const row = made ? parked(apart(made), group) : like && emptied(like, group);
    if (!row) return undefined;
    if (all.length > 0) all.at(-1).after(row);
    else placeFor(group).before(row);
    number([...all, row], group);
    return row;
  };
  /** Where the first row goes: after the rows that were there, or before the button that adds one. */
  const placeFor = (group) =>
    (undoing?.dataset.group === group && undoing) || buttons().find(({ dataset }) => dataset.keikakuAdd === group);
  const enter = (row) =>
    controlsOf(form)
      .find((control) => row.contains(control) && !isOff(control) && control.type !== "hidden")
      ?.focus();
  const added = (group) => {
    const row = add(group);
    if (!row) return;
    clear();
    changed();
    enter(row);
  };
  const remove = (group, row) => {
    const all = rowsOf(form, group);
    const at = all.indexOf(row);
    if (all.length === 1) seeds.set(group, emptied(row, group));
    clear();
    undoing = undo(words, at, () => {
      const left = rowsOf(form, group);
      parked(row, group);
      undoing.replaceWith(row);
      clear();
      number(left.toSpliced(at, 0, row), group);
      changed();
      enter(row);
    });
    undoing.dataset.group = group;
    row.replaceWith(undoing);
    number(all.toSpliced(at, 1), group);
    changed();
    undoing.querySelector("button").focus();
  };
  return {
    /** Does what a button of a row says. */
    use(button) {
      if (button.dataset.keikakuAdd) return added(button.dataset.keikakuAdd);
      const group = button.dataset.keikakuRemove || groupAt(form, button, groups());
      const row = group && rowsOf(form, group).find((row) => row.contains(button));
      return row && remove(group, row);
    },
    /** Makes sure that a group has so many rows. */
    atLeast(group, count) {
      while (rowsOf(form, group).length < count && add(group));
    },
    clear,
  };
}

function undo(words, at, act) {
  const said = made("span", {}, words.removed.replace("{number}", at + 1));
  said.setAttribute("role", "status");
  const button = made("button", { type: "button" }, words.undo);
  button.addEventListener("click", act);
  return made("p", { className: "keikaku-note keikaku-removed" }, said, " ", button);
}
