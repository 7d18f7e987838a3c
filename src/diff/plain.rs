//! What a text says, however it is written.

use super::change::Kind;
use crate::text::{blank, closes, fold, opens};

/// The text (文言) without what is only notation: width, blanks, punctuation, the shape of brackets and dashes.
pub(super) fn plain(text: &str) -> String {
    let folded: Vec<char> = text.chars().map(fold).collect();
    let mut plain = String::with_capacity(text.len());
    for (at, &c) in folded.iter().enumerate() {
        if is_bracket(c) {
            plain.push('"');
        } else if !is_punctuation(c) || separates_digits(&folded, at) {
            plain.push(c);
        }
    }
    plain
}

/// The number (番号) without what is only notation; brackets around a number are, too.
pub(super) fn plain_number(number: &str) -> String {
    let mut plain = plain(number);
    plain.retain(|c| c != '"');
    plain
}

fn is_bracket(c: char) -> bool {
    opens(c) || closes(c) || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '〝' | '〟')
}

fn is_punctuation(c: char) -> bool {
    blank(c) || matches!(c, '、' | '。' | ',' | '.' | '・' | '､' | '｡')
}

/// Whether the digits on both sides would become one number: 2.1 is not 21, but 1,090 is 1090.
fn separates_digits(text: &[char], at: usize) -> bool {
    let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let groups = text[at] == ',' && (1..=3).all(|ahead| is_digit(at + ahead)) && !is_digit(at + 4);
    at > 0 && is_digit(at - 1) && is_digit(at + 1) && !groups
}

/// How a text changed, if it did: its words, or only how they are written.
pub(super) fn wording(old: &str, new: &str) -> Option<Kind> {
    if old == new {
        None
    } else if plain(old) == plain(new) {
        Some(Kind::Notation)
    } else {
        Some(Kind::Reworded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_blanks_punctuation_and_the_shape_of_brackets_are_notation() {
        for (old, new) in [
            ("ＮＰＯの活動", "NPO の活動"),
            ("支援し、促します。", "支援し，促します"),
            ("「参画と協働」の推進", "“参画と協働”の推進"),
            ("（仮称）条例", "(仮称)条例"),
            ("サービス", "サ―ビス"),
            ("1,090人", "１０９０人"),
            ("講座・教室", "講座 教室"),
        ] {
            assert_eq!(wording(old, new), Some(Kind::Notation), "{old} {new}");
        }
        assert_eq!(wording("同じ", "同じ"), None);
    }

    #[test]
    fn a_mark_that_keeps_two_numbers_apart_is_no_notation() {
        for (old, new) in [("2.1", "21"), ("1、2年目", "12年目"), ("3・4", "34"), ("1,2", "12")] {
            assert_eq!(wording(old, new), Some(Kind::Reworded), "{old} {new}");
        }
    }

    #[test]
    fn brackets_and_points_around_a_number_are_notation() {
        assert_eq!(plain_number("（１）"), plain_number("1."));
        assert_ne!(plain_number("1-1"), plain_number("11"));
        assert_ne!(plain_number("①"), plain_number("②"));
    }
}
