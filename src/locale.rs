//! Words and sentences, one file a language. A missing word does not compile.

#[cfg(feature = "bars")]
mod achievement;
#[cfg(any(feature = "trend", feature = "bars"))]
mod baseline;
#[cfg(feature = "bars")]
mod compare;
mod comparison;
#[cfg(any(feature = "trend", feature = "bars"))]
mod direction;
mod en;
#[cfg(feature = "viewer")]
mod facets;
#[cfg(any(feature = "documents", feature = "import"))]
mod file;
mod findings;
#[cfg(feature = "form")]
mod form;
mod ja;
mod number;
#[cfg(any(feature = "trees", feature = "viewer"))]
mod outline;
#[cfg(feature = "viewer")]
mod overview;
#[cfg(feature = "grids")]
mod ratings;
mod rules;
#[cfg(any(feature = "spans", feature = "viewer"))]
mod schedule;
#[cfg(feature = "trend")]
mod short;
#[cfg(any(feature = "trees", feature = "viewer"))]
mod steps;
mod suggestions;
mod template;
#[cfg(feature = "trend")]
mod trend;
#[cfg(feature = "viewer")]
mod viewer;
#[cfg(feature = "viewer")]
mod views;
#[cfg(feature = "import")]
mod workbook;

use crate::error::Error;
use crate::model::{Absence, Bound, Era, Figure, FiscalYear, Rate, Rounding, Value};
#[cfg(feature = "bars")]
pub use achievement::{
    AchievementFacts, AchievementTerm, LowestRate, Standing, achievement_cut_note, achievement_message,
    achievement_term, achievement_title, baseline_note_of, baseline_note_of_several, standing, standing_with,
};
#[cfg(any(feature = "trend", feature = "bars"))]
pub use baseline::baseline_note;
#[cfg(feature = "bars")]
pub use compare::{
    CompareFacts, CompareTerm, Compared, Extreme, Lack, compare_message, compare_term, compare_title, lack,
    other_titles,
};
pub use comparison::{ComparisonWords, comparison};
#[cfg(feature = "bars")]
pub use direction::ground_notes;
#[cfg(any(feature = "trend", feature = "bars"))]
pub use direction::{Ground, ground_note};
#[cfg(feature = "viewer")]
pub use facets::{FacetWords, facet_words};
pub use findings::{FindingWords, finding_words};
#[cfg(feature = "form")]
pub use form::{FormWords, form_words};
pub use number::{decimal, number};
#[cfg(any(feature = "trees", feature = "viewer"))]
pub use outline::{
    OutlineFacts, OutlineWords, assumed_note, indicators_cell, left_out_note, level_name, not_drawn_note,
    outline_message, outline_title, outline_words, own_indicators, progress, things_below,
};
#[cfg(feature = "viewer")]
pub use overview::{OverviewWords, overview_words};
#[cfg(feature = "grids")]
pub use ratings::{
    Count, Grade, GradeFacts, Progress, RatingCell, RatingColumn, RatingFacts, RatingRow, RatingWords,
    ScaleFacts, Verdict, rating_words,
};
pub use rules::{RuleWords, group_name, rule_words, severity_name};
#[cfg(any(feature = "spans", feature = "viewer"))]
pub use schedule::{ScheduleFacts, ScheduleWords, YearCount};
#[cfg(feature = "trend")]
pub use short::{LargeUnit, is_large, short_amount, short_number};
#[cfg(any(feature = "trees", feature = "viewer"))]
pub use steps::{
    StepFacts, StepsFacts, StepsWords, amount, counted, repeated_note, step_count, steps_message,
    steps_title, steps_words, timing,
};
pub use suggestions::{suggestion, without_suggestion};
#[cfg(feature = "trend")]
pub use trend::{Series, TrendFacts, TrendWords, YearFacts, trend_words};
#[cfg(feature = "viewer")]
pub use viewer::{ViewerWords, viewer_words};
#[cfg(feature = "viewer")]
pub use views::{ViewsWords, views_words};

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
    /// 値: a figure of which nobody says whether it was planned or reached.
    Value,
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
    /// 和暦: years named by era.
    EraYears,
    /// 西暦.
    WesternYears,
    /// 併記: years named in both ways.
    BothYears,
    /// 年度の範囲, what opens the choice of the first and the last year.
    YearRange,
    /// 年度（から）, before the choice of the first year.
    FirstYear,
    /// 年度（まで）, before the choice of the last year.
    LastYear,
    /// 表示, before the series that can be hidden.
    Shown,
    /// 保存・印刷, before what a chart can be saved as.
    Save,
    /// 印刷.
    Print,
}

impl Term {
    /// The word for a target that was missed or reached.
    pub fn outcome(missed: bool) -> Term {
        if missed { Term::Missed } else { Term::Reached }
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
    /// What stands before and after a number to say that it is not the exact one: 約, 以上.
    fn around(&self, bound: Bound) -> [&'static str; 2];
    /// A figure with its qualifiers and unit: 約930人（見込み）.
    fn figure(&self, figure: &Figure, unit: Option<&str>) -> String;
    /// Why there is no figure.
    fn absence(&self, state: Absence) -> &'static str;
    /// A rate in per cent: 83.3％.
    fn percent(&self, rate: Rate, rounding: Rounding) -> String;
    /// What went wrong and what would be right.
    fn error(&self, error: &Error) -> String;

    /// A word and what it names, as they stand on a chart: 目標66.
    fn labelled(&self, term: Term, text: &str) -> String;

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

/// A figure and its limit, for where its unit and certainty are said elsewhere: 約105.
#[cfg(any(feature = "trend", feature = "bars"))]
pub fn plain_amount(figure: &Figure, words: &dyn Words) -> String {
    limited(&number(figure.value), figure, words)
}

/// The number of a figure, as it is written here, and its limit.
#[cfg(any(feature = "trend", feature = "bars"))]
fn limited(number: &str, figure: &Figure, words: &dyn Words) -> String {
    let [before, after] = words.around(figure.bound);
    [before, number, after].concat()
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn words(lang: &str) -> &'static dyn Words {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("en") { &en::English } else { &ja::Japanese }
}
