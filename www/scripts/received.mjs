/* What the forms of the examples post: kept for whoever asks, and shown as it arrived. */

/** How much is taken, in bytes. */
const LIMIT = 1_000_000;

/** Keeps what is posted in `kept`, a list of lists of `[name, value]`, and answers a page that shows it. */
export async function receive(request, kept) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LIMIT) return answer(413, "<h1>大きすぎます</h1>");
    chunks.push(chunk);
  }
  const pairs = fields(Buffer.concat(chunks).toString("latin1"));
  kept.push(pairs);
  const row = ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;
  const table = `<table><caption>届いた内容</caption><tbody>${pairs.map(row).join("")}</tbody></table>`;
  return answer(200, `<h1>受け取りました</h1>${table}`);
}

/** The pairs of a form as browsers encode it, in the characters that `_charset_` names. */
export function fields(body) {
  const pairs = body.split("&").filter(Boolean).map((pair) => pair.split("="));
  const [, charset = "utf-8"] = pairs.find(([name]) => name === "_charset_") ?? [];
  const decoder = new TextDecoder(charset);
  return pairs.map((pair) => [pair[0], pair[1] ?? ""].map((text) => decoder.decode(bytes(text))));
}

const bytes = (text) =>
  Buffer.from(
    text.replaceAll("+", " ").replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

const answer = (status, content) => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>受付</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/examples/portal.css"></head>
<body><main>${content}<p><a href="/">見本の一覧へ戻る</a></p></main></body></html>
`,
});
