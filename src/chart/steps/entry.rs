//! What stands in a step: supports and the work of its years.

use crate::locale::{Calendar, StepsWords, Words, amount, counted, steps_words, timing};
use crate::model::{Absence, Point, Support, Work};

/// A support, or the work of one year.
pub(super) struct Entry {
    /// What it is called.
    pub(super) title: String,
    /// Lists with what stands above each.
    pub(super) lists: Vec<(Vec<String>, Vec<String>)>,
    /// What was to be done, when, and what came of it, as the table has it.
    pub(super) cells: [String; 3],
}

/// What the points say, those that are printed again marked.
fn texts(points: &[Point], fixed: &StepsWords) -> Vec<String> {
    let text = |point: &Point| [point.text.as_str(), if point.repeated { fixed.again } else { "" }].concat();
    points.iter().map(text).collect()
}

/// A list of points: how many there are and which, or that none is written.
struct List {
    amount: Option<String>,
    texts: Vec<String>,
}

impl List {
    fn new(points: &[Point], words: &dyn Words) -> List {
        let again = points.iter().filter(|point| point.repeated).count();
        let count = amount(points.len(), again, words);
        List { amount: (!points.is_empty()).then_some(count), texts: texts(points, steps_words(words)) }
    }

    /// As it stands in a cell.
    fn cell(&self, fixed: &StepsWords) -> String {
        let Some(amount) = &self.amount else { return fixed.nothing.to_owned() };
        [amount, fixed.before, &self.texts.join(fixed.between)].concat()
    }

    /// What stands above it in the drawing.
    fn head(&self, what: &str, nothing: &str, words: &dyn Words) -> String {
        self.amount.as_ref().map_or_else(|| nothing.to_owned(), |amount| counted(what, amount, words))
    }
}

/// A support and what came of it.
pub(super) fn support(support: &Support, words: &dyn Words, calendar: Calendar) -> Entry {
    let (when, fixed) = (support.timing.as_ref().map(|of| timing(of, words, calendar)), steps_words(words));
    let results = List::new(&support.results, words);
    let when_cell = when.clone().unwrap_or_else(|| words.absence(Absence::Missing).to_owned());
    let cells = [support.title.clone(), when_cell, results.cell(fixed)];
    let heads = when.into_iter().chain([results.head(fixed.results, fixed.no_results, words)]);
    Entry { title: support.title.clone(), lists: vec![(heads.collect(), results.texts)], cells }
}

/// The work of a year, planned and done.
pub(super) fn work(work: &Work, words: &dyn Words, calendar: Calendar) -> Entry {
    let (title, fixed) = (words.year(work.year, calendar), steps_words(words));
    let (planned, done) = (List::new(&work.planned, words), List::new(&work.done, words));
    let cells = [planned.cell(fixed), title.clone(), done.cell(fixed)];
    let heads = [
        planned.head(fixed.planned, fixed.no_plan, words),
        done.head(fixed.results, fixed.no_results, words),
    ];
    let lists = heads.into_iter().map(|head| vec![head]).zip([planned.texts, done.texts]).collect();
    Entry { title, lists, cells }
}
