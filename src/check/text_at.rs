//! The texts of a plan, as the rules see them.

use super::platform;
use crate::text::cp932;

/// A text of the plan. The rules that look at it stand at its place.
pub(super) struct TextAt<'p> {
    pub(super) text: &'p str,
    pub(super) role: TextRole,
    /// What kinds of characters occur in it.
    pub(super) signs: Signs,
    /// How many characters it has.
    pub(super) length: usize,
}

/// What a text is in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextRole {
    /// What something is called.
    Title,
    /// A number, a unit, a mark, the label of a status: few characters, as printed.
    Label,
    /// A sentence or a point of a list.
    Sentence,
    /// A remark on the plan as a whole: it quotes what is odd, and may.
    Note,
}

/// Kinds of characters that rules ask for. Nearly every text has none of them and is done with at one look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// A half-width letter or digit: `a`, `2`.
    pub(super) const NARROW: Signs = Signs(1);
    /// A full-width letter or digit: `Ａ`, `２`.
    pub(super) const WIDE: Signs = Signs(1 << 1);
    /// Half-width kana or one of its marks: `ｱ`, `｡`.
    pub(super) const HALF_WIDTH_KANA: Signs = Signs(1 << 2);
    /// A control character that is no blank.
    pub(super) const CONTROL: Signs = Signs(1 << 3);
    /// A character that turns the direction of the text after it.
    pub(super) const BIDI: Signs = Signs(1 << 4);
    /// A character that systems show differently: `㈱`, `髙`.
    pub(super) const PLATFORM: Signs = Signs(1 << 5);
    /// A character that Windows-31J cannot hold.
    pub(super) const LOST: Signs = Signs(1 << 6);

    /// What kind of character it is; most are none.
    pub(super) fn of(c: char) -> Signs {
        match c {
            '0'..='9' | 'A'..='Z' | 'a'..='z' => Signs::NARROW,
            // Tabs and line ends are blanks to every reader, and come with what is pasted from a table. Kana
            // are most of a plan and stand before what takes longer.
            'ぁ'..='ん' | 'ァ'..='ヶ' | ' '..='~' | '\t' | '\n' | '\r' => Signs::default(),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Signs::CONTROL,
            // Not U+200E and U+200F, which come with copied file names and turn nothing by themselves.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Signs::BIDI,
            c if !cp932::holds(c) => Signs::LOST.and(Signs::unusual(c)),
            c => Signs::unusual(c),
        }
    }

    fn unusual(c: char) -> Signs {
        match c {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Signs::WIDE,
            '｡'..='ﾟ' => Signs::HALF_WIDTH_KANA,
            c if platform::differs(c) => Signs::PLATFORM,
            _ => Signs::default(),
        }
    }

    /// Whether one of these is among them.
    pub(super) fn has(self, wanted: Signs) -> bool {
        self.0 & wanted.0 != 0
    }

    fn and(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

impl<'p> TextAt<'p> {
    pub(super) fn new(text: &'p str, role: TextRole) -> TextAt<'p> {
        let count = |(signs, length): (Signs, usize), c| (signs.and(Signs::of(c)), length + 1);
        let (signs, length) = text.chars().fold((Signs::default(), 0), count);
        TextAt { text, role, signs, length }
    }

    /// Whether it has such characters and is no remark, in which what is odd may be quoted.
    pub(super) fn shows(&self, wanted: Signs) -> bool {
        self.signs.has(wanted) && self.role != TextRole::Note
    }

    /// The different characters of this kind, the first few of them, in the order in which they occur.
    pub(super) fn few(&self, wanted: Signs) -> Vec<char> {
        let mut few = Vec::new();
        for c in self.text.chars().filter(|c| Signs::of(*c).has(wanted)) {
            if few.len() == FEW {
                break;
            }
            if !few.contains(&c) {
                few.push(c);
            }
        }
        few
    }
}

/// How many different characters one finding names.
const FEW: usize = 5;

/// A character as its number: what prints nothing could not be shown otherwise.
pub(super) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_text_has_no_signs() {
        let at =
            TextAt::new("自治会・町内会の活動を「支援」する（①～③、〇％、か所）。\r\n", TextRole::Sentence);
        assert_eq!(at.signs, Signs::default());
        assert_eq!(at.length, 31);
    }

    #[test]
    fn every_kind_of_character_is_told_apart() {
        for (c, kind) in [
            ('z', Signs::NARROW),
            ('ｚ', Signs::WIDE),
            ('ﾟ', Signs::HALF_WIDTH_KANA),
            ('\u{b}', Signs::CONTROL),
            ('\u{85}', Signs::CONTROL),
            ('\u{202e}', Signs::BIDI),
            ('髙', Signs::PLATFORM),
            ('é', Signs::LOST),
            ('㎥', Signs::LOST.and(Signs::PLATFORM)),
            ('〜', Signs::default()),
        ] {
            assert_eq!(Signs::of(c), kind, "{c:?}");
        }
    }

    #[test]
    fn of_many_different_characters_the_first_few_are_named() {
        let at = TextAt::new("ééàèùâêî", TextRole::Sentence);
        assert_eq!(at.few(Signs::LOST), ['é', 'à', 'è', 'ù', 'â']);
    }
}
