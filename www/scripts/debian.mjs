import { readFile } from "node:fs/promises";
import { Stop, run } from "./run.mjs";

/** Another program may be installing something; it is waited for. */
const PATIENCE = ["-o", "DPkg::Lock::Timeout=600"];
const LEAN = "--no-install-recommends";

/**
 * Sees to it that these packages of Debian are there: installs what is missing where that is allowed, and stops
 * with one sentence where it is not.
 */
export async function ensurePackages(names, { log = console.log } = {}) {
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (await isDebianRoot()) return install(missing, { log, flags: [LEAN] });
  throw new Stop(
    `These packages of Debian are needed and missing: run "apt-get install ${LEAN} ${missing.join(" ")}" as root.`,
  );
}

/** Whether this is a Debian whose packages this process may install. */
export async function isDebianRoot() {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return isRoot() && /^ID=debian$/m.test(release);
}

export async function install(packages, { log, flags = [] }) {
  log(`apt-get install ${packages.join(" ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", ...flags, ...packages]]) {
    const { code, output } = await run("apt-get", [...PATIENCE, ...args], { env });
    if (code !== 0)
      throw new Stop(
        `apt-get ${args.join(" ")} failed: install ${packages.join(", ")} by hand.\n${output.trimEnd()}`,
      );
  }
}

export const isRoot = () => process.getuid?.() === 0;

/** Those that are not installed, or all where there is no Debian. */
async function missingOf(names) {
  const installed = await Promise.all(names.map(isInstalled));
  return names.filter((_, at) => !installed[at]);
}

async function isInstalled(name) {
  const { stdout } = await run("dpkg-query", ["--show", "--showformat", "${db:Status-Status}", name]);
  return stdout === "installed";
}
