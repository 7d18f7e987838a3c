import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { at, packageFolder } from "./paths.mjs";
import { receive } from "./received.mjs";

const folders = {
  gallery: at("www/gallery"),
  examples: at("www/examples"),
  maker: at("www/maker"),
  guide: at("www/guide"),
  keikaku: packageFolder,
  fixtures: at("tests/fixtures"),
  tests: at("tests/page"),
};

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves the pages, the package and the fixtures to this machine alone.
 * `headers(pathname)` adds response headers; `respond(request, pathname)` may give a whole
 * answer `{ status, headers, body }` in place of the file, or nothing. What the forms of the examples post is in
 * `received`.
 */
export async function serve({ port = 0, headers = () => ({}), respond = () => undefined } = {}) {
  const received = [];
  const server = createServer((request, response) => {
    answer(request, { headers, respond, received })
      .then((found) => send(request, response, found))
      .catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, { headers, respond, received }) {
  const pathname = decoded(request.url);
  if (pathname === undefined) return page(400, "This address is not well formed.");
  const found = (await respond(request, pathname)) ?? (await ownAnswer(request, pathname, received));
  return {
    status: 200,
    ...found,
    headers: { "cache-control": "no-cache", ...headers(pathname), ...found.headers },
  };
}

const ownAnswer = (request, pathname, received) =>
  request.method === "POST" && pathname === "/examples/received"
    ? receive(request, received)
    : fileAnswer(request, pathname);

async function fileAnswer(request, pathname) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return page(405, "Only GET and HEAD are answered here.", { allow: "GET, HEAD" });
  }
  const found = await locate(pathname);
  if (!found) return page(404, "There is nothing at this address.");
  if (found.folder) return { status: 308, headers: { location: encodeURI(`${pathname}/`) }, body: "" };
  const { file, size } = found;
  return {
    headers: { "content-type": types[extname(file)] ?? "application/octet-stream", "content-length": size },
    file,
  };
}

/** The file behind an address; none outside the served folders, whatever dots or links the address uses. */
async function locate(pathname) {
  const [, first, ...rest] = pathname.split("/");
  const mapped = Object.hasOwn(folders, first);
  const folder = mapped ? folders[first] : folders.gallery;
  if (mapped && rest.length === 0) return { folder };
  const wanted = join(folder, ...(mapped ? rest : [first, ...rest]));
  return inside(folder, pathname.endsWith("/") ? join(wanted, "index.html") : wanted);
}

async function inside(folder, wanted) {
  try {
    const [base, file] = await Promise.all([realpath(folder), realpath(wanted)]);
    if (!file.startsWith(base + sep)) return undefined;
    const entry = await stat(file);
    return entry.isDirectory() ? { folder: file } : { file, size: entry.size };
  } catch {
    return undefined;
  }
}

async function send(request, response, { status, headers, body, file }) {
  response.writeHead(status, headers);
  if (request.method === "HEAD") response.end();
  else if (file) await pipeline(createReadStream(file), response);
  else response.end(body);
}

function decoded(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}

const page = (status, sentence, headers = {}) => ({
  status,
  headers: { "content-type": types[".html"], ...headers },
  body: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${status}</title><p>${sentence}</p></html>\n`,
});
