/* What may not stand in the scripts that a page runs. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../www/scripts/files.mjs";
import { loaderFolder, packageFolder } from "../../www/scripts/paths.mjs";

/** What a strict policy or Trusted Types forbids, and what would let it pass unseen. */
const FORBIDDEN = [
  /\.(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write(ln)?\b/,
  /\bcreateContextualFragment\b/,
  /\bsetHTML(Unsafe)?\b/,
  /\bDOMParser\b/,
  /\beval\s*\(/,
  /\bFunction\s*\(/,
  /\bset(Timeout|Interval)\s*\(\s*["'`]/,
  /\bstyle=/,
  /\bsetAttribute(NS)?\(\s*["'`]style["'`]/,
  /\bcssText\b/,
  /\bcreatePolicy\b/,
  /\bdocument\.cookie\b/,
];

const scripts = async () => {
  const all = [...(await filesUnder(loaderFolder)), ...(await filesUnder(packageFolder))];
  return all.filter((path) => path.endsWith(".js"));
};

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

const foundIn = (text) => FORBIDDEN.filter((pattern) => pattern.test(withoutComments(text))).map(String);

/** Drafts of forms, for who ticks that they may be kept; the bundle has that file in it. */
const STORING = [join(loaderFolder, "form-store.js"), join(packageFolder, "form-tools.js")];

test("no script writes markup, runs text or sets inline styles", async () => {
  const paths = await scripts();
  assert.ok(paths.length > 5, paths.join(" "));
  for (const path of paths) assert.deepEqual(foundIn(await readFile(path, "utf8")), [], path);
});

test("nothing is stored but drafts, and those in one place", async () => {
  const all = await Promise.all((await scripts()).map(async (path) => [path, await readFile(path, "utf8")]));
  const storing = all.filter(([, text]) => /\b(local|session)Storage\b|\bindexedDB\b|\bcaches\b/.test(withoutComments(text)));
  assert.deepEqual(storing.map(([path]) => path).sort(), STORING.sort());
});

test("the search finds what it looks for, and reads no comments", () => {
  assert.equal(foundIn('box.innerHTML = ""; new Function("a")').length, 2);
  assert.equal(foundIn("/* box.innerHTML */ // eval(1)\nlet a = 'https://example.com'; a.outerHTML").length, 1);
});

test("every address that the scripts fetch is their own or the page's", async () => {
  for (const path of await scripts()) {
    const text = withoutComments(await readFile(path, "utf8"));
    const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
    assert.deepEqual(hosts.filter((host) => host !== "www.w3.org"), [], path);
  }
});
