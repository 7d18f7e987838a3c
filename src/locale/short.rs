//! Large numbers in few characters, as axes and narrow bars need them: 1.5億, 2,500万, 1.5M.

use super::{TrendWords, limited, number};
use crate::model::{Figure, Number};

/// A word for a large number, as large numbers are counted in a language.
pub struct LargeUnit {
    /// Its name: 億.
    pub name: &'static str,
    /// The number it stands for.
    pub size: i64,
    /// The least number that is written with it.
    pub least: i64,
}

/// From here on, numbers are short wherever they stand beside a mark; their table has every digit.
const LARGE: f64 = 1e6;

/// Whether numbers up to this one are written short.
pub fn is_large(value: f64) -> bool {
    value.abs() >= LARGE
}

/// A number in the largest unit in which it has at most two decimals; in full where there is none: what is
/// written is never rounded.
pub fn short_number(value: Number, words: &dyn TrendWords) -> String {
    let (whole, decimals) = value.decimal();
    // A hundredth of any of the units is a whole number.
    let is_exact =
        |unit: &&LargeUnit| decimals == 0 && whole.abs() >= unit.least && whole % (unit.size / 100) == 0;
    let unit = words.large_units().iter().find(is_exact);
    let in_unit =
        unit.and_then(|unit| Some((Number::from_decimal(whole / (unit.size / 100), 2)?, unit.name)));
    in_unit.map_or_else(|| number(value), |(count, name)| number(count) + name)
}

/// A figure and its limit, short: 約1.5億.
pub fn short_amount(figure: &Figure, words: &dyn TrendWords) -> String {
    limited(&short_number(figure.value, words), figure, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::trend_words;
    use crate::model::Bound;

    fn short(value: f64, lang: &str) -> String {
        short_number(Number::new(value).unwrap(), trend_words(lang))
    }

    #[test]
    fn large_numbers_are_counted_as_the_language_counts_them() {
        for (value, ja, en) in [
            (0.0, "0", "0"),
            (9_999.0, "9,999", "9,999"),
            (10_000.0, "1万", "10,000"),
            (12_300.0, "1.23万", "12,300"),
            (500_000.0, "50万", "0.5M"),
            (25_000_000.0, "2,500万", "25M"),
            (99_990_000.0, "9,999万", "99.99M"),
            (1e8, "1億", "100M"),
            (1.5e8, "1.5億", "150M"),
            (1e9, "10億", "1B"),
            (-1.5e9, "−15億", "−1.5B"),
            (1e11, "1,000億", "100B"),
            (1e12, "1兆", "1T"),
            (1.25e14, "125兆", "125T"),
        ] {
            assert_eq!(short(value, "ja"), ja);
            assert_eq!(short(value, "en"), en);
        }
    }

    #[test]
    fn a_number_that_would_be_rounded_is_written_in_full_or_in_a_smaller_unit() {
        assert_eq!(short(1_234_567.0, "ja"), "1,234,567");
        assert_eq!(short(1_234_567.0, "en"), "1,234,567");
        assert_eq!(short(123_450_000.0, "ja"), "12,345万");
        assert_eq!(short(1_000_000.5, "ja"), "1,000,000.5");
        assert_eq!(short(12_345.0, "ja"), "12,345");
    }

    #[test]
    fn what_limits_a_figure_stays() {
        let figure = Figure { bound: Bound::About, ..Figure::from(Number::new(1e9).unwrap()) };
        assert_eq!(short_amount(&figure, trend_words("ja")), "約10億");
        assert_eq!(short_amount(&figure, trend_words("en")), "about 1B");
    }
}
