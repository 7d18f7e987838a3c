//! What the character sets of older systems can hold, and what is written instead of the rest.

use super::cp932::holds;
use super::platform::differs;
use super::replacement::replacement;

/// A character set (文字コード) of older systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// `Shift_JIS` as the standard has it: JIS X 0201 and JIS X 0208.
    ShiftJis,
    /// Windows-31J (CP932): the same with the characters that vendors added.
    Windows31J,
}

impl Charset {
    /// Whether text in it keeps the character.
    pub fn keeps(self, c: char) -> bool {
        holds(c) && (self == Charset::Windows31J || !is_added(c))
    }

    /// What is usually written instead of a character that it loses.
    pub fn alternative(self, c: char) -> Option<String> {
        let usual = match c {
            '①'..='⑳' => numbered(u32::from(c) - u32::from('①') + 1),
            '❶'..='❿' => numbered(u32::from(c) - u32::from('❶') + 1),
            '∑' => "Σ".to_owned(),
            '〝' | '〟' | '＂' => "\"".to_owned(),
            '＇' => "'".to_owned(),
            '￤' => "|".to_owned(),
            _ => replacement(c)?,
        };
        usual.chars().all(|c| self.keeps(c)).then_some(usual)
    }
}

fn numbered(number: u32) -> String {
    ["(", &number.to_string(), ")"].concat()
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
                Charset::ShiftJis.keeps(c),
                !is_in_an_added_row(c) || is_private,
                "{c} U+{:04X}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn what_is_written_instead_is_kept() {
        let instead = |c| Charset::ShiftJis.alternative(c);
        assert_eq!(instead('㈱').as_deref(), Some("(株)"));
        assert_eq!(instead('髙').as_deref(), Some("高"));
        assert_eq!(instead('⑫').as_deref(), Some("(12)"));
        assert_eq!(instead('❸').as_deref(), Some("(3)"));
        assert_eq!(instead('𠮷').as_deref(), Some("吉"));
        assert_eq!(instead('😀'), None);
        assert!(Charset::Windows31J.keeps('㈱') && !Charset::Windows31J.keeps('𠮷'));
    }
}
