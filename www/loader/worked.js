/* Opening a large file in a worker: reading and understanding it take seconds that the page has for its reader. */
import { page } from "./page.js";

/** The lists of a result that may be long, by their keys. */
export const LISTS = [["account"], ["findings"], ["places"], ["plan", "items"]];

/** A list of a result. */
export const within = (result, list) => list.reduce((part, key) => part?.[key], result);

/** What a worker made of a file; nothing where there can be no worker, or it cannot begin: an old browser, a policy. */
export function worked(bytes, options, { signal, onProgress }) {
  const worker = started();
  if (!worker) return Promise.resolve(undefined);
  const sent = [];
  return new Promise((resolve, reject) => {
    const stop = () => over(reject, signal.reason);
    const over = (settle, value) => {
      worker.terminate();
      signal?.removeEventListener("abort", stop);
      settle(value);
    };
    signal?.addEventListener("abort", stop);
    worker.onerror = (event) => {
      // It is done here instead, so nothing is wrong.
      event.preventDefault();
      over(resolve, undefined);
    };
    worker.onmessage = ({ data: { progress, list, entries, opened, trouble } }) => {
      try {
        if (progress) onProgress?.(progress);
        else if (list) sent.push({ list, entries });
        else if (trouble) over(reject, Object.assign(new Error(trouble.message), trouble));
        else over(resolve, opened && whole(opened, sent));
      } catch (error) {
        over(reject, error);
      }
    };
    worker.postMessage({ bytes, options });
  });
}

/** What was opened, with the lists that were sent before it. */
function whole(opened, sent) {
  for (const { list, entries } of sent) within(opened, list).push(...entries);
  return opened;
}

/** A bundler would have to take the worker along under another name; in what it built, the file is opened in the page. */
function started() {
  if (!globalThis.Worker || page.styled) return undefined;
  const here = import.meta.url;
  try {
    return new Worker(new URL("open-worker.js", here), { type: "module" });
  } catch {
    return undefined;
  }
}
