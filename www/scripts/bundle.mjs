import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { at, loaderFolder, modules, packageFolder } from "./paths.mjs";
import { Stop } from "./run.mjs";

/** Writes the scripts and the style sheet of the package. */
export async function bundle() {
  const { build } = await import("esbuild");
  const outputs = [
    { ...script("keikaku.js"), external: modules.map(({ name }) => `./${name}.js`) },
    ...modules.map(({ name, entry, glue }) => ({
      ...script(`${name}.js`),
      external: ["./tools.js", "./form-tools.js", "./api.js", "./editions.js"],
      // What puts charts into place is the same, whichever charts there are.
      entryPoints: [join(loaderFolder, entry)],
      alias: { [`keikaku-${entry.replace(".js", "")}-glue`]: glue },
    })),
    { ...script("tools.js"), external: ["./api.js", "./editions.js"] },
    script("form-tools.js"),
    { ...script("open.js"), external: ["./api.js", "./import.js"] },
    common("keikaku.css"),
    common("viewer.css"),
    common("form.css"),
  ];
  for (const output of outputs) {
    await build(output).catch((error) => {
      throw new Stop(error.message);
    });
  }
}

export async function copyLicences() {
  for (const name of licences) await copyFile(at(name), join(packageFolder, name));
}

export const licences = ["LICENSE-MIT", "LICENSE-APACHE"];

const script = (name) => ({ ...common(name), format: "esm", target: "es2022" });

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
