/* Every constraint of HTML at every control that has it, in a form of its own and in one that is checked. */
const RULES = { keikakuForm: 1, lang: "ja" };

/** Types of inputs, with a value that is right, and one outside each limit. */
const RANGES = {
  number: { right: "5", min: ["6", "9"], max: ["1", "4"], step: ["3", "0"], bad: "1e" },
  range: { right: "5", min: ["6", "9"], max: ["1", "4"], step: ["3", "0"] },
  date: { right: "2026-05-05", min: ["2026-05-06", ""], max: ["", "2026-05-04"], step: ["3", "2026-05-03"] },
  month: { right: "2026-05", min: ["2026-06", ""], max: ["", "2026-04"], step: ["3", "2026-04"] },
  week: { right: "2026-W20", min: ["2026-W21", ""], max: ["", "2026-W19"], step: ["3", "2026-W19"] },
  time: { right: "10:00", min: ["10:30", ""], max: ["", "09:30"], step: ["1200", "09:50"] },
  "datetime-local": {
    right: "2026-05-05T10:00",
    min: ["2026-05-05T10:30", ""],
    max: ["", "2026-05-05T09:30"],
    step: ["1200", "2026-05-05T09:50"],
  },
};
const TEXTS = { text: "あいう", search: "あいう", tel: "03-1234-5678", url: "https://example.jp/", email: "a@example.jp", password: "abc" };

const input = (type, attributes = "", value = "") => `<input id="x" name="x" type="${type}" value="${value}" ${attributes}>`;

/** Each constraint of HTML at each control that has it: what stands in the form, and what a person types. */
function* cases() {
  for (const [type, right] of Object.entries(TEXTS)) {
    yield [`${type} that is right`, input(type, "required", right)];
    yield [`${type} required`, input(type, "required")];
    yield [`${type} pattern`, input(type, 'pattern="[0-9]{3}"', right)];
    yield [`${type} minlength`, input(type, 'minlength="99"'), { typed: right }];
    yield [`${type} maxlength`, input(type, 'maxlength="2"', `${right}${right}`), { key: "Backspace" }];
    yield [`${type} readonly`, input(type, "required readonly")];
    yield [`${type} disabled`, input(type, "required disabled")];
    yield [`${type} without a name`, `<input type="${type}" required>`];
  }
  yield ["email that is none", input("email", "", "だれか")];
  yield ["email of which one is none", input("email", "multiple", "a@example.jp, だれか")];
  yield ["emails that are right", input("email", "multiple", "a@example.jp,b@example.jp")];
  yield ["url that is none", input("url", "", "example")];
  for (const [type, { right, min, max, step, bad }] of Object.entries(RANGES)) {
    const limits = ([least, most]) => `${least && `min="${least}"`} ${most && `max="${most}"`}`;
    yield [`${type} that is right`, input(type, "", right)];
    yield [`${type} required`, input(type, "required")];
    yield [`${type} without a name`, `<input type="${type}" required>`];
    yield [`${type} min`, input(type, limits(min), right)];
    yield [`${type} max`, input(type, limits(max), right)];
    yield [`${type} step`, input(type, `step="${step[0]}" min="${step[1]}"`, right)];
    if (bad) yield [`${type} that cannot be read`, input(type), { typed: bad }];
  }
  yield ["color required", input("color", "required")];
  yield ["hidden required", input("hidden", "required")];
  yield ["file required", input("file", "required")];
  yield ["files required", input("file", "required multiple")];
  yield ["file without a name", '<input type="file" required>'];
  for (const type of ["checkbox", "radio"]) {
    yield [`${type} required`, `<label>a${input(type, "required", "a")}</label>`];
    yield [`${type} required and chosen`, input(type, "required checked", "a")];
    yield [`${type} without a name`, `<input type="${type}" required>`];
  }
  yield ["two required boxes of one name, none ticked", `${input("checkbox", "required", "a")}<input type="checkbox" name="x" value="b" required>`];
  yield ["two required boxes of one name, one ticked", `${input("checkbox", "required checked", "a")}<input type="checkbox" name="x" value="b" required>`];
  yield ["two required boxes of one name in a group", `<fieldset><legend>同意</legend>${input("checkbox", "required checked", "a")}<input type="checkbox" name="x" value="b" required></fieldset>`];
  yield ["one of two boxes required, the other ticked", `${input("checkbox", "required", "a")}<input type="checkbox" name="x" value="b" checked>`];
  yield ["a choice required by its second button", `${input("radio", "", "a")}<input type="radio" name="x" value="b" required>`];
  yield ["a choice required by a button that is off", `${input("radio", "", "a")}<input type="radio" name="x" value="b" required disabled>`];
  yield ["two texts of one name, one of them empty", `${input("text", "required", "a")}<input name="x" required>`];
  yield ["textarea required", '<textarea id="x" name="x" required></textarea>'];
  yield ["textarea minlength", '<textarea id="x" name="x" minlength="5"></textarea>', { typed: "あ" }];
  yield ["textarea maxlength", '<textarea id="x" name="x" maxlength="2">あいうえ</textarea>', { key: "Backspace" }];
  yield ["textarea without a name", "<textarea required></textarea>"];
  for (const many of ["", "multiple"]) {
    yield [`select ${many} required`, `<select id="x" name="x" required ${many}><option value="">選ぶ</option><option>a</option></select>`];
    yield [`select ${many} required and chosen`, `<select id="x" name="x" required ${many}><option value="">選ぶ</option><option selected>a</option></select>`];
    yield [`select ${many} without a name`, `<select required ${many}><option value="">選ぶ</option></select>`];
  }
  for (const control of ['<input id="x">', "<textarea id=x></textarea>", "<select id=x><option>a</option></select>", "<button id=x>次</button>", '<input id=x type="submit">', '<input id=x type="checkbox">', '<button id=x type="button">次</button>', '<output id=x></output>', '<fieldset id=x></fieldset>']) {
    yield [`objected to by the page: ${control}`, control, { objection: "今日は休みです。" }];
  }
  yield ["an element of the page's own that is wrong", '<x-choice id="x" name="x"></x-choice>'];
  yield ["a field in a fieldset that is off", `<fieldset disabled>${input("text", "required")}</fieldset>`];
  yield ["a field that stands elsewhere", "", { outside: '<input form="f" id="x" name="x" required>' }];
  yield ["a field in a list of proposals", `<datalist>${input("text", "required")}</datalist>`];
}

