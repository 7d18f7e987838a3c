/* What a chart is made of: the plan at hand, the table in the page, or the text of a file. */
import { answered } from "./early.js";
import { explained } from "./explained.js";
import { page } from "./page.js";

/** The plan at hand before the table in the page, and that before a file; several files give a list of texts. */
export async function sourceOf({ table, plan, src }) {
  if (plan ?? table) return plan ?? table;
  if (!src) throw await explained("no-source");
  const files = src.split(" ");
  return files.length > 1 ? Promise.all(files.map(textOf)) : textOf(src);
}

/** The text of a file; blocks that want the same one at the same time share it. */
function textOf(file) {
  if (!page.texts.has(file)) page.texts.set(file, read(file).finally(() => page.texts.delete(file)));
  return page.texts.get(file);
}

async function read(file) {
  const missing = async (cause) => {
    throw await explained("src-missing", file, cause);
  };
  const response = await answered(file).catch(missing);
  return response.ok ? (page.heard?.(response, file) ?? response).text().catch(missing) : missing(response.status);
}
