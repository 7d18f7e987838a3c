import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Every file under a folder, in an order that is always the same; for a file or nothing, just that path. */
export async function filesUnder(path) {
  const found = await stat(path).catch(missing);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}

/** For `catch`: undefined when there is no such file. */
export function missing(error) {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
