/* A draft on this device: only with a tick, never of what is personal, and nothing typed is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, form, opener } from "./lib/forms.mjs";
import { pages } from "./lib/pages.mjs";

const filled = opener(pages());

const RULES = {
  keikakuForm: 1,
  fields: { title: { type: "text" }, owner: { type: "personName", personal: true }, "rows[].text": { type: "text" } },
};
const FIELDS =
  '<label>題<input id="title" name="title"></label><label>氏名<input id="owner" name="owner"></label>' +
  '<label>電話<input id="tel" name="tel" autocomplete="tel"></label><label>暗証<input id="pass" name="pass" type="password"></label>' +
  '<input type="hidden" name="token" value="秘密"><label><input type="checkbox" id="box" name="box" value="はい">はい</label>' +
  '<label>段階<select id="step" name="step"><option>1</option><option>2</option></select></label>' +
  '<div data-keikaku-row><input name="rows[0].text"></div><button type="button" id="add" data-keikaku-add="rows">追加</button>';
const content = form({ fields: FIELDS, attributes: ' data-keikaku-rules="/rules.json" data-keikaku-draft' });

const drafted = (options = {}) => filled({ rules: RULES, content, ...options });
const stored = (page) => page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
const box = (page) => page.locator(".keikaku-draft input");
const said = (page) => page.locator(".keikaku-draft [role=status]").textContent();
/** Resolves when a draft with this text is there. */
const keeps = (page, text) => page.waitForFunction((text) => Object.values({ ...localStorage }).join().includes(text), text);

test("nothing is stored without the tick, whatever is typed", async () => {
  const { page } = await drafted();
  await page.fill("#title", "計画");
  await page.waitForTimeout(600);
  assert.deepEqual(await stored(page), {});
  assert.equal(await box(page).isChecked(), false);
});

test("a form that offers no draft has no tick", async () => {
  const { page } = await drafted({ content: form({ fields: FIELDS }) });
  assert.equal(await box(page).count(), 0);
});

test("what was typed is there again after a reload, with the rows that it had", async () => {
  const { page, heard } = await drafted();
  await box(page).check();
  await page.fill("#title", "計画");
  await page.check("#box");
  await page.selectOption("#step", "2");
  await page.click("#add");
  await page.keyboard.type("二つめ");
  await keeps(page, "二つめ");
  await page.reload();
  await heard("keikaku:ready", 2);
  await page.waitForFunction(() => document.querySelector("#title").value === "計画");
  assert.deepEqual([await page.isChecked("#box"), await page.inputValue("#step")], [true, "2"]);
  assert.equal(await page.inputValue('[name="rows[1].text"]'), "二つめ");
  assert.equal(await box(page).isChecked(), true);
  assert.notEqual(await said(page), "");
});

test("what was typed is there again in a new tab after the page has crashed", async () => {
  const { page, url } = await drafted();
  await box(page).check();
  await page.fill("#title", "書きかけ");
  await keeps(page, "書きかけ");
  const crashed = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await crashed;
  const again = await page.context().newPage();
  await again.goto(`${url}/page.html`);
  await again.waitForFunction(() => document.querySelector("#title").value === "書きかけ");
});

test("nothing personal, secret or invisible is kept", async () => {
  const { page } = await drafted();
  await box(page).check();
  for (const id of ["owner", "tel", "pass"]) await page.fill(`#${id}`, "わたくし");
  await page.fill("#title", "公開");
  await keeps(page, "公開");
  const all = JSON.stringify(await stored(page));
  assert.doesNotMatch(all, /わたくし|秘密/);
});

test("the draft can be deleted, and then nothing is left of it", async () => {
  const { page, focus } = await drafted();
  await box(page).check();
  await page.fill("#title", "計画");
  await keeps(page, "計画");
  await page.locator(".keikaku-draft button:visible").click();
  assert.deepEqual(await stored(page), {});
  assert.equal(await box(page).isChecked(), false);
  assert.match(await focus(), /draft/, "the focus is not lost with the button");
  await page.fill("#title", "計画2");
  await page.waitForTimeout(600);
  assert.deepEqual(await stored(page), {});
});

test("unticking deletes the draft too", async () => {
  const { page } = await drafted();
  await box(page).check();
  await page.fill("#title", "計画");
  await keeps(page, "計画");
  await box(page).uncheck();
  assert.deepEqual(await stored(page), {});
});

