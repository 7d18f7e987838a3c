/* How many characters a field has, as a reader counts them, beside the field; and said when they are nearly used up. */
import { fieldsOf, isText } from "./form-fields.js";

/** Of all characters, how many are left when it begins to be said. */
const NEARLY = 0.1;
/** How much of a single line is used when it begins to be counted. */
const HALF = 0.5;

export function counters(part) {
  const { form, root, checks, notes, words, signal, typing, status } = part;
  const show = (controls, isSpoken) => {
    const [control] = controls;
    if (controls.length > 1 || !isText(control)) return;
    const counted = checks.lately().count(control.name, control.value);
    if (!counted) return;
    const { count, max } = counted;
    // A line of text is short: how long it is matters once it gets long.
    if (control.type !== "textarea" && count < max * HALF) return void notes.put(controls, "count");
    const text = words.count.replace("{count}", count).replace("{max}", max);
    notes.put(controls, "count", [text]).classList.toggle("keikaku-over", count > max);
    const left = max - count;
    if (!isSpoken || left > max * NEARLY) return;
    status.say(left < 0 ? words.over.replace("{over}", -left) : words.left.replace("{left}", left));
  };
  const showAll = () => {
    checks.now();
    for (const controls of fieldsOf(form).values()) show(controls, false);
  };
  const typed = ({ target }) => {
    if (target.form === form && target.name) typing.settled(() => part.attempt(() => show([target], true)));
  };
  root.addEventListener("input", typed, { signal });
  // Fields that have come since.
  const entered = ({ target }) => target.form === form && part.attempt(showAll);
  root.addEventListener("focusin", entered, { signal });
  form.addEventListener("reset", () => setTimeout(() => signal.aborted || part.attempt(showAll)), { signal });
  showAll();
  return { showAll };
}
