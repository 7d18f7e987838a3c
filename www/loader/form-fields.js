/* The fields of a form as the server will get them: every control, or group of controls of one name, in the
   order of the page. */
const NO_FIELD = "fieldset,output,object,button,[type=submit],[type=reset],[type=button],[type=image]";
const CHOICES = ["radio", "checkbox"];
/** Controls that take any text. The others hold only what the browser lets them. */
const TEXTS = ["text", "textarea", "search", "tel", "url", "email"];

const elements = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, "elements").get;

/** What listens to a form and finds what belongs to it: the page or, in a shadow tree, that alone. */
export const rootOf = (node) => {
  const root = node.getRootNode();
  return root.host ? root : document;
};

/** Everything of a form that may be filled in or pressed: a control named `elements` does not hide it. */
export const partsOf = (form) => [...elements.call(form)];

/** The controls of a form, wherever they stand. What an element of the page's own sends, only the browser knows. */
export const controlsOf = (form) =>
  partsOf(form).filter((control) => !control.matches(NO_FIELD) && !control.localName.includes("-"));

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
function matches(control, text) {
  const pattern = control.getAttribute("pattern");
  if (!pattern) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(text);
  } catch {
    return true;
  }
}

/** Whether a text has no more characters than the browser lets anybody type. */
export const fits = ({ maxLength }, text) => !(maxLength >= 0 && text.length > maxLength);

/** Whether something must not be written into a control that is right as it is: it says itself how it is filled in. */
const spoils = (is, control, text) => is(control, control.value) && !is(control, text);

/** What a control sends where this is to be stored. */
export const sentBy = (control, stored) =>
  isText(control) && !spoils(matches, control, stored) && !spoils(fits, control, stored) ? stored : control.value;

/** The controls that send something else than what is in them, and what: where they can hold what is to be stored. */
export function replaced(form, values) {
  const texts = new Map();
  for (const [name, controls] of fieldsOf(form)) {
    const stored = [values[name] ?? []].flat();
    const open = controls.filter((control) => !isOff(control));
    if (stored.length !== open.length) continue;
    open.forEach((control, at) => {
      const text = sentBy(control, stored[at]);
      if (text !== control.value) texts.set(control, text);
    });
  }
  return texts;
}

/**
 * Writes into a control as typing does. Libraries that keep a form's state watch the value of their controls and take
 * an event for their own echo where it says nothing new: the browser's own setter is not watched.
 */
export function write(control, text) {
  const { prototype } = control.localName === "textarea" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value").set.call(control, text);
  tell(control);
}

/** The events of a control that somebody has changed. */
export function tell(control) {
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}
