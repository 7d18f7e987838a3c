//! In which encoding bytes are text, by evidence. What bytes of the older encodings stand for is known to every
//! browser, so no page carries it: here is only where they have characters at all.

mod legacy;
mod utf16;

use crate::error::Error;
use crate::read::file::file_kind;
use legacy::Rules;

/// In which encoding (文字コード) bytes are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and whether a mark says so.
    Utf8 {
        /// Whether it begins with the mark.
        bom: bool,
    },
    /// UTF-16, the lower byte first, with its mark.
    Utf16Le,
    /// UTF-16, the higher byte first, with its mark.
    Utf16Be,
    /// Windows-31J, known as `Shift_JIS`.
    Windows31J,
    /// EUC-JP.
    EucJp,
    /// No encoding in which Japanese text is written.
    NotText {
        /// The first byte that is wrong in the encoding that goes furthest, from 1.
        byte: usize,
    },
}

/// A text that was bytes (復号した文字列).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its mark.
    pub text: String,
    /// In which encoding it was, as `TextDecoder` names it.
    pub encoding: &'static str,
    /// Whether a mark said so.
    pub bom: bool,
}

impl Encoding {
    /// The name by which `TextDecoder` knows it; empty for what is no text.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 { .. } => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows31J => "shift_jis",
            Encoding::EucJp => "euc-jp",
            Encoding::NotText { .. } => "",
        }
    }
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The encoding of bytes: what their mark says; else UTF-8 if they are that to the last byte; else that of the
/// older encodings in which every byte makes sense, and of two the one in which the text is likelier Japanese.
pub fn encoding_of(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xff, 0xfe, ..] => return Encoding::Utf16Le,
        [0xfe, 0xff, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    // Text has no such bytes: they are of pictures and archives, of UTF-16 without mark, or switch sets.
    if let Some(at) = bytes.iter().position(|byte| matches!(byte, 0 | 0x1b)) {
        return Encoding::NotText { byte: at + 1 };
    }
    let bom = bytes.starts_with(UTF8_MARK);
    let Err(error) = std::str::from_utf8(bytes) else { return Encoding::Utf8 { bom } };
    let byte = error.valid_up_to() + 1;
    if bom {
        return Encoding::NotText { byte };
    }
    match (legacy::cost(bytes, Rules::Windows31J), legacy::cost(bytes, Rules::EucJp)) {
        (Ok(windows), Ok(euc)) if windows < euc => Encoding::Windows31J,
        (_, Ok(_)) => Encoding::EucJp,
        (Ok(_), Err(_)) => Encoding::Windows31J,
        (Err(windows), Err(euc)) => Encoding::NotText { byte: byte.max(windows).max(euc) },
    }
}

/// The text of bytes. UTF-8 and UTF-16 are read here; for the older encodings `legacy` is given their name and the
/// bytes, as `TextDecoder` is in a page.
pub fn decoded(
    bytes: &[u8],
    legacy: impl FnOnce(&'static str, &[u8]) -> Option<String>,
) -> Result<Decoded, Error> {
    if bytes.len() > super::MAX_BYTES {
        return Err(Error::TooLarge { what: "bytes", limit: super::MAX_BYTES });
    }
    if let Some(kind) = file_kind(bytes) {
        return Err(Error::OtherFile(kind));
    }
    let encoding = encoding_of(bytes);
    let after_mark = bytes.get(2..).unwrap_or_default();
    let text = match encoding {
        Encoding::Utf8 { bom } => {
            let text = if bom { &bytes[UTF8_MARK.len()..] } else { bytes };
            String::from_utf8_lossy(text).into_owned()
        }
        Encoding::Utf16Le => utf16::text(after_mark, u16::from_le_bytes)?,
        Encoding::Utf16Be => utf16::text(after_mark, u16::from_be_bytes)?,
        Encoding::Windows31J | Encoding::EucJp => {
            legacy(encoding.name(), bytes).ok_or(Error::NotText { byte: 1 })?
        }
        Encoding::NotText { byte } => return Err(Error::NotText { byte }),
    };
    let bom = !matches!(encoding, Encoding::Utf8 { bom: false } | Encoding::Windows31J | Encoding::EucJp);
    Ok(Decoded { text, encoding: encoding.name(), bom })
}

#[cfg(test)]
mod tests;
