//! Which direction is an improvement, and how that is known.

use super::{Better, Indicator, Number, Value, YearPoint};

/// The direction (望ましい方向) in which an indicator improves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Direction {
    /// Which.
    pub better: Better,
    /// How it is known.
    pub by: Evidence,
}

/// How a direction (望ましい方向の根拠) is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The plan says so, or whoever shows it.
    Stated,
    /// Its targets rise or fall from one to the next: whoever shows a verdict says that this was taken from them.
    Targets,
}

impl Indicator {
    /// Which direction is an improvement: what the plan says, else where its targets lead. `None` where neither does:
    /// then nothing is reached or missed.
    pub fn direction(&self) -> Option<Direction> {
        self.direction_or(None)
    }

    /// The same, where whoever shows the plan may say what the plan does not.
    pub fn direction_or(&self, said: Option<Better>) -> Option<Direction> {
        let stated = self.better.or(said).map(|better| Direction { better, by: Evidence::Stated });
        stated.or_else(|| self.path().map(|better| Direction { better, by: Evidence::Targets }))
    }

    /// Whether results are judged by where the targets lead, since the plan does not say which direction is better:
    /// whoever shows what comes of it says so.
    pub fn is_judged_by_targets(&self) -> bool {
        let has_result = |point: &YearPoint| point.actual.as_ref().and_then(Value::figure).is_some();
        let by = || self.direction().map(|direction| direction.by);
        self.points.iter().any(has_result) && by() == Some(Evidence::Targets)
    }

    /// Where the baseline, the targets in order of time and the final goal lead, if they lead one way only. A forecast
    /// (見込量) is no aim: it may fall because there are fewer people.
    fn path(&self) -> Option<Better> {
        let aim =
            |value: &Value| value.figure().filter(|figure| !figure.is_tentative()).map(|figure| figure.value);
        // Loops, not chains of iterators: every page has this.
        let mut steps: Vec<Number> = Vec::new();
        if let Some(baseline) = &self.baseline {
            steps.extend(baseline.value.figure().map(|figure| figure.value));
        }
        let before = steps.len();
        for point in self.by_year() {
            steps.extend(point.target.as_ref().and_then(aim));
        }
        if let Some(goal) = &self.final_goal {
            steps.extend(aim(&goal.value));
        }
        let (mut rises, mut falls) = (false, false);
        for pair in steps.windows(2) {
            rises |= pair[0] < pair[1];
            falls |= pair[0] > pair[1];
        }
        match (rises, falls) {
            (true, false) if steps.len() > before => Some(Better::Higher),
            (false, true) if steps.len() > before => Some(Better::Lower),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Baseline, Certainty, Figure, FiscalYear, Id, YearPoint};

    fn planned(baseline: Option<i32>, targets: &[i32], certainty: Certainty) -> Indicator {
        let year = |at: usize| FiscalYear::new(2015 + i64::try_from(at).unwrap()).unwrap();
        let mut indicator = Indicator::new(Id::derived("x"), "x");
        indicator.baseline =
            baseline.map(|value| Baseline { year: year(0), value: Number::from(value).into() });
        for (at, target) in targets.iter().enumerate() {
            let figure = Figure { certainty, ..Figure::from(Number::from(*target)) };
            let target = Some(Value::Figure(figure));
            indicator.points.push(YearPoint { target, ..YearPoint::new(year(at + 1)) });
        }
        indicator
    }

    fn assumed(baseline: Option<i32>, targets: &[i32]) -> Option<Better> {
        let direction = planned(baseline, targets, Certainty::Settled).direction()?;
        assert_eq!(direction.by, Evidence::Targets);
        Some(direction.better)
    }

    #[test]
    fn targets_that_lead_one_way_show_the_direction() {
        assert_eq!(assumed(None, &[42, 50, 58]), Some(Better::Higher));
        assert_eq!(assumed(Some(37), &[42]), Some(Better::Higher));
        assert_eq!(assumed(Some(500), &[490, 490, 480]), Some(Better::Lower));
    }

    #[test]
    fn a_lone_or_constant_target_and_one_that_turns_show_none() {
        assert_eq!(assumed(None, &[12]), None);
        assert_eq!(assumed(Some(12), &[12, 12]), None);
        assert_eq!(assumed(Some(10), &[12, 11]), None);
        assert_eq!(assumed(Some(10), &[]), None);
    }

    #[test]
    fn a_forecast_that_falls_is_no_aim() {
        assert_eq!(planned(None, &[90, 80, 70], Certainty::Estimated).direction(), None);
    }

    #[test]
    fn without_a_result_nothing_is_judged_by_targets() {
        let mut rising = planned(None, &[42, 50], Certainty::Settled);
        assert!(!rising.is_judged_by_targets());
        rising.points[0].actual = Some(Number::from(43).into());
        assert!(rising.is_judged_by_targets());
        rising.better = Some(Better::Higher);
        assert!(!rising.is_judged_by_targets(), "the plan says so");
    }

    #[test]
    fn what_the_plan_says_counts_before_its_targets() {
        let stated = Indicator { better: Some(Better::None), ..planned(None, &[1, 2], Certainty::Settled) };
        let neither = Some(Direction { better: Better::None, by: Evidence::Stated });
        assert_eq!(stated.direction(), neither);
        assert_eq!(stated.direction_or(Some(Better::Lower)), neither);
    }

    #[test]
    fn who_shows_a_plan_says_what_it_does_not_and_counts_before_its_targets() {
        let lower = Some(Direction { better: Better::Lower, by: Evidence::Stated });
        for targets in [&[12][..], &[12, 14]] {
            let planned = planned(None, targets, Certainty::Settled);
            assert_eq!(planned.direction_or(Some(Better::Lower)), lower);
        }
    }
}
