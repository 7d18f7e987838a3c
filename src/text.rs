//! Japanese text (文字): its widths, its brackets, its blanks, and what of it is only notation. Nothing here knows
//! what a text says.

pub mod cp932;
mod kana;
#[cfg(feature = "form")]
mod letters;

pub use kana::{full_width, katakana, katakana_letter, voiced, wide};
#[cfg(feature = "form")]
pub use letters::letters;

/// The plain form (半角) of a character of a number or a year: `２` is `2`, `－` and `—` are `-`, `〜` is `~`.
pub fn fold(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        // Marks without width come with text copied from web pages and PDF files.
        '\u{a0}'
        | '\u{2009}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202f}'
        | '\u{2060}'
        | '\u{3000}'
        | '\u{feff}' => ' ',
        '‐'..='―' | '−' | '─' | '━' | 'ー' | 'ｰ' | '﹣' => '-',
        '〜' | '∼' => '~',
        '･' => '・',
        _ => c,
    }
}

/// Whether a folded character opens brackets (開き括弧) of any shape.
pub fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '〔' | '【' | '〈' | '《' | '≪' | '「' | '『')
}

/// Whether a folded character closes brackets (閉じ括弧) of any shape.
pub fn closes(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '〕' | '】' | '〉' | '》' | '≫' | '」' | '』')
}

/// Whether a character is blank (空白), also where it only looks so.
pub fn blank(c: char) -> bool {
    fold(c).is_whitespace()
}

/// A text (文言) without what is only notation (表記): width, blanks, punctuation, the shape of brackets and dashes.
/// What keeps two numbers apart stays.
pub fn plain(text: &str) -> String {
    without(is_mark, text)
}

/// The same without brackets. Quotation marks stay: alone they stand for the text above.
pub fn bare(text: &str) -> String {
    without(|c| is_mark(c) || is_bracket(c), text)
}

fn without(notation: fn(char) -> bool, text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    // What is left out since the last character that is not.
    let mut left_out = String::new();
    let mut rest = text.chars().map(fold);
    while let Some(c) = rest.next() {
        if notation(c) {
            left_out.push(shape(c));
            continue;
        }
        // The digits on both sides would become one number: 2.1 is not 21, but 1,090 is 1090.
        let would_join = c.is_ascii_digit() && said.ends_with(|c: char| c.is_ascii_digit());
        if would_join && !(left_out == "," && ends_group(rest.clone())) {
            said.push_str(between_digits(&left_out));
        }
        left_out.clear();
        said.push(shape(c));
    }
    said
}

/// What keeps two numbers apart. Blanks do so only where there is nothing else.
fn between_digits(left_out: &str) -> &str {
    match left_out.trim() {
        "" if !left_out.is_empty() => " ",
        marks => marks,
    }
}

/// Whether exactly two more digits follow, as behind the first one of a group of three.
fn ends_group(rest: impl Iterator<Item = char>) -> bool {
    rest.take(3).take_while(char::is_ascii_digit).count() == 2
}

/// Brackets of all shapes are one.
fn shape(c: char) -> char {
    if is_bracket(c) || matches!(c, '\'' | '“' | '”' | '‘' | '’' | '〝' | '〟') { '"' } else { c }
}

fn is_bracket(c: char) -> bool {
    opens(c) || closes(c)
}

fn is_mark(c: char) -> bool {
    blank(c) || matches!(c, '、' | '。' | ',' | '.' | '・' | '､' | '｡')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_folded_and_meaning_is_kept() {
        let folded = |text: &str| text.chars().map(fold).collect::<String>();
        assert_eq!(folded("Ｈ２７．４～９（％）"), "H27.4~9(%)");
        assert_eq!(folded("－—−ー―─"), "------");
        assert_eq!(folded("①Ⅱ㈱か所"), "①Ⅱ㈱か所");
    }

    #[test]
    fn how_a_text_is_set_makes_no_difference_and_its_words_do() {
        assert_eq!(bare("（同　上）"), bare("同上"));
        assert_eq!(bare("２か所、検討する。"), bare("2か所,検討する"));
        assert_ne!(bare("3か所"), bare("2か所"));
        assert_eq!(plain("「参画と協働」の推進"), plain("“参画と協働”の推進"));
        assert_ne!(plain("（仮称）条例"), plain("仮称条例"));
        assert_eq!(bare("＂"), "\"");
    }

    #[test]
    fn brackets_and_points_around_a_number_are_notation() {
        assert_eq!(bare("（１）"), bare("1."));
        assert_ne!(bare("1-1"), bare("11"));
        assert_ne!(bare("①"), bare("②"));
    }

    #[test]
    fn numbers_that_a_mark_keeps_apart_are_not_one() {
        for same in [plain, bare] {
            assert_ne!(same("1.5"), same("15"));
            assert_ne!(same("2. 1"), same("21"));
            assert_ne!(same("3 5"), same("35"));
            assert_ne!(same("3（5）か所"), same("35か所"));
            assert_ne!(same("1,2"), same("12"));
            assert_ne!(same("1,23456"), same("123456"));
            assert_eq!(same("1、2年目"), same("１、 ２年目"));
            assert_eq!(same("1,671"), same("１６７１"));
            assert_eq!(same("12,345,678人"), same("12345678人"));
        }
    }
}
