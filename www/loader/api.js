/* What an engineer's code fetches: the calls that need no page. */
import initialize, * as glue from "keikaku-api-glue";
import { asked } from "./asked.js";
import { startedFrom } from "./given.js";
import { windows31j } from "./windows31j.js";
import { fiscalYear } from "./year.js";

export { chartKinds, csvReading, version } from "keikaku-api-glue";

/** Makes the calls ready from a place, a response, bytes or a module. */
export const start = (source) => startedFrom(initialize, source);

export const read = asked("read", ["input", "options"], glue.read);
export const write = asked("write", ["plan", "text", "options"], glue.write);
export const chart = asked("chart", ["plan", "options"], glue.chart);
export const diff = asked("diff", ["plan", "plan", "options"], glue.diff);
export const rules = asked("rules", ["options"], glue.rules);
export const suggestRule = asked("suggestRule", ["plan", "options"], glue.suggestRule);
export const parseFiscalYear = asked("parseFiscalYear", ["text", "options"], glue.parseFiscalYear);
export const normalize = asked("normalize", ["text", "text", "options"], glue.normalize);

/** A text as bytes of Windows-31J, and what it loses: look at `lost` before the bytes are given to anybody. */
export const encode = asked("encode", ["text"], (text) => ({
  bytes: windows31j(text),
  lost: glue.windows31jLosses(text),
}));

/** What the rules find in a plan. The years before `asOf` are over; today's fiscal year if none is given. */
export const check = asked("check", ["plan", "options"], (plan, options) =>
  glue.check(plan, { asOf: fiscalYear(new Date()), ...options }),
);

/** What is wrong with what was typed into a form, and what is to be stored. */
export const checkForm = asked("checkForm", ["object", "object", "options"], (rules, values, context) =>
  glue.checkForm(rules, values, { asOf: fiscalYear(new Date()), ...context }),
);
