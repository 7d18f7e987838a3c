/* What happens in a page: its events, its console, its failures, what its policy forbade. */
import { EventEmitter, once } from "node:events";

/** How long anything may take before it counts as never, in ms. */
export const NEVER = 30_000;

export async function watch(page) {
  const seen = { events: [], console: [], errors: [], violations: [] };
  const news = new EventEmitter();
  await page.exposeBinding("tellTest", (_, list, entry) => {
    seen[list].push(entry);
    news.emit("news");
  });
  await page.addInitScript(listen);
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => {
    seen.console.push({ type: message.type(), text: message.text() });
    news.emit("news");
  });

  const ofType = (type) => seen.console.filter((message) => message.type === type).map(({ text }) => text);
  const named = (name) => seen.events.filter((event) => event.name === name);
  const warnings = () => ofType("warning");
  /** Resolves with the list as soon as it has so many entries. */
  const grown = async (list, count, name) => {
    const signal = AbortSignal.timeout(NEVER);
    while (list().length < count) {
      await once(news, "news", { signal }).catch(() => {
        throw new Error(`Not ${count} times ${name}: ${JSON.stringify(seen)}`);
      });
    }
    return list();
  };
  const heard = (name, count = 1) => grown(() => named(name), count, name);
  /** The words of a warning may come after what it warns of. */
  const warned = (count = 1) => grown(warnings, count, "a warning");
  return { ...seen, heard, warned, named, warnings, complaints: () => ofType("error") };
}

/** Runs in the page, before its own scripts. */
function listen() {
  for (const name of ["ready", "error", "select", "change", "findings", "submit"]) {
    document.addEventListener(`keikaku:${name}`, ({ type, detail }) => {
      window.tellTest("events", { name: type, detail: JSON.parse(JSON.stringify(detail)) });
    });
  }
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    window.tellTest("violations", { violatedDirective, blockedURI, sample });
  });
}
