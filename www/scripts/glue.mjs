import { readFile, writeFile } from "node:fs/promises";
import { Stop } from "./run.mjs";

/** What the glue offers to a page: ways to find, fetch and compile the wasm besides those of www/loader/compile.js. */
const OFFERED = "export { initSync, __wbg_init as default };";

/**
 * What it offers in their place, half a kilobyte less of every page: only to start a module that is compiled already;
 * once, and again after a failure.
 */
const STARTED = `let starting;
export default (module) =>
  (starting ??= WebAssembly.instantiate(module, __wbg_get_imports())
    .then((instance) => __wbg_finalize_init(instance, module))
    .catch((error) => {
      starting = undefined;
      throw error;
    }));
`;

/** What ends the name of a function that the wasm imports, and tells it from others of the same name. */
const MARK = /_[0-9a-f]{16}\b/g;

/** Leaves out of the glue, and of the wasm that goes with it, what no page needs. */
export async function slim({ glue, bound }) {
  const script = await readFile(glue, "utf8");
  if (!script.includes(OFFERED)) throw new Stop(`${glue} does not end as www/scripts/glue.mjs knows it.`);
  const numbers = numbered(script.match(MARK));
  const renamed = (text) => text.replace(MARK, (mark) => numbers.get(mark) ?? mark);
  await writeFile(glue, renamed(script).replace(OFFERED, STARTED));
  // Read as Latin-1, a letter is a byte, and all other bytes stay what they are.
  await writeFile(bound, renamed(await readFile(bound, "latin1")), "latin1");
}

/** A number for each mark, as long as the mark: sums that look like chance are what packs worst. */
const numbered = (marks) =>
  new Map([...new Set(marks)].map((mark, at) => [mark, `_${String(at).padStart(mark.length - 1, "0")}`]));
