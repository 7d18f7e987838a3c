/* A draft on this device, only where the site offers it and the person ticks it. */
import { made } from "./form-element.js";
import { fieldsOf } from "./form-fields.js";
import { kept, putBack, rowCounts } from "./form-kept.js";
import { Unstored, digest, storeFor, tidy } from "./form-store.js";
import { scope } from "./mount.js";

/** How long nothing is typed before it is kept, in ms. */
const PAUSE = 300;
/** Who types without a pause does not lose more than this, in ms, when the page is killed. */
const LONGEST = 1000;
const NONE = { save() {}, sent() {}, clear() {} };

export function drafts(part) {
  const { form, root, found, words, signal, typing } = part;
  if (!form.hasAttribute("data-keikaku-draft")) return NONE;
  const store = storeFor(form, versionOf(form, found));
  const box = offer(form, words);
  let timer;
  /** When what is not yet kept began to be typed. */
  let since;
  let isKept = false;
  let isFull = false;
  /** What is put back makes the draft no younger. */
  let isRestoring = false;

  /** What the browser forbids or has no room for is said once; the form works without. */
  const trying = (act) => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof Unstored)) throw error;
      if (!isFull) box.say(words.draftFull);
      isFull = true;
      return undefined;
    }
  };
  const stop = () => {
    clearTimeout(timer);
    timer = since = undefined;
  };
  /** Said when no composition and no press is disturbed by it; what is typed is kept whether or not that ever comes. */
  const tell = () => {
    box.kept(true);
    box.say(words.draftSaved.replace("{time}", timeOf(Date.now(), found.context.lang)));
  };
  const now = () => {
    stop();
    if (!box.isTicked()) return;
    isKept = false;
    trying(() => {
      store.write(kept(form, found.read));
      isKept = true;
      isFull = false;
      typing.settled(() => isKept && tell());
    });
  };
  const save = () => {
    if (!box.isTicked() || isRestoring) return stop();
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(now, Math.min(PAUSE, Math.max(0, since + LONGEST - Date.now())));
  };
  const flush = () => timer && now();
  const forget = () => {
    stop();
    isKept = false;
    trying(() => store.remove());
    box.kept(false);
  };
  const restore = (draft, options) => {
    isRestoring = true;
    for (const [group, count] of rowCounts(draft.values)) part.rows.atLeast(group, count);
    putBack(form, found.read, draft.values, options);
    isRestoring = false;
  };
  const open = () => {
    tidy();
    const draft = store.read();
    if (draft) {
      box.tick(true);
      box.kept(true);
      restore(draft);
      box.say(words.draftRestored.replace("{time}", timeOf(draft.saved, found.context.lang)));
    }
    const sent = store.sent.read();
    if (!sent || draft) return;
    box.ask(words.draftSent, words.draftBack, () => {
      restore(sent, { everything: true });
      box.tick(true);
      now();
      store.sent.remove();
    });
    box.kept(true);
  };

  box.on("tick", () => (box.isTicked() ? now() : forget()));
  box.on("delete", () => {
    forget();
    trying(() => store.sent.remove());
    box.tick(false);
    box.say(words.draftDeleted);
  });
  const typed = ({ target }) => target.form === form && target !== box.tickBox && save();
  for (const type of ["input", "change"]) root.addEventListener(type, typed, { signal });
  for (const [target, type] of [[window, "pagehide"], [document, "visibilitychange"]]) {
    target.addEventListener(type, flush, { signal });
  }
  // The newest wins: this tab's is the older one now.
  const elsewhere = ({ key, newValue }) => {
    if (key !== store.key) return;
    stop();
    if (newValue) box.say(words.draftElsewhere);
  };
  window.addEventListener("storage", elsewhere, { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && now(), { signal });
  queueMicrotask(() => signal.aborted || part.attempt(() => trying(open)));
  return {
    save,
    /** What was sent leaves the device; in this tab it can be had again, should it not have arrived. */
    sent() {
      if (!box.isTicked()) return;
      const values = kept(form, found.read);
      forget();
      trying(() => store.sent.keep(values));
    },
    clear() {
      flush();
      box.remove();
    },
  };
}

/** Another version of the fields or of their rules has other drafts. Rows are of one kind, however many there are. */
function versionOf(form, { rules }) {
  const fields = [...fieldsOf(form)].map(([name, [{ type }]]) => `${name.replace(/\[\d+\]/g, "[]")} ${type}`);
  return digest([...new Set(fields), typeof rules === "string" ? rules : JSON.stringify(rules ?? "")].join("\n"));
}

const timeOf = (time, lang) =>
  new Intl.DateTimeFormat(lang, { month: "numeric", day: "numeric", hour: "numeric", minute: "2-digit" }).format(time);

/** The tick, what there is to say about the draft, and the button that deletes it: before the button that sends. */
function offer(form, words) {
  const id = `${scope()}-draft`;
  const tickBox = made("input", { type: "checkbox", id });
  const label = made("label", {}, tickBox, words.draft);
  const note = made("span", { id: `${id}-note` }, words.draftNote);
  tickBox.setAttribute("aria-describedby", note.id);
  const said = made("p");
  said.setAttribute("role", "status");
  const button = (text) => made("button", { type: "button" }, text);
  const deleting = button(words.draftDelete);
  const asking = button("");
  deleting.hidden = asking.hidden = true;
  const place = made("div", { className: "keikaku-note keikaku-draft" }, label, note, said, asking, deleting);
  const sending = form.querySelector('button:not([type]),[type="submit"],[type="image"]');
  let before = sending;
  while (before && before.parentElement !== form) before = before.parentElement;
  form.insertBefore(place, before ?? null);
  return {
    tickBox,
    isTicked: () => tickBox.checked,
    tick: (isTicked) => (tickBox.checked = isTicked),
    say(text) {
      said.textContent = text;
      asking.hidden = true;
    },
    kept(isThere) {
      if (!isThere && document.activeElement === deleting) tickBox.focus();
      deleting.hidden = !isThere;
    },
    ask(text, answer, act) {
      said.textContent = text;
      asking.textContent = answer;
      asking.hidden = false;
      asking.onclick = () => {
        tickBox.focus();
        act();
      };
    },
    on(what, act) {
      if (what === "tick") tickBox.addEventListener("change", act);
      else deleting.addEventListener("click", act);
    },
    remove: () => place.remove(),
  };
}
