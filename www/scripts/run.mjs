import { spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { root } from "./paths.mjs";

/** A failure whose message is all a reader needs: shown without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a command and resolves with its exit code and what it printed; `code` is null when it does not exist.
 * With `echo` the output is also shown while it comes.
 */
export function run(command, args = [], { env = {}, echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks = { stdout: [], stderr: [], output: [] };
    for (const name of ["stdout", "stderr"]) {
      child[name].on("data", (chunk) => {
        chunks[name].push(chunk);
        chunks.output.push(chunk);
        if (echo) process[name].write(chunk);
      });
    }
    const result = (code) => ({
      code,
      stdout: text(chunks.stdout),
      stderr: text(chunks.stderr),
      output: text(chunks.output),
    });
    child.on("error", (error) => (error.code === "ENOENT" ? resolve(result(null)) : reject(error)));
    child.on("close", (code) => resolve(result(code)));
  });
}

/** Like `run`, but a command that fails stops everything with its output. Resolves with stdout. */
export async function must(command, args, options) {
  const { code, stdout, output } = await run(command, args, options);
  if (code === 0) return stdout;
  const line = [command, ...(args ?? [])].join(" ");
  throw new Stop(code === null ? `${command} was not found.` : `${line} failed.\n${output.trimEnd()}`);
}

/** Runs a script's main function when the file was started directly, and ends with its exit code. */
export async function main(meta, work) {
  const started = await realpath(process.argv[1] ?? "").catch(() => undefined);
  if (started !== (await realpath(fileURLToPath(meta.url)))) return;
  try {
    process.exitCode = (await work(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}

const text = (chunks) => Buffer.concat(chunks).toString("utf8");
