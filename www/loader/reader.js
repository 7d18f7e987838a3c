/* What a reader does in a viewer: searches, chooses, opens, goes to and fro. What they asked for stands in the
   address of the page, so that it can be shared and survives a reload. */
import { tools } from "./late.js";
import { say } from "./trouble.js";

/** Reads a figure's viewer, called `address` in the address of the page, until the signal ends it. */
export function read(figure, address, asked, signal) {
  /** What is asked for: the words of the address, by name. */
  let state = fromAddress(address) ?? {};
  let viewing;
  let after;

  const fields = () => [...figure.querySelectorAll(".keikaku-find [name]")];
  const go = () => {
    const id = viewing.go(state);
    sync(fields(), state);
    after();
    if (!id) return;
    const summary = document.getElementById(id)?.querySelector("summary");
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: "start" });
  };
  /** What the fields say becomes what is asked for: a step of the history, or, while words are typed, none. */
  const ask = (isStep) => {
    const entries = fields().map((field) => [field.name, isUsual(field) ? "" : field.value.trim()]);
    // Which item a link led to is over once something else is asked for.
    state = { view: state.view, ...Object.fromEntries(entries) };
    for (const name in state) if (!state[name]) delete state[name];
    remember(hash(address, state), isStep);
    go();
    say(figure, "change", { what: "view", value: { ...state } });
  };
  const on = (type, act, options) => figure.addEventListener(type, act, { signal, ...options });

  return {
    state: () => state,
    follow(handle, standing, done) {
      viewing = handle;
      after = done;
      sync(fields(), state);
      // Between the field and the first letter there is time to make the search ready.
      on("focusin", (event) => event.target.type === "search" && setTimeout(() => signal.aborted || viewing.prepare()));
      // A word is not searched for while it is still being composed.
      on("input", (event) => event.target.type === "search" && !event.isComposing && ask(false));
      on("compositionend", (event) => event.target.type === "search" && ask(false));
      on("change", ({ target }) => target.matches(".keikaku-find select") && ask(true));
      // It does not bubble.
      on("toggle", ({ target }) => opened(target, viewing), { capture: true });
      on("click", (event) => {
        const link = event.target.closest(`a[href^="#${address}"]`);
        // The browser tells of no change where the address stays the same.
        if (link && link.hash === location.hash) go();
        const button = event.target.closest("[data-keikaku-do]");
        if (button && !button.closest(".keikaku-editions")) use(button, { figure, asked, page: standing }, viewing);
      });
      addEventListener("hashchange", () => {
        const wanted = fromAddress(address);
        if (!wanted) return;
        state = wanted;
        go();
      }, { signal });
      const paper = (isPaper) => () => viewing.setPaper(isPaper);
      addEventListener("beforeprint", paper(true), { signal });
      addEventListener("afterprint", paper(false), { signal });
      if (state.item) go();
    },
  };
}

/** What the address of the page asks of this viewer; nothing where it speaks of something else. */
function fromAddress(address) {
  const [name, ...pairs] = location.hash.slice(1).split("&");
  if (name && name !== address) return undefined;
  return Object.fromEntries(new URLSearchParams(pairs.join("&")));
}

const hash = (address, state) => {
  const pairs = new URLSearchParams(state).toString();
  return pairs ? `#${address}&${pairs}` : `#${address}`;
};

/** Puts it into the address of the page, where the page lets us: a frame without an address does not. */
function remember(hash, isStep) {
  try {
    history[isStep ? "pushState" : "replaceState"](history.state, "", hash);
  } catch {
    /* The view itself is shown all the same. */
  }
}

/** Whether this is the edition that is shown where none is asked for: the last. */
const isUsual = ({ name, selectedIndex, length }) => name === "edition" && selectedIndex === length - 1;

/** The fields show what is asked for, also where the reader went back; what is being typed stays. */
function sync(fields, state) {
  for (const field of fields) {
    const value = state[field.name] ?? "";
    const isTyped = field === document.activeElement && field.type === "search";
    if (isTyped || field.value === value) continue;
    // An edition that none is chosen of is the last.
    if (value || field.name !== "edition") field.value = value;
    else field.selectedIndex = field.options.length - 1;
  }
}

function opened(details, viewing) {
  const key = details.dataset?.keikakuOpen;
  if (key) viewing.setOpen(key, details.open);
}

async function use(button, chart, viewing) {
  const { keikakuDo: what, keikakuSaid: said } = button.dataset;
  if (what === "more") viewing.more();
  else if (what === "copy") copy(button, said);
  else await (await tools()).use(button, chart);
}

/** Copies the link to an item, and says so beside the button; where that is forbidden, shows it. */
async function copy(button, said) {
  const address = new URL(button.dataset.keikakuHref, document.URL).href;
  const output = button.parentNode.querySelector("output");
  try {
    await navigator.clipboard.writeText(address);
    output.textContent = said;
  } catch {
    output.textContent = address;
  }
}
