/* What a chart is made of: the plan at hand, the table in the page, or the text of a file. */
import { Trouble, say } from "./trouble.js";

/** Files on their way: many blocks of a page often show the same one. */
const coming = new Map();

/** The text of the file that a block shows, asked for while the core is still on its way. */
export function early({ table, src }) {
  if (table || !src) return undefined;
  const text = textsOf(src);
  // Whoever draws the block hears of a failure; until then nobody does.
  text.catch(() => {});
  return text;
}

/** The plan at hand before the table in the page, and that before a file. */
export async function sourceOf({ table, plan, src, text }) {
  if (plan ?? table ?? text) return plan ?? table ?? text;
  if (src) return textsOf(src);
  throw new Trouble(
    "no-source",
    "表も計画データへのリンクもありません。 There is neither a table nor a link to plan data.",
  );
}

/** The text of the file, or of each where there are several. */
function textsOf(src) {
  const files = src.split(" ");
  return files.length > 1 ? Promise.all(files.map(textOf)) : textOf(src);
}

/** The text of a file; blocks that want the same one at the same time share it. */
function textOf(src) {
  if (!coming.has(src)) coming.set(src, fetched(src).finally(() => coming.delete(src)));
  return coming.get(src);
}

async function fetched(src) {
  const missing = (cause) => {
    throw new Trouble(
      "src-missing",
      `計画データのファイルを読み込めません。リンク先を確かめてください。 The plan's file cannot be loaded: check the link. ${src}`,
      cause,
    );
  };
  const response = await fetch(src, { credentials: "same-origin" }).catch(missing);
  return response.ok ? told(response, src).text().catch(missing) : missing(response.status);
}

/** The same response; the page is told how much of it has come, for who shows a large plan. */
function told({ body, headers }, src) {
  const total = Number(headers.get("content-length"));
  let loaded = 0;
  const count = new TransformStream({
    transform(chunk, through) {
      loaded += chunk.length;
      say(document, "progress", { src, loaded, total });
      through.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(count));
}
