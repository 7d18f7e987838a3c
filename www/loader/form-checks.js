/* The checks of one form in the wasm, made anew when the form has got other fields or other rules of its own. */
import { form as made } from "keikaku-form-glue";
import { fieldsOf, isMany } from "./form-fields.js";
import { labelOf } from "./form-labels.js";
import { say, warn } from "./trouble.js";

const RULE = "keikaku-rule-";
/** Attributes by which a page says something of its fields. */
const SAYING =
  "id,name,type,value,required,readonly,min,max,minlength,maxlength,pattern,multiple,class,title,placeholder,for,form," +
  "aria-label,aria-labelledby,data-keikaku-rule,data-keikaku-bind";

/** Checks by these rules; what is wrong with the rules themselves is told to the engineer. */
export function checksOf(form, { rules, context }) {
  let known = described(form);
  let current = made(rules, known, context);
  for (const { code, message, ...problem } of current.problems()) {
    warn(code, message);
    say(form, "error", { code, message, ...problem });
  }
  const changes = watched(form);
  return {
    words: current.words(),
    /** By the fields that the form has now. To ask every label of a long form anew takes longer than to check it. */
    now() {
      const html = changes.any() ? described(form) : known;
      if (html !== known && JSON.stringify(html) !== JSON.stringify(known)) {
        const next = made(rules, html, context);
        current.free();
        [current, known] = [next, html];
      }
      return current;
    },
    /** By the fields that it had when it was last asked: for what is called at every key. */
    lately: () => current,
    free() {
      changes.end();
      try {
        current.free();
      } catch {
        // What broke off in the middle of its work cannot be freed.
      }
    },
  };
}

/** Whether the page has changed since it was last asked, but for what we ourselves write beside its fields. */
function watched(form) {
  let isChanged = false;
  const isNote = (node) => node.classList?.contains("keikaku-note") === true;
  const isOurs = ({ type, target, addedNodes, removedNodes }) =>
    (target.closest ? target : target.parentElement)?.closest(".keikaku-note") ||
    (type === "childList" && [...addedNodes, ...removedNodes].every(isNote));
  const see = (records) => (isChanged ||= !records.every(isOurs));
  const observer = new MutationObserver(see);
  const what = { childList: true, characterData: true, attributeFilter: SAYING.split(",") };
  observer.observe(form.getRootNode(), { subtree: true, ...what });
  return {
    any() {
      see(observer.takeRecords());
      const was = isChanged;
      isChanged = false;
      return was;
    },
    end: () => observer.disconnect(),
  };
}

/** What the page itself says of each field. */
const described = (form) => [...fieldsOf(form)].map(([name, controls]) => field(form, name, controls));

function field(form, name, controls) {
  const [control] = controls;
  const attribute = (of) => control.getAttribute(of) ?? undefined;
  const count = (of) => (/^\d+$/.test(control.getAttribute(of)) ? Number(control.getAttribute(of)) : undefined);
  return {
    name,
    label: labelOf(controls),
    type: control.type,
    required: controls.some((one) => one.required && !one.readOnly),
    min: attribute("min"),
    max: attribute("max"),
    minLength: count("minlength"),
    maxLength: count("maxlength"),
    pattern: attribute("pattern"),
    choices: choicesOf(controls),
    multiple: isMany(controls),
    rule: controls.map(ruleOf).find(Boolean),
    bind: controls.map(({ dataset }) => dataset.keikakuBind).find(Boolean),
  };
}

function choicesOf(controls) {
  const [control] = controls;
  if (control.type.startsWith("select")) return [...control.options].map(({ value }) => value);
  return ["radio", "checkbox"].includes(control.type) ? controls.map(({ value }) => value) : undefined;
}

/** The words of `data-keikaku-rule`, and of classes where data attributes do not survive. */
function ruleOf({ dataset, classList }) {
  const classes = [...classList].filter((name) => name.startsWith(RULE)).map((name) => name.slice(RULE.length));
  return [dataset.keikakuRule ?? "", ...classes].join(" ").trim();
}