test("what was sent leaves the device; the tab can still have it back", async () => {
  const { page, url, arrived } = await drafted();
  await box(page).check();
  await page.fill("#title", "送った");
  await keeps(page, "送った");
  await page.click("#send");
  assert.equal((await arrived()).title, "送った");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  // As after a time-out of the session: the form is opened again.
  await page.goto(`${url}/page.html`);
  await page.locator(".keikaku-draft button:visible").first().click();
  assert.equal(await page.inputValue("#title"), "送った");
  const other = await page.context().newPage();
  await other.goto(`${url}/page.html`);
  await other.locator(".keikaku-draft").waitFor();
  assert.deepEqual(await other.evaluate(() => ({ ...sessionStorage })), {}, "no other tab has it");
});

test("the tick itself is never sent", async () => {
  const { page, arrived } = await drafted();
  await box(page).check();
  await page.click("#send");
  assert.deepEqual(Object.keys(await arrived()), ["title", "owner", "tel", "pass", "token", "step", "rows[0].text"]);
});

test("back from the page after it, the form is as it was left", async () => {
  const { page } = await drafted();
  await box(page).check();
  await page.fill("#title", "計画");
  await keeps(page, "計画");
  await page.goto("about:blank");
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#title")?.value === "計画");
});

test("a draft of other fields or other rules is not put into this form", async () => {
  let rules = RULES;
  const { page, heard } = await drafted({ answers: { "/rules.json": () => answer(rules) } });
  await box(page).check();
  await page.fill("#title", "前の様式");
  await keeps(page, "前の様式");
  rules = { ...RULES, groups: { rows: { max: 3 } } };
  await page.reload();
  await heard("keikaku:ready", 2);
  assert.equal(await box(page).isChecked(), false);
  assert.equal(await said(page), "");
});

test("a draft is kept for seven days and no longer", async () => {
  const { page, heard } = await drafted();
  const age = (days) =>
    page.evaluate((days) => {
      const [key] = Object.keys(localStorage);
      const draft = JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify({ ...draft, saved: Date.now() - days * 86_400_000 }));
    }, days);
  await box(page).check();
  await page.fill("#title", "計画");
  await keeps(page, "計画");
  await age(6.9);
  await page.reload();
  await heard("keikaku:ready", 2);
  await page.waitForFunction(() => document.querySelector(".keikaku-draft input").checked);
  await age(7.1);
  await page.reload();
  await heard("keikaku:ready", 3);
  assert.equal(await box(page).isChecked(), false);
  assert.deepEqual(await stored(page), {});
});

test("two tabs write the same draft: the newest wins, and the other is told", async () => {
  const { page, url } = await drafted();
  await box(page).check();
  await page.fill("#title", "一つめ");
  await keeps(page, "一つめ");
  const other = await page.context().newPage();
  await other.goto(`${url}/page.html`);
  await other.waitForFunction(() => document.querySelector("#title").value === "一つめ");
  const before = await said(page);
  await other.fill("#title", "二つめ");
  await keeps(other, "二つめ");
  await page.waitForFunction((before) => document.querySelector(".keikaku-draft [role=status]").textContent !== before, before);
  assert.match(await said(page), /別の/);
  assert.equal(await page.inputValue("#title"), "一つめ", "nothing is rewritten under the hand");
});

const storageIs = (get) => (page) =>
  page.addInitScript(`for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { ${get} } });`);
const isFull = (page) =>
  page.addInitScript(() => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }));

for (const [what, prepare] of [
  ["full", isFull],
  ["forbidden", storageIs('throw new DOMException("no", "SecurityError")')],
  ["null, as in web views", storageIs("return null")],
  ["missing", storageIs("return undefined")],
  ["broken with an error of its own", storageIs('throw new Error("NS_ERROR_FILE_CORRUPTED")')],
]) {
  test(`storage that is ${what} is said once, quietly, and the form works`, async () => {
    const { page, arrived, warnings } = await drafted({ prepare });
    await box(page).check();
    await page.fill("#title", "計画");
    await page.waitForFunction(() => document.querySelector(".keikaku-draft [role=status]").textContent !== "");
    assert.deepEqual(warnings(), []);
    await page.click("#send");
    assert.equal((await arrived()).title, "計画");
  });
}

