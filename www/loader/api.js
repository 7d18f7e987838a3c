/* What an engineer's code fetches: the calls that need no page. */
import initialize, { windows31jLosses } from "keikaku-api-glue";
import { compiled } from "./compile.js";
import { windows31j } from "./windows31j.js";

export {
  chart,
  chartKinds,
  check,
  checkForm,
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
export async function start(source) {
  await initialize({ module_or_path: await compiled(source) });
}

/** A text as bytes of Windows-31J, and what it loses: look at `lost` before the bytes are given to anybody. */
export const encode = (text) => ({ bytes: windows31j(text), lost: windows31jLosses(text) });
