//! Trends in English.

use super::{LargeUnit, Latest, TrendFacts, TrendWords, YearFacts};
use crate::locale::en::English;
use crate::locale::{Calendar, Term, Words, is_percent, number};
use crate::model::{Better, Counting, Number, Value};
use std::cmp::Ordering;

fn change(latest: &Latest, unit: Option<&str>) -> String {
    let Some(change) = latest.change() else { return String::new() };
    let unit = if is_percent(unit) { " points" } else { "" };
    let size = number(change.abs());
    match change.cmp(&Number::from(0)) {
        Ordering::Greater => format!(" Up {size}{unit} on the year before."),
        Ordering::Less => format!(" Down {size}{unit} on the year before."),
        Ordering::Equal => " The same as the year before.".to_owned(),
    }
}

fn outcome(latest: &Latest, better: Better) -> String {
    let outcome = match (latest.year.missed, better) {
        (None, _) => return String::new(),
        (Some(false), _) => "The target was met",
        // Above a target sounds like a success.
        (Some(true), Better::Lower) => "The target was missed",
        (Some(true), Better::Higher | Better::None) => "Below the target",
    };
    match latest.streak {
        1 => format!(" {outcome}."),
        years => format!(" {outcome} for {years} years running."),
    }
}

fn against_target(words: &English, facts: &TrendFacts, year: &YearFacts) -> String {
    let Some(target) = year.target_figure() else { return String::new() };
    let target = words.figure(target, facts.unit.as_deref());
    match year.rate {
        Some(rate) => format!(" That is {} of the target of {target}.", words.percent(rate, facts.rounding)),
        None if facts.better == Better::Higher => {
            format!(" The target is {target} (no rate can be computed).")
        }
        None => format!(" The target is {target}."),
    }
}

impl TrendWords for English {
    fn unnamed(&self) -> &'static str {
        "This indicator"
    }

    fn trend_title(&self, indicator: &str) -> String {
        format!("{indicator}: trend")
    }

    fn trend_message(&self, facts: &TrendFacts) -> String {
        let unit = facts.unit.as_deref();
        let Some(latest) = facts.latest() else {
            return match facts.first_target() {
                Some((year, target)) => format!(
                    "{}: no results yet. The target for {} is {}.",
                    facts.title,
                    self.year(year.year, Calendar::Both),
                    self.figure(target, unit)
                ),
                None => format!("{}: no figures yet.", facts.title),
            };
        };
        let moment = match facts.counting {
            Some(Counting::Cumulative | Counting::PointInTime) => "at the end of",
            Some(Counting::Annual) | None => "in",
        };
        [
            format!(
                "{}: {} {moment} {}.",
                facts.title,
                self.figure(latest.actual, unit),
                self.year(latest.year.year, Calendar::Both)
            ),
            against_target(self, facts, latest.year),
            change(&latest, unit),
            outcome(&latest, facts.better),
        ]
        .concat()
    }

    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String {
        let unit = facts.unit.as_deref();
        let figure = |word: &str, value: Option<&Value>| [word, " ", &self.value(value, unit)].concat();
        let first = if year.baseline { "before the plan" } else { "actual" };
        let parts = [
            Some([&self.year(year.year, calendar), ": ", &figure(first, year.actual.as_ref())].concat()),
            (!year.baseline && facts.has_targets()).then(|| figure("target", year.target.as_ref())),
            year.rate.map(|rate| self.percent(rate, facts.rounding) + " achieved"),
            year.missed.map(|missed| self.term(Term::outcome(missed)).to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn large_units(&self) -> &'static [LargeUnit] {
        &[
            LargeUnit { name: "T", size: 1_000_000_000_000, least: 1_000_000_000_000 },
            LargeUnit { name: "B", size: 1_000_000_000, least: 1_000_000_000 },
            LargeUnit { name: "M", size: 1_000_000, least: 100_000 },
        ]
    }

    fn table_caption(&self, indicator: &str, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => format!("{indicator} (unit: {unit})"),
            None => indicator.to_owned(),
        }
    }
}
