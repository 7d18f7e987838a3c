//! What is said of a figure or a rating that somebody is about to give.

use super::outcome::{known_outcomes, outcomes, worst};
use super::rules::figures::is_jump;
use super::verdict::{Elapsed, denied};
use crate::model::{FiscalYear, Item, Number, Period, RatingScale, RuleKind};

/// Whether two figures (けたの飛び) are ten times apart or more, the larger at least 100.
pub fn jumps(before: Number, now: Number) -> bool {
    is_jump(before, now)
}

/// A target that was missed although a rating says that it was met (目標に届かない指標).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The indicator.
    pub title: String,
    /// Its unit.
    pub unit: Option<String>,
    /// What was aimed at.
    pub target: Number,
    /// What was reached.
    pub actual: Number,
}

/// The worst target of a year that this rating denies, by what its scale declares and by nothing else. Where
/// not every figure is known yet, one missed target still denies that all were met.
pub fn missed_by(
    scale: &RatingScale,
    code: &str,
    item: &Item,
    year: FiscalYear,
    period: Option<Period>,
) -> Option<Missed> {
    let rating = scale.ratings.iter().find(|rating| rating.code == code)?;
    let known = known_outcomes(item, year);
    let worst = worst(&known).filter(|worst| worst.missed)?;
    let needs_all = scale
        .rule
        .as_ref()
        .is_none_or(|rule| rule.kind == RuleKind::EveryIndicatorReached && rule.tolerance.is_none());
    let is_denied = match outcomes(item, year) {
        Ok(outcomes) => denied(scale, rating, &outcomes, Elapsed::at(period, year)),
        Err(_) => needs_all && denied(scale, rating, &known, None),
    };
    is_denied.then(|| Missed {
        title: worst.indicator.title.clone(),
        unit: worst.indicator.unit.clone(),
        target: worst.target,
        actual: worst.actual,
    })
}
