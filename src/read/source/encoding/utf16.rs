//! UTF-16.

use crate::error::Error;

/// The text of bytes behind the mark, of which two are a unit.
pub(super) fn text(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let wrong = |at: usize| Error::NotText { byte: 2 + at + 1 };
    let (pairs, rest) = bytes.as_chunks();
    let mut text = String::with_capacity(bytes.len());
    let mut at = 0;
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let letter = letter.map_err(|_| wrong(at))?;
        if letter == '\0' {
            return Err(wrong(at));
        }
        at += 2 * letter.len_utf16();
        text.push(letter);
    }
    if rest.is_empty() { Ok(text) } else { Err(wrong(at)) }
}
