/* What is fetched once a chart is near, once for the page: script, wasm and styles are asked for at the same
   moment. */
import { styled } from "./styles.js";
import { Trouble } from "./trouble.js";

const base = new URL("./", import.meta.url);

/** The smallest module there is: where a policy forbids wasm, it fails before anything big is fetched. */
const NOTHING = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Which module draws a kind of chart. What no module knows is told by the first. */
const MODULES = {
  ...{ achievement: "bars", compare: "bars" },
  ...{ schedule: "spans", ratings: "grids", breakdown: "grids" },
  ...{ steps: "trees", outline: "trees" },
  ...{ viewer: "viewer", editions: "editions", form: "forms" },
};
const GLUE = {
  core: () => import("./core.js"),
  bars: () => import("./bars.js"),
  grids: () => import("./grids.js"),
  spans: () => import("./spans.js"),
  trees: () => import("./trees.js"),
  viewer: () => import("./viewer.js"),
  editions: () => import("./editions.js"),
  forms: () => import("./forms.js"),
};

const loading = {};

/** What draws charts of this kind, ready: one promise for the page, and a new try after a failure. */
export function load(kind) {
  const name = MODULES[kind] ?? "core";
  return (loading[name] ??= start(name).catch((error) => {
    delete loading[name];
    throw error;
  }));
}

async function start(name) {
  try {
    new WebAssembly.Module(NOTHING);
  } catch (cause) {
    throw new Trouble(
      "wasm-blocked",
      "このページのContent-Security-PolicyがWebAssemblyを禁じています。 The page's policy forbids WebAssembly. Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
      cause,
    );
  }
  const wasm = fetch(new URL(`${name}_bg.wasm`, base), { credentials: "same-origin" });
  // Whoever waits for it hears of its failure; until then nobody does.
  wasm.catch(() => {});
  const styles = styled(name === "forms" ? "form.css" : "keikaku.css");
  const core = await GLUE[name]().catch((cause) => {
    throw new Trouble(
      "core-missing",
      `${name}.js を読み込めません。keikaku.js と同じフォルダに置いてください。 ${name}.js cannot be loaded: put it beside keikaku.js.`,
      cause,
    );
  });
  await Promise.all([core.start(wasm), styles]);
  return core;
}
