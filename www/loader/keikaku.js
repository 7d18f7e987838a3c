/* keikaku: charts of municipal plans. This file is both the loader script of a site and the module
   that engineers import; where there is no document, it does nothing by itself. */
import { begin } from "./begin.js";

export * from "./calls.js";
export { mode } from "./load.js";
export { place as mount } from "./chart.js";

if (globalThis.document) begin();
