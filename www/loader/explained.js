/* The sentence for what is wrong with a site is fetched when something is. */
import { Trouble, warn } from "./trouble.js";

/** The trouble with this code, in words. Where not even those come, the code must do. */
export async function explained(code, about = "", cause = undefined) {
  const { words } = await import("./words.js").catch(() => ({}));
  return new Trouble(code, words?.[code](about) ?? `${code} ${about}`, cause);
}

/** Warns of it, where all goes on. */
export async function warned(code, about, cause) {
  const { message } = await explained(code, about);
  warn(code, message, cause);
}
