//! Words and sentences, one file a language. A missing word does not compile.

mod comparison;
mod en;
mod findings;
mod ja;
mod number;
mod rules;
mod suggestions;

use crate::error::Error;
use crate::model::{
    Absence, Better, Certainty, Counting, Era, Figure, FiscalYear, Number, Rate, Rounding, Value,
};
pub use comparison::{ComparisonWords, comparison};
pub use findings::{FindingWords, finding_words};
pub use number::{decimal, number};
pub use rules::{RuleWords, group_name, rule_words, severity_name};
pub use suggestions::{suggestion, without_suggestion};

/// How fiscal years are named (暦).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    /// 2018年度（平成30年度）.
    #[default]
    Both,
    /// 2018年度.
    Western,
    /// 平成30年度.
    Era,
}

/// A fixed word or phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// 実績.
    Actual,
    /// 目標.
    Target,
    /// 現状: the figure before the plan began.
    Baseline,
    /// 年度.
    FiscalYear,
    /// 達成率.
    Rate,
    /// 判定: whether the target was reached.
    Outcome,
    /// 達成: it was.
    Reached,
    /// 未達: it was not.
    Missed,
    /// 見込み.
    Estimated,
    /// 速報値.
    Provisional,
    /// 指標, before a choice of indicators.
    Indicator,
    /// What a hatched bar means.
    EstimateKey,
    /// What the mark of a missed year means.
    MissedKey,
    /// Before a table's contents are shown.
    DataTable,
    /// 出典.
    Source,
    /// Before the link to the file the chart was made from.
    File,
    /// What the slider is for.
    ChooseYear,
}

impl Term {
    /// The word for a target that was missed or reached.
    pub fn outcome(missed: bool) -> Term {
        if missed { Term::Missed } else { Term::Reached }
    }
}

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

    /// Whether anything was planned at all.
    pub fn has_targets(&self) -> bool {
        self.years.iter().any(|facts| facts.target.is_some())
    }

    /// The first year with a target: what there is to say while no year has a result.
    pub fn first_target(&self) -> Option<(&YearFacts, &Figure)> {
        self.years.iter().find_map(|facts| Some((facts, facts.target_figure()?)))
    }
}

/// Whether figures are shares, whose differences are percentage points.
fn is_percent(unit: Option<&str>) -> bool {
    matches!(unit, Some("%" | "％" | "パーセント"))
}

/// A language of the interface.
pub trait Words: Sync {
    /// Its BCP 47 tag.
    fn lang(&self) -> &'static str;
    /// A fixed word.
    fn term(&self, term: Term) -> &'static str;
    /// A fiscal year in full: 2018年度（平成30年度）.
    fn year(&self, year: FiscalYear, calendar: Calendar) -> String;
    /// A year of an era: 令和元年.
    fn era_year(&self, era: &Era, year: u16) -> String;
    /// A fiscal year on an axis, in lines from longest to shortest form: the first form that fits is used.
    fn year_on_axis(&self, year: FiscalYear, calendar: Calendar) -> [Vec<String>; 2];
    /// A figure with its qualifiers and unit: 約930人（見込み）.
    fn figure(&self, figure: &Figure, unit: Option<&str>) -> String;
    /// Why there is no figure.
    fn absence(&self, state: Absence) -> &'static str;
    /// A rate in per cent: 83.3％.
    fn percent(&self, rate: Rate, rounding: Rounding) -> String;
    /// What a chart of this indicator over the years is called.
    fn trend_title(&self, indicator: &str) -> String;
    /// What a trend shows, in sentences.
    fn trend_message(&self, facts: &TrendFacts) -> String;
    /// One year of a trend, for the reader who moves through the years.
    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String;
    /// The caption of the table of figures.
    fn table_caption(&self, indicator: &str, unit: Option<&str>) -> String;
    /// What went wrong and what would be right.
    fn error(&self, error: &Error) -> String;

    /// A word and what it names, as they stand on a chart: 目標66.
    fn labelled(&self, term: Term, text: &str) -> String;

    /// A figure and its limit, for where its unit and certainty are said elsewhere: 約105.
    fn amount(&self, figure: &Figure) -> String {
        self.figure(&Figure { certainty: Certainty::Settled, ..figure.clone() }, None)
    }

    /// Whatever stands in a cell of figures.
    fn value(&self, value: Option<&Value>, unit: Option<&str>) -> String {
        match value {
            None => self.absence(Absence::Missing).to_owned(),
            Some(Value::Figure(figure)) => self.figure(figure, unit),
            Some(Value::Absent { state, text }) => {
                text.clone().unwrap_or_else(|| self.absence(*state).to_owned())
            }
            Some(Value::Words(words)) => words.clone(),
        }
    }
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn words(lang: &str) -> &'static dyn Words {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("en") { &en::English } else { &ja::Japanese }
}
