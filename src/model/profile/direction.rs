//! Words that say which direction is an improvement.

use super::super::Better;
use super::has_word;
use crate::text::{blank, closes, fold, opens};

/// Headers of a column that says it.
static HEADERS: [&str; 10] = [
    "方向",
    "方向性",
    "向き",
    "望ましい方向",
    "望ましい方向性",
    "望ましい向き",
    "目指す方向",
    "目指す方向性",
    "目標の方向",
    "指標の方向",
];

/// Words for more.
static MORE: [&str; 13] =
    ["増", "上げ", "上昇", "向上", "高い", "高め", "多い", "拡大", "↑", "↗", "⤴", "higher", "increase"];

/// Words for less.
static LESS: [&str; 13] =
    ["減", "下げ", "低下", "低い", "低め", "抑制", "縮小", "少な", "↓", "↘", "⤵", "lower", "decrease"];

/// Words by which a sentence says which direction is an improvement: 少ないほどよい.
static WISHED: [&str; 6] = ["ほどよい", "ほど良い", "ほど望ましい", "ほうがよい", "方がよい", "方が良い"];

/// Whether a header names the column of directions.
pub fn names_direction(header: &str) -> bool {
    let said = |c: &char| !blank(*c) && !opens(fold(*c)) && !closes(fold(*c));
    HEADERS.iter().any(|known| header.chars().filter(said).eq(known.chars()))
}

/// The direction that a cell below such a header names; `None` where it names none, or both.
pub fn better(text: &str) -> Option<Better> {
    let text = text.to_ascii_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| has_word(&text, word));
    match (names(&MORE), names(&LESS)) {
        (true, false) => Some(Better::Higher),
        (false, true) => Some(Better::Lower),
        _ => None,
    }
}

/// The direction that a remark wishes for: 「少ないほどよい」.
pub fn wished(text: &str) -> Option<Better> {
    let at = |word: &&str| text.as_bytes().windows(word.len()).position(|part| part == word.as_bytes());
    let end = WISHED.iter().find_map(at)?;
    // The words right before it: what else a remark says is of something else.
    let before = text.get(..end)?;
    let start = before.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
    better(before.get(start..)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_one_direction_or_none() {
        for text in ["増加を目指す", "上げる", "↑", "多いほどよい", "増"] {
            assert_eq!(better(text), Some(Better::Higher), "{text}");
        }
        for text in ["減らす", "下げる", "↘", "低いほどよい", "減少"] {
            assert_eq!(better(text), Some(Better::Lower), "{text}");
        }
        for text in ["", "維持", "増減なし", "―"] {
            assert_eq!(better(text), None, "{text}");
        }
    }

    #[test]
    fn a_remark_wishes_for_a_direction_only_in_so_many_words() {
        assert_eq!(wished("※数値は少ないほどよい。"), Some(Better::Lower));
        assert_eq!(wished("値が高いほど望ましい"), Some(Better::Higher));
        assert_eq!(wished("参加者が増加した"), None);
        assert_eq!(wished("早いほどよい"), None);
    }

    #[test]
    fn a_column_of_what_comes_next_is_no_direction() {
        assert!(names_direction("望ましい 方向"));
        assert!(names_direction("（向き）"));
        assert!(!names_direction("今後の方向性"));
        assert!(!names_direction("施策の方向"));
    }
}
