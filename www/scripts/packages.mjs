import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { missing } from "./files.mjs";
import { at } from "./paths.mjs";
import { Stop, run } from "./run.mjs";

/** Installs the npm packages of the lock file unless node_modules already holds exactly these. */
export async function ensurePackages({ log }) {
  const [locked, present] = await Promise.all([
    read("package-lock.json"),
    read("node_modules/.package-lock.json"),
  ]);
  if (isInstalled(locked, present)) return "unchanged";
  log("npm ci: the packages in package-lock.json are not installed yet");
  const { code, output } = await npm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Stop(`npm ci failed, so the development tools are missing.\n${output.trimEnd()}`);
}

/** Whether every package of the lock is present in the same version; those for other machines may be absent. */
export function isInstalled(locked, present) {
  return Object.entries(locked.packages).every(
    ([path, entry]) => path === "" || entry.optional || present?.packages[path]?.version === entry.version,
  );
}

export const packageFile = (name, ...parts) => at("node_modules", name, ...parts);

export const packageVersion = async (name) => (await read(`node_modules/${name}/package.json`)).version;

async function read(path) {
  const text = await readFile(at(path), "utf8").catch(missing);
  return text && JSON.parse(text);
}

// On Windows the command is npm.cmd, which only a shell can start; the script behind it starts anywhere.
function npm(args) {
  const script = [
    process.env.npm_execpath,
    join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js"),
  ].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  return script ? run(process.execPath, [script, ...args]) : run("npm", args);
}
