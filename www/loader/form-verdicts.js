/* What is said of the fields: everything on submit; after that, of a field that was changed and of those that
   something is already said of. Before it, only what is worth knowing and no fault. */
import { made } from "./form-element.js";
import { fieldsOf, isOff, isText, rootOf, sentBy, textsOf, valuesOf } from "./form-fields.js";
import { native } from "./form-native.js";
import { message } from "./form-notes.js";

const isFault = ({ severity }) => severity !== "info";

export function verdicts(part) {
  const { form, checks, notes, words, signal, typing, status } = part;
  /** What stands beside the fields now. */
  let shown = [];
  let isJudged = false;

  /** All findings that a person can do something about, each with its controls, and what is to be stored. */
  const judge = () => {
    const checked = checks.now().check(valuesOf(form));
    const { findings, values } = checked;
    const fields = fieldsOf(form);
    const ours = findings.map((finding) => ({ ...finding, controls: controlsAt(form, fields, finding.field) }));
    const placed = [...ours, ...native(form, words, checked)];
    const sent = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return { findings: placed.filter(({ controls }) => controls), values: sent };
  };
  const show = (findings) => {
    const places = new Map();
    for (const finding of [...shown, ...findings]) places.set(finding.controls[0], finding.controls);
    for (const [first, controls] of places) {
      const own = findings.filter((finding) => finding.controls[0] === first);
      notes.put(controls, "finding", own.filter(isFault).map((finding) => lineOf(finding, words)));
      notes.put(controls, "info", own.filter((finding) => !isFault(finding)).map((finding) => lineOf(finding, words)));
      const isWrong = own.some(({ severity }) => severity === "error");
      notes.invalid(controls, isWrong);
      // What is wrong will not be stored at all.
      if (isWrong) notes.put(controls, "stored");
    }
    const isNews = isJudged || shown.length + findings.length > 0;
    shown = findings;
    if (!isNews) return;
    const detail = { findings: findings.map(({ controls, ...finding }) => finding) };
    form.dispatchEvent(new CustomEvent("keikaku:findings", { bubbles: true, detail }));
  };
  /** What is said once a field has changed. */
  const again = (control) => {
    if (!isJudged) {
      const { name } = control;
      const { findings } = checks.now().check(valuesOf(form));
      const infos = findings.filter((finding) => finding.field === name && !isFault(finding));
      const controls = controlsAt(form, fieldsOf(form), name);
      const others = shown.filter(({ field }) => field !== name);
      return [...others, ...infos.map((info) => ({ ...info, controls }))];
    }
    const said = new Set([control, ...shown.flatMap(({ controls }) => controls)]);
    return judge().findings.filter(({ controls }) => controls.some((one) => said.has(one)));
  };
  const stored = (controls, name) => {
    if (!controls.every(isText) || controls.length > 1) return;
    const [text] = textsOf(controls[0]);
    const value = sentBy(controls[0], checks.now().normalize(name, text));
    const line = value === text || value === "" ? [] : [words.stored.replace("{value}", () => beginning(value))];
    notes.put(controls, "stored", line);
    if (line.length > 0) status.say(line[0]);
  };
  const changed = (control) => {
    const { name } = control;
    if (isOff(control) || !(name || isJudged)) return;
    const controls = fieldsOf(form).get(name)?.filter((one) => !isOff(one));
    if (controls?.includes(control)) stored(controls, name);
    show(again(control));
    part.summary.update(shown);
  };
  part.root.addEventListener(
    "change",
    ({ target }) => {
      // What is written in place of what was typed is said already.
      if (target.form !== form || part.isSending || target.closest(".keikaku-note")) return;
      typing.settled(() => part.attempt(() => changed(target)));
    },
    { signal },
  );
  const clear = () => {
    for (const controls of fieldsOf(form).values()) notes.put(controls, "stored");
    show([]);
    isJudged = false;
    part.summary.clear();
  };
  form.addEventListener("reset", () => setTimeout(() => signal.aborted || clear()), { signal });
  return {
    judge,
    show(findings) {
      isJudged = true;
      show(findings);
    },
    /** Says again what is said, of fields that have other names or are gone. */
    refresh() {
      if (isJudged) {
        const said = new Set(shown.map(({ controls }) => controls[0]));
        show(judge().findings.filter(({ controls }) => said.has(controls[0])));
      } else show(shown.filter(({ controls }) => controls[0].isConnected));
      part.summary.update(shown);
    },
    clear,
  };
}

/** How much of what is stored is shown, in characters: of long texts, enough to see how they are written. */
const SHOWN = 60;

const beginning = (value) => ([...value].length > SHOWN ? `${[...value].slice(0, SHOWN).join("")}…` : value);

/** Where a finding is said: at its field, or where rows are added. Nowhere, if nobody can fill it in. */
function controlsAt(form, fields, field) {
  if (fields.has(field)) {
    const open = fields.get(field).filter(({ willValidate }) => willValidate);
    return open.length > 0 ? open : undefined;
  }
  const adding = [...rootOf(form).querySelectorAll("[data-keikaku-add]")].find(
    (button) => button.form === form && button.dataset.keikakuAdd === field,
  );
  if (adding) return [adding];
  return [...fields].find(([name]) => name.startsWith(`${field}[`))?.[1];
}

/** What is wrong, and an example of what would be right, where there is one. */
function lineOf({ severity, message: text, hint }, words) {
  const line = message(severity, words[severity], text);
  if (!hint) return line;
  line.append(" ", made("span", { className: "keikaku-hint" }, hint));
  return line;
}
