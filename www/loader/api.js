/* What an engineer's code fetches: the calls that need no page. */
import initialize from "keikaku-api-glue";
import { compiled } from "./compile.js";

export {
  chart,
  chartKinds,
  check,
  checkForm,
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
