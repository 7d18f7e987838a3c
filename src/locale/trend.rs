//! The words and sentences of a trend.

mod en;
mod ja;

use super::short::LargeUnit;
use super::{Calendar, Term, Words, words};
use crate::model::{Absence, Better, Counting, Figure, FiscalYear, Number, Rate, Rounding, Value};

/// What the bar of a year shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// What was reached.
    Actual,
    /// What there was before the plan began.
    Baseline,
    /// A figure of which the source does not say whether it was planned or reached.
    Value,
}

impl Series {
    /// What it is called.
    pub fn term(self) -> Term {
        match self {
            Series::Actual => Term::Actual,
            Series::Baseline => Term::Baseline,
            Series::Value => Term::Value,
        }
    }
}

/// What is known of one year of a trend, in the order a reader wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct YearFacts {
    /// The fiscal year.
    pub year: FiscalYear,
    /// What its bar shows.
    pub series: Series,
    /// What was planned.
    pub target: Option<Value>,
    /// What was reached; of the baseline year, what there was.
    pub actual: Option<Value>,
    /// What the source names neither plan nor result.
    pub value: Option<Value>,
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
    /// Which direction is an improvement, where that is known.
    pub better: Option<Better>,
    /// How rates are rounded.
    pub rounding: Rounding,
    /// The years in order of time, the baseline's first.
    pub years: Vec<YearFacts>,
}

/// What a trend's sentence is about: its last year with a result, or with a value where none has a result, seen from
/// the years before it.
pub struct Latest<'a> {
    /// That year.
    pub year: &'a YearFacts,
    /// Its result or value.
    pub figure: &'a Figure,
    /// The same one year before, where both are settled.
    pub before: Option<&'a Figure>,
    /// How many years up to this one have the same outcome.
    pub streak: usize,
}

impl Latest<'_> {
    /// By how much the figure changed since the year before, where that can be said.
    pub fn change(&self) -> Option<Number> {
        self.figure.value.minus(self.before?.value)
    }
}

impl YearFacts {
    /// What its bar shows, as a figure.
    pub fn figure(&self) -> Option<&Figure> {
        let shown = if self.series == Series::Value { &self.value } else { &self.actual };
        shown.as_ref().and_then(Value::figure)
    }

    /// The result as a figure.
    pub fn actual_figure(&self) -> Option<&Figure> {
        self.figure().filter(|_| self.series == Series::Actual)
    }

    /// Whether the change from one to the other means anything: what is no result may be a plan.
    fn is_comparable(&self, other: &YearFacts) -> bool {
        (self.series == Series::Value) == (other.series == Series::Value)
    }

    /// The target as a figure.
    pub fn target_figure(&self) -> Option<&Figure> {
        self.target.as_ref().and_then(Value::figure)
    }
}

impl TrendFacts {
    /// Which year is the last with a result, if any has one; else the last with a value.
    pub fn latest_at(&self) -> Option<usize> {
        let last =
            |series| self.years.iter().rposition(|year| year.series == series && year.figure().is_some());
        last(Series::Actual).or_else(|| last(Series::Value))
    }

    /// Which year the sentence is about: the last with a result or value, else the first with a target.
    pub fn told_at(&self) -> Option<usize> {
        self.latest_at().or_else(|| self.years.iter().position(|facts| facts.target_figure().is_some()))
    }

    /// The last year with a result or value, if any year has one.
    pub fn latest(&self) -> Option<Latest<'_>> {
        let at = self.latest_at()?;
        let year = &self.years[at];
        let figure = year.figure()?;
        let streak = (0..=at)
            .take_while(|back| {
                let earlier = &self.years[at - back];
                earlier.missed == year.missed && usize::from(year.year.get() - earlier.year.get()) == *back
            })
            .count();
        let before = at
            .checked_sub(1)
            .map(|at| &self.years[at])
            .filter(|before| before.year.get() + 1 == year.year.get() && before.is_comparable(year))
            .and_then(YearFacts::figure)
            .filter(|before| !before.is_tentative() && !figure.is_tentative());
        Some(Latest { year, figure, before, streak })
    }

    /// Whether the plan says of a result that it is still to come.
    pub fn is_awaited(&self) -> bool {
        let is_awaited = |value: &Value| matches!(value, Value::Absent { state: Absence::NotYet, .. });
        self.years.iter().any(|year| year.actual.as_ref().is_some_and(is_awaited))
    }

    /// Whether any year has a figure.
    pub fn has_figures(&self) -> bool {
        self.years.iter().any(|facts| facts.figure().or(facts.target_figure()).is_some())
    }

    /// Whether any year is drawn as this.
    pub fn draws(&self, series: Series) -> bool {
        self.years.iter().any(|year| year.series == series && year.figure().is_some())
    }

    /// Whether there are figures that the source names neither plan nor result.
    pub fn has_values(&self) -> bool {
        self.years.iter().any(|year| year.value.is_some())
    }

    /// Whether results are spoken of: where there are only values, nobody says that there are none yet.
    pub fn has_actuals(&self) -> bool {
        let is_result = |year: &YearFacts| year.series != Series::Baseline && year.actual.is_some();
        !self.has_values() || self.years.iter().any(is_result)
    }

    /// What is said of a year: its result, its value, its target, each where there is anything to say.
    pub fn said<'y>(&self, year: &'y YearFacts) -> Vec<(Term, Option<&'y Value>)> {
        let is_baseline = year.series == Series::Baseline;
        let mut said = Vec::new();
        if is_baseline || self.has_actuals() && (year.actual.is_some() || year.value.is_none()) {
            let term = if is_baseline { Term::Baseline } else { Term::Actual };
            said.push((term, year.actual.as_ref()));
        }
        if year.value.is_some() {
            said.push((Term::Value, year.value.as_ref()));
        }
        if !is_baseline && self.has_targets() {
            said.push((Term::Target, year.target.as_ref()));
        }
        said
    }

    /// Whether anything was planned at all.
    pub fn has_targets(&self) -> bool {
        self.years.iter().any(|facts| facts.target.is_some())
    }

    /// The figure before the plan: what there is to say while nothing else is known.
    pub fn baseline(&self) -> Option<(&YearFacts, &Figure)> {
        let mut years = self.years.iter().filter(|year| year.series == Series::Baseline);
        years.find_map(|year| Some((year, year.figure()?)))
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
