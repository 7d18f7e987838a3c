import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { built, packageFolder, packed } from "./paths.mjs";

export const sumsFile = join(packageFolder, "SHA256SUMS");

/** Lists each built file with its SHA-256 and the value an `integrity` attribute takes. */
export async function writeSums() {
  const lines = await Promise.all(
    [...built, ...packed].map(async (name) => sumLine(name, await readFile(join(packageFolder, name)))),
  );
  await writeFile(sumsFile, ["# SHA-256  file  integrity (SRI)", ...lines, ""].join("\n"));
}

const sumLine = (name, bytes) =>
  `${hash("sha256", bytes, "hex")}  ${name}  sha384-${hash("sha384", bytes, "base64")}`;

const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
