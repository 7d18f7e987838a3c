//! Words and sentences of ratings (評価) and of their counts (内訳), apart from those of every page, which pays
//! for what it can reach.

mod counts;
mod en;
mod ja;

use super::{Calendar, Words};
use crate::effort;
use crate::model::{FiscalYear, Meaning, Status};
use std::cell::OnceCell;

/// One step of a scale as a plan has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeFacts {
    /// As printed: B, ③.
    pub code: String,
    /// What the legend says of it.
    pub label: Option<String>,
    /// What it claims.
    pub meaning: Option<Meaning>,
    /// Its place in the scale, 1 for the best; `None` if the plan does not declare it.
    pub rank: Option<u32>,
    /// Its colour, 0 for the best; `None` if it has no rank.
    pub step: Option<usize>,
}

/// A scale (評価基準) and its steps, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScaleFacts {
    /// Its id in the plan.
    pub id: String,
    /// Its steps; those that are used but not declared are last.
    pub grades: Vec<GradeFacts>,
}

/// A rating: which scale, and which of its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// An index into the scales.
    pub scale: usize,
    /// An index into the steps of the scale.
    pub at: usize,
}

/// How something was going (進捗) in a half of the year, or in the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// 1 is 上半期.
    pub half: Option<u8>,
    /// In the plan's own words.
    pub status: Status,
}

/// What was said of one item in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingCell {
    /// Its ratings; more than one only if a plan rates by several scales.
    pub grades: Vec<Grade>,
    /// How it was going.
    pub progress: Vec<Progress>,
}

/// What is reviewed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RatingColumn {
    /// A fiscal year.
    Year(FiscalYear),
    /// A year that the plan does not name.
    Undated,
    /// The plan so far (中間評価).
    Interim,
    /// The whole plan (期末評価).
    Final,
}

/// An item and what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingRow {
    /// Its number and title.
    pub title: String,
    /// Which group it belongs to.
    pub group: usize,
    /// A cell for each column.
    pub cells: Vec<RatingCell>,
}

/// What charts of ratings show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingFacts {
    /// The scales.
    pub scales: Vec<ScaleFacts>,
    /// What the items are grouped by; empty if there are not several groups.
    pub groups: Vec<String>,
    /// The columns: years in order of time, then the rest.
    pub columns: Vec<RatingColumn>,
    /// The items.
    pub rows: Vec<RatingRow>,
    /// Whether ratings of several scales are used, once somebody asked.
    pub is_mixed: OnceCell<bool>,
}

/// What items are counted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its rating.
    Rated(Grade),
    /// How it was going, where nothing is rated.
    Going(Status),
    /// Neither.
    Nothing,
}

/// How many items have the same verdict.
pub type Count = (Verdict, usize);

impl RatingFacts {
    /// A step of a scale.
    pub fn grade(&self, grade: Grade) -> &GradeFacts {
        &self.scales[grade.scale].grades[grade.at]
    }

    /// All ratings that items have, scale by scale, each once, best first.
    pub fn used(&self) -> Vec<Grade> {
        let mut is_used: Vec<Vec<bool>> =
            self.scales.iter().map(|scale| vec![false; scale.grades.len()]).collect();
        for grade in self.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.grades) {
            effort::step();
            is_used[grade.scale][grade.at] = true;
        }
        let grades = |(scale, used): (usize, Vec<bool>)| {
            let all = used.into_iter().enumerate();
            all.filter(|(_, is)| *is).map(move |(at, _)| Grade { scale, at })
        };
        is_used.into_iter().enumerate().flat_map(grades).collect()
    }

    /// Whether ratings of several scales are used.
    pub fn has_several_scales(&self) -> bool {
        // Every name of a rating asks for it.
        *self.is_mixed.get_or_init(|| {
            let used = self.used();
            used.first().zip(used.last()).is_some_and(|(first, last)| first.scale != last.scale)
        })
    }

    /// Whether the plan says what any rating of this scale means.
    pub fn has_legend(&self, scale: usize) -> bool {
        self.scales[scale].grades.iter().any(|grade| grade.label.is_some() || grade.meaning.is_some())
    }

    /// The codes in use of scales whose meaning the plan does not say.
    pub fn without_legend(&self) -> Vec<&str> {
        let legends: Vec<bool> = (0..self.scales.len()).map(|scale| self.has_legend(scale)).collect();
        let used = self.used().into_iter().filter(|grade| !legends[grade.scale]);
        used.map(|grade| self.grade(grade).code.as_str()).collect()
    }

    /// The column that a sentence is about: the last year that is rated, else the final rating, the interim
    /// one, or the last column with anything in it.
    pub fn latest(&self) -> Option<usize> {
        let is_rated = |at: &usize| self.rows.iter().any(|row| !row.cells[*at].grades.is_empty());
        let columns = || 0..self.columns.len();
        let is_year = |at: &usize| matches!(self.columns[*at], RatingColumn::Year(_));
        let has_any = |at: &usize| self.rows.iter().any(|row| !row.cells[*at].progress.is_empty());
        let years = columns().rev().find(|at| is_year(at) && is_rated(at));
        years.or_else(|| columns().rev().find(is_rated)).or_else(|| columns().rev().find(has_any))
    }
}

