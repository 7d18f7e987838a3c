/* Programs that a test starts, and that end with it, whatever becomes of the test. */
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a program may take until it is ready, or gone, in ms. */
const PATIENCE = 60_000;
const STEP = 50;

/**
 * Starts a program with all it starts itself, and resolves when `isReady()` does with true.
 * @returns {Promise<{ end(): Promise<void> }>}
 */
export async function started(command, args, { isReady, ...options }) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  let isOver = false;
  const over = new Promise((resolve) => {
    for (const event of ["exit", "error"]) child.once(event, resolve);
  }).then(() => (isOver = true));
  const kill = () => signal(child.pid, "SIGKILL");
  process.once("exit", kill);

  const end = async () => {
    signal(child.pid, "SIGTERM");
    await Promise.race([over, sleep(PATIENCE, undefined, { ref: false })]);
    kill();
    process.off("exit", kill);
  };
  const until = Date.now() + PATIENCE;
  while (!(await isReady())) {
    if (isOver || Date.now() > until) {
      await end();
      throw new Error(`${command} did not start.\n${Buffer.concat(said)}`);
    }
    await sleep(STEP);
  }
  return { end };
}

/** To the program and all it started; it may be gone already. */
function signal(pid, name) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
