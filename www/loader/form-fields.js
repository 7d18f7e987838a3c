/* The fields of a form as the server will get them: every control, or group of controls of one name, in the
   order of the page. */
const NO_FIELD = "fieldset,output,object,button,[type=submit],[type=reset],[type=button],[type=image]";
const CHOICES = ["radio", "checkbox"];
/** Controls that take any text. The others hold only what the browser lets them. */
const TEXTS = ["text", "textarea", "search", "tel", "url", "email"];

const getter = (name) => Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, name).get;
const elements = getter("elements");

/** The controls of a form, wherever they stand: a control named `elements` does not hide them. */
export const controlsOf = (form) => [...elements.call(form)].filter((control) => !control.matches(NO_FIELD));

/** `Map` of names and their controls. A hidden control beside others of its name is what they say when unticked. */
export function fieldsOf(form) {
  const fields = new Map();
  for (const control of controlsOf(form)) {
    if (control.name) fields.set(control.name, [...(fields.get(control.name) ?? []), control]);
  }
  for (const [name, controls] of fields) {
    const seen = controls.filter(({ type }) => type !== "hidden");
    if (seen.length > 0) fields.set(name, seen);
  }
  return fields;
}

export const isOff = (control) => control.matches(":disabled");
export const isChoice = ({ type }) => CHOICES.includes(type);
export const isText = ({ type }) => TEXTS.includes(type);

/** Whether a field may have several values. */
export const isMany = ([first, second]) => first.multiple === true || Boolean(second && first.type !== "radio");

/** What one control sends. */
export function textsOf(control) {
  if (isChoice(control)) return control.checked ? [control.value] : [];
  if (control.options && control.type.startsWith("select")) {
    return [...control.selectedOptions].filter(({ disabled }) => !disabled).map(({ value }) => value);
  }
  if (control.type === "file") return [...control.files].map(({ name }) => name);
  return [control.value];
}

/** What the form would send now: `{ name: text or texts }`, without what is not ticked; `null` for what is off. */
export function valuesOf(form) {
  const values = {};
  for (const [name, controls] of fieldsOf(form)) {
    const open = controls.filter((control) => !isOff(control));
    const texts = open.flatMap(textsOf);
    if (open.length === 0) values[name] = null;
    else if (texts.length > 0) values[name] = isMany(controls) ? texts : texts[0];
  }
  return values;
}

/** Whether a text is what the pattern of a control asks for. A pattern that is none counts for nothing, as in HTML. */
export function matches(control, text) {
  const pattern = control.getAttribute("pattern");
  if (!pattern) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(text);
  } catch {
    return true;
  }
}

/** Whether a control can hold this: one with a pattern says itself how things are to be written. */
const holds = (control, text) => isText(control) && (matches(control, text) || !matches(control, control.value));

/** Writes what is to be stored into the controls that can hold it. */
export function put(form, values) {
  for (const [name, controls] of fieldsOf(form)) {
    const texts = [values[name] ?? []].flat();
    const open = controls.filter((control) => !isOff(control));
    if (texts.length !== open.length) continue;
    open.forEach((control, at) => {
      if (control.value !== texts[at] && holds(control, texts[at])) control.value = texts[at];
    });
  }
}