/** Runs before the page: an element that must be filled in, as design systems have them; and who hears of submits. */
export function prepared() {
  customElements.define(
    "x-choice",
    class extends HTMLElement {
      static formAssociated = true;
      constructor() {
        super();
        this.attachInternals().setValidity({ valueMissing: true }, "どれかを選んでください。", this);
        this.tabIndex = 0;
      }
    },
  );
  window.sent = 0;
  addEventListener("submit", (event) => {
    // Heard only of what is really sent.
    window.sent += 1;
    event.preventDefault();
  });
}

/** Runs in the page: a form of its own or, with rules, one that is checked. */
async function build({ fields, outside, rules }) {
  window.mounted?.destroy();
  window.mounted = undefined;
  window.sent = 0;
  const place = document.querySelector("main");
  place.innerHTML = `<form id="f" action="/examples/received">${fields}<p><button id="send">送信</button></p></form>${outside}`;
  if (!rules) return;
  const keikaku = await import("/keikaku/keikaku.js");
  window.mounted = keikaku.mount(document.querySelector("form"), { rules });
  await window.mounted.done;
  if (!document.querySelector("form").noValidate) throw new Error(`not attached: ${fields}`);
}

/** Fills in and sends: whether it went, and what is said. */
async function outcome(page, { typed, key, objection }) {
  if (objection) await page.locator("#x").evaluate((control, message) => control.setCustomValidity(message), objection);
  if (typed) await page.locator("#x").pressSequentially(typed);
  if (key) await page.locator("#x").press(key);
  return page.evaluate(() => {
    document.querySelector("#send").click();
    const count = (selector) => document.querySelectorAll(selector).length;
    return { isSent: window.sent > 0, said: Math.min(count(".keikaku-summary a"), count(".keikaku-finding")) };
  });
}

/** The verdicts of the browser beside ours: what is refused, what is sent though it would not be, what nobody says. */
export async function compared(page) {
  const [refused, weaker, unsaid] = [[], [], []];
  for (const [what, fields, more = {}] of cases()) {
    const built = { fields, outside: more.outside ?? "" };
    await page.evaluate(build, built);
    const plain = await outcome(page, more);
    await page.evaluate(build, { ...built, rules: RULES });
    const ours = await outcome(page, more);
    if (!plain.isSent) refused.push(what);
    if (!plain.isSent && ours.isSent) weaker.push(what);
    if (!ours.isSent && ours.said === 0) unsaid.push(what);
  }
  return { refused, weaker, unsaid };
}
