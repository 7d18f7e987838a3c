/* WordPress's post filter, its own code, run by PHP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { ensurePackages } from "../../../www/scripts/debian.mjs";
import { at } from "../../../www/scripts/paths.mjs";

/**
 * Resolves with `{ saved, shown }`: what WordPress keeps of these markups when somebody without the right to write
 * any HTML saves them, and what a page shows of it where the paragraphs are WordPress's.
 */
export async function throughWordPress(markups) {
  await ensurePackages(["php-cli", "wordpress"]);
  const php = spawn("php", [at("tests/page/filters/wordpress.php")], { stdio: ["pipe", "pipe", "inherit"] });
  php.stdin.end(JSON.stringify(markups));
  const [output, [code]] = await Promise.all([text(php.stdout), once(php, "close")]);
  if (code !== 0) throw new Error(`php ended with ${code}: ${output}`);
  return JSON.parse(output);
}
