//! English.

use super::{Calendar, Latest, Term, TrendFacts, Words, YearFacts, decimal, is_percent, number};
use crate::error::Error;
use crate::model::{
    Absence, Better, Bound, Certainty, Counting, Era, Figure, FiscalYear, Number, Rate, Rounding, Value,
};
use std::cmp::Ordering;

/// English.
pub(super) struct English;

fn era_year(year: FiscalYear) -> String {
    let (era, n) = year.era();
    format!("{} {n}", era.romaji)
}

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
    let missed = if better == Better::Lower { "Above" } else { "Below" };
    match (latest.year.missed, latest.streak) {
        (None, _) => String::new(),
        (Some(true), 1) => format!(" {missed} the target."),
        (Some(true), years) => format!(" {missed} the target for {years} years running."),
        (Some(false), 1) => " The target was met.".to_owned(),
        (Some(false), years) => format!(" The target was met for {years} years running."),
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

impl Words for English {
    fn lang(&self) -> &'static str {
        "en"
    }

    fn term(&self, term: Term) -> &'static str {
        match term {
            Term::Actual => "Actual",
            Term::Target => "Target",
            Term::Baseline => "Before",
            Term::FiscalYear => "Fiscal year",
            Term::Rate => "Achieved",
            Term::Outcome => "Outcome",
            Term::Reached => "met",
            Term::Missed => "missed",
            Term::Estimated => "estimate",
            Term::Provisional => "provisional",
            Term::Indicator => "Indicator",
            Term::EstimateKey => "Estimate or provisional (hatched)",
            Term::MissedKey => "Year in which the target was missed",
            Term::DataTable => "Show the figures as a table",
            Term::Source => "Source",
            Term::File => "Data",
            Term::ChooseYear => "Choose a year",
        }
    }

    fn year(&self, year: FiscalYear, calendar: Calendar) -> String {
        match calendar {
            Calendar::Both => format!("FY{} ({})", year.get(), era_year(year)),
            Calendar::Western => format!("FY{}", year.get()),
            Calendar::Era => format!("FY {}", era_year(year)),
        }
    }

    fn era_year(&self, era: &Era, year: u16) -> String {
        format!("{} {year}", era.romaji)
    }

    fn year_on_axis(&self, year: FiscalYear, calendar: Calendar) -> [Vec<String>; 2] {
        let (western, (era, n)) = (year.get(), year.era());
        let letters = format!("{}{n}", era.letter);
        match calendar {
            Calendar::Both => {
                [vec![format!("FY{western}"), era_year(year)], vec![western.to_string(), letters]]
            }
            Calendar::Western => [vec![format!("FY{western}")], vec![western.to_string()]],
            Calendar::Era => [vec![era_year(year)], vec![letters]],
        }
    }

    fn figure(&self, figure: &Figure, unit: Option<&str>) -> String {
        let bound = match figure.bound {
            Bound::Exact => "",
            Bound::About => "about ",
            Bound::AtLeast => "at least ",
            Bound::AtMost => "at most ",
        };
        let certainty = match figure.certainty {
            Certainty::Settled => "",
            Certainty::Estimated => " (estimate)",
            Certainty::Provisional => " (provisional)",
        };
        let unit = unit.unwrap_or_default();
        let space = if unit.is_empty() || is_percent(Some(unit)) { "" } else { " " };
        [bound, &number(figure.value), space, unit, certainty].concat()
    }

    fn labelled(&self, term: Term, text: &str) -> String {
        [self.term(term), " ", text].concat()
    }

    fn absence(&self, state: Absence) -> &'static str {
        match state {
            Absence::Missing => "–",
            Absence::NotYet => "not yet known",
            Absence::NotApplicable => "not applicable",
            Absence::Suppressed => "withheld",
        }
    }

    fn percent(&self, rate: Rate, rounding: Rounding) -> String {
        let (units, decimals) = rate.percent(rounding);
        decimal(units, decimals) + "%"
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

    fn table_caption(&self, indicator: &str, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => format!("{indicator} (unit: {unit})"),
            None => indicator.to_owned(),
        }
    }

    fn error(&self, error: &Error) -> String {
        match error {
            Error::NotText { byte } => {
                format!("This is not text (byte {byte}). Give a string, or bytes in UTF-8.")
            }
            Error::NotJson { line, column, problem } => {
                format!(
                    "The plan data is not JSON (line {line}, column {column}: {problem}). Save the file again."
                )
            }
            Error::NotAPlan { path, expected } => {
                format!("This is not plan data: {path} must be {}.", expectation(expected))
            }
            Error::EmptyTable => "The table has no text. Give it years and figures.".to_owned(),
            Error::NoHeader => "No fiscal years with plan and result were found in the table's header. \
                 Write 平成27年度 (or FY2015), 計画 and 実績 into its first rows."
                .to_owned(),
            Error::NoFigures => "The table has no figures. Fill in the results or the targets.".to_owned(),
            Error::NoIndicator { wanted, titles } if titles.is_empty() => {
                format!("There is no indicator \"{wanted}\": this plan has no indicators.")
            }
            Error::NoIndicator { wanted, titles } => {
                format!("There is no indicator \"{wanted}\". This plan has: {}.", titles.join(", "))
            }
            Error::NoKind { wanted, kinds } => {
                format!("There is no chart of kind \"{wanted}\". There are: {}.", kinds.join(", "))
            }
            Error::NoFormat { wanted, formats } => {
                format!("Nothing is written as \"{wanted}\". There is: {}.", formats.join(", "))
            }
            Error::TooLarge { what, limit } => format!("Too large: at most {limit} {what} can be handled."),
        }
    }
}

/// What should have been there.
pub(super) fn expectation(code: &str) -> &str {
    match code {
        "object" => "an object in braces",
        "list" => "a list in square brackets",
        "text" => "text",
        "number" => "a number",
        "boolean" => "true or false",
        "year" => "a fiscal year",
        "value" => "a number, or an object with state or text",
        "id" => "an id of letters, digits, - and _",
        "small" => "a whole number in range",
        "timing" => "a time (one of allYear, quarters, half, months, text)",
        "version" => "keikaku: 1",
        "title" => "title",
        "indicator-title" => "title of the indicator",
        other => other,
    }
}
