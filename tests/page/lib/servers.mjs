/* Web servers of Debian on this machine, with the lines that we bring for them, and an application behind them. */
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ensurePackages } from "../../../www/scripts/debian.mjs";
import { at } from "../../../www/scripts/paths.mjs";
import { free } from "./wordpress/port.mjs";
import { started } from "./wordpress/programs.mjs";

/** Why the tests with real servers are left out, if they are. */
export const withoutServers = () =>
  ensurePackages(["nginx-light", "apache2-bin"]).then(
    () => false,
    ({ message }) => message,
  );

/** What a site sends with everything, and would lose by a careless line. */
export const SITE = { name: "x-content-type-options", value: "nosniff" };
const FILES = ["keikaku.js", "core_bg.wasm", "keikaku.css", "plan.schema.json", "embed.html"];
const MODULES = "/usr/lib/apache2/modules";

/** A line of ours, with the folder of the example in place of the reader's. */
const lines = async (name) => readFile(at("pkg/integrations/servers", name), "utf8");

/** A folder of a site with the package in it, twice: as it is, and with its version in the name. */
export async function siteFolder() {
  const folder = await mkdtemp(join(tmpdir(), "keikaku-servers-"));
  // Servers that root starts read as somebody else.
  await chmod(folder, 0o755);
  for (const place of ["www/keikaku", "www/keikaku/0.1.0"]) {
    await mkdir(join(folder, place), { recursive: true });
    for (const name of FILES.flatMap((name) => [name, `${name}.br`, `${name}.gz`])) {
      await cp(at("pkg", name), join(folder, place, name));
    }
  }
  return { folder, end: () => rm(folder, { recursive: true, force: true }) };
}

/** An application that answers every address with that address. */
export async function startApplication() {
  const server = createServer(({ url }, response) => response.end(`application ${url}`));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, end: () => server.close() };
}

/** An nginx before an application, whose site has rules of its own for scripts. */
export async function startNginx(folder, application) {
  const port = await free();
  const [own, plans] = await Promise.all(["nginx.conf", "nginx-plans.conf"].map(lines));
  const [map] = plans.match(/^map [^]*?^\}$/m);
  const [readers] = plans.match(/^add_header .*$/m);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const config = `
${asRoot(`user ${userInfo().username};`)}
daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1;
events {}
http {
${temporary.map((name) => `${name}_temp_path ${folder}/nginx-${name};`).join("\n")}
access_log off;
${map}
server {
listen 127.0.0.1:${port};
add_header ${SITE.name} "${SITE.value}";
${readers}
location ~* \\.(js|css|wasm)$ { root ${folder}/nowhere; }
${own.replace("/var/www/html", join(folder, "www"))}
location / { proxy_pass ${application}; }
}
}`;
  return serving("/usr/sbin/nginx", port, join(folder, "nginx.conf"), config, (file) => ["-c", file, "-e", `${folder}/nginx.log`]);
}

/** What Apache is made of that our lines speak of. */
export const OPTIONAL = ["mime", "headers", "setenvif", "rewrite"];

/** An Apache with these modules before an application; our lines stand in its settings or in the folder. */
export async function startApache(folder, application, { modules = OPTIONAL, place = "settings" } = {}) {
  const port = await free();
  const [own, plans] = await Promise.all(["apache.conf", "apache-plans.conf"].map(lines));
  const www = join(folder, "www");
  const inFolder = own.replace(/^<\/?Directory.*$/gm, "");
  for (const version of ["", "0.1.0"]) {
    await writeFile(join(www, "keikaku", version, ".htaccess"), place === "folder" ? inFolder : "");
  }
  await writeFile(join(folder, "mime.types"), "text/css css\ntext/html html\n");
  const all = ["mpm_event", "authz_core", "proxy", "proxy_http", ...modules];
  const config = `
${asRoot(`User ${userInfo().username === "root" ? "nobody" : userInfo().username}\nGroup nogroup`)}
ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
${all.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
DocumentRoot ${www}
<Directory ${www}>
  AllowOverride All
  Options FollowSymLinks
  Require all granted
</Directory>
<IfModule mod_mime.c>
  TypesConfig ${folder}/mime.types
  AddLanguage br .br
  AddType application/x-gzip .gz
</IfModule>
<IfModule mod_headers.c>
  Header set ${SITE.name} "${SITE.value}"
</IfModule>
${place === "settings" ? own.replace("/var/www/html", www) : ""}
${plans}
ProxyPass /keikaku/ !
ProxyPass / ${application}/
`;
  const args = (file) => ["-d", folder, "-f", file, "-DFOREGROUND"];
  return serving("/usr/sbin/apache2", port, join(folder, "apache.conf"), config, args);
}

const asRoot = (line) => (process.getuid?.() === 0 ? line : "");

async function serving(program, port, file, config, args) {
  await writeFile(file, config);
  const url = `http://127.0.0.1:${port}`;
  const isReady = () => ask(`${url}/`).then(() => true, () => false);
  return { url, ...(await started(program, args(file), { isReady })) };
}

/** The answer of a server as it is sent, and what it says once it is unpacked. */
export const ask = (url, encoding = "identity") =>
  new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: unpacked(headers["content-encoding"], Buffer.concat(chunks)) });
      });
    })
      .on("error", reject)
      .end();
  });

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
const unpacked = (encoding, bytes) => (encoding ? UNPACK[encoding](bytes) : bytes);
