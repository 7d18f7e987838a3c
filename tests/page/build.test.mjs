import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { cargoCounts, nodeCounts } from "../../www/scripts/counts.mjs";
import { filesUnder } from "../../www/scripts/files.mjs";
import { versionIn } from "../../www/scripts/lock.mjs";
import { isInstalled } from "../../www/scripts/packages.mjs";
import { at, built, packable, packed } from "../../www/scripts/paths.mjs";
import { unlessUnchanged } from "../../www/scripts/stamps.mjs";

const lock = `version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]
`;

test("the tool's version is the one Cargo.lock holds of exactly that package", () => {
  assert.equal(versionIn(lock, "wasm-bindgen"), "0.2.130");
  assert.equal(versionIn(lock.replaceAll("\n", "\r\n"), "wasm-bindgen"), "0.2.130");
  assert.equal(versionIn(lock, "bindgen"), undefined);
});

test("npm packages count as installed when each is there in the locked version", () => {
  const locked = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", optional: true },
    },
  };
  const withA = (version) => ({ packages: { "node_modules/a": { version } } });
  assert.equal(isInstalled(locked, withA("1.0.0")), true);
  assert.equal(isInstalled(locked, withA("0.9.0")), false);
  assert.equal(isInstalled(locked, undefined), false);
});

test("a step is done again when an input or an output changed, and only then", async () => {
  const folder = await mkdtemp(at("target/step-"));
  const name = folder.split(/[\\/]/).at(-1);
  const [input, output] = [join(folder, "in"), join(folder, "out")];
  let runs = 0;
  const step = (facts = []) =>
    unlessUnchanged(name, { files: [input], facts, outputs: [output] }, async () => {
      runs += 1;
      await writeFile(output, await readFile(input));
    });
  try {
    await writeFile(input, "one");
    await step();
    assert.equal(await step(), "unchanged");
    assert.equal(runs, 1);
    await writeFile(input, "two");
    await step();
    assert.equal(runs, 2, "a changed input");
    await rm(output);
    await step();
    assert.equal(runs, 3, "a missing output");
    await step(["another version"]);
    assert.equal(runs, 4, "a changed fact");
    assert.equal(await readFile(output, "utf8"), "two");
  } finally {
    await rm(folder, { recursive: true });
    await rm(at("target/stamps", name));
  }
});

test("a step that failed is done again", async () => {
  const outputs = [at("target/never-written")];
  const failing = () =>
    unlessUnchanged("never-written", { outputs }, () => Promise.reject(new Error("failed")));
  await assert.rejects(failing, /failed/);
  await assert.rejects(failing, /failed/);
});

test("every checksum fits the file it stands beside", async () => {
  const lines = (await readFile(at("pkg/SHA256SUMS"), "utf8")).trimEnd().split("\n").slice(1);
  assert.deepEqual(
    lines.map((line) => line.split("  ")[1]),
    [...built, ...packed],
  );
  for (const line of lines) {
    const [sha256, name, integrity] = line.split("  ");
    const bytes = await readFile(at("pkg", name));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256, name);
    assert.equal(`sha384-${createHash("sha384").update(bytes).digest("base64")}`, integrity, name);
  }
});

test("beside every file that a server sends lie copies of it, packed by gzip and by brotli", async () => {
  assert.ok(["keikaku.js", "core_bg.wasm", "keikaku.css", "embed.html"].every((name) => packable.includes(name)));
  for (const name of packable) {
    const [plain, br, gz] = await Promise.all(["", ".br", ".gz"].map((ending) => readFile(at("pkg", name + ending))));
    assert.ok(brotliDecompressSync(br).equals(plain) && gunzipSync(gz).equals(plain), name);
    assert.ok(plain.length < 300 || Math.max(br.length, gz.length) < plain.length, name);
  }
});

test("the npm package holds every file that is built, and the ready files for content management systems", async () => {
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json"], { cwd: at("pkg") });
  const [{ files }] = JSON.parse(stdout);
  const packed = files.map(({ path }) => path);
  const ready = (await filesUnder(at("pkg/integrations"))).map((path) => relative(at("pkg"), path).split(sep).join("/"));
  assert.ok(ready.includes("integrations/wordpress/keikaku.php"));
  const wanted = [...built, ...packed, ...ready, "SHA256SUMS", "README.md", "package.json", "LICENSE-MIT", "LICENSE-APACHE"];
  assert.deepEqual(wanted.filter((name) => !packed.includes(name)), []);
});

test("the summary adds up every test binary, and counts a cancelled test as failed", () => {
  const cargo =
    "test result: ok. 3 passed; 0 failed; 1 ignored\n\ntest result: FAILED. 2 passed; 4 failed; 0 ignored\n";
  assert.deepEqual(cargoCounts(cargo), { passed: 5, failed: 4 });
  assert.deepEqual(nodeCounts("ℹ tests 8\nℹ pass 5\nℹ fail 1\nℹ cancelled 2\n"), { passed: 5, failed: 3 });
});
