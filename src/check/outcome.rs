//! What the figures of an item say of a year.

use super::context::settled;
use crate::model::{FiscalYear, Indicator, Item, Number, PassageRole, Rate, Value, YearPoint};

/// Target and result of one indicator in one year (目標と実績).
pub(super) struct Outcome<'p> {
    pub(super) indicator: &'p Indicator,
    pub(super) target: Number,
    pub(super) actual: Number,
    pub(super) missed: bool,
    /// The achievement rate, where one can be computed.
    pub(super) rate: Option<Rate>,
}

/// Why figures cannot say whether targets were reached, as a term that `locale` has words for.
pub(super) type Reason = &'static str;

impl Outcome<'_> {
    /// The rate in per cent, as exact as a number is.
    pub(super) fn percent(&self) -> Option<Number> {
        self.rate.and_then(Rate::exact_percent)
    }
}

/// The outcomes of an item in a year, one for each of its indicators that can be reached or missed; or why
/// there is one that nobody can tell.
pub(super) fn outcomes(item: &Item, year: FiscalYear) -> Result<Vec<Outcome<'_>>, Reason> {
    let mut outcomes = Vec::new();
    for indicator in &item.indicators {
        if let Some(outcome) = outcome(indicator, year)? {
            outcomes.push(outcome);
        }
    }
    if outcomes.is_empty() { Err(without_figures(item)) } else { Ok(outcomes) }
}

/// The outcomes of an item in a year as far as they are known.
pub(super) fn known_outcomes(item: &Item, year: FiscalYear) -> Vec<Outcome<'_>> {
    item.indicators.iter().filter_map(|indicator| outcome(indicator, year).ok().flatten()).collect()
}

/// The outcome of an indicator; `None` where neither direction is better.
fn outcome(indicator: &Indicator, year: FiscalYear) -> Result<Option<Outcome<'_>>, Reason> {
    let point = indicator.points.iter().rev().find(|point| point.year == year);
    let target = figure(point, |point| point.target.as_ref())?;
    let actual = figure(point, |point| point.actual.as_ref())?;
    let outcome = indicator.missed(target, actual).map(|missed| {
        let rate = indicator.rate(target, actual);
        Outcome { indicator, target, actual, missed, rate }
    });
    Ok(outcome)
}

fn figure(point: Option<&YearPoint>, value: fn(&YearPoint) -> Option<&Value>) -> Result<Number, Reason> {
    match point.and_then(value) {
        Some(Value::Words(_)) => Err("textGoal"),
        Some(Value::Figure(figure)) if figure.is_tentative() => Err("tentative"),
        found => settled(found).ok_or("noFigures"),
    }
}

/// Why an item has no figures: its goals may be in words.
fn without_figures(item: &Item) -> Reason {
    let is_goal =
        |role| matches!(role, PassageRole::OutcomeGoal | PassageRole::OutputGoal | PassageRole::PeriodGoal);
    let has_goal = item.passages.iter().any(|passage| is_goal(passage.role));
    if has_goal { "textGoal" } else { "noFigures" }
}

/// The outcome that a sentence about all of them names: the worst.
pub(super) fn worst<'o, 'p>(outcomes: &'o [Outcome<'p>]) -> Option<&'o Outcome<'p>> {
    // A missed one before any that was reached; of those the lowest rate, and any rate before none.
    outcomes.iter().min_by_key(|outcome| (!outcome.missed, outcome.percent().is_none(), outcome.percent()))
}
