/* A large plan on a slow link: what has come so far, said where the viewer will stand. */

import { page } from "./page.js";
import { say } from "./trouble.js";

/** A wait that is shorter is not worth a word, in ms. */
const SOON = 400;
const WORDS = {
  ja: "計画を読み込んでいます…",
  en: "Loading the plan…",
};

/** Says at an element that its plan is on its way, until it is there or has failed. */
export function loading(element, done) {
  let line;
  const appear = () => {
    const english = element.closest("[lang]")?.lang.startsWith("en");
    line = document.createElement("p");
    line.className = "keikaku-loading";
    line.setAttribute("role", "status");
    const bar = document.createElement("progress");
    line.append(WORDS[english ? "en" : "ja"], " ", bar);
    element.before(line);
    bar.setAttribute("aria-label", line.textContent);
  };
  const timer = setTimeout(appear, SOON);
  const hear = ({ detail: { loaded, total } }) => {
    const bar = line?.querySelector("progress");
    if (!bar || !total) return;
    bar.max = total;
    bar.value = loaded;
  };
  document.addEventListener("keikaku:progress", hear);
  done.finally(() => {
    clearTimeout(timer);
    line?.remove();
    document.removeEventListener("keikaku:progress", hear);
  });
}

/** Whoever reads an answer from now on reads it through here. */
page.heard = told;

/** The same response; the page is told how much of it has come. */
function told({ body, headers }, src) {
  const total = Number(headers.get("content-length"));
  let loaded = 0;
  const count = new TransformStream({
    transform(chunk, through) {
      loaded += chunk.length;
      say(document, "progress", { src, loaded, total });
      through.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(count));
}
