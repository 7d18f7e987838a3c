/* Our files where they are served side by side, as in the folder that was copied to a site. */
import { explained } from "./explained.js";
import { base } from "./styles.js";

export { styled } from "./styles.js";

/** The script of a module; `copy` is what tells it from one that came before. */
export const script = (name, copy = "") =>
  import(new URL(`${name}.js${copy}`, base)).catch(async (cause) => {
    throw await explained("core-missing", `${name}.js`, cause);
  });

/** Where the wasm of a module is. */
export const place = (name) => new URL(`${name}_bg.wasm`, base);

/** The answer that brings it. */
export const wasm = (name) => fetch(place(name));
