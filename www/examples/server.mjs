/* What a portal's server does with a form that keikaku checks in the page: the same rules, the same wasm, the same
   verdict, because nobody has to send a form with a browser.

   node www/examples/server.mjs, then POST to http://127.0.0.1:8090/ as the form report.html does. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import * as keikaku from "../../pkg/keikaku.js";

const near = (path) => new URL(path, import.meta.url);
const text = (path) => readFile(near(path), "utf8");

/** The checks of the form: its rules, and what its attributes say of the plan. */
export async function checks() {
  await keikaku.init(await readFile(near("../../pkg/api_bg.wasm")));
  const rules = await text("report.rules.json");
  const plan = await text("../../tests/fixtures/forms/niigata-before-2018.plan.json");
  return (values) => keikaku.checkForm(rules, values, { plan, item: "r28", year: 2018, asOf: 2019 });
}

/** The values of a form as it is posted: one text for each name, or a list. */
export function valuesOf(body) {
  const values = {};
  for (const [name, value] of new URLSearchParams(body)) {
    values[name] = Object.hasOwn(values, name) ? [values[name], value].flat() : value;
  }
  return values;
}

/** 422 with the findings where something is wrong; else what is to be stored. */
export function answer(check, body) {
  const { findings, values } = check(valuesOf(body));
  const isWrong = findings.some(({ severity }) => severity === "error");
  return { status: isWrong ? 422 : 200, body: isWrong ? { findings } : { values, findings } };
}

async function serve(port) {
  const check = await checks();
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const { status, body } = answer(check, Buffer.concat(chunks).toString("utf8"));
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(body, null, 2));
  });
  server.listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(8090);
