/* What a page fetches for a form: the glue of the wasm, and what attaches the checks to the form. Nothing is
   replaced: markup, look, names and server stay the portal's. */
import initialize from "keikaku-form-glue";
import { started } from "./compile.js";
import { checksOf } from "./form-checks.js";
import { counters } from "./form-count.js";
import { rootOf } from "./form-fields.js";
import { more, tools } from "./form-more.js";
import { notes } from "./form-notes.js";
import { rulesOf } from "./form-rules.js";
import { status } from "./form-status.js";
import { submitting } from "./form-submit.js";
import { summary } from "./form-summary.js";
import { typing } from "./form-typing.js";
import { verdicts } from "./form-verdicts.js";
import { Trouble, fail, say } from "./trouble.js";

export { isLost } from "./trouble.js";

/** Makes the checks ready from the response that brings their wasm. */
export const start = (wasm) => started(initialize, wasm);

/** What is attached to which form, however many copies of this module the page has. */
const attached = (globalThis[Symbol.for("keikaku.forms")] ??= new WeakMap());

/**
 * Attaches the checks to a form, or to the form in an element.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void, isThere(): boolean }}
 */
export function mount(element, options = {}) {
  const form = element.localName === "form" ? element : element.querySelector("form");
  const asked = { ...options };
  let detach = () => {};
  let isOver = false;

  const draw = async () => {
    try {
      if (!form) throw new Trouble("no-form", "フォームがありません。 There is no form in this element.");
      const [found, script] = await Promise.all([rulesOf(form, element, asked), more(form)]);
      detach();
      detach = () => {};
      if (isOver) return;
      detach = attach(form, found, script);
      say(form, "ready", { kind: "form" });
    } catch (error) {
      // The browser's own checks are as they were.
      detach();
      detach = () => {};
      fail(element, error);
    }
  };
  attached.get(form ?? element)?.destroy();
  const handle = {
    done: draw(),
    update(changes) {
      Object.assign(asked, changes);
      return (handle.done = handle.done.then(draw));
    },
    destroy() {
      isOver = true;
      detach();
    },
    isThere: () => element.isConnected,
  };
  attached.set(form ?? element, handle);
  return handle;
}

/** Puts everything together for one form; returns what takes all of it away again. */
function attach(form, found, script) {
  const controller = new AbortController();
  const { signal } = controller;
  const checks = checksOf(form, found);
  const root = rootOf(form);
  const part = { form, root, found, checks, signal, words: checks.words };
  const styles = stylesIn(root);
  const browser = browserChecks(form);
  const detach = () => {
    if (signal.aborted) return;
    controller.abort();
    browser.back();
    styles?.remove();
    for (const name of ["summary", "notes", "rows", "drafts", "status"]) part[name]?.clear();
    checks.free();
  };
  try {
    part.status = status(part);
    part.notes = notes(part);
    part.typing = typing(part);
    part.verdicts = verdicts(part);
    part.summary = summary(part);
    part.counters = counters(part);
    submitting(part, (error) => {
      detach();
      fail(form, error);
    });
    tools(part, script);
    browser.off();
  } catch (error) {
    detach();
    throw error;
  }
  return detach;
}

/** Style sheets of the page do not reach into a shadow tree: ours comes along. */
function stylesIn(root) {
  if (root === document) return undefined;
  const link = [...document.querySelectorAll('link[href*="form.css"]')].at(-1)?.cloneNode();
  if (link) root.prepend(link);
  return link;
}

/** The browser's own checks give way once ours are ready, and come back with the page's own wish. */
function browserChecks(form) {
  const before = form.hasAttribute("novalidate");
  return {
    off: () => form.setAttribute("novalidate", ""),
    back: () => form.toggleAttribute("novalidate", before),
  };
}
