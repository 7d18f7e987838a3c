/* What can go wrong before Rust can speak, each with what to do about it. */

const TYPE = "application/wasm";
const SERVER = `Apache: AddType ${TYPE} .wasm / nginx: types { ${TYPE} wasm; } / IIS: <mimeMap fileExtension=".wasm" mimeType="${TYPE}"/>`;

const SENTENCES = {
  "not-ready": "先に await keikaku.init() を呼んでください。 Call await keikaku.init() first.",
  "core-missing":
    "core.js を読み込めません。keikaku.js と同じフォルダに置いてください。 core.js cannot be loaded: put it beside keikaku.js.",
  "wasm-missing": `core_bg.wasm を読み込めません。keikaku.js と同じフォルダに置き、サーバーで .wasm を許可してください。 core_bg.wasm cannot be loaded: put it beside keikaku.js and let the server send it. ${SERVER}`,
  "wasm-type": `core_bg.wasm の種類（Content-Type）が違うため、読み込みが遅くなります。 The server sends core_bg.wasm with a wrong Content-Type, which makes it slower. ${SERVER}`,
  "wasm-blocked":
    "このページのContent-Security-PolicyがWebAssemblyを禁じています。 The page's policy forbids WebAssembly. Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
  "src-missing": "計画データのファイルを読み込めません。リンク先を確かめてください。 The plan's file cannot be loaded: check the link.",
  "no-source": "表も計画データへのリンクもありません。 There is neither a table nor a link to plan data.",
};

/** An error with a stable code; `cause` is whatever lay behind it. */
export class Trouble extends Error {
  constructor(code, cause) {
    super(SENTENCES[code], { cause });
    this.code = code;
  }
}

const said = new Set();

/** One warning for each sentence, however many charts it concerns. */
export function warn(code, sentence = SENTENCES[code], cause = "") {
  if (said.has(code + sentence)) return;
  said.add(code + sentence);
  console.warn(`keikaku [${code}] ${sentence}`, cause);
}
