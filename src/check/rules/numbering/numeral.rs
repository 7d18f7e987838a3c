//! Numerals: what they are worth, and how another one of their style is written.

use crate::text::fold;

/// The style of a numeral (番号の字体).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// 1, １, 01.
    Digits,
    /// 一, 十二.
    Kanji,
    /// ア, イ, ウ.
    Kana,
    /// イ, ロ, ハ.
    Iroha,
    /// a, b, c.
    Letters,
    /// i, ii, iii, written with letters.
    Roman,
    /// ①.
    Circled,
    /// ⑴.
    Bracketed,
    /// ⒈.
    Stopped,
    /// Ⅰ.
    RomanSign,
    /// ⅰ.
    SmallRomanSign,
}

/// Numerals that are one character: the style, the first of a row, its value, how many there are.
const SIGNS: [(Style, char, u32, u32); 7] = [
    (Style::Circled, '①', 1, 20),
    (Style::Circled, '㉑', 21, 15),
    (Style::Circled, '㊱', 36, 15),
    (Style::Bracketed, '⑴', 1, 20),
    (Style::Stopped, '⒈', 1, 20),
    (Style::RomanSign, 'Ⅰ', 1, 12),
    (Style::SmallRomanSign, 'ⅰ', 1, 12),
];
const KANJI: &str = "一二三四五六七八九";
const TEN: char = '十';
const KANA: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
const ROMAN: [(u32, &str); 5] = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
/// No plan has so many things of one kind: a longer number is a code.
const MOST_DIGITS: usize = 6;

impl Style {
    /// The style that a numeral with this character has; of a letter, one of the two that have it.
    pub(super) fn of(c: char) -> Option<Style> {
        match fold(c) {
            '0'..='9' => Some(Style::Digits),
            'a'..='z' | 'A'..='Z' => Some(Style::Letters),
            TEN => Some(Style::Kanji),
            c if place(KANJI, c).is_some() => Some(Style::Kanji),
            _ if matches!(c, 'ァ'..='ヺ' | 'ー') => Some(Style::Kana),
            _ => sign(c).map(|(style, _)| style),
        }
    }

    /// Whether a numeral is one character.
    pub(super) fn is_sign(self) -> bool {
        SIGNS.iter().any(|(style, ..)| *style == self)
    }

    /// Whether these characters of the style are a numeral, in whatever way they are read.
    pub(super) fn is_numeral(self, token: &str) -> bool {
        let otherwise = match self {
            Style::Letters => Style::Roman,
            Style::Kana => Style::Iroha,
            style => style,
        };
        self.value(token).or_else(|| otherwise.value(token)).is_some()
    }

    /// What a numeral is worth.
    pub(super) fn value(self, numeral: &str) -> Option<u32> {
        match self {
            Style::Digits => digits(numeral),
            Style::Kanji => kanji(numeral),
            Style::Kana => place(KANA, only(numeral)?),
            Style::Iroha => place(IROHA, only(numeral)?),
            Style::Letters => place(LETTERS, fold(only(numeral)?).to_ascii_lowercase()),
            Style::Roman => roman(numeral),
            _ => sign(only(numeral)?).filter(|(style, _)| *style == self).map(|(_, value)| value),
        }
    }

    /// A numeral written like another one; a value between those of two numerals always has one.
    pub(super) fn written(self, value: u32, like: &str) -> String {
        match self {
            Style::Digits => in_digits(value, like),
            Style::Kanji => in_kanji(value),
            Style::Kana => at(KANA, value).collect(),
            Style::Iroha => at(IROHA, value).collect(),
            Style::Letters => at(LETTERS, value).map(|c| as_big(c, like)).collect(),
            Style::Roman => in_roman(value).chars().map(|c| as_big(c, like)).collect(),
            _ => in_sign(self, value).into_iter().collect(),
        }
    }
}

