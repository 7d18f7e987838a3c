/* The lines for servers, in nginx and Apache as Debian has them, with an application behind: our files are sent as they
   should be, and nothing of the site's own becomes otherwise. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { at } from "../../www/scripts/paths.mjs";
import { OPTIONAL, SITE, ask, siteFolder, startApache, startApplication, startNginx, withoutServers } from "./lib/servers.mjs";

const skip = await withoutServers();
const real = { skip };
const TYPES = {
  "keikaku.js": "text/javascript; charset=utf-8",
  "core_bg.wasm": "application/wasm",
  "keikaku.css": "text/css; charset=utf-8",
  "plan.schema.json": "application/json; charset=utf-8",
  "embed.html": "text/html",
};
const READER = "https://www.city.example.jp";

let site;
let application;
before(async () => {
  if (skip) return;
  [site, application] = await Promise.all([siteFolder(), startApplication()]);
});
after(() => Promise.all([site?.end(), application?.end()]));

/** Starts a server for one test. */
const served = (start, options) => async (use) => {
  const server = await start(site.folder, application.url, options);
  try {
    await use(server.url);
  } finally {
    await server.end();
  }
};

/** Every file comes whole, packed as it was asked for where the server can. */
async function assertFiles(url, encodings) {
  for (const [name, type] of Object.entries(TYPES)) {
    const whole = await readFile(at("pkg", name));
    for (const encoding of ["identity", ...encodings]) {
      const { status, headers, body } = await ask(`${url}/keikaku/${name}`, encoding);
      const what = `${name} ${encoding}`;
      assert.equal(status, 200, what);
      assert.equal(headers["content-type"].toLowerCase().startsWith(type), true, `${what}: ${headers["content-type"]}`);
      assert.equal(headers["content-encoding"], encoding === "identity" ? undefined : encoding, what);
      assert.equal(headers["content-language"], undefined, what);
      assert.match(headers.vary ?? "", /Accept-Encoding/i, what);
      assert.equal(headers[SITE.name], SITE.value, what);
      assert.ok(body.equals(whole), what);
    }
  }
}

/** What has a version in its address is kept by browsers, the rest is asked for again. */
async function assertKept(url) {
  const ages = await Promise.all(
    ["keikaku/keikaku.js", "keikaku/0.1.0/keikaku.js"].map(async (path) => (await ask(`${url}/${path}`)).headers["cache-control"]),
  );
  assert.equal(ages[0], "no-cache");
  assert.match(ages[1], /max-age=31536000/);
}

/** An address of the application is the application's, whatever it ends in; plans may be read by the other host. */
async function assertApplication(url) {
  for (const [path, reader] of [
    ["/documents/3/no28.plan.json", READER],
    ["/search?q=no28.plan.json", undefined],
    ["/news/keikaku/", undefined],
  ]) {
    const { status, headers, body } = await ask(url + path);
    assert.deepEqual([status, body.toString()], [200, `application ${path}`]);
    assert.deepEqual([headers[SITE.name], headers["access-control-allow-origin"]], [SITE.value, reader], path);
  }
}

test("nginx: files have their types, packed copies, and the site's own headers", real, () =>
  served(startNginx)((url) => assertFiles(url, ["gzip"])),
);

test("nginx: a folder with the version in its name is kept, another asked for again", real, () =>
  served(startNginx)(assertKept),
);

test("nginx: the application behind it keeps its addresses, those of plans too", real, () =>
  served(startNginx)(assertApplication),
);

for (const place of ["settings", "folder"]) {
  test(`Apache: the same, with the lines in its ${place}`, real, () =>
    served(startApache, { place })(async (url) => {
      await assertFiles(url, ["gzip", "br"]);
      await assertKept(url);
      await assertApplication(url);
    }),
  );
}

for (const missing of [...OPTIONAL.map((name) => [name]), OPTIONAL]) {
  test(`Apache without ${missing.join(", ")}: the files come all the same`, real, () => {
    const modules = OPTIONAL.filter((name) => !missing.includes(name));
    return served(startApache, { place: "folder", modules })(async (url) => {
      for (const name of Object.keys(TYPES)) {
        const { status, body } = await ask(`${url}/keikaku/${name}`, "br, gzip");
        assert.deepEqual([status, body.equals(await readFile(at("pkg", name)))], [200, true], name);
      }
    });
  });
}

test("the lines that pack files anew need no more than each names: without brotli there is a new .gz", async () => {
  const guide = await readFile(at("pkg/integrations/servers/README.md"), "utf8");
  const [gz, br] = guide.match(/^find keikaku .*$/gm);
  const folder = await mkdtemp(join(tmpdir(), "keikaku-packed-"));
  try {
    await mkdir(join(folder, "keikaku"));
    await writeFile(join(folder, "keikaku/keikaku.js"), "export {};\n");
    const sh = (line) => promisify(execFile)("/bin/sh", ["-c", line], { cwd: folder });
    // Where brotli is not installed, find says so and goes on.
    await sh(`${br.replace("brotli", "no-such-program")}\n${gz}`);
    assert.equal(gunzipSync(await readFile(join(folder, "keikaku/keikaku.js.gz"))).toString(), "export {};\n");
  } finally {
    await rm(folder, { recursive: true });
  }
});