for (const [what, values] of [
  ["without values", null],
  ["whose values are a list", ["x"]],
  ["whose values are no texts", { title: { length: 1e9 } }],
  ["that is no object", 5],
]) {
  test(`a stored draft ${what} is set aside, and the form is checked`, async () => {
    const { page, heard, warnings, named } = await drafted();
    await box(page).check();
    await page.fill("#title", "計画");
    await keeps(page, "計画");
    await spoilt(page, values);
    await page.reload();
    await heard("keikaku:ready", 2);
    await page.waitForFunction(() => localStorage.length === 0);
    assert.deepEqual([await box(page).isChecked(), await page.inputValue("#title")], [false, ""]);
    assert.equal(await page.locator("form").getAttribute("novalidate"), "", "the checks are there");
    assert.deepEqual([warnings(), named("keikaku:error")], [[], []]);
  });
}

/** Writes these values into the draft that is stored, as another script of the site or a broken disk may. */
const spoilt = (page, values) =>
  page.evaluate((values) => {
    const [key] = Object.keys(localStorage);
    localStorage.setItem(key, JSON.stringify({ saved: Date.now(), values }));
  }, values);

test("a draft that names row 5,000 makes no more rows than it has", async () => {
  const { page, heard } = await drafted();
  await box(page).check();
  await page.fill("#title", "計画");
  await keeps(page, "計画");
  await spoilt(page, { title: ["計画"], "rows[5000].text": ["x"], "rows[7].text": ["y"] });
  await page.reload();
  await heard("keikaku:ready", 2);
  await page.waitForFunction(() => document.querySelector("#title").value === "計画");
  assert.equal(await page.locator("[data-keikaku-row]").count(), 2);
});

/** Types without a pause until the page is killed; resolves with when each letter was typed, and when the end was. */
async function typedUntilKilled(page, long) {
  const times = [];
  for (const end = Date.now() + long; Date.now() < end; ) {
    await page.keyboard.type("あ");
    times.push(Date.now());
    await page.waitForTimeout(60);
  }
  const crashed = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await crashed;
  return { times, killed: Date.now() };
}

for (const long of [700, 2300, 3100].map((least) => least + Math.floor(Math.random() * 900))) {
  test(`who types without a pause for ${long} ms and whose page is killed loses no more than the last 2 seconds`, async () => {
    const { page, url } = await drafted();
    await box(page).check();
    await page.focus("#title");
    const { times, killed } = await typedUntilKilled(page, long);
    const again = await page.context().newPage();
    await again.goto(`${url}/page.html`);
    await again.locator(".keikaku-draft").waitFor();
    await again.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    const kept = (await again.inputValue("#title")).length;
    const lost = times.slice(kept);
    assert.ok(lost.every((time) => killed - time < 2000), `${lost.length} of ${times.length} letters lost`);
  });
}

test("what is being composed is kept too, and nothing is said until the composition ends", async () => {
  const { page } = await drafted();
  await box(page).check();
  await keeps(page, "title");
  await page.waitForFunction(() => document.querySelector(".keikaku-draft [role=status]").textContent !== "");
  await page.evaluate(() => (document.querySelector(".keikaku-draft [role=status]").textContent = ""));
  const client = await page.context().newCDPSession(page);
  await page.focus("#title");
  await client.send("Input.imeSetComposition", { text: "けいか", selectionStart: 3, selectionEnd: 3 });
  await keeps(page, "けいか");
  assert.equal(await said(page), "");
  await client.send("Input.insertText", { text: "計画" });
  await keeps(page, "計画");
  await page.waitForFunction(() => document.querySelector(".keikaku-draft [role=status]").textContent !== "");
});

test("fields that are personal by their words at the field are not kept either", async () => {
  const fields =
    '<input id="title" name="title"><input id="a" name="a" data-keikaku-rule="personal"><input id="b" name="b" class="keikaku-rule-personal">' +
    '<input id="c" name="c" autocomplete="section-home shipping family-name"><input id="d" name="d" autocomplete="off">';
  const { page } = await drafted({ content: form({ fields, attributes: " data-keikaku-draft" }) });
  await box(page).check();
  for (const id of ["a", "b", "c", "d"]) await page.fill(`#${id}`, "わたくし");
  await page.fill("#title", "公開");
  await keeps(page, "公開");
  assert.doesNotMatch(JSON.stringify(await stored(page)), /わたくし/);
});