/// The only character of a text.
fn only(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// The place of a character in a row, from 1.
fn place(row: &str, c: char) -> Option<u32> {
    (1..).zip(row.chars()).find(|(_, known)| *known == c).map(|(place, _)| place)
}

/// The character at a place of a row, from 1.
fn at(row: &str, place: u32) -> impl Iterator<Item = char> {
    row.chars().skip(place.saturating_sub(1) as usize).take(1)
}

fn sign(c: char) -> Option<(Style, u32)> {
    SIGNS.iter().find_map(|&(style, first, value, count)| {
        let nth = u32::from(c).checked_sub(u32::from(first))?;
        (nth < count).then_some((style, value + nth))
    })
}

fn in_sign(style: Style, value: u32) -> Option<char> {
    SIGNS.iter().filter(|(known, ..)| *known == style).find_map(|&(_, first, lowest, count)| {
        let nth = value.checked_sub(lowest)?;
        if nth < count { char::from_u32(u32::from(first) + nth) } else { None }
    })
}

fn digits(numeral: &str) -> Option<u32> {
    let plain = numeral.chars().map(|c| fold(c).to_digit(10));
    let value = plain.rev().enumerate().try_fold(0, |value, (at, digit)| {
        (at < MOST_DIGITS).then_some(value + digit? * 10_u32.pow(at as u32))
    });
    value.filter(|_| !numeral.is_empty())
}

fn in_digits(value: u32, like: &str) -> String {
    let mut plain = value.to_string();
    let mut model = like.chars();
    let first = model.next();
    if first.is_some_and(|c| fold(c) == '0') {
        let zeros = like.chars().count().saturating_sub(plain.len());
        plain = ["0".repeat(zeros), plain].concat();
    }
    let is_wide = first.is_some_and(|c| !c.is_ascii());
    let widened = |c: char| if is_wide { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c };
    plain.chars().map(widened).collect()
}

fn kanji(numeral: &str) -> Option<u32> {
    let Some((tens, units)) = numeral.split_once(TEN) else { return place(KANJI, only(numeral)?) };
    let digit = |text: &str, nothing| if text.is_empty() { Some(nothing) } else { place(KANJI, only(text)?) };
    Some(digit(tens, 1)? * 10 + digit(units, 0)?)
}

fn in_kanji(value: u32) -> String {
    let (tens, units) = (value / 10, value % 10);
    let digit = |value: u32| at(KANJI, value).filter(move |_| value > 0);
    let ten = (tens > 0).then_some(TEN);
    digit(tens).filter(|_| tens > 1).chain(ten).chain(digit(units)).collect()
}

fn roman(numeral: &str) -> Option<u32> {
    let lower: String = numeral.chars().map(|c| fold(c).to_ascii_lowercase()).collect();
    let mut rest = lower.as_str();
    let mut value = 0;
    while !rest.is_empty() {
        let (worth, behind) =
            ROMAN.iter().find_map(|(worth, sign)| Some((worth, rest.strip_prefix(sign)?)))?;
        value += worth;
        rest = behind;
    }
    // What is written in another way is a word.
    (in_roman(value) == lower).then_some(value)
}

fn in_roman(mut value: u32) -> String {
    let mut written = String::new();
    for (worth, sign) in ROMAN {
        while value >= worth {
            written.push_str(sign);
            value -= worth;
        }
    }
    written
}

/// A letter as big and as wide as the first of another numeral.
fn as_big(c: char, like: &str) -> char {
    let Some(model) = like.chars().next() else { return c };
    let c = if fold(model).is_ascii_uppercase() { c.to_ascii_uppercase() } else { c };
    if model.is_ascii() { c } else { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_written_as_it_is_read() {
        let rows = [
            (Style::Circled, 50, "①"),
            (Style::Bracketed, 20, "⑴"),
            (Style::Stopped, 20, "⒈"),
            (Style::RomanSign, 12, "Ⅰ"),
            (Style::SmallRomanSign, 12, "ⅰ"),
            (Style::Digits, 999, "1"),
            (Style::Digits, 999, "０１"),
            (Style::Kanji, 99, "一"),
            (Style::Kana, 46, "ア"),
            (Style::Iroha, 47, "イ"),
            (Style::Letters, 26, "a"),
            (Style::Letters, 26, "Ａ"),
            (Style::Roman, 39, "I"),
        ];
        for (style, most, like) in rows {
            for value in 1..=most {
                let written = style.written(value, like);
                assert_eq!(style.value(&written), Some(value), "{style:?} {written}");
                assert!(style.is_numeral(&written), "{written}");
            }
        }
    }

    #[test]
    fn a_numeral_is_written_like_the_one_before_it() {
        assert_eq!(Style::Digits.written(9, "08"), "09");
        assert_eq!(Style::Digits.written(10, "９"), "１０");
        assert_eq!(Style::Digits.written(100, "08"), "100");
        assert_eq!(Style::Kanji.written(20, "十九"), "二十");
        assert_eq!(Style::Roman.written(4, "III"), "IV");
        assert_eq!(Style::Letters.written(3, "Ｂ"), "Ｃ");
        assert_eq!(Style::Circled.written(36, "㉟"), "㊱");
    }

    #[test]
    fn a_word_is_no_numeral() {
        assert!(!["IIII", "VIX", "NPO", "ab"].into_iter().any(|word| Style::Letters.is_numeral(word)));
        assert!(!["十十", "一二", "二十一二"].into_iter().any(|word| Style::Kanji.is_numeral(word)));
        assert!(!["アイ", "ー", "ッ"].into_iter().any(|word| Style::Kana.is_numeral(word)));
        assert_eq!(Style::Digits.value("1234567"), None);
    }
}
