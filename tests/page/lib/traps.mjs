/* Wasm that stops in the middle, as a panic of Rust does. */

/** The smallest module whose function `stop` runs into `unreachable`. */
const STOP = [
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 4, 1, 96, 0, 0],
  ...[3, 2, 1, 0],
  ...[7, 8, 1, 4, 115, 116, 111, 112, 0, 0],
  ...[10, 5, 1, 3, 0, 0, 11],
];

/**
 * Before a page is loaded: whenever `window.stops` is above 0, the next call of one of these imports of the wasm counts
 * it down and traps, with all of the wasm's own calls still on the stack.
 */
export const stopIn = (...names) => (page) =>
  page.addInitScript(
    ([names, bytes]) => {
      window.stops = 0;
      window.instances = 0;
      const instantiate = WebAssembly.instantiate;
      const stop = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports.stop;
      WebAssembly.instantiate = async (module, imports) => {
        window.instances += 1;
        for (const group of Object.values(imports ?? {})) {
          for (const [key, value] of Object.entries(group)) {
            if (!names.some((name) => key.startsWith(`__wbg_${name}_`))) continue;
            group[key] = function (...values) {
              if (window.stops > 0) {
                window.stops -= 1;
                stop();
              }
              return value.apply(this, values);
            };
          }
        }
        return instantiate(module, imports);
      };
    },
    [names, STOP],
  );

/** From now on, so many calls trap. */
export const stop = (page, times = 1) => page.evaluate((times) => (window.stops = times), times);

/** How many instances of wasm the page made. */
export const instances = (page) => page.evaluate(() => window.instances);
