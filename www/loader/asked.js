/* What the calls of engineers' code take. The glue of the wasm believes what it is given: a number where it wants text
   would be read from anywhere in its memory. */

/** What an argument may be, and how a person who gave something else is told. */
const KINDS = {
  text: [(value) => typeof value === "string", "文字列", "text"],
  // A plan may come as a plain object, as JSON, or as the bytes of JSON.
  plan: [isSomething, "計画（オブジェクトかJSON）", "a plan: an object or JSON", "not-a-plan"],
  input: [isSomething, "文字列・バイト列・表", "text, bytes or a table", "not-text"],
  object: [isSomething, "オブジェクト", "an object"],
  options: [(value) => value == null || isObject(value), "オブジェクト（省略できます）", "an object, or nothing"],
};

function isSomething(value) {
  return typeof value === "string" || isObject(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

/** The call, which refuses with a `TypeError` what it cannot take before anything else hears of it. */
export const asked = (name, kinds, call) =>
  function (...values) {
    kinds.forEach((kind, at) => {
      const [isRight, ja, en, code = "wrong-type"] = KINDS[kind];
      if (isRight(values[at])) return;
      const found = described(values[at]);
      const sentence =
        `${name}の${at + 1}番目には${ja}を渡してください（渡された値：${found}）。 ` +
        `${name} wants ${en} as argument ${at + 1}, not ${found}.`;
      throw Object.assign(new TypeError(sentence), { code });
    });
    return call(...values);
  };

/** What somebody gave, in a word: it may be anything, and must not throw. */
function described(value) {
  return value === null ? "null" : typeof value;
}
