/* keikaku: charts of municipal plans. This file is both the loader script of a site and the module
   that engineers import; where there is no document, it does nothing by itself. */
import { mount } from "./mount.js";
import { begin } from "./begin.js";

export { chart, chartKinds, init, read, version } from "./api.js";
export { mount };

if (typeof document === "object") begin();
