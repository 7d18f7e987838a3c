/* The list of what is wrong, at the top of the form: the same words as at the fields, each a link to its field. */
import { made } from "./form-element.js";
import { rootOf } from "./form-fields.js";
import { message } from "./form-notes.js";
import { leadTo } from "./form-reveal.js";
import { scope } from "./mount.js";

export function summary({ form, words, status }) {
  let place;

  const prefix = (isWrong) => {
    const own = document.title.startsWith(words.title) ? document.title.slice(words.title.length) : document.title;
    const title = isWrong ? words.title + own : own;
    if (document.title !== title) document.title = title;
  };
  const clear = () => {
    if (!place) return;
    place.remove();
    place = undefined;
    prefix(false);
  };
  const fill = (findings) => {
    const errors = findings.filter(({ severity }) => severity === "error");
    const warnings = findings.filter(({ severity }) => severity === "warning");
    if (errors.length + warnings.length === 0) return clear();
    if (!place) {
      place = made("section", { className: "keikaku-note keikaku-summary", tabIndex: -1 });
      form.prepend(place);
    }
    const level = levelAt(place);
    const parts = [
      part(level, words.summary, errors, "error", { words, status }),
      part(level, words.warnings, warnings, "warning", { words, status }),
    ].filter(Boolean);
    // Sent again, the form goes through: only where nothing else is wrong.
    if (errors.length === 0) parts.push(made("p", {}, words.again));
    place.replaceChildren(...parts.flat());
    place.setAttribute("aria-labelledby", place.querySelector("[id]").id);
    prefix(errors.length > 0);
    return undefined;
  };
  return {
    /** Shows what was found on submit, and leads there once. */
    lead(findings) {
      fill(findings);
      place?.focus();
      place?.scrollIntoView({ block: "start" });
    },
    /** Follows what is still said, if it is there at all. */
    update: (findings) => place && fill(findings),
    clear,
  };
}

function part(level, title, findings, kind, said) {
  if (findings.length === 0) return undefined;
  const heading = made(`h${level}`, { id: `${scope()}-summary` }, title);
  const entries = findings.map((finding) => made("li", {}, link(finding, kind, said)));
  return [heading, made("ul", {}, ...entries)];
}

function link({ message: text, controls: [control] }, kind, { words, status }) {
  control.id ||= `${scope()}-field`;
  const said = message(kind, words[kind], text);
  const link = made("a", { href: `#${encodeURIComponent(control.id)}` }, said);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leadTo(control, (part) => {
      const where = part ? words.hidden.replace("{part}", () => part) : words.hiddenPart;
      link.replaceChildren(said, " ", made("span", { className: "keikaku-hint" }, where));
      status.say(where);
    });
  });
  return link;
}

/** One below the heading before the form. */
function levelAt(place) {
  const before = [...rootOf(place).querySelectorAll("h1,h2,h3,h4,h5")].filter(
    (heading) =>
      heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING && !heading.closest(".keikaku-summary"),
  );
  return before.length > 0 ? Number(before.at(-1).localName[1]) + 1 : 2;
}
