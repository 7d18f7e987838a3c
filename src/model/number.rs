//! Numbers of a plan.

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A decimal number (数値) of a plan: a count, a percentage, an amount. It has at most 15 digits, 9 of them
/// after the point, and is exact: what was read is written again as it was, and differences are free of the
/// noise of binary fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number without its point.
    units: i64,
    /// How many of its digits stand after the point; the last of them is no zero.
    decimals: u32,
}

const MAX_UNITS: f64 = 1e15;
const MAX_DECIMALS: u32 = 9;

impl Number {
    /// The decimal number nearest to a binary one; `None` for what is not finite or has too many digits before
    /// the point for a figure of a plan.
    pub fn new(value: f64) -> Option<Number> {
        if value.is_nan() || value.abs() >= MAX_UNITS {
            return None;
        }
        let mut nearest = Number { units: value.round() as i64, decimals: 0 };
        for decimals in 0..=MAX_DECIMALS {
            let scaled = value * power(decimals) as f64;
            if scaled.abs() >= MAX_UNITS {
                break;
            }
            nearest = Number { units: scaled.round() as i64, decimals };
            // A decimal fraction that was parsed from text differs from its true value by less than this.
            if (scaled - scaled.round()).abs() <= scaled.abs() * 2.0 * f64::EPSILON {
                break;
            }
        }
        Some(nearest.shortened())
    }

    /// `units × 10^-decimals`; `None` for more digits than a number may have.
    pub fn from_decimal(units: i64, decimals: u32) -> Option<Number> {
        let fits = decimals <= MAX_DECIMALS && (units.unsigned_abs() as f64) < MAX_UNITS;
        fits.then(|| Number { units, decimals }.shortened())
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.units as f64 / power(self.decimals) as f64
    }

    /// The number as `units × 10^-decimals` with as few decimals as it needs.
    pub fn decimal(self) -> (i64, u32) {
        (self.units, self.decimals)
    }

    /// The number without its point, if it had so many decimals: at least as many as it has.
    pub(super) fn scaled(self, decimals: u32) -> i128 {
        i128::from(self.units) * i128::from(power(decimals - self.decimals))
    }

    /// The sum, exact where it has no more digits than a number may have.
    pub fn plus(self, other: Number) -> Option<Number> {
        self.minus(Number { units: -other.units, ..other })
    }

    /// The difference, exact where it has no more digits than a number may have.
    pub fn minus(self, other: Number) -> Option<Number> {
        let decimals = self.decimals.max(other.decimals);
        let units = i64::try_from(self.scaled(decimals) - other.scaled(decimals)).ok()?;
        ((units.unsigned_abs() as f64) < MAX_UNITS).then(|| Number { units, decimals }.shortened())
    }

    /// Whether it is so many times another or more, for numbers above zero.
    pub fn is_times(self, factor: u32, other: Number) -> bool {
        let decimals = self.decimals.max(other.decimals);
        self.scaled(decimals) >= other.scaled(decimals) * i128::from(factor)
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(self) -> Number {
        Number { units: self.units.abs(), ..self }
    }

    fn shortened(mut self) -> Number {
        while self.decimals > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.decimals -= 1;
        }
        self
    }
}

fn power(decimals: u32) -> u64 {
    10_u64.pow(decimals)
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        let decimals = self.decimals.max(other.decimals);
        self.scaled(decimals).cmp(&other.scaled(decimals))
    }
}

/// Plain digits: 1454, 12.5, -3. Floating-point formatting would cost a page 8 kB of code.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (magnitude, power) = (self.units.unsigned_abs(), power(self.decimals));
        let sign = if self.units < 0 { "-" } else { "" };
        write!(f, "{sign}{}", magnitude / power)?;
        if self.decimals == 0 {
            return Ok(());
        }
        write!(f, ".{:0width$}", magnitude % power, width = self.decimals as usize)
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Number {
        Number { units: i64::from(value), decimals: 0 }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.decimals {
            0 => serializer.serialize_i64(self.units),
            _ => serializer.serialize_f64(self.get()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> Number {
        Number::new(value).unwrap()
    }

    #[test]
    fn a_number_keeps_the_decimals_it_was_written_with() {
        let decimal = |text: &str| number(text.parse().unwrap()).decimal();
        assert_eq!(decimal("1454"), (1454, 0));
        assert_eq!(decimal("12.5"), (125, 1));
        assert_eq!(decimal("0.1"), (1, 1));
        assert_eq!(decimal("-3.07"), (-307, 2));
        assert_eq!(decimal("83.330"), (8333, 2));
        assert_eq!(decimal("1234567890.123"), (1_234_567_890_123, 3));
        assert_eq!(decimal("0.333333333333333333"), (333_333_333, 9));
        assert_eq!(decimal("1e-45"), (0, 0));
    }

    #[test]
    fn a_number_is_made_of_its_digits() {
        assert_eq!(Number::from_decimal(1290, 1), Some(number(129.0)));
        assert_eq!(Number::from_decimal(1, 10), None);
        assert_eq!(Number::from_decimal(i64::MIN, 0), None);
    }

    #[test]
    fn what_is_no_number_of_a_plan_is_refused() {
        assert_eq!(Number::new(f64::NAN), None);
        assert_eq!(Number::new(f64::INFINITY), None);
        assert_eq!(Number::new(1e15), None);
        assert_eq!(number(-0.0), number(0.0));
    }

    #[test]
    fn a_number_is_shown_with_the_digits_it_was_written_with() {
        let shown = |value: f64| number(value).to_string();
        assert_eq!([shown(1454.0), shown(12.5), shown(-3.07), shown(0.0)], ["1454", "12.5", "-3.07", "0"]);
        assert_eq!([shown(-0.05), shown(999_999_999_999_999.0)], ["-0.05", "999999999999999"]);
    }

    #[test]
    fn a_difference_has_no_more_decimals_than_its_numbers() {
        assert_eq!(number(1470.8).minus(number(1485.0)), Some(number(-14.2)));
        assert_eq!(number(0.3).minus(number(0.1)), Some(number(0.2)));
        assert_eq!(number(12.5).minus(number(2.5)).unwrap().decimal(), (10, 0));
        assert_eq!(number(9e14).minus(number(-9e14)), None);
    }

    #[test]
    fn a_number_is_ten_times_another_to_the_last_digit() {
        assert!(number(123.0).is_times(10, number(12.3)));
        assert!(!number(122.9).is_times(10, number(12.3)));
    }

    #[test]
    fn numbers_are_in_order_whatever_their_decimals() {
        assert!(number(9.5) < number(10.0));
        assert!(number(-0.1) < number(0.0));
        assert!(number(100.01) > number(100.0));
    }

    #[test]
    fn a_whole_number_is_written_without_a_fraction() {
        let json = |value: f64| serde_json::to_string(&number(value)).unwrap();
        assert_eq!([json(55.0), json(12.5)], ["55", "12.5"]);
    }
}
