/* Reads what somebody has at hand, shows the plan, and says what became of every cell. */
import * as keikaku from "/keikaku/keikaku.js";
import { open } from "/keikaku/open.js";

const part = (id) => document.getElementById(id);
const status = part("status");
/** What stands for the words in the field: the page that was copied, whose merged cells the words have lost. */
let copied;
let stopping;
let shown;
/** Of the files that are offered. */
let addresses = [];

const USES = { used: "計画に入れたセルと行", merged: "同じ内容なので一つにしたもの", layout: "見出しなど", setAside: "読み取れなかったもの" };

part("pasted").addEventListener("paste", ({ clipboardData }) => {
  const html = clipboardData.getData("text/html");
  copied = /<table/i.test(html) ? { html, text: clipboardData.getData("text/plain") } : undefined;
});

/* Of a file and of words the one that came last is read: the other is taken away, so that nobody wonders which. */
part("file").addEventListener("change", () => {
  if (!part("file").files.length || part("pasted").value === "") return;
  part("pasted").value = "";
  say("ファイルを選んだので、貼り付けた表は消しました。");
});
part("pasted").addEventListener("input", () => {
  if (!part("file").files.length || part("pasted").value.trim() === "") return;
  part("file").value = "";
  say("表を貼り付けたので、ファイルの選択は取り消しました。");
});

part("open").addEventListener("submit", async (event) => {
  event.preventDefault();
  const input = chosen();
  if (!input) return say("ファイルを選ぶか、表を貼り付けてください。");
  stopping?.abort();
  stopping = new AbortController();
  const { signal } = stopping;
  clear();
  busy(true);
  try {
    await keikaku.init();
    const options = { era: part("era").value || undefined, signal, onProgress: progress };
    const reading = await open(input, options);
    if (!signal.aborted) show(reading);
  } catch (error) {
    say(error.name === "AbortError" ? "中止しました。" : error.message);
  } finally {
    // Another reading may have begun since.
    if (signal === stopping.signal) busy(false);
  }
});

part("stop").addEventListener("click", () => stopping?.abort());

/** The file, or what was pasted, of which only one is there. A field that was changed since is its words. */
function chosen() {
  const [file] = part("file").files;
  const words = part("pasted").value;
  if (file || words.trim() === "") return file;
  const isCopy = copied && words.replace(/\s/g, "") === copied.text.replace(/\s/g, "");
  return new Blob([isCopy ? copied.html : words]);
}

const say = (text) => (status.textContent = text);

function busy(isBusy) {
  part("stop").hidden = !isBusy;
  part("progress").hidden = !isBusy;
  part("rows").removeAttribute("value");
  if (isBusy) say("読み取っています。");
}

function progress({ sheet, rows, total }) {
  const bar = part("rows");
  if (total > 0) [bar.max, bar.value] = [total, Math.min(rows, total)];
  bar.textContent = `${sheet} ${rows}/${total}行`;
}

function clear() {
  shown?.destroy();
  shown = undefined;
  part("result").hidden = true;
}

function show(reading) {
  const { plan, findings, account = [], others = [], hidden } = reading;
  const plans = [plan, ...others.map((other) => other.plan)];
  const told = [findings, ...others.map((other) => other.findings)].flat();
  const isPlan = account.length === 0 || account.some(isRead);
  part("result").hidden = false;
  part("result-heading").textContent = isPlan ? "読み取った計画" : "読み取れなかったところ";
  counts(reading, account);
  list(told, hidden ? cellOf : placeOf);
  part("files").hidden = !isPlan;
  if (isPlan) {
    files(plan);
    shown = keikaku.mount(part("viewer"), { kind: "viewer", plan: plans });
  }
  const done = isPlan ? `「${plan.title}」を読み取りました。` : "計画に入れられるものは見つかりませんでした。";
  say(done + (isPlan ? leftOver(account) : "") + (told.length > 0 ? `お知らせが${told.length}件あります。` : ""));
  part("result-heading").focus();
}

const isRead = ({ became }) => became === "used" || became === "merged";

/** How many sheets are named in the sentence. */
const NAMED = 3;

/** Of which sheets nothing was read, or less than was not. */
function leftOver(account) {
  const sheets = [...new Set(account.map(({ place }) => place.sheet))];
  const of = (sheet) => account.filter(({ place }) => place.sheet === sheet);
  const said = sheets.map((sheet) => shortfall(sheet, of(sheet))).filter((sentence) => sentence);
  const more = said.length > NAMED ? `ほか${said.length - NAMED}枚も、読み取れなかったところが多くあります。` : "";
  return said.slice(0, NAMED).join("") + more;
}

function shortfall(sheet, cells) {
  const [read, aside] = [isRead, ({ became }) => became === "setAside"].map((is) => cells.filter(is).length);
  const name = sheet === undefined ? "" : `「${sheet}」の`;
  if (aside <= read) return "";
  if (read === 0) return `${name}${aside}か所は、どれも読み取れませんでした。`;
  return `${name}${read + aside}か所のうち${aside}か所は読み取れませんでした。`;
}

function counts({ encoding, hidden = [], hiddenColumns = [] }, account) {
  const rows = Object.entries(USES).map(([use, name]) => [name, account.filter(({ became }) => became === use).length]);
  const facts = account.length > 0 ? rows.map(([name, count]) => [name, `${count}か所`]) : [];
  if (encoding && encoding !== "utf-8") facts.push(["文字コード", encoding]);
  if (hidden.length > 0) facts.push(["読まなかった非表示のシート", hidden.join("、")]);
  const columns = hiddenColumns.map(({ sheet, columns }) => `${sheet}の${columns}`);
  if (columns.length > 0) facts.push(["読まなかった非表示の列", columns.join("、")]);
  part("account").replaceChildren(...facts.flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
}

function list(findings, named) {
  const told = part("told");
  told.hidden = findings.length === 0;
  told.open = findings.some(({ severity }) => severity !== "info");
  told.querySelector("summary").textContent = `お知らせ（${findings.length}件）`;
  const where = ({ place }) => (place ? `${named(place)}：` : "");
  told.querySelector("ul").replaceChildren(...findings.map((finding) => element("li", where(finding) + finding.message)));
}

/** A cell as Excel names it, so that it is found there. */
const cellOf = ({ sheet, row, column }) => `${sheet}の${letters(column)}${row}`;

const letters = (column) => (column > 0 ? letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : "");

const placeOf = ({ sheet, row, column }) => `${sheet ? `表${sheet}の` : ""}${row}行目の${column}列目`;

/** What can be taken away: the plan, its figures, and these as older programs open them. */
function files(plan) {
  const csv = keikaku.write(plan, "csv");
  const { bytes, lost } = keikaku.encode(csv);
  const losses = lost.length > 0 ? `（${[...new Set(lost.map(({ character }) => character))].join("")}は〓になります）` : "";
  addresses.forEach((address) => URL.revokeObjectURL(address));
  addresses = [];
  part("files").replaceChildren(
    file("計画データ（JSON）", "plan.json", keikaku.write(plan, "json")),
    " ",
    file("数値の一覧（CSV、UTF-8）", "figures.csv", csv),
    " ",
    file(`数値の一覧（CSV、Shift_JIS）${losses}`, "figures-sjis.csv", bytes),
  );
}

function file(name, download, content) {
  const link = element("a", name);
  link.download = download;
  link.href = URL.createObjectURL(new Blob([content]));
  addresses.push(link.href);
  return link;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
