import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { install, isDebianRoot, isRoot } from "./debian.mjs";
import { Stop, run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const applications = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** A Chromium with the fonts Japanese needs: one that is here already, or Debian's. */
export async function ensureChromium({ log = console.log } = {}) {
  const packages = await missingFonts();
  const found = await findChromium();
  if (!found) packages.push("chromium");
  if (packages.length === 0) return found;
  if (await isDebianRoot()) {
    await install(packages, { log });
    return findChromium();
  }
  if (found) {
    log("No Japanese font was found: pictures show boxes until one is installed, such as Noto Sans CJK.");
    return found;
  }
  throw new Stop(
    "No Chromium was found: install Chrome, Chromium or Edge, or name its program in KEIKAKU_CHROMIUM.",
  );
}

export async function findChromium() {
  const named = process.env.KEIKAKU_CHROMIUM || process.env.CHROME_PATH;
  if (named) {
    if (await isProgram(named)) return named;
    throw new Stop(`KEIKAKU_CHROMIUM or CHROME_PATH names ${named}, which is not a program.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...(applications[process.platform] ?? []), await playwrightsOwn()]) {
    if (await isProgram(path)) return path;
  }
  return undefined;
}

/** Opens a browser with a profile of its own, which is gone when it closes. */
export async function launch(options = {}) {
  const executablePath = await ensureChromium();
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: !isRoot(),
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
    ...options,
  });
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

// Only Linux lists its fonts this way; the other systems bring Japanese ones.
async function missingFonts() {
  if (process.platform !== "linux") return [];
  const { stdout } = await run("fc-list", [":lang=ja"]);
  return stdout.trim() === "" ? ["fontconfig", "fonts-noto-cjk"] : [];
}

const isProgram = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