/// A language of the interface, for charts of ratings.
pub trait RatingWords: Sync {
    /// Its other words.
    fn words(&self) -> &'static dyn Words;
    /// What items × years are called.
    fn title(&self, plan: &str) -> String;
    /// What their counts are called.
    fn breakdown_title(&self, plan: &str) -> String;
    /// 項目.
    fn item(&self) -> &'static str;
    /// 区分: what items are grouped by.
    fn group(&self) -> &'static str;
    /// 全体: the bar of all items.
    fn whole(&self) -> &'static str;
    /// 計: the column of totals.
    fn total(&self) -> &'static str;
    /// 評価なし.
    fn unrated(&self) -> &'static str;
    /// Items: 3件.
    fn items(&self, count: usize) -> String;
    /// All of them: 全3件.
    fn all(&self, count: usize) -> String;
    /// The head of a column that is no year, in lines.
    fn column(&self, column: RatingColumn) -> Vec<String>;
    /// What a rating claims.
    fn meaning(&self, meaning: Meaning) -> &'static str;
    /// What the key says of a rating.
    fn legend(&self, facts: &RatingFacts, grade: Grade) -> String;
    /// What a scale is called where there are several.
    fn scale(&self, scale: usize) -> String;
    /// A code where it stands alone: 「B」.
    fn code(&self, code: &str) -> String;
    /// So many of what is called this: 「B」3件.
    fn tally(&self, name: &str, is_rated: bool, count: usize) -> String;
    /// What was said of how something is going: 上半期 進捗に遅れあり.
    fn progress(&self, progress: &Progress, between: &str) -> String;
    /// What stands in a cell of the table.
    fn cell(&self, facts: &RatingFacts, cell: &RatingCell) -> String;
    /// One column, for the reader who moves through the years.
    fn readout(&self, facts: &RatingFacts, column: usize, calendar: Calendar) -> String;
    /// What items × years show, in sentences.
    fn message(&self, facts: &RatingFacts, calendar: Calendar) -> String;
    /// What the counts show, in sentences.
    fn breakdown_message(&self, facts: &RatingFacts, column: usize, calendar: Calendar) -> String;
    /// That the plan does not say what these ratings mean.
    fn no_legend(&self, codes: &[&str]) -> String;
    /// That steps of a scale share a colour.
    fn shared_colours(&self) -> &'static str;
    /// That an item with several ratings is counted by its first.
    fn first_only(&self) -> &'static str;
    /// 評価なし, of one scale of several.
    fn unrated_by(&self, scale: usize) -> String;
    /// What a verdict is called where it is counted.
    fn verdict(&self, facts: &RatingFacts, verdict: &Verdict) -> String;

    /// A column in full: 2018年度（平成30年度）, 中間評価.
    fn column_name(&self, column: RatingColumn, calendar: Calendar) -> String {
        match column {
            RatingColumn::Year(year) => self.words().year(year, calendar),
            other => self.column(other).join(if self.words().lang() == "en" { " " } else { "" }),
        }
    }
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn rating_words(lang: &str) -> &'static dyn RatingWords {
    if super::words(lang).lang() == "en" { &en::English } else { &ja::Japanese }
}
