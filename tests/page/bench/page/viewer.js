/* A plan of many items in the viewer, and the same rows in the tables of peers with filters of their own. */
import { largePlan } from "/tests/lib/large.mjs";
import { nextTask, painted } from "./frames.js";
import { tables } from "./tables.js";

/** What is typed letter by letter and deleted again: it is found everywhere, then ever more rarely. */
const TYPED = "第99の取組";
/** Longer than anything may take, in ms. */
const NEVER = 60_000;

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Resolves within the first frame in which this is so. */
async function frameWith(isSo) {
  const end = performance.now() + NEVER;
  do {
    if (performance.now() > end) throw new Error(`not within ${NEVER} ms: ${isSo}`);
    await frame();
  } while (!isSo());
}

let memory;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...about) => {
  const made = await instantiate(...about);
  memory = (made.instance ?? made).exports.memory;
  return made;
};

async function keikaku(host, text) {
  const { mount } = await import("/keikaku/keikaku.js");
  let failure;
  addEventListener("keikaku:error", ({ detail }) => (failure = detail.message));
  await mount(host, { kind: "viewer", plan: text }).done;
  // Failures are events, and a viewer that failed would be the fastest of all.
  if (failure) throw new Error(failure);
  const items = () => [...host.querySelectorAll(".keikaku-shown .keikaku-item")];
  return {
    input: host.querySelector("[type=search]"),
    shown: () => items().map(({ textContent }) => textContent),
    openBranch: () => items()[0].querySelector("summary").click(),
    isBranchOpen: () => host.querySelector(".keikaku-item[open] .keikaku-item") !== null,
  };
}

/** `open(host, text)` gives `{ input, shown() }`, and what opens a branch where there are branches. */
const peers = { keikaku, ...tables };

/** The milliseconds from the text of a plan to the frame in which its first rows can be used. */
async function opened(name, text) {
  const host = document.body.appendChild(document.createElement("div"));
  await painted();
  const start = performance.now();
  const peer = await peers[name](host, text);
  await frameWith(() => peer.shown().length > 0);
  return { ...peer, host, time: (await painted()) - start };
}

/** The milliseconds from the event of a letter to the frame that shows what has been found. */
async function typed({ input, shown }, value) {
  await painted();
  input.value = value;
  const start = performance.now();
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await frameWith(() => shown().length > 0 && shown().every((text) => text.includes(value)));
  await nextTask();
  return performance.now() - start;
}

async function branch({ openBranch, isBranchOpen }) {
  if (!openBranch) return undefined;
  await painted();
  const start = performance.now();
  openBranch();
  await frameWith(isBranchOpen);
  await nextTask();
  return performance.now() - start;
}

/** The milliseconds of opening, of each letter and of a branch, and the bytes of the wasm's memory after that. */
globalThis.measure = async (name, count) => {
  const plan = JSON.stringify(largePlan(count));
  // A library that has drawn before, as for every other measure.
  const first = await opened(name, JSON.stringify(largePlan(30)));
  first.host.remove();
  first.input.remove();
  const peer = await opened(name, plan);
  const words = Array.from(TYPED, (_, at) => TYPED.slice(0, at + 1));
  const letters = [];
  for (const word of [...words, ...words.toReversed().slice(1), ""]) letters.push(await typed(peer, word));
  return { time: peer.time, letters, branch: await branch(peer), memory: memory?.buffer.byteLength };
};
