/* keikaku: charts of municipal plans. This file is both the loader script of a site and the module
   that engineers import; where there is no document, it does nothing by itself. */
import { begin } from "./begin.js";
import { parse } from "./blocks.js";
import { load } from "./load.js";
import { fail } from "./trouble.js";

export * from "./calls.js";

/**
 * Puts a chart in place of an element of the page, or before the table it holds.
 * @returns {{ done: Promise<void>, update(changes: object): Promise<void>, destroy(): void }}
 */
export function mount(element, options = {}) {
  let isOver = false;
  const mounted = load(options.kind ?? parse(element)?.kind).then(
    (core) => (isOver ? undefined : core.mount(element, options)),
    (error) => fail(element, error),
  );
  const after = (act) => mounted.then((handle) => handle && act(handle));
  return {
    done: after((handle) => handle.done),
    update: (changes) => after((handle) => handle.update(changes)),
    destroy() {
      isOver = true;
      after((handle) => handle.destroy());
    },
  };
}

if (typeof document === "object") begin();
