import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { at, loaderFolder, modules, packageFolder } from "./paths.mjs";
import { Stop } from "./run.mjs";

/** What is made of one file of the loader's folder, of the same name. */
const scripts = ["keikaku.js", "bundler.js", "words.js", "again.js", "tools.js", "rest.js", "form-tools.js", "open.js", "open-worker.js", "embed.js", "embed-alone.js", "embed-host.js", "classic.js"];
const styles = ["keikaku.css", "viewer.css", "form.css", "embed.css"];
/** Style sheets that also come within a script, for applications that a bundler builds. */
const looks = ["keikaku", "viewer", "form"];
/** What scripts fetch only when it is asked for, and so is no part of them. */
const late = [
  ...["words.js", "again.js", "tools.js", "rest.js", "form-tools.js"],
  ...modules.flatMap(({ name }) => [`${name}.js`, `${name}.inline.js`]),
  ...looks.map((name) => `${name}.style.js`),
];

/**
 * What comes with a module is used at once: where engines know this line, they compile it while the wasm is still on
 * its way, and not function by function when the chart is waited for.
 */
const EAGER = "//# allFunctionsCalledOnLoad";

/** All that `bundle` writes. */
export const bundles = [
  ...[...scripts, ...modules.map(({ name }) => `${name}.js`), ...styles],
  ...[...looks.map((name) => `${name}.style.js`), "embed.html"],
];

/** Writes the scripts, the style sheets and the page for frames of the package. */
export async function bundle() {
  const { build } = await import("esbuild");
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const outputs = [
    ...scripts.map(script),
    ...modules.map(({ name, entry, glue }) => ({
      ...script(`${name}.js`),
      banner: { js: EAGER },
      // What puts charts into place is the same, whichever charts there are.
      entryPoints: [join(loaderFolder, entry)],
      alias: { [`keikaku-${entry.replace(".js", "")}-glue`]: glue },
      define: { INLINE: JSON.stringify(`./${name}.inline.js`) },
    })),
    ...styles.map(common),
  ];
  for (const output of outputs) {
    const define = { ...output.define, VERSION: JSON.stringify(version) };
    await build({ ...output, define }).catch((error) => {
      throw new Stop(error.message);
    });
  }
  for (const name of looks) await withinScript(name);
  await copyFile(join(loaderFolder, "embed.html"), join(packageFolder, "embed.html"));
}

/** Writes a style sheet once more, as a script whose export is its text. */
async function withinScript(name) {
  const text = await readFile(join(packageFolder, `${name}.css`), "utf8");
  await writeFile(join(packageFolder, `${name}.style.js`), `export default ${JSON.stringify(text)};\n`);
}

export async function copyLicences() {
  for (const name of licences) await copyFile(at(name), join(packageFolder, name));
}

export const licences = ["LICENSE-MIT", "LICENSE-APACHE"];

const script = (name) => ({
  ...common(name),
  format: "esm",
  alias: { "keikaku-places": join(loaderFolder, name === "bundler.js" ? "bundled.js" : "served.js") },
  target: "es2022",
  external: late.filter((other) => other !== name).map((other) => `./${other}`),
});

// Modules and style sheets are sent as UTF-8, where Japanese is a third of the size of its escapes.
const common = (name) => ({
  entryPoints: [join(loaderFolder, name)],
  outfile: join(packageFolder, name),
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
});
