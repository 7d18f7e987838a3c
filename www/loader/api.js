/* What an engineer's code fetches: the calls that need no page. */
import initialize, { check as checked, checkForm as checkedForm, windows31jLosses } from "keikaku-api-glue";
import { startedFrom } from "./given.js";
import { windows31j } from "./windows31j.js";
import { fiscalYear } from "./year.js";

export {
  chart,
  chartKinds,
  csvReading,
  diff,
  normalize,
  parseFiscalYear,
  read,
  rules,
  suggestRule,
  version,
  write,
} from "keikaku-api-glue";

/** Makes the calls ready from a place, a response, bytes or a module. */
export const start = (source) => startedFrom(initialize, source);

/** A text as bytes of Windows-31J, and what it loses: look at `lost` before the bytes are given to anybody. */
export const encode = (text) => ({ bytes: windows31j(text), lost: windows31jLosses(text) });

/** What the rules find in a plan. The years before `asOf` are over; today's fiscal year if none is given. */
export const check = (plan, options) => checked(plan, { asOf: fiscalYear(new Date()), ...options });

/** What is wrong with what was typed into a form, and what is to be stored. */
export const checkForm = (rules, values, context) =>
  checkedForm(rules, values, { asOf: fiscalYear(new Date()), ...context });
