import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { packable, packageFolder } from "./paths.mjs";

const ways = [
  ["br", promisify(brotliCompress), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }],
  ["gz", promisify(gzip), { level: constants.Z_BEST_COMPRESSION }],
];

/** Writes a packed copy of each file beside it, so that a server only sends it and nobody needs a tool for it. */
export async function writePacked() {
  for (const name of packable) {
    const file = join(packageFolder, name);
    const bytes = await readFile(file);
    await Promise.all(ways.map(async ([ending, pack, how]) => writeFile(`${file}.${ending}`, await pack(bytes, how))));
  }
}
