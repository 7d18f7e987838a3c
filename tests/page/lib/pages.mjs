/* Pages of a small site: each with a server and a browser context of its own, and a record of all that
   happens in it. */
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { launch } from "../../../www/scripts/chromium.mjs";
import { serve } from "../../../www/scripts/serve.mjs";
import { NEVER, watch } from "./watch.mjs";

const LOADER = "/keikaku/keikaku.js";
const EVERYBODY = { "access-control-allow-origin": "*" };

/**
 * For the top of a test file: one browser for the file, and `open(content, options)` for a page with this
 * in its `main`. A page in which a script fails fails its test.
 */
export function pages() {
  const opened = [];
  let browser;
  before(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const errors = opened.flatMap(({ errors }) => errors);
    await Promise.all(opened.splice(0).map((view) => view.close()));
    assert.deepEqual(errors, [], "no script of the page fails");
  });
  after(() => browser.close());
  return async (content, options) => {
    const view = await open(browser, content, options);
    opened.push(view);
    return view;
  };
}

/**
 * `path` opens a page that the site has; `answers` are the site's answers at other paths, in place of its
 * files; `headers` go with the page, `context` to the browser, and `prepare` acts before anything is loaded; where
 * `everybody` is set, other sites may read the files.
 */
async function open(browser, content, options = {}) {
  const { path = "/page.html", answers = {}, headers = {}, context = {}, prepare = () => {}, everybody = false } = options;
  const requests = [];
  const site = await serve({
    headers: (pathname) => ({ ...(everybody && EVERYBODY), ...(pathname === path && headers) }),
    respond: (_, pathname) => {
      requests.push(pathname);
      if (pathname === "/page.html") return html(content, options);
      return typeof answers[pathname] === "function" ? answers[pathname]() : answers[pathname];
    },
  });
  const place = await browser.newContext(context);
  place.setDefaultTimeout(NEVER);
  const page = await place.newPage();
  const seen = await watch(page);
  await prepare(page);
  await page.goto(site.url + path);
  const asked = (pathname) => requests.filter((request) => request === pathname).length;
  const close = () => Promise.all([place.close(), site.close()]);
  return { page, url: site.url, received: site.received, requests, asked, close, ...seen };
}

/** A page as a CMS writes it. The icon is there so that no browser asks for one. */
function html(content, { head = "", scripts = [LOADER] }) {
  const script = (src) => `<script type="module" src="${src}"></script>`;
  return {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>行政改革プラン</title>
<link rel="icon" href="/icon.svg">
${head}${scripts.map(script).join("")}
</head>
<body><main>${content}</main></body>
</html>`,
  };
}
