/* Visits of a site that runs already, with a record of all that happens in its pages. */
import assert from "node:assert/strict";
import { after, afterEach } from "node:test";
import { launch } from "../../../../www/scripts/chromium.mjs";
import { NEVER, watch } from "../watch.mjs";

/**
 * For the top of a test file: one browser for the file, and `visit(url, context)` for a page of the site. A page in
 * which a script fails, or that asks another server for anything, fails its test; the pages behind the login ask for
 * pictures of their own.
 */
export function visits() {
  const opened = [];
  let browser;
  afterEach(async () => {
    const wrong = opened.flatMap(({ errors, elsewhere }) => [...errors, ...elsewhere]);
    await Promise.all(opened.splice(0).map(({ place }) => place.close()));
    assert.deepEqual(wrong, [], "no script of the page fails, and nothing is fetched from elsewhere");
  });
  after(async () => (await browser)?.close());
  return async (url, context = {}) => {
    const place = await (await (browser ??= launch())).newContext(context);
    place.setDefaultTimeout(NEVER);
    const page = await place.newPage();
    const seen = await watch(page);
    const elsewhere = [];
    const { origin } = new URL(url);
    page.on("request", (request) => {
      const isOurs = /^(data|blob):/.test(request.url()) || request.url().startsWith(origin);
      if (!isOurs && !/\/wp-(login|admin)/.test(page.url())) elsewhere.push(request.url());
    });
    opened.push({ place, elsewhere, ...seen });
    await page.goto(url);
    return { page, ...seen };
  };
}
