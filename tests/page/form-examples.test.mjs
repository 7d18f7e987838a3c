/* The three forms of the gallery, as they stand there, with what is printed in the real sheets. */
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { PLAN } from "./lib/content.mjs";
import { form, partsOf } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const open = pages();
/** A browser writes every attribute with a value when it is asked for its markup. */
const AS_BROWSERS_WRITE = { "attribute-boolean-style": "off", "attribute-empty-style": "off" };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const example = async (name, options = {}) => {
  const view = await open(undefined, { path: `/examples/${name}.html`, ...options });
  await view.heard("keikaku:ready");
  assert.deepEqual([...view.warnings(), ...view.complaints()], [], "the rules fit the form");
  return { ...view, ...partsOf(view) };
};

const violations = async (page) => {
  const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };
  const { violations, passes } = await new AxeBuilder({ page }).options(options).analyze();
  assert.ok(passes.length > 20, "the rules were applied");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary: why }) => [id, target, why]));
};

/** The sheet of 2018 as the city printed it. */
const REPORT = {
  learners: "1,671",
  centers: "55",
  progress: "コミュニティ・コーディネーター育成講座を開催。",
  assessment: "まちづくりセンターについて、設置数は目標を下回った。",
  issues: "引き続き、地域の合意を得ながら整備していく。",
  reported: "平成31年4月26日",
};

const report = async (changes = {}) => {
  const view = await example("report");
  for (const [id, value] of Object.entries({ ...REPORT, ...changes })) await view.page.fill(`#${id}`, value);
  await view.page.check("#status-2");
  await view.page.check("#rating-2");
  return view;
};

test("the sheet as it was printed goes through, with its figures and dates in one way of writing", async () => {
  const { page, note, arrived } = await report({ learners: "１，６７１" });
  assert.match(await note("stored", "learners"), /1671/);
  await page.click(".send");
  const sent = await arrived();
  assert.deepEqual([sent.learners, sent.centers, sent.rating, sent.reported], ["1671", "55", "C", "2019-04-26"]);
});

test("a cumulative count that falls is an error that names last year's", async () => {
  const { page, note, summary, received } = await report({ learners: "1,400" });
  await page.click(".send");
  assert.match(await note("finding", "learners"), /^エラー：.*1,454/);
  assert.equal((await summary()).length, 1);
  assert.deepEqual(received, []);
});

test("the year after, 1,600 is less than the 1,671 that were counted already", async () => {
  const content = form({
    attributes: ` data-keikaku-src="${PLAN}" data-keikaku-item="r28" data-keikaku-year="2019"`,
    fields: '<label>受講者数<input id="learners" name="learners" data-keikaku-rule="integer" data-keikaku-bind="indicators/learners/actual"></label>',
  });
  const view = await open(content);
  await view.heard("keikaku:ready");
  const { note, arrived } = partsOf(view);
  await view.page.fill("#learners", "1,600");
  await view.page.click("#send");
  assert.match(await note("finding", "learners"), /1,671/);
  await view.page.fill("#learners", "１，６７１");
  await view.page.click("#send");
  assert.equal((await arrived()).learners, "1671");
});

test("a number of places that falls is told, and keeps nothing from being sent", async () => {
  const { page, note, arrived } = await report({ centers: "53" });
  await page.focus("#issues");
  assert.match(await note("info", "centers"), /54/);
  await page.click(".send");
  assert.equal((await arrived()).centers, "53");
});

test("a good rating below the target is asked about, with both figures, and the second submit goes through", async () => {
  const { page, note, summary, arrived, received } = await report();
  await page.check("#rating-1");
  await page.click(".send");
  const [said] = await summary();
  assert.match(said, /66.*「B」/);
  assert.ok((await note("finding", "rating-1")).startsWith(said));
  assert.equal((await page.title()).startsWith("エラー"), false, "a warning is no error");
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
  assert.deepEqual(received, []);
  await page.click(".send");
  assert.equal((await arrived()).rating, "B");
});

test("a day that an era did not have is named with the right one", async () => {
  const { page, note } = await report({ reported: "平成31年5月1日" });
  await page.click(".send");
  assert.match(await note("finding", "reported"), /平成31年5月1日は令和元年5月1日/);
});

test("what only a bad rating asks for is asked for then", async () => {
  const { page, note, arrived } = await report({ issues: "", centers: "66" });
  await page.click(".send");
  assert.notEqual(await note("finding", "issues"), "");
  await page.check("#rating-1");
  assert.equal(await note("finding", "issues"), "", "gone with its reason");
  await page.click(".send");
  assert.equal((await arrived()).issues, "");
});

