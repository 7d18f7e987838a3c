//! Telephone numbers.

use super::{Reading, folded, found};
use crate::form::Code;
use crate::form::finding::{Finding, Param};
use crate::text::{blank, fold};

/// Reads a telephone number; of what is none it says why.
pub(in crate::form) fn read(text: &str) -> Reading {
    match telephone(text) {
        Some(number) => Reading::words(number),
        None => Reading::fault(text, reason(text)),
    }
}

/// What is in the way of a number: a digit too many or too few, something beside it, or else the area code.
fn reason(text: &str) -> Finding {
    let found = found(Code::NotATelephone, text);
    let plain = folded(text);
    if !plain.chars().all(is_part) {
        if let Some(remark) = remark(text.trim_matches(blank)) {
            return found.with("remark", remark.trim_matches(blank));
        }
    } else if is_within_japan(&digits(&plain)) {
        let digits = digits(&plain);
        return found.with("count", digits.len()).with("wanted", wanted(&digits));
    }
    found.with("areaCode", Param::Term("areaCode"))
}

/// The longest text in which a number is looked for, in bytes.
const LONGEST: usize = 200;

/// What stands behind or before a number: （代）, 内線12, or a plus, which only numbers with a country code have.
fn remark(text: &str) -> Option<&str> {
    let mut was_digit = false;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST) {
        let (front, back) = text.split_at_checked(at)?;
        let c = fold(c);
        if was_digit && !c.is_ascii_digit() && telephone(front).is_some() {
            return Some(back);
        }
        let begins = at > 0 && !was_digit && (c.is_ascii_digit() || c == '(');
        if begins && telephone(back).is_some() {
            return Some(front);
        }
        was_digit = c.is_ascii_digit();
    }
    None
}

fn digits(plain: &str) -> String {
    plain.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a number may be written with it.
fn is_part(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | ' ' | '.')
}

/// A telephone number (電話番号) in the groups in which it is typed: `03-1234-5678`, `0312345678`, `+81-3-1234-5678`.
pub(in crate::form) fn telephone(text: &str) -> Option<String> {
    let plain = folded(text);
    let (plus, rest) = match plain.strip_prefix('+') {
        Some(rest) => ("+", without_zero(rest)),
        None => ("", plain),
    };
    if !rest.chars().all(is_part) {
        return None;
    }
    let groups: Vec<&str> =
        rest.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits = groups.concat();
    let is_number = if plus.is_empty() { is_domestic(&digits) } else { is_international(&digits) };
    is_number.then(|| {
        groups.iter().fold(plus.to_owned(), |number, group| {
            let mark = if number.len() > plus.len() { "-" } else { "" };
            [&number, mark, group].concat()
        })
    })
}

/// A number of Japan without the zero that is dialled only within: `81 (0)3` is `81-3`.
fn without_zero(number: &str) -> String {
    let Some(rest) = number.strip_prefix("81") else { return number.to_owned() };
    let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mark = if digits.len() < rest.len() { "-" } else { "" };
    ["81", mark, digits.strip_prefix('0').unwrap_or(digits)].concat()
}

/// Whether these digits are a number of Japan, whole.
fn is_domestic(digits: &str) -> bool {
    is_within_japan(digits) && digits.len() == wanted(digits)
}

/// Whether these digits begin as a number is dialled within Japan.
fn is_within_japan(digits: &str) -> bool {
    digits.starts_with('0') && !digits.starts_with("00")
}

/// How many digits a number that begins like this has: 10, or 11 for mobile, IP and free calls.
fn wanted(digits: &str) -> usize {
    let is_long = matches!(digits.as_bytes(), [b'0', b'2' | b'5'..=b'9', b'0', ..]);
    if is_long { 11 } else { 10 }
}

fn is_international(digits: &str) -> bool {
    match digits.strip_prefix("81") {
        Some(rest) => is_domestic(&["0", rest].concat()),
        None => (8..=15).contains(&digits.len()) && !digits.starts_with('0'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_keeps_its_groups() {
        for (text, stored) in [
            ("03-1234-5678", "03-1234-5678"),
            ("０３（１２３４）５６７８", "03-1234-5678"),
            ("0312345678", "0312345678"),
            ("090ー1234ー5678", "090-1234-5678"),
            ("0120-123-456", "0120-123-456"),
            ("0800-123-4567", "0800-123-4567"),
            ("+81 3 1234 5678", "+81-3-1234-5678"),
            ("+81 (0)3-1234-5678", "+81-3-1234-5678"),
            ("＋８１－０９０－１２３４－５６７８", "+81-90-1234-5678"),
            ("+810312345678", "+81312345678"),
            ("+1-202-555-0100", "+1-202-555-0100"),
        ] {
            assert_eq!(telephone(text).as_deref(), Some(stored), "{text}");
        }
        for text in [
            "1234-5678",
            "03-1234-567",
            "090-1234-567",
            "080-123-4567",
            "+81-080-123-4567",
            "03-1234-5678内線12",
            "119",
            "０３",
            "+0 1",
            "abc",
        ] {
            assert_eq!(telephone(text), None, "{text}");
        }
    }

    fn why(text: &str) -> Vec<(&'static str, Param)> {
        let params = reason(text).params;
        params.into_iter().filter(|(name, _)| *name != "found").collect()
    }

    #[test]
    fn what_stands_beside_a_number_is_told_as_it_is_written() {
        for (text, remark) in [
            ("03-1234-5678（代）", "（代）"),
            ("０３－１２３４－５６７８(代表)", "(代表)"),
            ("03-1234-5678　内線１２", "内線１２"),
            ("03-1234-5678 内線12", "内線12"),
            ("03-1234-5678（内）12", "（内）12"),
            ("TEL 03-1234-5678", "TEL"),
            ("（代）03-1234-5678", "（代）"),
            ("代表（03）1234-5678", "代表"),
            ("+03-1234-5678", "+"),
            ("＋０９０１２３４５６７８", "＋"),
            ("+81-3-1234-5678（代）", "（代）"),
        ] {
            assert_eq!(why(text), [("remark", Param::from(remark))], "{text}");
        }
    }

    #[test]
    fn a_wrong_number_of_digits_is_told_from_a_missing_area_code() {
        let counted = |count, wanted| vec![("count", Param::Count(count)), ("wanted", Param::Count(wanted))];
        assert_eq!(why("03-1234-567"), counted(9, 10));
        assert_eq!(why("０９０-1234-567"), counted(10, 11));
        assert_eq!(why("03-1234-5678-9"), counted(11, 10));
        for text in ["1234-5678", "119", "abc", "+0 1", "1234-5678（代）"] {
            assert_eq!(why(text), [("areaCode", Param::Term("areaCode"))], "{text}");
        }
    }
}
