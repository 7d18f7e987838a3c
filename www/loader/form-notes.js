/* What stands beside a field: what is wrong with it before it, whatever else is to be said after it; and how
   assistive technology comes to know. */
import { made } from "./form-element.js";
import { groupOf } from "./form-labels.js";
import { scope } from "./mount.js";

/** What may stand after a field, in this order. */
const AFTER = ["info", "stored", "count"];

export function notes({ form }) {
  /** By the control or group that they describe: its parts, and what the page said of its controls. */
  const all = new Map();
  const ids = new Set();

  const describe = ({ parts }, targets) => {
    const own = Object.entries(parts).map(([name, { id }]) => [name, id]);
    const first = own.filter(([name]) => name === "finding");
    const after = AFTER.flatMap((name) => own.filter(([part]) => part === name));
    for (const target of targets) {
      const others = (target.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((id) => id && !ids.has(id));
      const wanted = [...first.map(([, id]) => id), ...others, ...after.map(([, id]) => id)];
      if (wanted.length > 0) target.setAttribute("aria-describedby", wanted.join(" "));
      else target.removeAttribute("aria-describedby");
    }
  };
  const entryFor = (place) => {
    if (!all.has(place)) all.set(place, { parts: {}, invalid: undefined });
    return all.get(place);
  };
  const forget = () => {
    for (const [place, { parts }] of all) {
      if (place.isConnected) continue;
      for (const part of Object.values(parts)) part.remove();
      all.delete(place);
    }
  };
  return {
    /** Puts these nodes, or nothing, beside a field, as its part of this name. */
    put(controls, name, nodes = []) {
      forget();
      const group = groupOf(controls);
      const place = group ?? controls[0];
      const entry = entryFor(place);
      let part = entry.parts[name];
      if (nodes.length === 0) {
        part?.remove();
        delete entry.parts[name];
      } else {
        if (!part) {
          part = note(name);
          ids.add(part.id);
          if (name === "finding") before(part, group, controls);
          else after(part, name, entry, group, controls);
          entry.parts[name] = part;
        }
        part.replaceChildren(...nodes);
      }
      describe(entry, group ? [group] : controls);
      return part;
    },
    /** Whether assistive technology hears that a field is wrong; else it hears what the page says. */
    invalid(controls, isInvalid) {
      const entry = entryFor(groupOf(controls) ?? controls[0]);
      for (const control of controls.filter(({ localName }) => localName !== "button")) {
        entry.invalid ??= new Map();
        if (!entry.invalid.has(control)) entry.invalid.set(control, control.getAttribute("aria-invalid"));
        const own = entry.invalid.get(control);
        if (isInvalid) control.setAttribute("aria-invalid", "true");
        else if (own === null) control.removeAttribute("aria-invalid");
        else control.setAttribute("aria-invalid", own);
      }
    },
    clear() {
      for (const [place, entry] of all) {
        for (const part of Object.values(entry.parts)) part.remove();
        entry.parts = {};
        const controls = [...(entry.invalid?.keys() ?? [])];
        describe(entry, new Set([place, ...controls]));
        if (controls.length > 0) this.invalid(controls, false);
      }
      all.clear();
    },
  };
}

const note = (name) => made("span", { className: `keikaku-note keikaku-${name}`, id: `${scope()}-note` });

/** Under the legend of a group; else before the control, and before the label that holds it. */
function before(part, group, [control]) {
  const legend = group?.querySelector(":scope > legend");
  if (legend) legend.after(part);
  else if (group) group.prepend(part);
  else (control.closest("label") ?? control).before(part);
}

/** At the end of a group; else after the last control, or the label that holds it. */
function after(part, name, { parts }, group, controls) {
  const at = AFTER.indexOf(name);
  const next = AFTER.slice(at).map((other) => parts[other]).find(Boolean);
  const earlier = AFTER.slice(0, at).map((other) => parts[other]).findLast(Boolean);
  const last = controls.at(-1);
  if (next) next.before(part);
  else if (earlier) earlier.after(part);
  else if (group) group.append(part);
  else (last.closest("label") ?? last).after(part);
}

/** A word that marks a message, and the message. */
export const message = (kind, mark, text) =>
  made("span", { className: `keikaku-${kind}` }, made("b", {}, mark), text);
