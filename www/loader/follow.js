/* The slider over the years and the bands of the drawing set the same value. What each year says was
   written by Rust; nothing is computed here, and the wasm is not called. */

/** Follows the reader's hand in a figure until the signal ends it; `after` is what is done after each drawing. */
export function follow(figure, after, signal) {
  const on = (type, act) => figure.addEventListener(type, act, { signal });
  const slider = () => figure.querySelector(".keikaku-years input");
  /** The fiscal year that the reader chose. */
  let chosen;

  const show = () => {
    const input = slider();
    const year = input?.list.options[input.value];
    if (!year) return undefined;
    const readout = figure.querySelector(".keikaku-readout");
    // What stands there already is not written anew: the browser would lay it out once more.
    if (readout.textContent !== year.label) {
      input.setAttribute("aria-valuetext", year.label);
      readout.textContent = year.label;
    }
    figure
      .querySelectorAll(".keikaku-band")
      .forEach((band, at) => band.classList.toggle("keikaku-selected", at === Number(input.value)));
    return year;
  };
  const tell = () => {
    const year = show();
    if (!year) return;
    chosen = year.dataset.year;
    const detail = { year: Number(year.dataset.year), text: year.label };
    figure.dispatchEvent(new CustomEvent("keikaku:select", { bubbles: true, detail }));
  };
  const point = (event) => {
    const band = event.target.closest(".keikaku-band");
    const input = band && slider();
    if (!input) return;
    const at = String([...band.parentNode.children].indexOf(band));
    if (input.value === at) return;
    input.value = at;
    tell();
  };

  after.add(() => {
    // The same year, wherever it now stands among the others.
    const there = chosen && slider()?.list.querySelector(`[data-year="${chosen}"]`);
    if (there) slider().value = there.value;
    show();
  });
  on("input", (event) => event.target === slider() && tell());
  on("click", point);
  // A finger that scrolls the page is not pointing.
  on("pointermove", (event) => event.pointerType === "mouse" && point(event));
}
