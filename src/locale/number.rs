//! Numbers with their thousands separated; the same in both languages.

use crate::model::Number;

/// A number with thousands separators and the decimals it was written with: 1,454 or 12.5.
pub fn number(value: Number) -> String {
    let (units, decimals) = value.decimal();
    decimal(units, decimals)
}

/// `units × 10^-decimals` with thousands separators and exactly so many decimals.
pub fn decimal(units: i64, decimals: u32) -> String {
    let power = 10_u64.pow(decimals);
    let magnitude = units.unsigned_abs();
    let mut text = String::new();
    if units < 0 {
        // The minus sign, which is as wide as a digit and does not break from it.
        text.push('−');
    }
    push_grouped(&mut text, magnitude / power);
    if decimals > 0 {
        let fraction = (magnitude % power).to_string();
        text.push('.');
        text.extend(std::iter::repeat_n('0', decimals as usize - fraction.len()));
        text.push_str(&fraction);
    }
    text
}

fn push_grouped(text: &mut String, whole: u64) {
    let digits = whole.to_string();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_and_decimals_kept() {
        let written = |value: f64| number(Number::new(value).unwrap());
        assert_eq!(written(1454.0), "1,454");
        assert_eq!(written(930.0), "930");
        assert_eq!(written(1_234_567.5), "1,234,567.5");
        assert_eq!(written(-12.05), "−12.05");
        assert_eq!(written(0.0), "0");
        assert_eq!(decimal(960, 1), "96.0");
        assert_eq!(decimal(5, 2), "0.05");
        assert_eq!(decimal(i64::MIN, 0), "−9,223,372,036,854,775,808");
    }
}
