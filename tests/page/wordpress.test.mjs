/* Posts of an author in a real WordPress, with its own filters, its block theme, and the plug-in that we bring. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { CENTERS, PLAN } from "./lib/content.mjs";
import { settled } from "./lib/frames.mjs";
import { startWordPress, withoutWordPress } from "./lib/wordpress.mjs";
import { addPattern, openEditor, publishPost, writeLink } from "./lib/wordpress/editor.mjs";
import { forms, seenIn, storedAs } from "./lib/wordpress/forms.mjs";
import { visits } from "./lib/wordpress/visits.mjs";

const visit = visits();
const real = { skip: withoutWordPress };
const POST = ".entry-content";
const NAME = "gyokaku28.plan.json";
const CHART = "#keikaku-trend&indicator=centers";
/** Everything is near the window. */
const TALL = { viewport: { width: 1280, height: 8000 } };

let site;
/** The address of the author's plan, and the posts by the name of their form. */
let file;
let posts;
/** What became of each form, to be printed. */
const table = [];

before(async () => {
  if (withoutWordPress) return;
  site = await startWordPress();
  file = new URL(await site.upload(NAME, await readFile(at("tests", PLAN)))).pathname;
  const published = forms.map(async ({ name, content }) => [name, await site.publish(content(file), name)]);
  posts = Object.fromEntries(await Promise.all(published));
});
after(async () => {
  if (table.length > 0) console.table(table);
  await site?.end();
});

for (const { name, content, seen, plain, stored } of forms) {
  test(`${name}: ${seen}, and ${plain} without script`, real, async () => {
    const post = posts[name];
    const [{ page, heard, named, warnings }, still] = await Promise.all([
      visit(post.url),
      visit(post.url, { javaScriptEnabled: false }),
    ]);
    await heard("keikaku:ready");
    const found = {
      stored: storedAs(content(file), post.stored),
      seen: await page.locator(POST).evaluate(seenIn),
      plain: await still.page.locator(POST).evaluate(seenIn),
    };
    table.push({ form: name, ...found });
    assert.deepEqual(found, { stored, seen, plain });
    assert.equal(await page.locator(`${POST} .keikaku-title`).textContent(), `${CENTERS}の推移`);
    assert.deepEqual([named("keikaku:error"), warnings()], [[], []]);
  });
}

test("what an author writes in the block editor, and takes from its patterns, is drawn for a visitor", real, async () => {
  const patterns = (await site.get("block-patterns/patterns")).filter(({ categories }) => categories?.includes("keikaku"));
  assert.deepEqual(
    patterns.map(({ name }) => name),
    ["keikaku/link", "keikaku/table", "keikaku/viewer"],
  );
  const { page: editor } = await visit(`${site.url}/wp-login.php`);
  await openEditor(editor, site.author, site.url);
  const words = "センター数の推移（グラフと表）";
  await writeLink(editor, { title: "進み具合", words, address: site.url + file + CHART });
  for (const { content, name } of patterns) {
    const blocks = await addPattern(editor, content);
    assert.deepEqual(blocks.filter(({ isValid }) => !isValid), [], name);
  }
  const { page, heard, named, warnings } = await visit(await publishPost(editor), TALL);
  await heard("keikaku:ready", 1 + patterns.length);
  const titles = await page.locator(`${POST} .keikaku-title`).allTextContents();
  assert.deepEqual(titles, [`${CENTERS}の推移`, "交流の場の数の推移", "見本の数の推移", "見本：地域づくり計画"]);
  assert.equal(await page.locator(`${POST} .keikaku-viewer`).count(), 1);
  assert.equal(await page.locator(`${POST} .keikaku-source a`).first().textContent(), words);
  assert.deepEqual([named("keikaku:error"), warnings()], [[], []]);
});

for (const width of [1280, 320]) {
  test(`in a window of ${width} px, the theme leaves charts in their column, whole`, real, async () => {
    for (const name of ["a link in a paragraph block", "a table block with a class"]) {
      const { page, heard } = await visit(posts[name].url, { viewport: { width, height: 1200 } });
      await heard("keikaku:ready");
      await settled(page);
      const found = await page.locator(POST).evaluate((post) => {
        const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
        const figure = post.querySelector(".keikaku-chart");
        const column = post.querySelector(".keikaku-chart").parentElement.getBoundingClientRect();
        const parts = [...figure.querySelectorAll("svg.keikaku-drawing, select, input, button, .keikaku-message")];
        return {
          scrolls: document.documentElement.scrollWidth > innerWidth,
          outside: parts.filter((part) => !inside(part.getBoundingClientRect(), column)).map(({ className }) => className),
          drawn: figure.querySelector("svg.keikaku-drawing").clientWidth / figure.clientWidth > 0.98,
        };
      });
      assert.deepEqual(found, { scrolls: false, outside: [], drawn: true }, name);
    }
  });
}

test("an author's plan keeps its name in the media library, and is sent as JSON", real, async () => {
  assert.ok(file.endsWith(`/${NAME}`), file);
  const response = await fetch(site.url + file);
  assert.equal(response.headers.get("content-type"), "application/json");
  assert.deepEqual(await response.json(), JSON.parse(await readFile(at("tests", PLAN), "utf8")));
  const long = JSON.stringify({ keikaku: 1, title: "長い計画", notes: ["注".repeat(500_000)] });
  assert.match(await site.upload("nagai.plan.json", long), /\/nagai\.plan\.json$/);
  assert.match(await site.upload("windows.plan.json", '\uFEFF{"keikaku": 1, "title": "計画"}'), /\/windows\.plan\.json$/);
});

for (const [what, name, text] of [
  ["JSON that is no plan", "other.json", '{"a": 1}'],
  ["a plan that is named otherwise", "plan.json", '{"keikaku": 1, "title": "計画"}'],
  ["JSON that only has the name of a plan", "other.plan.json", '{"a": 1}'],
  ["a page that has the name of a plan", "page.plan.json", "<!DOCTYPE html><script>alert(1)</script>"],
  ["a page", "page.html", "<!DOCTYPE html><p>ページ</p>"],
]) {
  test(`the media library of an author refuses ${what}`, real, async () => {
    const { status, answer } = await site.refused(name, text);
    assert.deepEqual([status, answer.code], [500, "rest_upload_unknown_error"]);
    assert.match(answer.message, /not allowed to upload this file type/);
  });
}

test("an address with other protocols, and listeners, do not come through in an element of ours", real, async () => {
  const content = '<keikaku-chart kind="trend" src="javascript:alert(1)" onclick="alert(1)" style="color:red">x</keikaku-chart>';
  const { stored } = await site.publish(content);
  assert.equal(stored, '<keikaku-chart kind="trend" src="alert(1)">x</keikaku-chart>');
});

test("the style sheet stands in the head of posts that have something of ours, and of no others", real, async () => {
  const links = async (url) => (await (await fetch(url)).text()).match(/<link[^>]*keikaku\.css[^>]*>/g)?.length ?? 0;
  const { url } = await site.publish("<p>グラフのない記事です。</p>", "お知らせ");
  assert.deepEqual([await links(posts["a table with a class"].url), await links(url)], [1, 0]);
});

test("PHP had nothing to remark on the plug-in, in all that was done", real, async () => {
  const log = await readFile(join(site.folder, "site/debug.log"), "utf8").catch(() => "");
  assert.deepEqual(log.split("\n").filter((line) => line.includes("mu-plugins/keikaku.php")), []);
});
