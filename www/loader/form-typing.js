/* What a person is about to do is left alone until it is done: typing with an input method (IME), and pressing a
   button, which must not move away from under the hand because a message above it went. */

/** How long a press lasts at most of which no end is heard, in ms. */
const PRESS = 1000;

/**
 * Follows compositions in the controls of a form. `isBusy()` is true from the start of one until a task after its
 * end; `settled(act)` acts now, or then, and not while something is pressed. `hasEntered()` is true in the task of an Enter that may yet turn out to
 * have begun a composition: some browsers tell of the key first.
 */
export function typing({ form, root, signal }) {
  let isComposing = false;
  let began = 0;
  let entered = false;
  let pressed;
  const waiting = [];

  const proceed = () => {
    if (isComposing || pressed || signal.aborted) return;
    for (const act of waiting.splice(0)) act();
  };
  const release = () => {
    const before = began;
    setTimeout(() => {
      if (before !== began) return;
      isComposing = false;
      proceed();
    });
  };
  const lift = () => {
    clearTimeout(pressed);
    pressed = undefined;
    proceed();
  };
  const press = () => {
    clearTimeout(pressed);
    pressed = setTimeout(lift, PRESS);
  };
  for (const type of ["pointerdown", "mousedown"]) document.addEventListener(type, press, { signal, capture: true });
  for (const type of ["pointerup", "mouseup", "pointercancel"]) {
    // The click comes first.
    document.addEventListener(type, () => setTimeout(lift), { signal, capture: true });
  }
  const on = (type, act) =>
    root.addEventListener(type, (event) => event.target.form === form && act(event), { signal, capture: true });
  on("compositionstart", () => {
    began += 1;
    isComposing = true;
  });
  on("compositionend", release);
  // Whatever took the composition away with its control.
  on("focusout", () => isComposing && release());
  on("keydown", ({ key, keyCode, isComposing: isPart }) => {
    // 229 is a key that went to the input method. In Safari it comes after the end of the composition.
    if (isPart || keyCode === 229) {
      if (isComposing) return;
      isComposing = true;
      release();
    } else if (key === "Enter") {
      entered = true;
      setTimeout(() => (entered = false));
    }
  });
  return {
    isBusy: () => isComposing,
    hasEntered: () => entered,
    settled(act) {
      waiting.push(act);
      proceed();
    },
  };
}
