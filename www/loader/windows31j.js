/* Text as bytes of Windows-31J (CP932), as Excel in Japan opens it. Every engine can read it and none writes it: what
   its reader makes of each pair of bytes, turned round, is the writer. */

/** Characters that usual programs write as a twin. */
const TWINS = { "¢": "￠", "£": "￡", "¥": "\\", "¬": "￢", "—": "―", "‖": "∥", "‾": "~", "−": "－", "〜": "～" };
/** What stands in place of a character that is lost: it is seen, and no text has it. */
const LOST = [0x81, 0xac];

let known;

function table() {
  const reader = new TextDecoder("shift_jis");
  const codes = new Map();
  const learn = (bytes) => {
    const text = reader.decode(Uint8Array.from(bytes));
    // Where two pairs mean one character, the first is the one that programs write.
    if ([...text].length === 1 && text !== "\ufffd" && !codes.has(text)) codes.set(text, bytes);
  };
  const each = (from, to, work) => {
    for (let at = from; at <= to; at += 1) work(at);
  };
  each(0x00, 0x7f, (byte) => learn([byte]));
  each(0xa1, 0xdf, (byte) => learn([byte]));
  const rows = (from, to) => each(from, to, (lead) => each(0x40, 0xfc, (trail) => learn([lead, trail])));
  rows(0x81, 0x9f);
  // The vendors' own rows before their copies among NEC's selections.
  rows(0xfa, 0xfc);
  rows(0xe0, 0xef);
  return codes;
}

/** The bytes of a text; a character that is lost becomes 〓. */
export function windows31j(text) {
  known ??= table();
  const bytes = [];
  for (const character of text.replace(/^\ufeff/, "")) bytes.push(...(known.get(TWINS[character] ?? character) ?? LOST));
  return Uint8Array.from(bytes);
}
