/* A WordPress as Debian ships it, with a content folder of its own, and the files that keikaku brings for it. */
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { at, packageFolder } from "../../../../www/scripts/paths.mjs";
import { must } from "../../../../www/scripts/run.mjs";
import { DATABASE } from "./database.mjs";
import { free } from "./port.mjs";
import { started } from "./programs.mjs";

const CORE = "/usr/share/wordpress";
const THEME = "twentytwentythree";
/** Debian's own settings look for a database of the system; the rest of the content is ours. */
const NOT_COPIED = ["wp-config.php", "wp-content", ".htaccess"];

/** Resolves with `{ url, author, end }` when the site answers. */
export async function startSite(folder, { socket }) {
  const root = join(folder, "site");
  const port = await free();
  const url = `http://127.0.0.1:${port}`;
  await copyCore(root);
  await writeContent(root);
  await writeFile(join(root, "wp-config.php"), config({ url, socket }));
  const install = fileURLToPath(new URL("install.php", import.meta.url));
  const author = JSON.parse(await must("php", [install, join(root, "wp-load.php")]));
  // A page asks for several files at once.
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  const isReady = () => fetch(`${url}/wp-json/`).then(({ ok }) => ok, () => false);
  const program = await started("php", ["-S", `127.0.0.1:${port}`, "-t", root], { isReady, env });
  return { url, author, ...program };
}

/** Copied, not linked: every file of WordPress looks for the others beside where it really lies. */
async function copyCore(root) {
  await mkdir(root);
  const names = (await readdir(CORE)).filter((name) => !NOT_COPIED.includes(name));
  for (const name of names) await cp(join(CORE, name), join(root, name), { recursive: true, dereference: true });
}

/** What an engineer copies to a site: the built package, and the one file of the plug-in. */
async function writeContent(root) {
  const content = join(root, "wp-content");
  for (const name of ["themes", "mu-plugins", "uploads"]) await mkdir(join(content, name), { recursive: true });
  await symlink(join(CORE, "wp-content/themes", THEME), join(content, "themes", THEME));
  await symlink(packageFolder, join(content, "keikaku"));
  await cp(at("pkg/integrations/wordpress/keikaku.php"), join(content, "mu-plugins/keikaku.php"));
  await writeFile(join(content, "mu-plugins/ja.php"), "<?php\nadd_filter( 'locale', function () { return 'ja'; } );\n");
}

/** Passwords for programs are allowed without https on a local site alone; nothing outside is asked for. */
const config = ({ url, socket }) => `<?php
define( 'DB_NAME', '${DATABASE}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEFAULT_THEME', '${THEME}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
