//! Trends in English.

use super::{LargeUnit, Latest, Series, TrendFacts, TrendWords, YearFacts};
use crate::locale::en::English;
use crate::locale::{Calendar, Term, Words, is_percent, number};
use crate::model::{Better, Counting, Figure, Number};
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

fn outcome(latest: &Latest, better: Option<Better>) -> String {
    let outcome = match (latest.year.missed, better) {
        (None, _) => return String::new(),
        (Some(false), _) => "The target was met",
        // Above a target sounds like a success.
        (Some(true), Some(Better::Lower)) => "The target was missed",
        (Some(true), _) => "Below the target",
    };
    match latest.streak {
        1 => format!(" {outcome}."),
        years => format!(" {outcome} for {years} years running."),
    }
}

fn against_target(words: &English, facts: &TrendFacts, year: &YearFacts) -> String {
    let Some(target) = year.target_figure() else { return String::new() };
    let is_forecast = target.is_tentative();
    let target = words.figure(&target.settled(), facts.unit.as_deref());
    match year.rate {
        Some(rate) => format!(" That is {} of the target of {target}.", words.percent(rate, facts.rounding)),
        None if year.series == Series::Actual && facts.better == Some(Better::Higher) => {
            format!(" The target is {target} (no rate can be computed).")
        }
        None if is_forecast => {
            format!(" The plan expected {target}.")
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
            let none = if facts.is_awaited() { "no results yet" } else { "no results are stated" };
            // A forecast is nothing that somebody wants to reach.
            let planned = |figure: &Figure| if figure.is_tentative() { "forecast for" } else { "target for" };
            let target = facts.first_target().map(|(year, figure)| (planned(figure), year, figure.settled()));
            let told =
                target.or(facts.baseline().map(|(year, figure)| ("baseline of", year, figure.clone())));
            return match told {
                Some((what, year, figure)) => format!(
                    "{}: {none}. The {what} {} is {}.",
                    facts.title,
                    self.year(year.year, Calendar::Both),
                    self.figure(&figure, unit)
                ),
                None => format!("{}: {none}.", facts.title),
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
                self.figure(latest.figure, unit),
                self.year(latest.year.year, Calendar::Both)
            ),
            change(&latest, unit),
            against_target(self, facts, latest.year),
            outcome(&latest, facts.better),
        ]
        .concat()
    }

    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String {
        let unit = facts.unit.as_deref();
        let mut parts = Vec::new();
        for (term, value) in facts.said(year) {
            let word = match term {
                Term::Baseline => "before the plan",
                Term::Value => "value",
                Term::Target => "target",
                _ => "actual",
            };
            parts.push([word, " ", &self.value(value, unit)].concat());
        }
        parts.extend(year.rate.map(|rate| self.percent(rate, facts.rounding) + " achieved"));
        parts.extend(year.missed.map(|missed| self.term(Term::outcome(missed)).to_owned()));
        [&self.year(year.year, calendar), ": ", &parts.join(", ")].concat()
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
