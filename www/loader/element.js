/* Our own elements. A page may use them or any other form; they only make changes of attributes count. */
import { OPTIONS } from "./blocks.js";

/** Defines an element unless the page has it; `changed` hears of it once for any number of changes. */
export function define(name, changed) {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = OPTIONS;
      #waiting = false;

      attributeChangedCallback() {
        if (this.#waiting) return;
        this.#waiting = true;
        queueMicrotask(() => {
          this.#waiting = false;
          changed(this);
        });
      }
    },
  );
}
