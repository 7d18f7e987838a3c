/* One quiet place in which a form tells a screen reader what has changed beside the field that is being filled in. */
import { made } from "./form-element.js";

/** How long nothing is typed before something is said, in ms. */
const PAUSE = 1000;

export function status({ form }) {
  const place = made("div", { className: "keikaku-note keikaku-unseen" });
  place.setAttribute("role", "status");
  form.append(place);
  let timer;
  return {
    /** Says this after a pause, in place of what else was about to be said. */
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => (place.textContent = text), PAUSE);
    },
    clear() {
      clearTimeout(timer);
      place.remove();
    },
  };
}
