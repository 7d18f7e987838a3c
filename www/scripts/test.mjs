import { checks } from "./checks.mjs";
import { sum } from "./counts.mjs";
import { Stop, main } from "./run.mjs";
import { seconds } from "./steps.mjs";

/** Runs the named checks, or all, with what they need; one that fails does not keep the others from running. */
async function test(names) {
  const done = new Map();
  for (const check of checks) if (isWanted(check, names)) done.set(check.name, await perform(check, done));
  const total = sum([...done.values()]);
  console.log("");
  for (const [name, { line }] of done) console.log(name.padEnd(16) + line);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

function isWanted({ name }, names) {
  return (
    names.length === 0 ||
    names.includes(name) ||
    checks.some((check) => names.includes(check.name) && check.needs?.includes(name))
  );
}

async function perform({ name, needs = [], work }, done) {
  console.log(`\n--- ${name}`);
  const broken = needs.find((need) => done.get(need).failed > 0);
  if (broken) return outcome({ passed: 0, failed: 1 }, `not run, because ${broken} failed`);
  const start = performance.now();
  const counts = await work().catch(failure);
  const time = seconds(performance.now() - start);
  if (!counts) return outcome({ passed: 0, failed: 0 }, "skipped, nothing to check");
  return outcome(counts, `${counts.passed} passed, ${counts.failed} failed`.padEnd(28) + time);
}

const outcome = ({ passed, failed }, line) => {
  console.log(line);
  return { passed, failed, line };
};

function failure(error) {
  console.error(error instanceof Stop ? error.message : error);
  return { passed: 0, failed: 1 };
}

function requireKnown(names) {
  const known = checks.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Stop(`There is no check named ${unknown}; the checks are ${known.join(", ")}.`);
}

await main(import.meta, (names) => {
  requireKnown(names);
  return test(names);
});
