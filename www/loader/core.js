/* What a page fetches once a chart is near: the glue of the wasm, and what puts charts into place. */
import initialize from "keikaku-core-glue";
import { started } from "./compile.js";

export { isLost } from "./trouble.js";
export { mount } from "./stand.js";

/** Makes the core ready from the response that brings its wasm. */
export const start = (wasm) => started(initialize, wasm);
