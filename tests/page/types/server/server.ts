/* The calls on a server, whose compiler knows neither a page nor Node; this file is only compiled. */
import * as keikaku from "keikaku";
import { open, type Opened } from "keikaku/open.js";

export async function verdict(wasm: Uint8Array<ArrayBuffer>, sent: keikaku.FormValues): Promise<string[]> {
  await keikaku.init(wasm);
  const { findings } = keikaku.checkForm({ keikakuForm: 1, fields: { count: "integer" } }, sent);
  return findings.map(({ message }) => message);
}

export async function opened(workbook: Uint8Array): Promise<Opened> {
  return open(workbook, { wasm: new Uint8Array() });
}

export function mistakes(sent: keikaku.FormValues): void {
  // @ts-expect-error Rules are an object, or JSON.
  keikaku.checkForm(5, sent);
  // @ts-expect-error Here is no page, and so no element.
  keikaku.mount({});
}
