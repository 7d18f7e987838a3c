/* Where the modules of the page for frames cannot come, as in a frame with `sandbox` and without `allow-same-origin`:
   words, and the link to the plan. This is an ordinary script, which needs nobody's permission. */
import { address, linkTo } from "./embed-address.js";

let isAlone = false;

addEventListener("error", ({ target }) => target.localName === "script" && alone(), true);

function alone() {
  if (isAlone) return;
  isAlone = true;
  console.warn(
    'keikaku [embed-blocked] 枠（iframe）にsandboxの指定があるときは、allow-scripts と allow-same-origin の両方が必要です。 A frame with sandbox needs both: sandbox="allow-scripts allow-same-origin".',
  );
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
  else show();
}

function show() {
  const { files, label, words, wrong } = address();
  const content = document.createElement("p");
  content.append(wrong ?? words.alone);
  // It opens in the frame: nothing else may be opened from there.
  if (!wrong) content.append(" ", linkTo(files[0], label || words.label));
  document.querySelector("#chart").replaceChildren(content);
}
