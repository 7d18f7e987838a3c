/* Editors and cleaners that work in a browser, each with what it is set to do if nobody sets anything. */
import { extname } from "node:path";
import { packageFile } from "../../../www/scripts/packages.mjs";

/** Where the page finds the files of the editors' packages. */
const PACKAGES = "/packages";

/** For `prepare`: the site has the packages too. */
export const withPackages = (page) =>
  page.route(`**${PACKAGES}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = packageFile(...pathname.slice(PACKAGES.length + 1).split("/"));
    return route.fulfill({ path, contentType: TYPES[extname(path)] });
  });

const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png" };

/** DOMPurify, as `DOMPurify.sanitize(markup)`. */
export async function throughPurify(page, markups) {
  await page.addScriptTag({ url: `${PACKAGES}/dompurify/dist/purify.js` });
  return page.evaluate((markups) => markups.map((markup) => window.DOMPurify.sanitize(markup)), markups);
}

/** TinyMCE: what is saved of a text that was put into it. */
export async function throughTinyMce(page, markups) {
  await page.addScriptTag({ url: `${PACKAGES}/tinymce/tinymce.js` });
  return page.evaluate(async (markups) => {
    const target = document.querySelector("main").appendChild(document.createElement("textarea"));
    const [editor] = await window.tinymce.init({ target, license_key: "gpl" });
    return markups.map((markup) => {
      editor.setContent(markup);
      return editor.getContent();
    });
  }, markups);
}

/** CKEditor 4, with these settings beside its own: what is saved of a text that was put into it. */
export async function throughCkeditor(page, markups, settings = {}) {
  await page.evaluate((path) => (window.CKEDITOR_BASEPATH = path), `${PACKAGES}/ckeditor4/`);
  await page.addScriptTag({ url: `${PACKAGES}/ckeditor4/ckeditor.js` });
  return page.evaluate(
    async ({ markups, settings }) => {
      const { CKEDITOR } = window;
      const target = document.querySelector("main").appendChild(document.createElement("textarea"));
      // Whether there is a newer version would be asked of another site.
      const all = { ...settings, versionCheck: false };
      const known = all.allowedContent?.$1;
      if (known?.elements === "dtd") known.elements = CKEDITOR.dtd;
      const editor = CKEDITOR.replace(target, all);
      await new Promise((ready) => editor.on("instanceReady", ready));
      const saved = (markup) =>
        new Promise((done) => editor.setData(markup, { callback: () => done(editor.getData()) }));
      const found = [];
      for (const markup of markups) found.push(await saved(markup));
      return found;
    },
    { markups, settings },
  );
}
