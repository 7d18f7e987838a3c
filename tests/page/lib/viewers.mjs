/* Viewers of whole plans, and what it costs a page to have them. */
import { json } from "./content.mjs";
import { settled } from "./frames.mjs";

const FILE = "/plan.json";

/** A page with the viewer of this plan, or of the file at this address. */
export async function viewerOf(open, plan, { attributes = "", answers = {}, ...options } = {}) {
  const isFile = typeof plan === "string";
  const src = isFile ? plan : FILE;
  const content = `<h1>計画</h1><keikaku-viewer src="${src}"${attributes}><p><a href="${src}">計画データ</a></p></keikaku-viewer>`;
  const view = await open(content, { ...options, answers: { ...answers, ...(!isFile && { [FILE]: json(plan) }) } });
  await view.heard("keikaku:ready");
  const root = view.page.locator(".keikaku-viewer");
  return {
    ...view,
    root,
    /** Resolves when the viewer shows what has these words. */
    async search(text) {
      await root.getByRole("searchbox").fill(text);
      await settled(view.page);
    },
    /** Opens or closes the first item whose name has these words. */
    async toggle(name) {
      await root.locator(".keikaku-item > summary").filter({ hasText: name }).first().click();
      await settled(view.page);
    },
    /** Opens everything, as the browser does before it prints. */
    async openAll() {
      await view.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await settled(view.page);
    },
    nodes: () => root.evaluate((root) => root.querySelectorAll("*").length),
  };
}

/** For `prepare`: keeps the memory of the wasm of this name, so that its size can be asked for. */
export const keepMemory = (page) =>
  page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...about) => {
      const made = await instantiate(...about);
      globalThis.wasmMemory = (made.instance ?? made).exports.memory ?? globalThis.wasmMemory;
      return made;
    };
  });

/** The bytes of that memory. */
export const memory = (page) => page.evaluate(() => globalThis.wasmMemory.buffer.byteLength);
