/* Forms × filters: what becomes of everything that an editor may write, in every system that filters it. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";
import { throughRules } from "./filters/apply.mjs";
import { throughCkeditor, throughPurify, throughTinyMce, withPackages } from "./filters/editors.mjs";
import { FORMS } from "./filters/forms.mjs";
import { allDrawn, judged, placed } from "./filters/judge.mjs";
import { DRUPAL, JORURI, SHIRASAGI, WAGTAIL } from "./filters/rules.mjs";
import { survival, without } from "./filters/table.mjs";
import { throughWordPress } from "./filters/wordpress.mjs";
import { PLAN, paragraph, table } from "./lib/content.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
const GOLDEN = at("tests/golden/survival.md");
const NAMES = Object.keys(FORMS);
const MARKUPS = Object.values(FORMS).map(({ markup }) => markup);
/** The page of embed.html is tested elsewhere; here its frame is. */
const SITE = {
  answers: {
    "/keikaku/embed.html": { headers: { "content-type": "text/html; charset=utf-8" }, body: "<p>グラフ</p>" },
  },
};

/** In a page that has no loader, as the one in which an editor writes. */
const inPage = (filter, ...about) => async () => {
  const { page } = await open("", { ...SITE, scripts: [], prepare: withPackages });
  return filter(page, MARKUPS, ...about);
};
const inWordPress = (result) => async () => (await throughWordPress(MARKUPS))[result];

/** What each makes of the markups. */
const FILTERS = {
  "WordPress": inWordPress("saved"),
  "WordPress, wpautop": inWordPress("shown"),
  "DOMPurify": inPage(throughPurify),
  "TinyMCE": inPage(throughTinyMce),
  "CKEditor 4": inPage(throughCkeditor),
  "SHIRASAGI": inPage(throughCkeditor, SHIRASAGI),
  "Joruri, ZOMEKI": inPage(throughCkeditor, JORURI),
  "Drupal Basic HTML": inPage(throughRules, DRUPAL),
  "Wagtail": inPage(throughRules, WAGTAIL),
};
/** These take the tags of tables away and leave their words. */
const WITHOUT_TABLES = ["Drupal Basic HTML", "Wagtail"];
const WITHOUT_WORDPRESS = process.env.KEIKAKU_WITHOUT_WORDPRESS === "1" && "KEIKAKU_WITHOUT_WORDPRESS=1 is set";

const columns = {};

for (const [name, filter] of Object.entries(FILTERS)) {
  const skip = name.startsWith("WordPress") && WITHOUT_WORDPRESS;

  test(`${name}: whatever is left of a form, the page shows a chart or what the author wrote`, { skip }, async () => {
    const filtered = await filter();
    assert.equal(filtered.length, NAMES.length);
    const context = { viewport: { width: 1280, height: 4000 } };
    const { page, named, warnings, complaints } = await open(placed(filtered), { ...SITE, context });
    await allDrawn(page);
    const cells = await judged(page, Object.values(FORMS));
    assert.equal(cells.length, NAMES.length);
    columns[name] = Object.fromEntries(NAMES.map((form, at) => [form, cells[at]]));
    assert.deepEqual([...warnings(), ...complaints()], []);
    assert.deepEqual(named("keikaku:error"), []);
    const shown = ["chart", "link", "table", "frame", "frame without script", "words", "gone"];
    const wrong = Object.entries(columns[name]).filter(([, { cell }]) => !shown.includes(cell));
    assert.deepEqual(wrong, []);
  });

  test(`${name}: a link alone in its paragraph becomes its chart`, { skip }, () => {
    for (const form of NAMES.filter((form) => form.includes("alone in its paragraph"))) {
      assert.equal(columns[name][form].cell, "chart", form);
    }
  });

  test(`${name}: a table with a caption stays, with its chart or alone, or all its words do`, { skip }, () => {
    const { cell, words } = columns[name]["a table with a class and a caption"];
    if (!WITHOUT_TABLES.includes(name)) assert.ok(["chart", "table"].includes(cell), cell);
    else assert.match(words, /^改革実施概要（指標）.*まちづくりセンター数.*37（見込み）/);
  });
}

test("the whole table is the one that was looked at and found right", async () => {
  const found = survival(NAMES, columns);
  console.log(found);
  if (process.env.UPDATE_GOLDEN && !WITHOUT_WORDPRESS) await writeFile(GOLDEN, found);
  const golden = await readFile(GOLDEN, "utf8").catch(() => "");
  assert.equal(found, WITHOUT_WORDPRESS ? without("WordPress", golden) : golden);
});

test("what is lost or changed is told", async () => {
  const forms = [
    ["a link alone in its paragraph", "", "blank"],
    ["a link alone in its paragraph", "<p hidden>まちづくりセンター数の推移（グラフと表）</p>", "blank"],
    ["a link alone in its paragraph", paragraph(undefined, PLAN), "words"],
    ["a link alone in its paragraph", paragraph(undefined, `${PLAN}#keikaku-trend`), "another chart"],
    ["a table with a class and a caption", table(""), "table"],
    ["a table with a class and a caption", table("", Array(8).fill("")), "words"],
    ["a class on a block that holds a table", table().replace("<br>", "—"), "chart, the table is lost"],
    ["an iframe of embed.html", '<iframe src="/keikaku/embed.html" title=""></iframe>', "gone"],
    ["keikaku-chart without content", "<p>&nbsp;</p>", "gone"],
  ];
  const { page } = await open(placed(forms.map(([, left]) => left)), SITE);
  await allDrawn(page);
  const cells = await judged(page, forms.map(([form]) => FORMS[form]));
  assert.deepEqual(cells.map(({ cell }) => cell), forms.map(([, , cell]) => cell));
});
