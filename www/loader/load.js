/* What is fetched once a chart is near, once for the page: script, wasm and styles are asked for at the same
   moment. */
import { script, styled, wasm } from "keikaku-places";
import { explained } from "./explained.js";
import { page } from "./page.js";

/** The smallest module there is: where a policy forbids wasm, it fails before anything big is fetched. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Which module draws a kind of chart. What no module knows is told by the first. */
const MODULES = {
  // Nothing has a name that nobody gave it.
  __proto__: null,
  ...{ achievement: "bars", compare: "bars" },
  ...{ schedule: "spans", ratings: "grids", breakdown: "grids" },
  ...{ steps: "trees", outline: "trees" },
  ...{ viewer: "viewer", editions: "editions", form: "forms" },
};

/**
 * How the wasm came into this page: `"streaming"`, `"bytes"` where the server tells a wrong type, `"inline"` where
 * it refuses wasm, `"none"` where there is none; undefined before anything was near.
 */
export let mode;

const loading = {};
/** By what the address of a module differs that had to be fetched anew, because its wasm had stopped. */
const copies = {};

/** What draws charts of this kind, ready: one promise for the page, and a new try after a failure. */
export async function load(kind) {
  const name = MODULES[kind] ?? "core";
  const mine = (loading[name] ??= start(name));
  const core = await mine.catch((error) => {
    delete loading[name];
    throw error;
  });
  if (!core.isLost) return core;
  // Who knows what a wasm that stopped in the middle left in its memory: the next chart has another one.
  if (loading[name] === mine) {
    delete loading[name];
    copies[name] = `?${++page.count}`;
  }
  return load(kind);
}

async function start(name) {
  try {
    new WebAssembly.Module(NOTHING);
  } catch (cause) {
    mode = "none";
    throw await explained("wasm-blocked", "", cause);
  }
  const answer = wasm(name);
  // Whoever waits for it hears of its failure; until then nobody does.
  answer.catch(() => {});
  const styles = styled(name === "forms" ? "form.css" : "keikaku.css");
  const core = await script(name, copies[name]);
  [mode] = await Promise.all([core.start(answer), styles]);
  return core;
}
