//! Letters as a reader counts them (字数): a letter with its marks is one, and so are a family and a flag.
//!
//! These are the grapheme clusters of Unicode (UAX #29) but for the conjuncts of Indian scripts and the few signs
//! that stand before their letter. The whole table would cost a page 8 kB for scripts that no form here is
//! filled in with.

/// Ranges of characters that join the letter before them, and of pictures that a joiner joins: see [`in_ranges`].
static MARKS: &[u8] = include_bytes!("marks.bin");
static PICTURES: &[u8] = include_bytes!("pictures.bin");

const JOINER: char = '\u{200d}';

/// The letters of a text, one by one.
pub fn letters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = first_end(rest);
        let (first, others) = (rest.get(..end)?, rest.get(end..)?);
        rest = others;
        (end > 0).then_some(first)
    })
}

/// Where the first letter ends, in bytes.
fn first_end(text: &str) -> usize {
    let mut chars = text.char_indices();
    let Some((_, mut before)) = chars.next() else { return 0 };
    let mut is_picture = has(PICTURES, before);
    let mut is_half_flag = is_flag(before);
    for (at, c) in chars {
        let joins = match (before, c) {
            ('\r', '\n') => true,
            _ if is_control(before) || is_control(c) => false,
            _ if has(MARKS, c) => true,
            (JOINER, c) if is_picture => has(PICTURES, c),
            (_, c) if is_half_flag && is_flag(c) => {
                is_half_flag = false;
                before = c;
                continue;
            }
            (before, c) => follows(syllable(before), syllable(c)),
        };
        if !joins {
            return at;
        }
        is_half_flag = false;
        is_picture = is_picture && has(MARKS, c) || has(PICTURES, c);
        before = c;
    }
    text.len()
}

fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}')
}

/// One half of a flag.
fn is_flag(c: char) -> bool {
    ('🇦'..='🇿').contains(&c)
}

/// A part of a Korean syllable, or a whole one without and with its last consonant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Syllable {
    First,
    Vowel,
    Last,
    Open,
    Closed,
}

fn syllable(c: char) -> Option<Syllable> {
    Some(match c {
        '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}' => Syllable::First,
        '\u{1160}'..='\u{11a7}' | '\u{d7b0}'..='\u{d7c6}' => Syllable::Vowel,
        '\u{11a8}'..='\u{11ff}' | '\u{d7cb}'..='\u{d7fb}' => Syllable::Last,
        '가'..='힣' if (u32::from(c) - u32::from('가')).is_multiple_of(28) => Syllable::Open,
        '가'..='힣' => Syllable::Closed,
        _ => return None,
    })
}

fn follows(before: Option<Syllable>, next: Option<Syllable>) -> bool {
    use Syllable::{Closed, First, Last, Open, Vowel};
    match (before, next) {
        (Some(First), Some(next)) => next != Last,
        (Some(Open | Vowel), Some(next)) => matches!(next, Vowel | Last),
        (Some(Closed | Last), Some(next)) => next == Last,
        _ => false,
    }
}

/// Whether a character is in a list. Japanese letters are in none, which saves the walk.
fn has(ranges: &[u8], c: char) -> bool {
    match c {
        // The only marks among kana, and the only pictures.
        '\u{3000}'..='\u{9fff}' => {
            matches!(c, '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}') && ranges == MARKS
                || matches!(c, '〰' | '〽' | '㊗' | '㊙') && ranges == PICTURES
        }
        '\0'..='\u{a8}' => false,
        c => in_ranges(ranges, u32::from(c)),
    }
}

/// Ranges as numbers of seven bits a byte: how far after the last range one begins, and how long it is.
fn in_ranges(ranges: &[u8], code: u32) -> bool {
    let (mut number, mut edge, mut is_inside) = (0, 0, false);
    for byte in ranges {
        number = number << 7 | u32::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        edge += number;
        if code < edge {
            return is_inside;
        }
        (number, is_inside) = (0, !is_inside);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::path::Path;
    use unicode_segmentation::UnicodeSegmentation;

    fn is_one(text: &str) -> bool {
        text.graphemes(true).count() == 1
    }

    fn joins(c: char) -> bool {
        is_one(&format!("a{c}"))
    }

    fn is_picture(c: char) -> bool {
        !joins(c) && is_one(&format!("👩{JOINER}{c}"))
    }

    fn ranges(is_in: fn(char) -> bool) -> Vec<u8> {
        let (mut bytes, mut edge, mut inside) = (Vec::new(), 0, false);
        for code in 0..=0x10_ffff {
            let now = char::from_u32(code).is_some_and(is_in);
            if now != inside {
                let step: u32 = code - edge;
                let digits = [step >> 14, step >> 7 & 0x7f, step & 0x7f];
                let first = digits.iter().position(|digit| *digit > 0).unwrap_or(2);
                bytes.extend(digits[first..2].iter().map(|digit| *digit as u8 | 0x80));
                bytes.push(digits[2] as u8);
                (edge, inside) = (code, now);
            }
        }
        bytes
    }

    #[test]
    fn every_mark_and_picture_is_known() {
        let lists = [("marks.bin", joins as fn(char) -> bool), ("pictures.bin", is_picture)];
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            for (name, is_in) in lists {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text").join(name);
                std::fs::write(path, ranges(is_in)).unwrap();
            }
            return;
        }
        // The planes that have any, and now and then a character of the others.
        let others = ('\u{20000}'..=char::MAX).step_by(97);
        for c in ('\0'..'\u{20000}').chain('\u{e0000}'..'\u{e1000}').chain(others) {
            assert_eq!(has(MARKS, c), joins(c), "U+{:04X}", u32::from(c));
            assert_eq!(has(PICTURES, c), is_picture(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn what_a_reader_sees_as_one_is_one() {
        let each = |text| letters(text).collect::<Vec<_>>();
        assert_eq!(each("か\u{3099}き"), ["か\u{3099}", "き"]);
        assert_eq!(each("葛\u{e0100}飾"), ["葛\u{e0100}", "飾"]);
        assert_eq!(each("👨‍👩‍👧🇯🇵🇯🇵👍🏽"), ["👨‍👩‍👧", "🇯🇵", "🇯🇵", "👍🏽"]);
        assert_eq!(each("a\r\nb"), ["a", "\r\n", "b"]);
        assert_eq!(each("1️⃣"), ["1️⃣"]);
        assert_eq!(each(""), [""; 0]);
    }

    proptest! {
        #[test]
        fn texts_are_cut_as_unicode_cuts_them(
            text in "[あが葛a1é\u{301}\u{3099}\u{e0100}\u{fe0f}\u{200d}\u{200b}👨👩🏽🇯🇵♥©ก็\u{e33}한\u{1100}\u{1161}\u{11a8}각\r\n\u{900}]{0,12}"
        ) {
            prop_assert_eq!(letters(&text).collect::<Vec<_>>(), text.graphemes(true).collect::<Vec<_>>());
        }
    }
}
