//! Achievement rates.

use super::{Better, Bound, Direction, Figure, Formula, Indicator, Number, Rounding, RoundingMode};

/// An achievement rate (達成率), kept as an exact fraction until it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    reached: i128,
    /// Above zero.
    planned: i128,
}

/// By what the results of an indicator are judged (達成の判断): its direction, found once for all of its years.
#[derive(Clone, Copy, Debug)]
pub struct Judge<'i> {
    indicator: &'i Indicator,
    direction: Option<Direction>,
}

impl Indicator {
    /// By what results are judged. Linear in the years: ask once for all of them.
    pub fn judge(&self) -> Judge<'_> {
        self.judge_or(None)
    }

    /// The same, where whoever shows the plan may say which direction is better where the plan does not.
    pub fn judge_or(&self, said: Option<Better>) -> Judge<'_> {
        Judge { indicator: self, direction: self.direction_or(said) }
    }

    /// The figure before the plan that rates count from, where they do.
    pub fn counts_from(&self) -> Option<&Figure> {
        self.baseline.as_ref().filter(|_| self.formula == Formula::FromBaseline)?.value.figure()
    }
}

impl Judge<'_> {
    /// Which direction is an improvement; `None` where nothing says so.
    pub fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// How much of `target` was reached with `actual`. `None` where a rate would mislead: nothing says that more is
    /// better, the target is zero or nothing was to change, or the baseline it counts from is not known.
    pub fn rate(&self, target: Number, actual: Number) -> Option<Rate> {
        if self.direction?.better != Better::Higher {
            return None;
        }
        let base = match self.indicator.formula {
            Formula::Ratio => Number::from(0),
            Formula::FromBaseline => self.indicator.counts_from()?.value,
        };
        let decimals = [base, target, actual].iter().map(|number| number.decimal().1).max()?;
        let [base, target, actual] = [base, target, actual].map(|number| number.scaled(decimals));
        (target > base).then_some(Rate { reached: actual - base, planned: target - base })
    }

    /// Whether `actual` falls short of `target`; `None` where neither direction is better, or nobody says which.
    pub fn missed(&self, target: Number, actual: Number) -> Option<bool> {
        match self.direction?.better {
            Better::Higher => Some(actual < target),
            Better::Lower => Some(actual > target),
            Better::None => None,
        }
    }
}

impl Rate {
    /// The rate in per cent, cut after the nine decimals that a number may have, so that it never claims more
    /// than was reached; `None` for more than a number holds.
    pub fn exact_percent(self) -> Option<Number> {
        let (units, decimals) = self.percent(Rounding { digits: 9, mode: RoundingMode::Truncate });
        Number::from_decimal(units, decimals)
    }

    /// How exact the rate is, rounded so: 「100.0％ 未達」 would contradict itself, so what only reads as the whole
    /// target is about that.
    pub fn bound(self, rounding: Rounding) -> Bound {
        let (units, decimals) = self.percent(rounding);
        let is_all_but = self.reached < self.planned && units >= 100 * 10_i64.pow(decimals);
        if is_all_but { Bound::About } else { Bound::Exact }
    }

    /// The rate in per cent as `units × 10^-digits`: 833 and 1 for 83.3 %.
    pub fn percent(self, rounding: Rounding) -> (i64, u32) {
        let digits = u32::from(rounding.digits.min(9));
        let scaled = self.reached * 100 * 10_i128.pow(digits);
        let rounded = match rounding.mode {
            RoundingMode::HalfUp => {
                let half = scaled.signum() * self.planned;
                (2 * scaled + half) / (2 * self.planned)
            }
            RoundingMode::Truncate => scaled / self.planned,
        };
        (i64::try_from(rounded).unwrap_or(i64::MAX), digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Baseline, FiscalYear, Id};

    fn number(value: f64) -> Number {
        Number::new(value).unwrap()
    }

    fn measured() -> Indicator {
        Indicator { better: Some(Better::Higher), ..Indicator::new(Id::derived("x"), "x") }
    }

    fn percent(indicator: &Indicator, target: f64, actual: f64) -> Option<(i64, u32)> {
        indicator.judge().rate(number(target), number(actual)).map(|rate| rate.percent(Rounding::USUAL))
    }

    #[test]
    fn a_rate_is_rounded_only_when_it_is_shown() {
        let centers = measured();
        assert_eq!(percent(&centers, 66.0, 55.0), Some((833, 1)));
        assert_eq!(percent(&centers, 50.0, 48.0), Some((960, 1)));
        assert_eq!(percent(&centers, 800.0, 1.0), Some((1, 1)), "0.125 % rounds to 0.1 %");
        assert_eq!(percent(&centers, 2000.0, 1.0), Some((1, 1)), "0.05 % rounds up to 0.1 %");
        assert_eq!(percent(&centers, 12.5, 0.1), Some((8, 1)));
        let truncated = Rounding { digits: 0, mode: RoundingMode::Truncate };
        assert_eq!(centers.judge().rate(number(3.0), number(2.0)).unwrap().percent(truncated), (66, 0));
    }

    #[test]
    fn a_rate_that_is_only_rounded_up_to_all_is_about_that() {
        let centers = measured();
        let reads = |target, actual, mode| {
            let rounding = Rounding { mode, ..Rounding::USUAL };
            centers.judge().rate(number(target), number(actual)).unwrap().bound(rounding)
        };
        assert_eq!(reads(40.0, 39.99, RoundingMode::HalfUp), Bound::About);
        assert_eq!(reads(40.0, 39.99, RoundingMode::Truncate), Bound::Exact, "99.9 %");
        assert_eq!(reads(40.0, 39.9, RoundingMode::HalfUp), Bound::Exact, "99.8 %");
        assert_eq!(reads(40.0, 40.0, RoundingMode::HalfUp), Bound::Exact);
        assert_eq!(reads(40.0, 40.01, RoundingMode::HalfUp), Bound::Exact, "reached");
    }

    #[test]
    fn a_zero_target_has_no_rate() {
        assert_eq!(percent(&measured(), 0.0, 3.0), None);
    }

    #[test]
    fn a_rate_from_the_baseline_counts_only_what_was_added() {
        let mut indicator = measured();
        indicator.formula = Formula::FromBaseline;
        assert_eq!(percent(&indicator, 50.0, 48.0), None, "no baseline is known");
        indicator.baseline =
            Some(Baseline { year: FiscalYear::new(2014).unwrap(), value: number(40.0).into() });
        assert_eq!(percent(&indicator, 50.0, 48.0), Some((800, 1)));
        assert_eq!(percent(&indicator, 50.0, 38.0), Some((-200, 1)));
    }

    #[test]
    fn where_less_is_better_more_is_missed_and_no_rate_is_claimed() {
        let mut indicator = measured();
        indicator.better = Some(Better::Lower);
        assert_eq!(indicator.judge().missed(number(10.0), number(12.0)), Some(true));
        assert_eq!(percent(&indicator, 10.0, 12.0), None);
        indicator.better = Some(Better::None);
        assert_eq!(indicator.judge().missed(number(10.0), number(12.0)), None);
    }
}
