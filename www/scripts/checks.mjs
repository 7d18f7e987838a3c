import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { cargoCounts, nodeCounts, sum } from "./counts.mjs";
import { filesUnder } from "./files.mjs";
import { packageFile } from "./packages.mjs";
import { at, modules } from "./paths.mjs";
import { run } from "./run.mjs";
import { wasmTarget } from "./rust.mjs";
import { size } from "./size.mjs";
import { wasmTests } from "./wasm-tests.mjs";

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/**
 * Every check of `npm test`: a name, the checks it needs, and work that resolves with counts,
 * or with nothing where there is nothing to check.
 */
export const checks = [
  { name: "build", work: () => build().then(() => one(true)) },
  { name: "fmt", work: () => command("cargo", ["fmt", "--check"]) },
  { name: "clippy", work: () => clippy(["--all-targets"]) },
  { name: "clippy-wasm", work: () => clippy(["--target", wasmTarget, "--lib", ...webTests()]) },
  ...modules.map(({ name, flags }) => ({
    name: `clippy-${name}`,
    work: () => clippy(["--target", wasmTarget, "--lib", ...flags]),
  })),
  { name: "features", work: featureChecks },
  { name: "rust", work: rustTests },
  { name: "browser", work: findBrowser },
  { name: "wasm", needs: ["build", "browser"], work: browserTests },
  { name: "types", needs: ["build"], work: typeTests },
  { name: "page", needs: ["build", "browser"], work: pageTests },
  { name: "size", needs: ["build"], work: sizeGate },
];

async function command(name, args) {
  return one((await run(name, args, { echo: true })).code === 0);
}

const clippy = (args) => command("cargo", ["clippy", "--locked", ...args, "--", "-D", "warnings"]);

/** Whether each feature compiles alone, as whoever uses the crate in Rust may want it. */
async function featureChecks() {
  const manifest = await readFile(at("Cargo.toml"), "utf8");
  const [, section] = /^\[features\]$([^]*?)^\[/m.exec(manifest);
  const names = [...section.matchAll(/^([a-z]+) = /gm)].map(([, name]) => name);
  const results = [];
  for (const name of names) {
    const features = ["--no-default-features", "--features", name];
    const { code, output } = await run("cargo", ["check", "--locked", "--quiet", "--lib", ...features]);
    // That some of what is there is not used by it alone is no fault.
    if (code !== 0) console.log(output);
    results.push(one(code === 0));
  }
  return sum(results);
}

const hasWebTests = () => existsSync(at("tests/web.rs"));
const webTests = () => (hasWebTests() ? ["--test", "web"] : []);

async function rustTests() {
  const { code, output } = await run("cargo", ["test", "--locked", "--no-fail-fast"], { echo: true });
  return atLeastOneFailure(code, cargoCounts(output));
}

async function findBrowser() {
  process.env.KEIKAKU_CHROMIUM = await ensureChromium();
  return one(true);
}

async function browserTests() {
  if (!hasWebTests()) return undefined;
  const report = await wasmTests();
  console.log(report.trimEnd());
  return cargoCounts(report);
}

async function typeTests() {
  const folder = at("tests/page/types");
  const sources = await filesEndingWith(".ts", folder);
  if (sources.length === 0) return undefined;
  // A page, and a server without the types of one.
  const compiled = [folder, join(folder, "server")].map((project) =>
    command(process.execPath, [packageFile("typescript", "bin", "tsc"), "--project", project]),
  );
  return sum(await Promise.all(compiled));
}

async function pageTests() {
  const files = await filesEndingWith(".test.mjs", at("tests/page"));
  if (files.length === 0) return undefined;
  // Two files at a time: each opens a browser and often waits for it; more would starve each other on a small machine.
  const args = ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files];
  const { code, output } = await run(process.execPath, args, { echo: true });
  return atLeastOneFailure(code, nodeCounts(output));
}

async function sizeGate() {
  const { broken } = await size();
  return one(broken === 0);
}

// What does not even compile reports no failed test.
const atLeastOneFailure = (code, { passed, failed }) => ({
  passed,
  failed: code === 0 ? failed : Math.max(failed, 1),
});

const filesEndingWith = async (ending, folder) =>
  (await filesUnder(folder)).filter((path) => path.endsWith(ending));
