/* Whether a bundler took a file along. */
import { page } from "./page.js";

/** The names that files of ours have in the package. */
const OURS = /\/[a-z]+_bg\.wasm$/;

/**
 * The address that our code names, or a promise that is rejected, without a cause, where a bundler built this
 * application and left the file behind: one that takes files along gives them other names. So nothing is asked for in
 * vain, and what else there is, is tried at once.
 */
export function brought(address) {
  if (!page.styled) return address();
  try {
    const url = address();
    if (!OURS.test(url.pathname)) return url;
  } catch {
    /* An ordinary script, as some bundlers write, has no address of its own. */
  }
  return Promise.reject();
}
