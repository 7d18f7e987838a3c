/* What older systems can store (Windows-31J, known as Shift_JIS). The browser knows it: a page need not fetch a list. */

/** Characters that usual programs write as a twin, and that are no loss. */
const TWINS = "¢£¥¬—‖‾−〜";
/** The first of the two bytes of a character. */
const LEADS = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];

function* range(from, to) {
  for (let at = from; at <= to; at += 1) yield at;
}

/** A bit for each character that can be stored, in the order of their numbers. */
export function storable() {
  const bits = new Uint8Array(0x1_0000 / 8);
  const bytes = [...range(0, 0x80), ...range(0xa1, 0xdf)];
  for (const lead of LEADS) for (const trail of range(0x40, 0xfc)) bytes.push(lead, trail, 0x20);
  for (const character of new TextDecoder("shift_jis").decode(Uint8Array.from(bytes)) + TWINS) {
    const code = character.codePointAt(0);
    const isPrivate = code >= 0xe000 && code < 0xf900;
    if (!isPrivate && code !== 0xfffd) bits[code >> 3] |= 1 << (code & 7);
  }
  return bits;
}
