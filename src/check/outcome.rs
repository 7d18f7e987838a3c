//! What the figures of an item say of a year.

use super::context::settled;
use super::named::named;
use crate::error::{Finding, Param};
use crate::model::{
    Better, Direction, Evidence, FiscalYear, Indicator, Item, Judge, Number, PassageRole, Rate, Value,
    YearPoint,
};

/// Target and result of one indicator in one year (目標と実績).
#[derive(Clone, Copy)]
pub(super) struct Outcome<'p> {
    pub(super) indicator: &'p Indicator,
    /// By what it is judged.
    pub(super) judge: Judge<'p>,
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

    /// Adds to a finding what it speaks of: the indicator, its figures and, where only the targets show it, which
    /// direction was taken to be better.
    pub(super) fn told(&self, found: Finding) -> Finding {
        let found = found.with("title", named(&self.indicator.title, &self.indicator.id));
        let found = found.with("target", self.target).with("actual", self.actual);
        match self.judge.direction() {
            Some(Direction { better: Better::Higher, by: Evidence::Targets }) => {
                found.with("direction", Param::Term("moreIsBetter"))
            }
            Some(Direction { better: Better::Lower, by: Evidence::Targets }) => {
                found.with("direction", Param::Term("lessIsBetter"))
            }
            _ => found,
        }
    }
}

/// The outcomes of an item in a year, one for each of its indicators that can be reached or missed; or why
/// there is one that nobody can tell.
pub(super) fn outcomes(item: &Item, year: FiscalYear) -> Result<Vec<Outcome<'_>>, Reason> {
    let mut outcomes = Vec::new();
    let mut unknown: Option<Reason> = None;
    for indicator in &item.indicators {
        match outcome(indicator, year) {
            Ok(outcome) => outcomes.extend(outcome),
            // Of several reasons the same one is told, whatever the order of the indicators.
            Err(reason) => unknown = unknown.max(Some(reason)),
        }
    }
    match unknown {
        Some(reason) => Err(reason),
        None if outcomes.is_empty() && !item.indicators.is_empty() => Err("neither"),
        None if outcomes.is_empty() => Err(without_figures(item)),
        None => Ok(outcomes),
    }
}

/// The outcomes of an item in a year as far as they are known.
pub(super) fn known_outcomes(item: &Item, year: FiscalYear) -> Vec<Outcome<'_>> {
    item.indicators.iter().filter_map(|indicator| outcome(indicator, year).ok().flatten()).collect()
}

/// The outcome of an indicator; `None` where neither direction is better. Where nobody says which is, nobody can tell.
fn outcome(indicator: &Indicator, year: FiscalYear) -> Result<Option<Outcome<'_>>, Reason> {
    let point = indicator.points.iter().rev().find(|point| point.year == year);
    let target = figure(point, |point| point.target.as_ref())?;
    let actual = figure(point, |point| point.actual.as_ref())?;
    let judge = indicator.judge();
    judge.direction().ok_or("noDirection")?;
    let outcome = judge.missed(target, actual).map(|missed| {
        let rate = judge.rate(target, actual);
        Outcome { indicator, judge, target, actual, missed, rate }
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
pub(super) fn worst<'p>(outcomes: &[Outcome<'p>]) -> Option<Outcome<'p>> {
    // A missed one before any that was reached; of those the lowest rate, and any rate before none.
    let order = |outcome: &&Outcome| (!outcome.missed, outcome.percent().is_none(), outcome.percent());
    outcomes.iter().min_by_key(order).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    #[test]
    fn why_nobody_can_tell_does_not_depend_on_the_order_of_the_indicators() {
        let year = FiscalYear::new(2018).unwrap();
        let indicator = |title: &str, target: Option<Value>| {
            let mut indicator = Indicator::new(Id::derived(title), title);
            indicator.points.push(YearPoint { target, ..YearPoint::new(year) });
            indicator
        };
        let mut item = Item::new(Id::derived("項目"), "項目");
        item.indicators =
            vec![indicator("空", None), indicator("言葉", Some(Value::Words("全地区".to_owned())))];
        assert_eq!(outcomes(&item, year).err(), Some("textGoal"));
        item.indicators.reverse();
        assert_eq!(outcomes(&item, year).err(), Some("textGoal"));
    }
}
