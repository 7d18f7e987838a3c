/* Parts of a page on paper, alone. */

const PRINTING = "keikaku-printing";
const PRINTED = "keikaku-printed";

/** Prints these parts alone, or the whole page where there are none. */
export function printed(parts, begin = () => {}, end = () => {}) {
  const root = document.documentElement;
  const mark = (isOn) => {
    root.classList.toggle(PRINTING, isOn && parts.length > 0);
    for (const part of parts) part.classList.toggle(PRINTED, isOn);
  };
  const over = () => {
    mark(false);
    end();
  };
  addEventListener("afterprint", over, { once: true });
  mark(true);
  begin();
  globalThis.print();
}
