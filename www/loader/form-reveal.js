/* Leads to a field that may stand where nobody sees it: in a part that is closed, or in a step of the form that the
   page has hidden. What is closed is opened; a hidden step only the page can show, and it is asked to. */

import { rootOf } from "./form-fields.js";

/** How long the page may take to show it, in ms. */
const PATIENCE = 500;
const NAMES = "legend,h1,h2,h3,h4,h5,h6";

const isSeen = (element) =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

/** Takes the focus to a field. If it cannot be seen even now, `lost` is told what the part is called that hides it. */
export function leadTo(control, lost) {
  const look = () => {
    open(control);
    if (!isSeen(control)) return false;
    control.focus({ preventScroll: true });
    (control.labels?.[0] ?? control).scrollIntoView({ block: "nearest" });
    return true;
  };
  if (look()) return;
  const detail = { field: control.name };
  const asks = new CustomEvent("keikaku:reveal", { bubbles: true, cancelable: true, detail });
  // Whoever cancels it leads there itself.
  if (!control.dispatchEvent(asks)) return;
  const since = performance.now();
  const wait = () => {
    if (look()) return;
    if (performance.now() - since < PATIENCE) requestAnimationFrame(wait);
    else lost(placeOf(control));
  };
  wait();
}

function open(control) {
  const closed = () => control.closest("details:not([open])");
  for (let around = closed(); around; around = closed()) around.open = true;
}

/** What the outermost part is called that hides a field: by the words that name it, or by its first heading. */
function placeOf(control) {
  let part;
  for (let around = control.parentElement; around; around = around.parentElement) {
    const { display, visibility } = getComputedStyle(around);
    if (display === "none" || visibility !== "visible") part = around;
  }
  const named = rootOf(control).getElementById(part?.getAttribute("aria-labelledby")) ?? part?.querySelector(NAMES);
  return (part?.getAttribute("aria-label") ?? named?.textContent ?? "").replace(/\s+/g, " ").trim();
}
