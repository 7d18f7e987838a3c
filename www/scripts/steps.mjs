const unchanged = "skipped, unchanged";

/** A function that does a named piece of work and logs one line: the name, and its time or that nothing had changed. */
export function stepper(log) {
  return async (name, work) => {
    const start = performance.now();
    const done = await work();
    log(`${name.padEnd(28)}${done === "unchanged" ? unchanged : seconds(performance.now() - start)}`);
  };
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
