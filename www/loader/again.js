/* What a reader is told of a plan that does not come, and how they ask for it again. Fetched when one does not. */
import { page } from "./page.js";

/** When it is asked for once more by itself, in ms. */
const LATER = 10_000;

const WORDS = {
  ja: {
    "src-slow": "計画データの読み込みに時間がかかっています。",
    "src-busy": "サーバーがいま計画データを送れません。しばらくしてから、もう一度お試しください。",
    "src-unreachable": "通信できないため、計画データを読み込めませんでした。",
    button: "もう一度読み込む",
    loading: "計画データを読み込んでいます…",
  },
  en: {
    "src-slow": "The data of the plan is taking long to load.",
    "src-busy": "The server cannot send the data of the plan now. Please try again later.",
    "src-unreachable": "The data of the plan could not be loaded: there is no connection.",
    button: "Try again",
    loading: "Loading the data of the plan…",
  },
};

/**
 * Puts a note to a block, with a button that asks for its files once more: where one is still waited for, beside that
 * wait; after a failure by `retry`, which is also done once after a while, and when the network is back.
 * @returns {{ say(code: string): void, end(): undefined | ((figure: Element) => void) }}
 */
export function noted(asked, retry) {
  const words = WORDS[asked.block.closest("[lang]")?.lang.startsWith("en") ? "en" : "ja"];
  const { note, said, button } = built(words);
  if (asked.isLink) asked.block.after(note);
  else asked.block.append(note);
  let timer;
  const ask = () => {
    said.textContent = words.loading;
    const waited = asked.src.split(" ").flatMap((file) => page.texts.get(file) ?? []);
    for (const text of waited) text.again();
    if (waited.length === 0) retry();
  };
  button.addEventListener("click", ask);
  addEventListener("online", ask);
  return {
    say(code) {
      said.textContent = words[code];
      if (code !== "src-slow") timer ??= setTimeout(ask, LATER);
    },
    /** Takes it away; who stood at the button is to go on in what came. */
    end() {
      clearTimeout(timer);
      removeEventListener("online", ask);
      const isHere = note.contains(document.activeElement);
      note.remove();
      return isHere ? entered : undefined;
    },
  };
}

function built({ button: label }) {
  const note = document.createElement("p");
  note.className = "keikaku-again";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  note.append(said, " ", button);
  return { note, said, button };
}

function entered(figure) {
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
}
