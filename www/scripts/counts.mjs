/** Adds up the "test result:" lines of cargo test and of wasm-bindgen's test page. */
export function cargoCounts(output) {
  const lines = [...output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed/gm)];
  return sum(lines.map(([, passed, failed]) => ({ passed: Number(passed), failed: Number(failed) })));
}

/** Reads the closing lines of node --test. A test that was cancelled did not pass. */
export function nodeCounts(output) {
  const number = (word) => Number(output.match(new RegExp(`^\\S+ ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  return { passed: number("pass"), failed: number("fail") + number("cancelled") };
}

export const sum = (counts) =>
  counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
