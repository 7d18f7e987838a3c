//! Points of a list (箇条書き), one a line.

use crate::text::{blank, fold};

/// One point.
pub(in crate::form) struct Line<'t> {
    /// The mark that it begins with, where it is one of its own: ●, ①, 1.
    own: bool,
    /// What it says, its own mark included.
    pub(in crate::form) words: &'t str,
}

/// The points of a text, without their bullets and without lines that say nothing.
pub(in crate::form) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split(['\n', '\r']).map(line).filter(|line| !line.words.is_empty())
}

fn line(line: &str) -> Line<'_> {
    let line = line.trim_matches(blank);
    let mut words = line;
    while let Some(rest) = without_bullet(words) {
        words = rest.trim_start_matches(blank);
    }
    Line { own: has_mark(words), words }
}

/// The line behind its bullet. A dash or a star is one only with a blank behind it.
fn without_bullet(line: &str) -> Option<&str> {
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let is_bullet = match fold(first) {
        '・' | '•' | '‣' | '▪' | '◦' => true,
        '-' | '*' => rest.is_empty() || rest.starts_with(blank),
        _ => false,
    };
    is_bullet.then_some(rest)
}

/// Whether a line begins with a mark that says something: ●, ①, 1., (1), ※.
fn has_mark(line: &str) -> bool {
    let mut chars = line.chars().map(fold);
    let Some(first) = chars.next() else { return false };
    let is_number = || chars.clone().next().is_some_and(|c| matches!(c, '.' | ')' | '、'));
    match first {
        '●' | '○' | '◎' | '■' | '□' | '◆' | '◇' | '▲' | '△' | '※' | '→' | '①'..='⑳' | '(' => {
            true
        }
        first => first.is_ascii_digit() && is_number(),
    }
}

/// The points, each in a line with its bullet.
pub(in crate::form) fn stored(text: &str) -> String {
    let mut stored = String::new();
    for line in lines(text) {
        if !stored.is_empty() {
            stored.push('\n');
        }
        if !line.own {
            stored.push('・');
        }
        stored.push_str(line.words);
    }
    stored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_stored_one_a_line_with_one_bullet() {
        let typed = "・講座を開いた\r\n\n  - 会議を3回\n•拠点を2か所\n①広報\n1. 調査\n-5度の日\n・\n・・二重";
        assert_eq!(
            stored(typed),
            "・講座を開いた\n・会議を3回\n・拠点を2か所\n①広報\n1. 調査\n・-5度の日\n・二重"
        );
        assert_eq!(stored(&stored(typed)), stored(typed));
    }
}
