/* What went wrong, said once and with what to do about it. */
import { page } from "./page.js";

/** An error with a stable code; `cause` is whatever lay behind it. */
export class Trouble extends Error {
  constructor(code, sentence, cause) {
    super(sentence, { cause });
    this.code = code;
  }
}

/** One warning for each sentence, however many charts it concerns. */
export function warn(code, sentence, cause = "") {
  if (page.said.has(code + sentence)) return;
  page.said.add(code + sentence);
  console.warn(`keikaku [${code}] ${sentence}`, cause);
}

/** Whether the wasm of this module stopped where it must not: then nobody knows what it would do next. */
export let isLost = false;

/** Tells the page and whoever reads its console that a block has no chart. What goes wrong by right has a code. */
export function fail(block, { code = "panic", message, cause }) {
  isLost ||= code === "panic";
  warn(code, message, cause);
  say(block, "error", { code, message });
}

/** An event of ours. A block that a chart has replaced is no longer in the page; the page still hears of it. */
export function say(target, name, detail) {
  const heard = target.isConnected ? target : document;
  heard.dispatchEvent(new CustomEvent(`keikaku:${name}`, { bubbles: true, detail }));
}
