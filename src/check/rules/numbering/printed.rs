//! A number as it is printed: 2-⑩ is the numeral ⑩ after 2-.

use super::numeral::Style;
use crate::text::{blank, fold};

/// A printed number (番号), of which the last numeral counts.
#[derive(Clone, Copy)]
pub(super) struct Printed<'p> {
    before: &'p str,
    pub(super) numeral: &'p str,
    after: &'p str,
    text: &'p str,
}

/// What numbers of one list have in common: the style of the numeral and what stands around it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Family {
    pub(super) style: Style,
    around: String,
}

impl<'p> Printed<'p> {
    /// Reads a number; `None` where no numeral is in it.
    pub(super) fn read(text: &'p str) -> Option<(Printed<'p>, Family)> {
        let (style, start, end) = last_numeral(text)?;
        let (before, rest) = text.split_at_checked(start)?;
        let (numeral, after) = rest.split_at_checked(end - start)?;
        let printed = Printed { before, numeral, after, text };
        Some((printed, Family { style, around: printed.around() }))
    }

    /// The number as it is printed.
    pub(super) fn text(&self) -> &'p str {
        self.text
    }

    /// The number with another numeral.
    pub(super) fn with(&self, numeral: &str) -> String {
        [self.before, numeral, self.after].concat()
    }

    /// What stands around the numeral, whatever its width. Big letters and small ones number apart.
    fn around(&self) -> String {
        let plain = |text: &'p str| text.chars().map(fold).filter(|c| !blank(*c));
        let is_big = self.numeral.chars().map(fold).any(|c| c.is_ascii_uppercase());
        plain(self.before).chain([if is_big { 'A' } else { 'a' }]).chain(plain(self.after)).collect()
    }
}

/// The style, the beginning and the end of the last numeral of a text.
fn last_numeral(text: &str) -> Option<(Style, usize, usize)> {
    let mut last = None;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let Some(style) = Style::of(c) else { continue };
        let mut end = start + c.len_utf8();
        if !style.is_sign() {
            while let Some((at, next)) = rest.next_if(|(_, next)| Style::of(*next) == Some(style)) {
                end = at + next.len_utf8();
            }
        }
        // A word of letters or kana is no numeral: ステップ.
        if text.get(start..end).is_some_and(|token| style.is_numeral(token)) {
            last = Some((style, start, end));
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numeral, its value and what stands around it.
    fn read(text: &str) -> Option<(&str, u32, String)> {
        let (printed, family) = Printed::read(text)?;
        Some((printed.numeral, family.style.value(printed.numeral)?, family.around))
    }

    #[track_caller]
    fn reads(text: &str, numeral: &str, value: u32, around: &str) {
        assert_eq!(read(text), Some((numeral, value, around.to_owned())));
    }

    #[test]
    fn the_last_numeral_of_a_number_counts() {
        reads("①", "①", 1, "a");
        reads("2-⑩", "⑩", 10, "2-a");
        reads("ステップ1", "1", 1, "ステップa");
        reads("基本目標 １２", "１２", 12, "基本目標a");
        reads("重点改革項目Ⅱ", "Ⅱ", 2, "重点改革項目a");
        reads("第十二章", "十二", 12, "第a章");
        reads("1-2-3.", "3", 3, "1-2-a.");
        reads("施策ウ", "ウ", 3, "施策a");
        reads("No.28", "28", 28, "No.a");
        reads("B", "B", 2, "A");
    }

    #[test]
    fn what_has_no_numeral_is_no_number() {
        for text in ["", "その他", "ステップ", "No", "NPO", "―", "1234567890123"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn widths_and_blanks_make_no_other_list() {
        let family = |text: &str| Printed::read(text).unwrap().1;
        assert!(family("基本目標 1") == family("基本目標２"));
        assert!(family("２－1") == family("2-2"));
        assert!(family("(1)") != family("1"));
        assert!(family("①") != family("⑴"));
        assert!(family("A") != family("b"));
    }
}
