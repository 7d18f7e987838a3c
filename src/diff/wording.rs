//! Whether a text changed, or only how it is written.

use super::change::Kind;
use crate::text::plain;

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
}
