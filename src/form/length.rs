//! How long a text is, as its reader counts: a letter with its marks is one, and so is a flag.

use super::answer;
use super::field::{Field, Kind};
use super::kind::points;
use crate::text::letters;

/// How many characters (文字数) a reader sees; the end of a line is one.
pub(super) fn length(text: &str) -> usize {
    // Plain ASCII without line ends, as addresses are, needs no table.
    if text.bytes().all(|byte| byte.is_ascii_graphic()) { text.len() } else { letters(text).count() }
}

/// How many characters of a text count in this field; `None` where they are not counted. Of points the marks
/// and line ends do not count: nobody reads them.
pub(super) fn counted(field: &Field, text: &str) -> Option<usize> {
    match field.kind() {
        Kind::Points => Some(points::lines(text).map(|line| length(line.words)).sum()),
        kind if kind.is_counted() => Some(length(&answer::stored(field, text))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_sees_as_one_is_one() {
        for (text, count) in [
            ("まちづくり", 5),
            ("か\u{3099}", 1),
            ("葛\u{e0100}飾", 2),
            ("👨‍👩‍👧🇯🇵", 2),
            ("1行\r\n2行", 5),
            ("name@example.jp", 15),
            ("", 0),
        ] {
            assert_eq!(length(text), count, "{text:?}");
        }
    }
}
