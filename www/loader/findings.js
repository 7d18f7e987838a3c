/* What the checks find in a plan, for those who edit it. Residents are not shown it. */
import { brought } from "./brought.js";

const WORDS = {
  ja: { title: "点検の結果（編集者向け）", none: "問題は見つかりませんでした。", omitted: "ほか", error: "誤り", warning: "注意", info: "参考" },
  en: { title: "Findings of the checks (for editors)", none: "Nothing was found.", omitted: "More", error: "Error", warning: "Warning", info: "Note" },
};

/** Puts the findings of a plan below its viewer; `addressOf` gives the address of the item that one is about. */
export async function findings(figure, plan, { lang }, addressOf) {
  const language = (lang ?? figure.closest("[lang]")?.lang ?? "ja").startsWith("en") ? "en" : "ja";
  const words = WORDS[language];
  const api = await import("./api.js");
  await api.start(brought(() => new URL("api_bg.wasm", import.meta.url)));
  const { findings, omitted } = api.check(plan, { lang: language });
  figure.querySelector(":scope > .keikaku-findings")?.remove();
  figure.append(box(words, findings, omitted, addressOf));
}

function box(words, findings, omitted, addressOf) {
  const box = made("details", "");
  box.className = "keikaku-findings";
  const list = document.createElement("ul");
  for (const finding of findings) {
    const line = made("li", "");
    line.append(made("strong", words[finding.severity] ?? finding.severity), " ", finding.message);
    if (finding.hint) line.append(" ", finding.hint);
    const address = addressOf(finding.path);
    const place = made(address ? "a" : "span", finding.path);
    if (address) place.setAttribute("href", address);
    line.append(" ", place);
    list.append(line);
  }
  for (const { code, count } of omitted) list.append(made("li", `${code}: ${words.omitted} ${count}`));
  box.append(made("summary", `${words.title} ${findings.length}`), findings.length ? list : made("p", words.none));
  return box;
}

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
