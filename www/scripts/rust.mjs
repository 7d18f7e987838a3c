import { access, copyFile, mkdir, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { at, toolsFolder } from "./paths.mjs";
import { Stop, must, run } from "./run.mjs";

export const wasmTarget = "wasm32-unknown-unknown";

export async function ensureRust() {
  const [cargo, rustc] = await Promise.all([run("cargo", ["--version"]), run("rustc", ["--version"])]);
  if (cargo.code !== 0 || rustc.code !== 0) {
    throw new Stop(
      "Rust is missing: install rustup from https://rustup.rs, open a new terminal and run this again.",
    );
  }
}

export const rustVersion = () => must("rustc", ["-vV"]);

/** Makes sure that Rust can compile to WebAssembly, with rustup or with a distribution's own package. */
export async function ensureTarget() {
  const { code, stdout } = await run("rustup", ["target", "list", "--installed"]);
  if (code === 0) {
    if (stdout.split(/\s+/).includes(wasmTarget)) return "unchanged";
    await must("rustup", ["target", "add", wasmTarget]);
    return;
  }
  const sysroot = (await must("rustc", ["--print", "sysroot"])).trim();
  if (await exists(join(sysroot, "lib/rustlib", wasmTarget))) return "unchanged";
  throw new Stop(
    `Rust's ${wasmTarget} target is missing: install rustup from https://rustup.rs, or the target where Rust came from.`,
  );
}

export const tool = (name) => join(toolsFolder, "bin", process.platform === "win32" ? `${name}.exe` : name);

/** Installs the wasm-bindgen command line at exactly the version of the crate: the two speak a private format. */
export async function ensureBindgen(version, { log }) {
  if (await hasBindgen(version)) return "unchanged";
  log(`wasm-bindgen ${version}: compiled once into target/tools, this takes a few minutes`);
  const scratch = at("target/tools-build");
  // It works for seconds and is compiled for minutes: the quicker compilation is the better one.
  const quick = ["opt-level=1", "lto=false", "codegen-units=64"];
  const install = (...more) =>
    run("cargo", [
      ...["install", "wasm-bindgen-cli", "--version", `=${version}`, "--force", ...more],
      ...["--root", toolsFolder, "--target-dir", scratch],
      ...quick.flatMap((setting) => ["--config", `profile.release.${setting}`]),
    ]);
  // A registry mirror that lags behind lacks some of the versions the tool was released with.
  const answers = [await install("--locked")];
  if (answers[0].code !== 0) answers.push(await install());
  if (answers.at(-1).code !== 0) {
    throw new Stop(
      `cargo install wasm-bindgen-cli failed.\n${answers.map(({ output }) => output).join("\n")}`,
    );
  }
  await rm(scratch, { recursive: true, force: true });
}

async function hasBindgen(version) {
  const answers = await Promise.all(
    ["wasm-bindgen", "wasm-bindgen-test-runner"].map((name) => run(tool(name), ["--version"])),
  );
  return answers.every(({ stdout }) => stdout.trim().endsWith(` ${version}`));
}

/**
 * Compiles the crate. Whoever works beside another has a lane of its own, a folder of cargo, which holds what the
 * modules need in common. Messages of panics name source files: without the folders of this machine in them, every
 * machine builds the same bytes.
 */
export async function compile({ flags, level, compiled }, lane) {
  const target = at(`target/lane-${lane}`);
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  const paths = JSON.stringify([`--remap-path-prefix=${registry}=crates`]);
  await must("cargo", [
    ...["build", "--release", "--locked", "--lib", "--target", wasmTarget, "--target-dir", target, ...flags],
    ...["--config", `target.${wasmTarget}.rustflags=${paths}`],
    ...["--config", `profile.release.opt-level=${JSON.stringify(level)}`],
  ]);
  // The next module's has the same name.
  await mkdir(dirname(compiled), { recursive: true });
  await copyFile(join(target, wasmTarget, "release/keikaku.wasm"), compiled);
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );
