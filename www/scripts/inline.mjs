import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageFolder } from "./paths.mjs";

/** The script that carries a module's wasm to pages whose server refuses `.wasm`. */
export const inlineFile = (name) => join(packageFolder, `${name}.inline.js`);

/** Writes it: packed, because such a server seldom packs what it sends, in letters that any server lets through. */
export async function writeInline({ name, finished }) {
  const packed = gzipSync(await readFile(finished), { level: 9 }).toString("base64");
  await writeFile(inlineFile(name), `export default "${packed}";\n`);
}
