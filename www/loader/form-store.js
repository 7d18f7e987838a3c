/* Where drafts are: on this device, for seven days, and only of this site. */
const PREFIX = "keikaku.draft ";
const DAYS = 7;
const LIFE = DAYS * 24 * 60 * 60 * 1000;

/** Drafts of one form and one version of its fields. What the browser forbids is thrown. */
export function storeFor(form, version) {
  const action = new URL(form.getAttribute("action") || document.URL, document.baseURI);
  action.hash = "";
  const key = `${PREFIX}${action.href} ${form.getAttribute("id") ?? ""} ${version}`;
  return {
    key,
    read: () => fresh(localStorage.getItem(key)),
    write: (values) => localStorage.setItem(key, JSON.stringify({ saved: Date.now(), values })),
    remove: () => localStorage.removeItem(key),
    /** What was sent from this tab: not yet known to have arrived, and gone with the tab. */
    sent: {
      read: () => fresh(sessionStorage.getItem(key)),
      keep: (values) => sessionStorage.setItem(key, JSON.stringify({ saved: Date.now(), values })),
      remove: () => sessionStorage.removeItem(key),
    },
  };
}

/** Takes away whatever is too old, of any form. */
export function tidy() {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
  for (const key of keys) if (key.startsWith(PREFIX) && !fresh(localStorage.getItem(key))) localStorage.removeItem(key);
}

/** A draft that was kept, unless it is too old or no draft. */
function fresh(text) {
  try {
    const draft = JSON.parse(text);
    const age = Date.now() - draft.saved;
    return age >= 0 && age < LIFE && typeof draft.values === "object" ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** A short name for a text: another text has another. */
export function digest(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
