/* What a page fetches once a chart is near: the glue of the wasm, and what puts charts into place. */
import initialize from "keikaku-core-glue";
import { compiled } from "./compile.js";

export { mount } from "./stand.js";

/** Makes the core ready from the response that brings its wasm. */
export async function start(wasm) {
  await initialize({ module_or_path: await compiled(wasm) });
}
