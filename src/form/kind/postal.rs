//! Postal codes.

use super::folded;

/// A postal code (郵便番号) as 123-4567.
pub(in crate::form) fn code(text: &str) -> Option<String> {
    let plain = folded(text);
    let plain = plain.strip_prefix('〒').unwrap_or(&plain);
    let digits: String = plain.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let is_code = digits.len() == 7 && digits.bytes().all(|c| c.is_ascii_digit());
    let (area, rest) = (digits.get(..3)?, digits.get(3..)?);
    is_code.then(|| [area, "-", rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_is_seven_digits_in_any_width() {
        for text in ["1234567", "123-4567", "〒１２３－４５６７", "１２３ー４５６７", "123 4567"]
        {
            assert_eq!(code(text).as_deref(), Some("123-4567"), "{text}");
        }
        for text in ["123456", "12345678", "123-456a", ""] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
