/* The block editor of WordPress, as somebody uses it who has the mouse and the keyboard. */

/** The editor itself is long in coming, in ms. */
const LONG = 60_000;

/** Logs the author in and opens a new post; `page` is a page of the browser at the site's login. */
export async function openEditor(page, { login, password }, url) {
  page.setDefaultTimeout(LONG);
  await page.locator("#user_login").fill(login);
  await page.locator("#user_pass").fill(password);
  await page.locator("#wp-submit").click();
  await page.waitForURL(/\/wp-admin\//);
  await page.goto(`${url}/wp-admin/post-new.php`);
  // The editor greets whoever comes for the first time.
  await page.getByRole("button", { name: "Close dialog" }).click();
}

/** Writes a title and a paragraph, all of which is a link, with the keyboard alone. */
export async function writeLink(page, { title, words, address }) {
  await page.getByRole("textbox", { name: "Add title" }).click();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "URL" }).fill(address);
  await page.keyboard.press("Enter");
}

/** Adds a pattern to the end of the post, as the list of patterns does; says whether the editor takes its blocks for its own. */
export const addPattern = (page, content) =>
  page.evaluate((content) => {
    const { blocks, data } = globalThis.wp;
    const parsed = blocks.parse(content);
    data.dispatch("core/block-editor").insertBlocks(parsed);
    return parsed.map(({ name, isValid }) => ({ name, isValid }));
  }, content);

/** Publishes the post; resolves with its address. */
export async function publishPost(page) {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("region", { name: "Editor publish" }).getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("is now live").waitFor();
  return page.evaluate(() => globalThis.wp.data.select("core/editor").getPermalink());
}
