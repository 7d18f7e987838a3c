/* The worker in which `open` reads large files. Where it cannot have what it needs, it says that it opened nothing. */
import { calls, opened } from "./opened.js";
import { LISTS, within } from "./worked.js";

/** So many entries of a list are sent at once: the page unpacks them between two frames. */
const SLICE = 2000;

addEventListener(
  "message",
  async ({ data: { bytes, options } }) => {
    const isReady = await calls().then(
      () => true,
      () => false,
    );
    if (!isReady) return postMessage({});
    const onProgress = (progress) => postMessage({ progress });
    try {
      send(await opened(bytes, { ...options, onProgress }));
    } catch ({ name, message, code }) {
      postMessage({ trouble: { name, message, code } });
    }
  },
  { once: true },
);

/** Sends what was opened: its long lists bit by bit before it. */
function send(result) {
  for (const list of LISTS) {
    const entries = within(result, list)?.splice(0) ?? [];
    for (let at = 0; at < entries.length; at += SLICE) postMessage({ list, entries: entries.slice(at, at + SLICE) });
  }
  postMessage({ opened: result });
}
