/* The ready files for content management systems: whatever they put into a page works there. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { at } from "../../www/scripts/paths.mjs";
import { ensurePackages } from "../../www/scripts/debian.mjs";
import { run } from "../../www/scripts/run.mjs";
import { paragraph, table } from "./lib/content.mjs";
import { SAMPLE, headsOf, readyFiles, snippetsOf, wagtailBlock } from "./lib/integrations.mjs";
import { pages } from "./lib/pages.mjs";
import { withoutWordPress } from "./lib/wordpress.mjs";

const open = pages();
const files = await readyFiles();
const snippets = snippetsOf(files);
const heads = headsOf(files);
/** Everything is near the window. */
const TALL = { viewport: { width: 1280, height: 8000 } };

/** So many figures stand in the page, each with its sentence or as a viewer; nothing was complained of. */
async function assertWorks({ page, heard, warnings, named }, count = 1) {
  await heard("keikaku:ready", count);
  const figures = await page.locator(".keikaku-chart").evaluateAll((all) =>
    all.map((figure) => figure.querySelector(".keikaku-message, .keikaku-item > summary")?.textContent),
  );
  assert.equal(figures.filter((text) => text?.length > 5).length, count, JSON.stringify(figures));
  assert.deepEqual([named("keikaku:error"), warnings()], [[], []]);
}

test("there are snippets of every system for editors, and lines for every head", () => {
  const folders = (of) => [...new Set(Object.keys(of).map((path) => path.split("/")[0]))].sort();
  assert.deepEqual(folders(snippets), ["html", "joruri", "shirasagi", "wagtail"]);
  assert.deepEqual(folders(heads), ["html", "joruri", "shirasagi", "wagtail", "wordpress"]);
});

for (const [where, html] of Object.entries(snippets)) {
  test(`${where}: a page with it has a working chart, and all of it can be read without script`, async () => {
    await assertWorks(await open(html));
    const { page } = await open(html, { context: { javaScriptEnabled: false } });
    const shown = await page.locator("main").innerText();
    assert.ok(shown.trim().length > 5, shown);
    assert.equal(await page.locator("main a[href], main table").count(), 1);
  });
}

test("every head has the style sheet and the script, and every example of a guide names a file that there is", async () => {
  for (const [where, html] of Object.entries(heads)) {
    const named = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address.split("/").at(-1));
    assert.deepEqual(named, ["keikaku.css", "keikaku.js"], where);
  }
  for (const [where, html] of Object.entries(snippets)) {
    const asked = [...html.matchAll(/href="([^"#]*)/g)].map(([, address]) => address);
    assert.deepEqual(asked.filter((address) => address !== SAMPLE), [], where);
  }
});

// Where the content of WordPress lies is its own.
for (const head of new Set(Object.values(heads).map((html) => html.replaceAll("/wp-content/", "/")))) {
  const places = Object.keys(heads).filter((where) => heads[where].replaceAll("/wp-content/", "/") === head);
  test(`${places.join(", ")}: a page with it in its head draws charts`, async () => {
    await assertWorks(await open(paragraph() + table(), { head, scripts: [], context: TALL }), 2);
  });
}

test("the plain page draws all its charts, and is valid HTML", async () => {
  const path = "/keikaku/integrations/html/index.html";
  const view = await open("", { path, context: TALL });
  await assertWorks(view, 3);
  assert.equal(await view.page.locator("figure svg.keikaku-drawing").count(), 3);
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const { results } = await validator.validateString(files["html/index.html"]);
  assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ message }) => message)), []);
});

test("the block of Wagtail writes a link that becomes the chart it names, of every kind there is", async (t) => {
  const block = await wagtailBlock(files, "使った人の数（グラフと表）");
  if (!block) return t.skip("There is no python3 on this machine.");
  const others = block.kinds.map((kind) => `<p><a href="${SAMPLE}#keikaku-${kind}">見本</a></p>`);
  const view = await open(block.html + others.join(""), { context: TALL });
  await assertWorks(view, 1 + others.length);
  assert.equal(await view.page.locator(".keikaku-title").first().textContent(), "交流の場を使った人の数の推移");
});

test("the sample is a plan that nothing is wrong with", async () => {
  const keikaku = await import("../../pkg/keikaku.js");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  const { plan, findings } = keikaku.read(files["sample.plan.json"]);
  const errors = keikaku.check(plan, { asOf: 2025 }).findings.filter(({ severity }) => severity === "error");
  assert.deepEqual([findings, errors], [[], []]);
});

test("under the policy that the servers' lines name, charts are drawn without one report", async () => {
  const [, policy] = files["servers/README.md"].match(/^Content-Security-Policy: (.*)$/m);
  const view = await open(table() + paragraph(), { headers: { "content-security-policy": policy }, context: TALL });
  await assertWorks(view, 2);
  assert.deepEqual([view.violations, view.complaints()], [[], []]);
});

test("PHP, Python, JSON and the version of each file are in order", { skip: withoutWordPress }, async () => {
  await ensurePackages(["php-cli", "python3"]);
  const checks = {
    php: ["php", ["-l"]],
    module: ["php", ["-l"]],
    py: ["python3", ["-c", "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())"]],
  };
  const { version } = JSON.parse(await readFile(at("pkg/package.json"), "utf8"));
  for (const [path, text] of Object.entries(files)) {
    const [program, args] = checks[path.split(".").at(-1)] ?? [];
    if (program) {
      const { code, output } = await run(program, [...args, at("pkg/integrations", path)]);
      assert.equal(code, 0, `${path}: ${output}`);
    }
    if (path.endsWith(".json")) JSON.parse(text);
    const named = text.match(/^[ *]*version: '?([\d.]+)'?$/im)?.[1];
    assert.ok(named === undefined || named === version, `${path} says ${named}`);
  }
});
