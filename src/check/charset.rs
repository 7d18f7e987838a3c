//! What the character sets of older systems can hold, and what is written instead of the rest.

use super::platform::differs;
use super::replacement::{bracketed, replacement};
use crate::text::cp932::{holds, is_in};

/// A character set (文字コード) of older systems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charset {
    /// Whether it has the characters that vendors added.
    has_added: bool,
    /// The characters of Windows-31J, a bit for each, from a browser.
    storable: Option<Vec<u8>>,
}

/// Whether the list of characters is compiled in. A page with a form asks its browser, which has one anyway.
const HAS_LIST: bool = cfg!(feature = "api");

impl Charset {
    /// `Shift_JIS` as the standard has it: JIS X 0201 and JIS X 0208.
    pub fn shift_jis() -> Charset {
        Charset { has_added: false, storable: None }
    }

    /// Windows-31J (CP932): the same with the characters that vendors added.
    pub fn windows_31j() -> Charset {
        Charset { has_added: true, ..Charset::shift_jis() }
    }

    /// The same by a list of a browser: a bit for each character of the Basic Multilingual Plane that Windows-31J has.
    #[must_use]
    pub fn by(self, storable: Option<Vec<u8>>) -> Charset {
        Charset { storable, ..self }
    }

    /// Whether text in it keeps the character; where no list is known, nothing can be said against it.
    pub fn keeps(&self, c: char) -> bool {
        let holds = match &self.storable {
            Some(list) => is_in(list, c),
            None => !HAS_LIST || holds(c),
        };
        holds && (self.has_added || !is_added(c))
    }

    /// What is usually written instead of a character that it loses.
    pub fn alternative(&self, c: char) -> Option<String> {
        let usual = match c {
            '①'..='⑳' => bracketed(u32::from(c) - u32::from('①') + 1),
            '❶'..='❿' => bracketed(u32::from(c) - u32::from('❶') + 1),
            '∑' => "Σ".to_owned(),
            '〝' | '〟' | '＂' => "\"".to_owned(),
            '＇' => "'".to_owned(),
            '￤' => "|".to_owned(),
            _ => replacement(c)?,
        };
        usual.chars().all(|c| self.keeps(c)).then_some(usual)
    }
}

/// Whether vendors added the character to the standard.
fn is_added(c: char) -> bool {
    differs(c) || matches!(c, '①'..='⑳' | '∑' | '∮' | '∟' | '⊿' | '〝' | '〟' | '＂' | '＇' | '￤')
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::SHIFT_JIS;

    /// Whether Windows-31J has the character where the standard has no row: 13, 89 to 92, 115 and on.
    fn is_in_an_added_row(c: char) -> bool {
        let mut text = [0; 4];
        let (bytes, _, lost) = SHIFT_JIS.encode(c.encode_utf8(&mut text));
        !lost && matches!(bytes.as_ref(), [0x87 | 0xed | 0xee | 0xf0..=0xfc, _])
    }

    #[test]
    fn the_standard_keeps_exactly_what_stands_in_its_own_rows() {
        for c in ('\0'..='\u{ffff}').filter(|c| holds(*c)) {
            let is_private = ('\u{e000}'..='\u{f8ff}').contains(&c);
            assert_eq!(
                Charset::shift_jis().keeps(c),
                !is_in_an_added_row(c) || is_private,
                "{c} U+{:04X}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn what_is_written_instead_is_kept() {
        let instead = |c| Charset::shift_jis().alternative(c);
        assert_eq!(instead('㈱').as_deref(), Some("(株)"));
        assert_eq!(instead('髙').as_deref(), Some("高"));
        assert_eq!(instead('⑫').as_deref(), Some("(12)"));
        assert_eq!(instead('❸').as_deref(), Some("(3)"));
        assert_eq!(instead('𠮷').as_deref(), Some("吉"));
        assert_eq!(instead('😀'), None);
        assert!(Charset::windows_31j().keeps('㈱') && !Charset::windows_31j().keeps('𠮷'));
    }
}
