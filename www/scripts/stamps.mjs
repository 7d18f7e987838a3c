import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { filesUnder, missing } from "./files.mjs";
import { at } from "./paths.mjs";

// A changed recipe makes a different package from the same inputs.
const recipes = ["paths", "rust", "wasm", "glue", "types", "bundle", "inline", "packed", "sums"].map((name) => at(`www/scripts/${name}.mjs`));

/**
 * Does the work unless its inputs (files, folders, facts such as a version) and its outputs
 * are, byte for byte, what they were after the last success. Resolves with "unchanged" then.
 */
export async function unlessUnchanged(name, { files = [], facts = [], outputs }, work) {
  const stamp = at("target/stamps", name);
  const inputs = await fingerprint([...files, ...recipes], facts);
  if ((await readFile(stamp, "utf8").catch(missing)) === `${inputs} ${await fingerprint(outputs)}`)
    return "unchanged";
  await work();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, `${inputs} ${await fingerprint(outputs)}`);
}

async function fingerprint(paths, facts = []) {
  const hash = createHash("sha256").update(JSON.stringify(facts));
  for (const path of paths)
    for (const file of await filesUnder(path)) hash.update(JSON.stringify(await digest(file)));
  return hash.digest("hex");
}

async function digest(file) {
  const bytes = await readFile(file).catch(missing);
  return [file, bytes ? createHash("sha256").update(bytes).digest("hex") : null];
}
