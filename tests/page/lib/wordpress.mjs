/* A real WordPress on this machine, made for a test file and gone after it. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePackages } from "../../../www/scripts/debian.mjs";
import { Stop } from "../../../www/scripts/run.mjs";
import { writer } from "./wordpress/author.mjs";
import { startDatabase } from "./wordpress/database.mjs";
import { startSite } from "./wordpress/site.mjs";

const PACKAGES = [
  ...["wordpress", "wordpress-theme-twentytwentythree", "php-cli", "php-mysql"],
  ...["mariadb-server-core", "mariadb-client-core"],
];

/** Why the tests with a real WordPress are left out, if they are. */
export const withoutWordPress =
  process.env.KEIKAKU_WITHOUT_WORDPRESS === "1" && "KEIKAKU_WITHOUT_WORDPRESS=1: no WordPress on this machine";

/** Whoever stops the tests stops what they started. */
const leave = () => process.exit(1);

/** Resolves with `{ url, author, publish, upload, …, end }`: a site, and an author of it. */
export async function startWordPress() {
  await ensurePackages(PACKAGES).catch(({ message }) => {
    throw new Stop(`${message} KEIKAKU_WITHOUT_WORDPRESS=1 leaves these tests out.`);
  });
  const folder = await mkdtemp(join(tmpdir(), "keikaku-wordpress-"));
  const gone = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", gone);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, leave);
  const ends = [
    async () => {
      await rm(folder, { recursive: true, force: true });
      process.off("exit", gone);
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, leave);
    },
  ];
  const end = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const database = await startDatabase(folder);
    ends.push(database.end);
    const site = await startSite(folder, database);
    ends.push(site.end);
    return { ...site, ...writer(site), folder, end };
  } catch (error) {
    await end();
    throw error;
  }
}
