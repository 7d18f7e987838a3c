/* Forms as a portal serves them, and what stands in them. */
import assert from "node:assert/strict";

/** Rules for the form below. */
export const RULES = {
  keikakuForm: 1,
  lang: "ja",
  fields: {
    count: { type: "integer", label: "参加者数", required: true, min: 0, max: 999 },
    note: { type: "text", label: "備考", maxLength: 10 },
    mail: { type: "email", label: "メール" },
  },
};

const FIELDS =
  '<p><label for="count">参加者数</label><span id="hint">半角でも全角でも</span><input id="count" name="count" aria-describedby="hint"></p>' +
  '<p><label for="note">備考</label><textarea id="note" name="note"></textarea></p>' +
  '<p><label for="mail">メール</label><input id="mail" name="mail"></p>';

/** A form that posts to the server of the tests; `attributes` begin with a space. */
export const form = ({ attributes = ' data-keikaku-rules="/rules.json"', fields = FIELDS, id = "f" } = {}) =>
  `<h1>報告</h1><form class="keikaku-form" id="${id}" method="post" action="/examples/received"${attributes}>${fields}` +
  '<p><button id="send">送信</button></p></form>';

export const answer = (rules = RULES) => ({
  headers: { "content-type": "application/json; charset=utf-8" },
  body: typeof rules === "string" ? rules : JSON.stringify(rules),
});

/** For `pages()`: opens the form above, or another, and waits for its checks. */
export const opener = (open) => async (options = {}) => {
  const { content = form(options), rules = RULES, answers = {}, ...rest } = options;
  const view = await open(content, { answers: { "/rules.json": answer(rules), ...answers }, ...rest });
  await view.heard("keikaku:ready");
  return { ...view, ...partsOf(view) };
};

/** What a test asks about a form. */
export function partsOf({ page, received }) {
  const note = (kind, id) => page.locator(`#${id}`).evaluate(besides, kind);
  return {
    /** The words beside a field: `finding`, `info`, `stored` or `count`. */
    note,
    summary: () => page.locator(".keikaku-summary a").allTextContents(),
    focus: () => page.evaluate(() => document.activeElement.id || document.activeElement.className),
    /** What arrived, when something has. */
    async arrived() {
      await page.waitForURL("**/examples/received");
      assert.equal(received.length, 1, "sent once");
      return Object.fromEntries(received[0]);
    },
  };
}

/** Runs in the page: the words of the part that describes this control. */
function besides(control, kind) {
  const described = control.closest("fieldset[aria-describedby]") ?? control;
  const ids = [control, described].flatMap((it) => (it.getAttribute("aria-describedby") ?? "").split(" "));
  const parts = ids.map((id) => document.getElementById(id)).filter((part) => part?.classList.contains(`keikaku-${kind}`));
  return parts[0]?.innerText ?? "";
}
