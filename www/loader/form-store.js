/* Where drafts are: on this device, for seven days, and only of this site. */
const PREFIX = "keikaku.draft ";
const DAYS = 7;
const LIFE = DAYS * 24 * 60 * 60 * 1000;

/** What the browser forbids, has no room for, or has no place for at all. */
export class Unstored extends Error {}

/** Acts on a storage of the browser, by its name: in some it is null (web views), in some to ask for it is an error. */
function storage(name, act) {
  try {
    return act(globalThis[name]);
  } catch (cause) {
    throw new Unstored(name, { cause });
  }
}
const inDevice = (act) => storage("localStorage", act);
const inTab = (act) => storage("sessionStorage", act);

/** Drafts of one form and one version of its fields. What cannot be is thrown as `Unstored`. */
export function storeFor(form, version) {
  const action = new URL(form.getAttribute("action") || document.URL, document.baseURI);
  action.hash = "";
  const key = `${PREFIX}${action.href} ${form.getAttribute("id") ?? ""} ${version}`;
  const draft = (values) => JSON.stringify({ saved: Date.now(), values });
  return {
    key,
    read: () => fresh(inDevice((drafts) => drafts.getItem(key))),
    write: (values) => inDevice((drafts) => drafts.setItem(key, draft(values))),
    remove: () => inDevice((drafts) => drafts.removeItem(key)),
    /** What was sent from this tab: not yet known to have arrived, and gone with the tab. */
    sent: {
      read: () => fresh(inTab((drafts) => drafts.getItem(key))),
      keep: (values) => inTab((drafts) => drafts.setItem(key, draft(values))),
      remove: () => inTab((drafts) => drafts.removeItem(key)),
    },
  };
}

/** Takes away whatever is too old or no draft, of any form. */
export const tidy = () =>
  inDevice((drafts) => {
    const keys = Array.from({ length: drafts.length }, (_, at) => drafts.key(at));
    for (const key of keys) if (key.startsWith(PREFIX) && !fresh(drafts.getItem(key))) drafts.removeItem(key);
  });

/** A draft that was kept, unless it is too old or no draft. */
function fresh(text) {
  try {
    const draft = JSON.parse(text);
    const age = Date.now() - draft.saved;
    return age >= 0 && age < LIFE && areTexts(draft.values) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this is `{ name: texts }`, as forms are kept. */
const areTexts = (values) =>
  Object.getPrototypeOf(values) === Object.prototype && Object.values(values).flat().every((text) => typeof text === "string");

/** A short name for a text: another text has another. */
export function digest(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
