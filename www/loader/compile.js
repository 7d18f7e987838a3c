/* From whatever there is to a compiled module. */
import { Trouble, warn } from "./trouble.js";

const TYPE = "application/wasm";
const SERVER = `Apache: AddType ${TYPE} .wasm / nginx: types { ${TYPE} wasm; } / IIS: <mimeMap fileExtension=".wasm" mimeType="${TYPE}"/>`;

const missing = (cause) => {
  throw new Trouble(
    "wasm-missing",
    `.wasm のファイルを読み込めません。keikaku.js と同じフォルダに置き、サーバーで .wasm を許可してください。 The .wasm file cannot be loaded: put it beside keikaku.js and let the server send it. ${SERVER}`,
    cause,
  );
};

/** The module of a response, compiled while it arrives where the server says what it is; or of bytes. */
export async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return WebAssembly.compile(source);
  const isPlace = typeof source === "string" || source instanceof URL;
  const coming = isPlace ? fetch(source, { credentials: "same-origin" }) : Promise.resolve(source);
  const response = await coming.catch(missing);
  if (!response.ok) missing(response.status);
  if (response.headers.get("content-type")?.startsWith(TYPE)) {
    return WebAssembly.compileStreaming(response).catch(missing);
  }
  // A server that answers everything with a page sends no wasm at all.
  const module = await WebAssembly.compile(await response.arrayBuffer()).catch(missing);
  warn(
    "wasm-type",
    `.wasm のファイルの種類（Content-Type）が違うため、読み込みが遅くなります。 The server sends .wasm with a wrong Content-Type, which makes it slower. ${SERVER}`,
  );
  return module;
}
