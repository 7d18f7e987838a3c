/* A long form with rows of fields that repeat, checked by us and by peers that know the same rules. */
import { nextTask, painted } from "./frames.js";
import { checkers } from "./checkers.js";

/** The fields of a row: name, type of the control, and what is typed into it where it is right. */
const FIELDS = [
  ["title", "text", "定例会"],
  ["invited", "text", "120"],
  ["attended", "text", "98"],
  ["day", "date", "2024-04-01"],
  ["mail", "text", "name@example.jp"],
];
/** What is typed into one field, letter by letter. */
const TYPED = "まちづくりセンターの定例会";
/** Of so many rows one has an empty title. */
const WRONG = 6;

function formOf(count) {
  const form = document.createElement("form");
  form.id = "form";
  form.action = "/bench/nowhere";
  for (let at = 0; at < count / FIELDS.length; at += 1) {
    const row = form.appendChild(document.createElement("fieldset"));
    row.appendChild(document.createElement("legend")).textContent = `取組${at + 1}`;
    for (const [name, type, value] of FIELDS) {
      const control = Object.assign(document.createElement("input"), { name: `rows[${at}].${name}`, type, value });
      control.id = `${name}-${at}`;
      if (name === "title" && at % WRONG === 0) control.value = "";
      const label = Object.assign(document.createElement("label"), { htmlFor: control.id, textContent: name });
      row.appendChild(document.createElement("p")).append(label, control);
    }
  }
  form.appendChild(document.createElement("button")).textContent = "送信";
  // Where a check lets the form through, the page stays.
  form.addEventListener("submit", (event) => event.preventDefault());
  return document.body.appendChild(form);
}

/** The milliseconds from an event to what it has changed, laid out. Checks may answer in promises. */
async function handled(act) {
  await painted();
  // Not within a frame, whose painting would count.
  await nextTask();
  const start = performance.now();
  act();
  await nextTask();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

const input = (control, value) => {
  control.value = value;
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

async function until(isSo) {
  while (!isSo()) await new Promise((done) => requestAnimationFrame(done));
}

/** The milliseconds of sending a form with errors, of each letter after that, and of leaving the field. */
globalThis.measure = async (name, count) => {
  const form = formOf(count);
  const { errors } = await checkers[name](form, count / FIELDS.length);
  const wanted = Math.ceil(count / FIELDS.length / WRONG);
  await painted();
  const start = performance.now();
  form.querySelector("button").click();
  await until(() => errors() >= wanted);
  const sent = (await painted()) - start;
  const control = form.querySelector("#title-1");
  const letters = [];
  for (let at = 0; at <= TYPED.length; at += 1) letters.push(await handled(() => input(control, TYPED.slice(0, at))));
  const left = [];
  for (const value of ["", TYPED, "", TYPED]) {
    input(control, value);
    left.push(await handled(() => control.dispatchEvent(new Event("change", { bubbles: true }))));
  }
  if (errors() !== wanted) throw new Error(`${name} tells of ${errors()} errors, not of ${wanted}`);
  return { time: sent, letters, left };
};
