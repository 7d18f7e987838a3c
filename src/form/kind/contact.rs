//! Postal codes and telephone numbers.

use super::folded;

/// A postal code (郵便番号) as 123-4567.
pub(in crate::form) fn postal_code(text: &str) -> Option<String> {
    let plain = folded(text);
    let plain = plain.strip_prefix('〒').unwrap_or(&plain);
    let digits: String = plain.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let is_code = digits.len() == 7 && digits.bytes().all(|c| c.is_ascii_digit());
    let (area, rest) = (digits.get(..3)?, digits.get(3..)?);
    is_code.then(|| [area, "-", rest].concat())
}

/// A telephone number (電話番号) in the groups in which it is typed: `03-1234-5678`, `0312345678`, `+81-3-1234-5678`.
pub(in crate::form) fn telephone(text: &str) -> Option<String> {
    let plain = folded(text);
    let (plus, rest) = match plain.strip_prefix('+') {
        Some(rest) => ("+", without_zero(rest)),
        None => ("", plain),
    };
    if !rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | ' ' | '.')) {
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

/// Whether these digits are a number within Japan: 10, or 11 for mobile, IP and free calls.
fn is_domestic(digits: &str) -> bool {
    let long = ["020", "050", "060", "070", "080", "090"].iter().any(|prefix| digits.starts_with(prefix));
    digits.starts_with('0') && !digits.starts_with("00") && digits.len() == if long { 11 } else { 10 }
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
    fn a_postal_code_is_seven_digits_in_any_width() {
        for text in ["1234567", "123-4567", "〒１２３－４５６７", "１２３ー４５６７", "123 4567"]
        {
            assert_eq!(postal_code(text).as_deref(), Some("123-4567"), "{text}");
        }
        for text in ["123456", "12345678", "123-456a", ""] {
            assert_eq!(postal_code(text), None, "{text}");
        }
    }

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
}
