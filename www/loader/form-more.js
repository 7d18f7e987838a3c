/* Rows of fields, drafts and older sets of characters: their script is fetched by forms that have them, and by nobody
   else. */
import { rootOf } from "./form-fields.js";
import { warn } from "./trouble.js";

const ROWS = "[data-keikaku-add],[data-keikaku-remove]";

/** Brings the script while the rules come, where it will be needed; without it, the form is checked all the same. */
export function more(form) {
  const hasRows = [...rootOf(form).querySelectorAll(ROWS)].some((button) => button.form === form);
  return hasRows || form.hasAttribute("data-keikaku-draft") ? fetched() : undefined;
}

/** The script; nothing, and a warning, where it is missing. */
export const fetched = () =>
  import("./form-tools.js").catch((cause) => {
    const sentence =
      "下書き・行の追加・文字の確認ができません。 form-tools.js cannot be loaded: put it beside keikaku.js.";
    warn("form-tools-missing", sentence, cause);
  });

/** Begins with what the script has, now if it is here; else with the first row that is added or taken away. */
export function tools(part, script) {
  const { form, root, signal } = part;
  const begin = (script) => {
    if (!script || part.rows || signal.aborted) return;
    part.rows = script.rows(part);
    part.drafts = script.drafts(part);
  };
  const use = (button) => part.attempt(() => part.rows?.use(button));
  root.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest?.(ROWS);
      if (button?.form !== form || event.defaultPrevented) return;
      // A button without a type would send the form.
      event.preventDefault();
      if (part.rows) use(button);
      else fetched().then((script) => part.attempt(() => (begin(script), use(button))));
    },
    { signal },
  );
  begin(script);
}
