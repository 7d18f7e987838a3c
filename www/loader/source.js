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

/** What may be otherwise in a moment. A wrong link will not. */
export const PASSING = ["src-busy", "src-unreachable"];

/**
 * The text of a file; blocks that want the same one at the same time share it. While it is waited for, `again` asks for it
 * once more, and whichever answer comes first is taken: one that hangs may hang for ever.
 */
function textOf(file) {
  if (!page.texts.has(file)) {
    let ask;
    const text = new Promise((resolve, reject) => {
      ask = (answer) => read(answer, file).then(resolve, reject);
    }).finally(() => page.texts.delete(file));
    ask(answered(file));
    // Past the cache, in which browsers let a second request wait for the first.
    page.texts.set(file, Object.assign(text, { again: () => ask(fetch(file, { cache: "reload" })) }));
  }
  return page.texts.get(file);
}

async function read(answer, file) {
  const failed = (code) => async (cause) => {
    throw await explained(code, file, cause);
  };
  const lost = failed(isOwn(file) || !navigator.onLine ? "src-unreachable" : "src-missing");
  const response = await answer.catch(lost);
  if (response.ok) return (page.heard?.(response, file) ?? response).text().catch(lost);
  return failed(isBusy(response) ? "src-busy" : "src-missing")(response.status);
}

/** Whether the server may well have the file, but not now. */
const isBusy = ({ status }) => status >= 500 || status === 429 || status === 408;

/** Whether it is a file of this site, to which no permission can be missing. */
const isOwn = (file) => URL.canParse(file, document.baseURI) && new URL(file, document.baseURI).origin === location.origin;
