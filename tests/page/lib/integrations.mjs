/* What the ready files for content management systems put into pages. */
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { runInNewContext } from "node:vm";
import { filesUnder } from "../../../www/scripts/files.mjs";
import { at } from "../../../www/scripts/paths.mjs";
import { run } from "../../../www/scripts/run.mjs";

const FOLDER = at("pkg/integrations");
export const SAMPLE = "/keikaku/integrations/sample.plan.json";

/** Every ready file, by its path in the folder. */
export async function readyFiles() {
  const paths = await filesUnder(FOLDER);
  const read = async (path) => [relative(FOLDER, path).split(sep).join("/"), await readFile(path, "utf8")];
  return Object.fromEntries(await Promise.all(paths.map(read)));
}

/** What an editor gets into a page, by where it stands: templates, entries of the editor's button, examples. */
export function snippetsOf(files) {
  const found = Object.entries(files).flatMap(([path, text]) => {
    if (/(^|\/)template-[^/]*\.html$/.test(path)) return [[path, text.trim()]];
    if (path.endsWith("_template.js")) return entriesOf(path, text);
    return path.endsWith(".md") ? fencesOf(path, text).filter(([, html]) => !isScript(html)) : [];
  });
  return Object.fromEntries(found);
}

/** What an engineer puts into the head of every page, by where it stands. */
export function headsOf(files) {
  const found = Object.entries(files).flatMap(([path, text]) => {
    if (/\/(part|head)\.html$/.test(path)) return [[path, text.trim()]];
    return path.endsWith(".md") ? fencesOf(path, text).filter(([, html]) => isScript(html)) : [];
  });
  return Object.fromEntries(found);
}

const isScript = (html) => /^<(link|script)/.test(html);

/** The examples of a guide; those that Django fills in as it would, with our folder for its static files. */
const fencesOf = (path, text) =>
  [...text.matchAll(/^```(?:html|django)\n([^]*?)^```$/gm)].map(([, html], at) => [
    `${path}, example ${at + 1}`,
    html.replace("{% load static %}\n", "").replace(/\{% static '([^']*)' %\}/g, "/$1").trim(),
  ]);

/** The editor's templates, as CKEditor takes them from the script. */
function entriesOf(path, script) {
  const entries = [];
  const CKEDITOR = { addTemplates: (_, { templates }) => entries.push(...templates) };
  runInNewContext(script, { CKEDITOR });
  return entries.map(({ title, html }) => [`${path}, ${title}`, html]);
}

/** What the block of Wagtail writes for the sample, or nothing where there is no Python. */
export async function wagtailBlock(files, words) {
  const program = "import json, sys; from address import *; print(json.dumps([KINDS, chart_address(*sys.argv[1:3], indicator=sys.argv[3], item=None)]))";
  const env = { PYTHONPATH: at("pkg/integrations/wagtail"), PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" };
  const { code, stdout, output } = await run("python3", ["-c", program, SAMPLE, "trend", "visitors"], { env });
  if (code === null) return undefined;
  if (code !== 0) throw new Error(output);
  const [kinds, address] = JSON.parse(stdout);
  const written = files["wagtail/templates/keikaku/plan_chart.html"]
    .replace(/\{% if value\.address %\}(.*)\{% else %\}.*\{% endif %\}/, "$1")
    .replace("{{ value.address }}", address.replaceAll("&", "&amp;"))
    .replace("{{ value.words }}", words);
  return { kinds: kinds.map(([kind]) => kind), html: written.trim() };
}
