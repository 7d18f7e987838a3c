/* Files are asked for as soon as somebody will want them: while the core is still on its way. */
import { page } from "./page.js";

async function asked(file) {
  const address = new URL(file, document.baseURI);
  // Anything else is no file of a site.
  if (!address.protocol.startsWith("http")) throw new TypeError(address.protocol);
  return fetch(address);
}

/** Asks for the files that a block shows, but for one that is on its way. */
export function early({ table, plan, src }) {
  if (plan ?? table) return;
  for (const file of src?.split(" ") ?? []) {
    if (page.texts.has(file) || page.coming.has(file)) continue;
    const response = asked(file);
    // Whoever reads it hears of a failure; until then nobody does.
    response.catch(() => {});
    page.coming.set(file, response);
  }
}

/** The answer to who asked for a file; each is for one reader. */
export function answered(file) {
  const response = page.coming.get(file) ?? asked(file);
  page.coming.delete(file);
  return response;
}
