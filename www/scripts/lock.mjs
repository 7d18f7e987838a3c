import { readFile } from "node:fs/promises";
import { at } from "./paths.mjs";
import { Stop } from "./run.mjs";

/** The version a Cargo.lock holds of a package, or undefined. */
export function versionIn(lock, name) {
  const entries = lock.split(/^\[\[package\]\]$/m).slice(1);
  const entry = entries.find((text) => field(text, "name") === name);
  return entry && field(entry, "version");
}

export async function lockedVersion(name) {
  const version = versionIn(await readFile(at("Cargo.lock"), "utf8"), name);
  if (!version) throw new Stop(`Cargo.lock names no package ${name}.`);
  return version;
}

const field = (entry, name) => entry.match(new RegExp(`^${name} = "(.*)"$`, "m"))?.[1];
