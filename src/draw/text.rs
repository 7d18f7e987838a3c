//! How wide text is, and where a line of Japanese may break.
//!
//! Widths come from a table, never from a page: the same layout everywhere, and no reads of the page while
//! drawing. They are upper estimates over the usual Japanese fonts, so that what fits here fits there.

use unicode_width::UnicodeWidthChar;

/// The width of one character in em.
fn char_width(c: char) -> f64 {
    match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | 'I' => 0.32,
        '(' | ')' | '[' | ']' | '-' | '/' | 'f' | 't' | 'r' | '"' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.94,
        'A'..='Z' | '&' | '#' | '+' | '=' | '<' | '>' | '~' => 0.7,
        ' '..='~' => 0.6,
        _ => match c.width() {
            None | Some(0) => 0.0,
            // Half-width kana.
            Some(1) if ('\u{ff61}'..='\u{ff9f}').contains(&c) => 0.5,
            // Characters of ambiguous width (①, …, →, ◎) fill the square in Japanese fonts.
            Some(1) if !('\u{2000}'..='\u{ff60}').contains(&c) => 0.65,
            _ => 1.0,
        },
    }
}

/// The width of a line of text in em.
pub fn width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

/// Characters that must not begin a line (行頭禁則).
const NOT_FIRST: &str =
    "、。，．・：；？！ー－々）」』】〕〉》］｝)]}%％℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥,.:;?!";
/// Characters that must not end a line (行末禁則).
const NOT_LAST: &str = "（「『【〔〈《［｛([{￥＄¥$";

/// The text in lines of at most `max` em, broken as Japanese is (禁則処理): between any two full-width
/// characters unless one of them forbids it, inside a Latin word or number only if it alone is too long.
pub fn wrap(text: &str, max: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for piece in pieces(text) {
        let wide = width(piece);
        if used + wide > max && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
            used = 0.0;
        }
        if wide > max {
            used = push_broken(piece, max, &mut line, &mut lines);
        } else if !(line.is_empty() && piece == " ") {
            line.push_str(piece);
            used += wide;
        }
    }
    if !line.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Pieces that belong together, as many to a line of at most `max` em as fit, `gap` between two; only a piece
/// that no line can hold is broken.
pub fn pack(pieces: &[String], gap: &str, max: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + width(gap) + width(piece) <= max => {
                line.push_str(gap);
                line.push_str(piece);
            }
            _ => lines.extend(wrap(piece, max)),
        }
    }
    lines
}

/// A part of a line of text, of a class of its own if that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Its class.
    pub class: &'static str,
}

impl From<String> for Piece {
    fn from(text: String) -> Piece {
        Piece { text, class: "" }
    }
}

/// The same of pieces with a class. A gap belongs to what stands before it, and is gone with that.
pub fn pack_pieces(pieces: &[Piece], gap: &str, max: f64) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut used = 0.0;
    for piece in pieces {
        let wide = width(&piece.text);
        let line = lines.last_mut().filter(|_| used + width(gap) + wide <= max);
        if let Some(line) = line {
            if let Some(before) = line.last_mut() {
                before.text.push_str(gap);
            }
            line.push(piece.clone());
            used += width(gap) + wide;
        } else {
            for text in wrap(&piece.text, max) {
                used = width(&text);
                lines.push(vec![Piece { text, class: piece.class }]);
            }
        }
    }
    lines
}

/// Breaks a piece that no line can hold, character by character; returns the width of the last line.
fn push_broken(piece: &str, max: f64, line: &mut String, lines: &mut Vec<String>) -> f64 {
    let mut used = 0.0;
    for c in piece.chars() {
        if used + char_width(c) > max && !line.is_empty() {
            lines.push(std::mem::take(line));
            used = 0.0;
        }
        line.push(c);
        used += char_width(c);
    }
    used
}

/// The text cut wherever a line may break.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        let (_, mut before) = chars.next()?;
        let end = chars
            .find(|&(_, after)| may_break(std::mem::replace(&mut before, after), after))
            .map_or(rest.len(), |(at, _)| at);
        let (piece, tail) = rest.split_at_checked(end)?;
        rest = tail;
        Some(piece)
    })
}

fn may_break(before: char, after: char) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, ',' | '.' | '-' | '\'');
    let is_in = |set: &str, c: char| set.chars().any(|member| member == c);
    !(word(before) && word(after) || is_in(NOT_FIRST, after) || is_in(NOT_LAST, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_is_one_em_a_character_and_digits_are_narrower() {
        assert!((width("実績値") - 3.0).abs() < 1e-9);
        assert!((width("①→◎…") - 4.0).abs() < 1e-9);
        assert!((width("ｶﾅ") - 1.0).abs() < 1e-9);
        assert!(width("1,454") < 3.0);
        assert!((width("か\u{3099}") - 1.0).abs() < 1e-9, "a combining mark takes no room");
    }

    #[test]
    fn no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assert_eq!(wrap("平成30年度（見込み）です。", 7.0), ["平成30年度", "（見込み）で", "す。"]);
        for max in 3..12 {
            for line in wrap("まちづくりセンター数（累計）、講座「育成」の受講者数。", f64::from(max))
            {
                let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
                assert!(!NOT_FIRST.contains(first) && !NOT_LAST.contains(last), "{max}: {line}");
                assert!(width(&line) <= f64::from(max) + 1.0, "{max}: {line}");
            }
        }
    }

    #[test]
    fn what_belongs_together_stays_in_one_line_where_it_fits() {
        let pieces = ["実績 55", "目標 66", "▼未達"].map(str::to_owned);
        assert_eq!(pack(&pieces, "　", 30.0), ["実績 55　目標 66　▼未達"]);
        assert_eq!(pack(&pieces, "　", 8.0), ["実績 55", "目標 66　▼未達"]);
        assert_eq!(pack(&pieces, "　", 2.5)[..2], ["実績", "55"]);
    }

    #[test]
    fn pieces_with_a_class_are_packed_like_plain_ones_and_a_gap_goes_with_what_stands_before_it() {
        let texts = ["実績 55", "目標 66", "▼未達"].map(str::to_owned);
        let pieces = texts.clone().map(|text| Piece { text, class: "c" });
        for max in [30.0, 8.0, 2.5] {
            let lines = pack_pieces(&pieces, "　", max);
            let joined = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect::<String>();
            assert_eq!(lines.iter().map(joined).collect::<Vec<_>>(), pack(&texts, "　", max));
        }
        let [line] = &pack_pieces(&pieces, "　", 30.0)[..] else { panic!("one line") };
        assert_eq!(
            line.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>(),
            ["実績 55　", "目標 66　", "▼未達"]
        );
    }

    #[test]
    fn a_number_is_not_torn_apart_unless_it_alone_is_too_long() {
        assert_eq!(wrap("実績1,454 目標", 5.0), ["実績1,454", "目標"]);
        assert_eq!(wrap("123456", 1.5), ["12", "34", "56"]);
        assert!(wrap("", 3.0).is_empty());
    }
}