const APPLICATION = {
  name: "高橋 花子",
  kana: "ﾀｶﾊｼ はなこ",
  postal: "９５１８５５０",
  address: "新潟市中央区学校町通1-602-1",
  tel: "０２５－２２８－１０００",
  email: "hanako@example.jp",
  day: "R7.4.1",
  purpose: "地域の勉強会",
};

const application = async (changes = {}) => {
  const view = await example("application");
  for (const [id, value] of Object.entries({ ...APPLICATION, ...changes })) await view.page.fill(`#${id}`, value);
  await view.page.check("#consent");
  return view;
};

test("an application takes every width and sends one", async () => {
  const { page, arrived } = await application();
  await page.click(".send");
  const sent = await arrived();
  assert.match(sent.kana, /^タカハシ[ \u3000]ハナコ$/);
  assert.deepEqual([sent.postal, sent.day], ["951-8550", "2025-04-01"]);
  assert.match(sent.tel, /^025-?228-?1000$/);
  assert.equal(sent.address, APPLICATION.address, "an address stays as it was written");
});

test("characters that the receiving system cannot take are named one by one, with another way to write them", async () => {
  const { page, note } = await application({ name: "髙橋 花子", organization: "㈱みなと" });
  await page.click(".send");
  assert.match(await note("finding", "name"), /髙.*高/);
  assert.match(await note("finding", "organization"), /㈱.*株/);
});

test("a consent that was not given is asked for", async () => {
  const { page, summary } = await application();
  await page.uncheck("#consent");
  await page.click(".send");
  assert.deepEqual(await summary(), ["エラー：同意するときは、チェックを付けてください。"]);
});

test("a support sheet with several measures arrives with all of them", async () => {
  const { page, note, summary, arrived } = await example("support");
  await page.fill("#area", "西区");
  await page.selectOption("#step", "ステップ1");
  await page.getByLabel("名称").fill("形成支援方針の確認等");
  await page.getByLabel("実施時期").fill("通年");
  await page.click("[data-keikaku-add]");
  await page.keyboard.type("地域課題等の整理");
  await page.getByLabel("実施時期").nth(1).fill("第３～４四半期");
  await page.getByLabel("案内した人数").nth(1).fill("30");
  await page.getByLabel("参加者数").nth(1).fill("３２");
  await page.click(".send");
  assert.equal((await summary()).length, 1);
  assert.equal(await note("finding", "attended-1"), "", "not in the row that is right");
  await page.getByLabel("参加者数").nth(1).fill("２８");
  await page.click(".send");
  const sent = await arrived();
  assert.deepEqual([sent["supports[1].title"], sent["supports[1].attended"]], ["地域課題等の整理", "28"]);
});

for (const name of ["report", "support", "application"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in ${name}.html at ${width} px, before and after errors, and nothing is too wide`, async () => {
      const { page } = await example(name, { context: { viewport: { width, height: 900 } } });
      assert.deepEqual(await violations(page), []);
      await page.click(".send");
      await page.locator(".keikaku-summary").waitFor();
      assert.deepEqual(await violations(page), []);
      const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
      assert.equal(over, 0);
    });
  }

  test(`${name}.html is as valid with errors as it was without`, async () => {
    const { page } = await example(name);
    const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: AS_BROWSERS_WRITE });
    const problems = async () => {
      const { results } = await validator.validateString(await page.locator("main").innerHTML());
      return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    };
    await page.click(".send");
    await page.locator(".keikaku-summary").waitFor();
    assert.deepEqual(await problems(), []);
  });
}

test("axe finds nothing in a dark page with errors", async () => {
  const head = "<style>:root { color-scheme: dark; background: #121212; color: #eee }</style>";
  const fields = '<label>参加者数<input name="count" required></label>';
  const { page, heard } = await open(form({ attributes: " data-keikaku-draft", fields }), { head, context: { colorScheme: "dark" } });
  await heard("keikaku:ready");
  await page.click("#send");
  await page.locator(".keikaku-summary").waitFor();
  assert.deepEqual(await violations(page), []);
});

test("a page of what arrived shows it and runs nothing of it", async () => {
  const { page } = await application({ purpose: "<img src=x onerror=alert(1)>&" });
  await page.click(".send");
  await page.waitForURL("**/examples/received");
  assert.equal(await page.locator("img").count(), 0);
  assert.ok((await page.locator("td").allTextContents()).includes("<img src=x onerror=alert(1)>&"));
});
