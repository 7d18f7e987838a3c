/* What is wrong with a site, its server, its files or what a page asks for, and what to do about it. Fetched when something is: a page that
   works has no use for it. */

const TYPE = "application/wasm";
const SERVER = `Apache: AddType ${TYPE} .wasm / nginx: types { ${TYPE} wasm; } / IIS: <mimeMap fileExtension=".wasm" mimeType="${TYPE}"/>`;

/** By the code of the trouble, a sentence in both languages about the file or the version that it concerns. */
export const words = {
  "wasm-blocked": () =>
    "このページのContent-Security-PolicyがWebAssemblyを禁じています。 The page's policy forbids WebAssembly. Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
  "wasm-missing": () =>
    `.wasm のファイルを読み込めません。keikaku.js と同じフォルダに置き、サーバーで .wasm を許可してください。 The .wasm file cannot be loaded: put it beside keikaku.js and let the server send it. ${SERVER}`,
  "wasm-type": () =>
    `.wasm のファイルの種類（Content-Type）が違うため、読み込みが遅くなります。 The server sends .wasm with a wrong Content-Type, which makes it slower. ${SERVER}`,
  "wasm-inline": () =>
    `サーバーが .wasm を送らないため、スクリプトに入れたものを使っています。 The server does not send .wasm: its copy within a script is used, which is slower. ${SERVER}`,
  "core-missing": (file) =>
    `${file} を読み込めません。keikaku.js と同じフォルダに置いてください。 ${file} cannot be loaded: put it beside keikaku.js.`,
  "src-missing": (file) =>
    `計画データのファイルを読み込めません。リンク先を確かめてください。ほかのサイトのファイルは、そのサイトがCORSで許可している場合だけ読み込めます。 The plan's file cannot be loaded: check the link. A file of another site needs its permission (CORS: Access-Control-Allow-Origin). ${file}`,
  "src-busy": (file) =>
    `サーバーがいま計画データのファイルを送れません。 The server cannot send the plan's file now. ${file}`,
  "src-unreachable": (file) =>
    `通信できないため、計画データのファイルを読み込めません。 The plan's file cannot be reached: there is no connection. ${file}`,
  "no-source": () =>
    "表も計画データへのリンクもありません。 There is neither a table nor a link to plan data.",
  "one-edition": () =>
    "比べる版が1つしかありません。srcに2つのファイルを並べてください。 There is only one edition: put two files into src.",
  "two-loaders": (versions) =>
    `このページには keikaku.js が2つあり、先のものだけが働きます。 Of two loaders in this page only the first works. ${versions}`,
};
