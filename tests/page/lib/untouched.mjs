/* A page on which something failed. */
import assert from "node:assert/strict";

/** The author's content is there as it was written, all of it can be seen, and nothing of ours is left. */
export async function assertUntouched(page, content) {
  assert.equal(await page.innerHTML("main"), content);
  const unseen = await page.locator("main *").evaluateAll((all) =>
    all
      .filter((element) => element.textContent !== "" && !element.checkVisibility({ checkOpacity: true }))
      .map(({ outerHTML }) => outerHTML),
  );
  assert.deepEqual(unseen, []);
}

/** One warning in Japanese and English or with the sentence of Rust, that begins with its code. */
export function assertOneWarning(warnings, code) {
  assert.equal(warnings.length, 1, warnings.join("\n"));
  assert.ok(warnings[0].startsWith(`keikaku [${code}] `), warnings[0]);
}
