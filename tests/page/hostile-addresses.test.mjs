/* The same strings where an editor writes an address, a kind or another option of a chart. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "./lib/content.mjs";
import { HARMLESS, STRINGS, assertNothingHappened, drawAll, trap, wrongOf } from "./lib/hostile.mjs";
import { pages } from "./lib/pages.mjs";
import { POLICY } from "./lib/policy.mjs";

const open = pages();
/** A small plan, so that many charts of it are soon drawn. */
const FILE = {
  keikaku: 1,
  title: "計画",
  items: [{ id: "a", title: "拠点", indicators: [{ id: "centers", title: "数", points: [{ year: 2018, actual: 1 }] }] }],
};
const FILE_AT = "/plan.json";
const POLICIES = { "under the strictest policy": { "content-security-policy": POLICY }, "without a policy": {} };

/** Draws the blocks that `blockOf` makes of every string; `told` is what the page asked of other sites. */
const tried = async (headers, blockOf) => {
  const told = [];
  const { page, url, violations } = await open("<h1>計画</h1>", { headers, answers: { [FILE_AT]: json(FILE) }, prepare: (page) => trap(page, told) });
  const cases = (texts) => texts.map((text) => ({ block: blockOf(text), options: {}, texts: [], of: text }));
  const usual = [{ block: blockOf("centers"), options: {}, texts: [] }, { block: { attributes: { "data-keikaku": "trend", "data-keikaku-src": FILE_AT } }, options: {}, texts: [] }];
  const { results } = await drawAll(page, [...usual, ...cases(HARMLESS)], cases(STRINGS));
  return { page, url, told, violations, wrong: wrongOf(results, { mayBeRefused: true }), results };
};

const OPTIONS = ["indicator", "item", "lang", "era", "from", "to", "as-of", "better", "findings"];
const ofFragment = (write) => (text) => ({ name: "p", link: `${FILE_AT}#keikaku-${write(text)}` });

/** One of the options in turn. */
const ofData = (text) => {
  const name = OPTIONS[Math.max(STRINGS.indexOf(text), 0) % OPTIONS.length];
  return { attributes: { "data-keikaku": "trend", "data-keikaku-src": FILE_AT, [`data-keikaku-${name}`]: text } };
};

/** Every place where a string is an option. */
const PLACES = {
  "as a kind": (text) => ({ attributes: { "data-keikaku": text, "data-keikaku-src": FILE_AT } }),
  "as the kind of a link": ofFragment((text) => text),
  "as the indicator of a link": ofFragment((text) => `trend&indicator=${encodeURIComponent(text.toWellFormed())}`),
  "as an option and its value in a link": ofFragment((text) => `trend&${text}=${text}`),
  "as an option in an attribute": ofData,
};

for (const [how, headers] of Object.entries(POLICIES)) {
  test(`${how}, each string as any option draws a chart or leaves the author's content, and nothing else happens`, async () => {
    // Without a policy, those are enough that lead to different scripts.
    const places = Object.entries(PLACES).filter(([where]) => how.includes("strict") || /attribute|as a kind/.test(where));
    for (const [where, blockOf] of places) {
      const { page, told, violations, wrong } = await tried(headers, blockOf);
      assert.deepEqual(wrong, [], where);
      assert.deepEqual(violations, [], where);
      await assertNothingHappened(page, told);
    }
  });

  for (const [where, blockOf] of Object.entries({
    src: (text) => ({ attributes: { "data-keikaku": "trend", "data-keikaku-src": text } }),
    "the address of a link": (text) => ({ name: "p", link: `${text}#keikaku-trend` }),
    "the src of a viewer": (text) => ({ attributes: { "data-keikaku": "viewer", "data-keikaku-src": text } }),
  })) {
    test(`${how}, each string as ${where} is fetched where it leads to, and never becomes a link that runs`, async () => {
      const { page, url, told, violations, wrong, results } = await tried(headers, blockOf);
      assert.deepEqual(wrong, []);
      assert.ok(results.every(({ code }) => code !== undefined), "none of them is a plan");
      assert.deepEqual(violations.filter(({ violatedDirective }) => violatedDirective !== "connect-src"), []);
      const meant = new Set([...HARMLESS, ...STRINGS].flatMap((text) => addressesOf(text, url)));
      const others = told.filter((what) => !meant.has(what.replace("asked for ", "")));
      await assertNothingHappened(page, others);
    });
  }
}

/** What other sites an editor asks for with this text. */
const addressesOf = (text, site) =>
  [text, `${text}#keikaku-trend`, ...text.split(/\s+/)].flatMap((part) => {
    try {
      const { href, protocol, hash } = new URL(part, `${site}/page.html`);
      return /^https?:$/.test(protocol) ? [href.slice(0, href.length - hash.length)] : [];
    } catch {
      return [];
    }
  });

test("a plan that stands in an address of another scheme is not fetched, drawn or linked", async () => {
  const told = [];
  const { page } = await open("<h1>計画</h1>", { prepare: (page) => trap(page, told) });
  const src = `data:application/json,${encodeURIComponent(JSON.stringify(FILE))}`;
  const blocks = [
    { attributes: { "data-keikaku": "trend", "data-keikaku-src": src } },
    { name: "p", link: `${src}#keikaku-trend` },
    { attributes: { "data-keikaku": "viewer", "data-keikaku-src": src } },
  ];
  const { results } = await drawAll(page, [], blocks.map((block) => ({ block, options: {}, texts: [], of: src })));
  assert.deepEqual(results.map(({ code, links }) => [code, links]), blocks.map(() => ["src-missing", []]));
  await assertNothingHappened(page, told);
});

test("an engineer's src of another scheme is no link", async () => {
  const told = [];
  const { page } = await open("<h1>計画</h1>", { prepare: (page) => trap(page, told) });
  const cases = ["javascript:pwned(1)", "JaVaScRiPt:pwned(1)", "java\nscript:pwned(1)", "data:text/html,x", "vbscript:x"].map((src) => ({ options: { kind: "trend", plan: FILE, src }, texts: [], of: src }));
  const { results } = await drawAll(page, cases, cases);
  assert.deepEqual(wrongOf(results), []);
});

test("one address that is none keeps no other chart of the page from being drawn", async () => {
  const content = '<p><a href="http://[::1#keikaku-trend">壊れた</a></p><figure data-keikaku="trend" data-keikaku-src="http://a:99999/"><p>文</p></figure>';
  const { heard } = await open(`${content}<p><a href="${FILE_AT}#keikaku-trend">推移</a></p>`, { answers: { [FILE_AT]: json(FILE) } });
  await heard("keikaku:ready");
});
