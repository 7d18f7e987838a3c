//! Numbers as they are shown, without the noise of their binary form.

use std::borrow::Cow;

/// From here on not every integer is a number of its own.
const EXACT: f64 = 1e15;

/// A number in decimal digits: integers without a point, others with at most the 15 digits that Excel keeps.
pub(super) fn plain(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < EXACT {
        return (value as i64).to_string();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}

/// Whether a number is written as [`plain`] would write it.
pub(super) fn is_plain(text: &str) -> bool {
    let size = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = size.split_once('.').unwrap_or((size, "1"));
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    // One digit fewer than are exact, because zeros before the first count as well.
    size.len() < 15
        && is_digits(whole)
        && is_digits(fraction)
        && !fraction.ends_with('0')
        && (whole == "0" || !whole.starts_with('0'))
        && text != "-0"
}

/// The same with so many digits before the point, at least.
pub(super) fn padded(value: f64, digits: usize) -> String {
    let text = plain(value);
    let (sign, size) = text.strip_prefix('-').map_or(("", text.as_str()), |size| ("-", size));
    let whole = size.find('.').unwrap_or(size.len());
    let zeros: Cow<'_, str> = "0".repeat(digits.saturating_sub(whole)).into();
    [sign, &zeros, size].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_no_binary_noise_and_an_integer_no_point() {
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(1.1 * 100.0), "110");
        assert_eq!(plain(42.0), "42");
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(-83.25), "-83.25");
        assert_eq!(plain(1_234_567_890_123.0), "1234567890123");
        assert_eq!(plain(1e16), "10000000000000000");
    }

    #[test]
    fn what_is_plain_already_is_told_from_what_is_not() {
        for text in ["0", "42", "-83.25", "0.3", "1234567890123"] {
            assert!(is_plain(text), "{text}");
            assert_eq!(plain(text.parse().unwrap()), text);
        }
        for text in [
            "",
            "-",
            ".",
            "1.",
            "007",
            "1.50",
            "0.30000000000000004",
            "1E-3",
            "1e5",
            "-0",
            "NaN",
            "+1",
            "12345678901234567",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    #[test]
    fn a_code_keeps_its_leading_zeros() {
        assert_eq!(padded(7.0, 3), "007");
        assert_eq!(padded(-7.5, 2), "-07.5");
        assert_eq!(padded(1234.0, 3), "1234");
    }
}
