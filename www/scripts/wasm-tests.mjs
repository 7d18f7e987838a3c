import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { launch } from "./chromium.mjs";
import { at, root, targetFolder } from "./paths.mjs";
import { Stop, run } from "./run.mjs";
import { tool, wasmTarget } from "./rust.mjs";

const patience = 120_000;

/**
 * Runs tests/web.rs in a browser and resolves with the report as text.
 * wasm-bindgen's runner would drive the browser through chromedriver, whose version has to match;
 * here it only serves the page, and the browser of the other tests opens it.
 */
export async function wasmTests() {
  const wasm = await compileTests();
  const scratch = at("target/web-tests");
  await mkdir(scratch, { recursive: true });
  const runner = startRunner(wasm, scratch);
  try {
    return await Promise.race([runner.failure, runner.address.then(readReport)]);
  } finally {
    await runner.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compileTests() {
  const { code, stdout, stderr } = await run("cargo", [
    ...["test", "--locked", "--target", wasmTarget, "--test", "web", "--no-run"],
    ...["--target-dir", targetFolder, "--message-format", "json-render-diagnostics"],
  ]);
  if (code !== 0) throw new Stop(stderr.trimEnd());
  const messages = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return messages.find(({ executable, target }) => executable && target.name === "web").executable;
}

function startRunner(wasm, scratch) {
  const child = spawn(tool("wasm-bindgen-test-runner"), [wasm], {
    cwd: root,
    // The runner is stopped from outside, so it cannot clear its own temporary folder.
    env: {
      ...process.env,
      NO_HEADLESS: "1",
      WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0",
      TMPDIR: scratch,
      TEMP: scratch,
      TMP: scratch,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let output = "";
  const address = new Promise((resolve) => {
    const listen = (chunk) => {
      output += chunk;
      const found = output.match(/available at (http:\S+)/);
      if (found) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const failure = new Promise((_, reject) => {
    child.once("error", reject);
    ended.then(() =>
      reject(new Stop(`wasm-bindgen-test-runner ended before the tests did.\n${output.trimEnd()}`)),
    );
  });
  const stop = () => child.kill() && ended;
  return { address, failure, stop };
}

async function readReport(address) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    const broken = failsBeforeTheStart(page, complaints);
    await Promise.race([broken, page.goto(address).then(() => finished(page, complaints))]);
    return await outputOf(page);
  } finally {
    await browser.close();
  }
}

/** Rejects at an error that comes before the first test; later ones belong to tests and are in their report. */
function failsBeforeTheStart(page, complaints) {
  return new Promise((_, reject) => {
    page.on("pageerror", async (error) => {
      complaints.push(error.message);
      if (!(await isRunning(page))) reject(new Stop(`The test page did not start.\n${error.message}`));
    });
  });
}

async function finished(page, complaints) {
  const done = () => document.getElementById("output")?.textContent.includes("test result: ");
  await page.waitForFunction(done, undefined, { timeout: patience }).catch(async () => {
    // A page caught in an endless loop does not answer.
    const output = await Promise.race([outputOf(page), setTimeout(2_000, "")]);
    const seen = [output, ...complaints].join("\n");
    throw new Stop(`The tests in the browser did not end within ${patience / 1000} s.\n${seen}`);
  });
}

const isRunning = async (page) => /^running \d+ test/m.test(await outputOf(page));

// A page that is closing has nothing more to say.
const outputOf = (page) =>
  page.evaluate(() => document.getElementById("output")?.textContent ?? "").catch(() => "");
