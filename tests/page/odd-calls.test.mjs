/* Every call of engineers' code, given what no call wants. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { at } from "../../www/scripts/paths.mjs";

const odd = () => [
  undefined, null, 5, Number.NaN, true, Symbol("x"), 10n, () => {}, {}, [], "", "x",
  new Date(0), new Uint8Array(3), new Map(), Object.create(null),
];

const ready = async () => {
  const keikaku = await import("../../pkg/keikaku.js?odd");
  await keikaku.init(await readFile(at("pkg/api_bg.wasm")));
  return keikaku;
};

test("no call, whatever it is given, stops the wasm or says nothing of what it wants", async () => {
  const { init, mount, ...calls } = await ready();
  let count = 0;
  for (const [name, call] of Object.entries(calls)) {
    if (typeof call !== "function") continue;
    for (const first of odd()) {
      for (const second of odd()) {
        for (const third of [undefined, 5, {}]) {
          count += 1;
          try {
            call(first, second, third);
          } catch (error) {
            assert.ok(!(error instanceof WebAssembly.RuntimeError), `${name}: ${error.message}`);
            assert.match(error.code ?? "", /^[a-z-]+$/, `${name}: ${error.message}`);
            assert.match(error.message, /[ぁ-ん]/);
          }
        }
      }
    }
  }
  assert.ok(count > 8_000);
});

for (const [what, call] of [
  ["a number in place of a year", ({ parseFiscalYear }) => parseFiscalYear(2018)],
  ["a number in place of typed text", ({ normalize }) => normalize("number", 5)],
  ["a number in place of a format", ({ write }) => write({}, 5)],
  ["a number in place of a plan", ({ chart }) => chart(5)],
  ["nothing in place of text", ({ encode }) => encode()],
  ["text in place of options", ({ rules }) => rules("en")],
  ["text in place of options", ({ parseFiscalYear }) => parseFiscalYear("H30", "en")],
]) {
  test(`${what} is a TypeError that says what is wanted: ${call}`, async () => {
    const keikaku = await ready();
    assert.throws(() => call(keikaku), (error) => {
      assert.ok(error instanceof TypeError);
      return / wants (text|a plan|an object)[^.]* as argument [12], not (number|undefined|string)\.$/.test(error.message);
    });
  });
}
