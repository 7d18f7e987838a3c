//! The words and sentences of a trend.

mod en;
mod ja;

use super::short::LargeUnit;
use super::{Calendar, Words, words};
use crate::model::{Better, Counting, Figure, FiscalYear, Number, Rate, Rounding, Value};

/// What is known of one year of a trend, in the order a reader wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct YearFacts {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Whether this is the year before the plan began.
    pub baseline: bool,
    /// What was planned.
    pub target: Option<Value>,
    /// What was reached; of the baseline year, what there was.
    pub actual: Option<Value>,
    /// The achievement rate, where one can be computed.
    pub rate: Option<Rate>,
    /// Whether the target was missed, where that can be said.
    pub missed: Option<bool>,
}

/// What a trend shows, for its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendFacts {
    /// What is measured.
    pub title: String,
    /// The unit of every figure.
    pub unit: Option<String>,
    /// What one figure counts.
    pub counting: Option<Counting>,
    /// Which direction is an improvement.
    pub better: Better,
    /// How rates are rounded.
    pub rounding: Rounding,
    /// The years in order of time, the baseline's first.
    pub years: Vec<YearFacts>,
}

/// What a trend's sentence is about: its last year with a result, seen from the years before it.
pub struct Latest<'a> {
    /// That year.
    pub year: &'a YearFacts,
    /// Its result.
    pub actual: &'a Figure,
    /// The result one year before, where both are settled.
    pub before: Option<&'a Figure>,
    /// How many years up to this one have the same outcome.
    pub streak: usize,
}

impl Latest<'_> {
    /// By how much the result changed since the year before, where that can be said.
    pub fn change(&self) -> Option<Number> {
        self.actual.value.minus(self.before?.value)
    }
}

impl YearFacts {
    /// The result as a figure.
    pub fn actual_figure(&self) -> Option<&Figure> {
        self.actual.as_ref().and_then(Value::figure)
    }

    /// The target as a figure.
    pub fn target_figure(&self) -> Option<&Figure> {
        self.target.as_ref().and_then(Value::figure)
    }
}

impl TrendFacts {
    /// Which year is the last with a result, if any has one.
    pub fn latest_at(&self) -> Option<usize> {
        self.years.iter().rposition(|facts| !facts.baseline && facts.actual_figure().is_some())
    }

    /// Which year the sentence is about: the last with a result, else the first with a target.
    pub fn told_at(&self) -> Option<usize> {
        self.latest_at().or_else(|| self.years.iter().position(|facts| facts.target_figure().is_some()))
    }

    /// The last year with a result, if any year has one.
    pub fn latest(&self) -> Option<Latest<'_>> {
        let at = self.latest_at()?;
        let year = &self.years[at];
        let actual = year.actual_figure()?;
        let streak = (0..=at)
            .take_while(|back| {
                let earlier = &self.years[at - back];
                earlier.missed == year.missed && usize::from(year.year.get() - earlier.year.get()) == *back
            })
            .count();
        let before = at
            .checked_sub(1)
            .map(|at| &self.years[at])
            .filter(|facts| facts.year.get() + 1 == year.year.get())
            .and_then(YearFacts::actual_figure)
            .filter(|figure| !figure.is_tentative() && !actual.is_tentative());
        Some(Latest { year, actual, before, streak })
    }

    /// Whether any year has a figure.
    pub fn has_figures(&self) -> bool {
        self.years.iter().any(|facts| facts.actual_figure().or(facts.target_figure()).is_some())
    }

    /// Whether anything was planned at all.
    pub fn has_targets(&self) -> bool {
        self.years.iter().any(|facts| facts.target.is_some())
    }

    /// The first year with a target: what there is to say while no year has a result.
    pub fn first_target(&self) -> Option<(&YearFacts, &Figure)> {
        self.years.iter().find_map(|facts| Some((facts, facts.target_figure()?)))
    }
}

/// A language's words for trends. Apart from [`Words`], because pages with other charts say nothing of them.
pub trait TrendWords: Words {
    /// What an indicator is called of which nobody says what it is.
    fn unnamed(&self) -> &'static str;
    /// What a chart of this indicator over the years is called.
    fn trend_title(&self, indicator: &str) -> String;
    /// What a trend shows, in sentences.
    fn trend_message(&self, facts: &TrendFacts) -> String;
    /// One year of a trend, for the reader who moves through the years.
    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String;
    /// The caption of the table of figures.
    fn table_caption(&self, indicator: &str, unit: Option<&str>) -> String;
    /// The large units that numbers are written in where they must be short, the largest first.
    fn large_units(&self) -> &'static [LargeUnit];
}

/// The words for trends of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn trend_words(lang: &str) -> &'static dyn TrendWords {
    if words(lang).lang() == "en" { &super::en::English } else { &super::ja::Japanese }
}
