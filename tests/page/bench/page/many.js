/* Many charts of one peer, drawn at once by a library that has drawn before. */
import { SETS } from "./figures.js";
import { painted } from "./frames.js";
import { peers } from "./peers.js";

/** Longer than any observer takes to report. */
const QUIET = 150;
const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The milliseconds until the frame after the last chart, and the lengths of the long tasks until then. */
globalThis.measure = async (name, count) => {
  const show = await peers[name]();
  const hosts = Array.from({ length: count }, () => document.body.appendChild(document.createElement("div")));
  const first = show(hosts[0], 0);
  await first.done;
  first.remove();
  await painted();
  await later(QUIET);

  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: "longtask" });
  const start = performance.now();
  await Promise.all(hosts.map((host, at) => show(host, at % SETS).done));
  const end = await painted();
  await later(QUIET);
  const counted = tasks.filter((task) => task.startTime + task.duration > start && task.startTime < end);
  return { time: end - start, longTasks: counted.map((task) => task.duration) };
};
