//! How ratings are counted: scale by scale, and against the year before.

use super::{Count, Grade, Progress, RatingCell, RatingColumn, RatingFacts, RatingRow, RatingWords, Verdict};
use crate::effort;
use crate::model::StatusCode;
use crate::order::by;
use std::collections::BTreeMap;

impl RatingFacts {
    /// The scales that a column is counted by, one after the other: ratings of two scales are two answers to two
    /// questions, and an item has both. `None` alone where there is nothing to tell apart.
    pub fn scales_in(&self, column: usize) -> Vec<Option<usize>> {
        let mut is_used = vec![false; self.scales.len()];
        for grade in self.rows.iter().flat_map(|row| &row.cells[column].grades) {
            is_used[grade.scale] = true;
        }
        let mut scales = Vec::new();
        for (scale, _) in is_used.iter().enumerate().filter(|(_, is)| **is) {
            scales.push(Some(scale));
        }
        if scales.len() < 2 { vec![None] } else { scales }
    }

    /// How an item is counted in a column, by this scale; by how it was going only where nothing in the column
    /// is rated.
    fn verdict(cell: &RatingCell, scale: Option<usize>, basis: Basis) -> Verdict {
        if let Some(grade) = cell.grades.iter().find(|grade| scale.is_none_or(|scale| scale == grade.scale)) {
            return Verdict::Rated(*grade);
        }
        let last = cell.progress.iter().max_by_key(|progress| progress.half);
        match last {
            Some(progress) if basis == Basis::Progress => Verdict::Going(progress.status.clone()),
            _ => Verdict::Nothing,
        }
    }

    /// How many of these items have which verdict: best first, those without any last.
    pub fn counts<'f>(
        &'f self,
        column: usize,
        scale: Option<usize>,
        rows: impl Iterator<Item = &'f RatingRow>,
    ) -> Vec<Count> {
        let is_rated = self.rows.iter().any(|row| !row.cells[column].grades.is_empty());
        let basis = if is_rated { Basis::Ratings } else { Basis::Progress };
        let mut counts: Vec<Count> = Vec::new();
        let mut known: BTreeMap<VerdictKey, usize> = BTreeMap::new();
        for row in rows {
            effort::step();
            let verdict = RatingFacts::verdict(&row.cells[column], scale, basis);
            let at = *known.entry(verdict.key()).or_insert(counts.len());
            match counts.get_mut(at) {
                Some((_, count)) => *count += 1,
                None => counts.push((verdict, 1)),
            }
        }
        by(counts, &|(verdict, _)| match verdict {
            Verdict::Rated(grade) => (0, grade.scale, grade.at),
            Verdict::Going(status) => (1, status.code as usize, 0),
            Verdict::Nothing => (2, 0, 0),
        })
    }

    /// The column of the year before.
    fn before(&self, column: usize) -> Option<usize> {
        let RatingColumn::Year(year) = self.columns[column] else { return None };
        let at = column.checked_sub(1)?;
        matches!(self.columns[at], RatingColumn::Year(before) if before.get() + 1 == year.get()).then_some(at)
    }

    /// The rating of an item in the year before and in this one, where it has one each, of one scale.
    pub(super) fn pair(&self, row: &RatingRow, column: usize) -> Option<(Grade, Grade)> {
        let at = self.before(column)?;
        match (row.cells[at].grades.as_slice(), row.cells[column].grades.as_slice()) {
            ([before], [now]) if before.scale == now.scale => Some((*before, *now)),
            _ => None,
        }
    }

    /// How many items can be compared with the year before, and how many of these changed.
    pub(super) fn changed(&self, column: usize) -> (usize, usize) {
        let Some(at) = self.before(column) else { return (0, 0) };
        let (mut all, mut changed) = (0, 0);
        for row in &self.rows {
            let (before, now) = (&row.cells[at], &row.cells[column]);
            let (mut is_there, mut is_other) = (false, false);
            for grade in &now.grades {
                if now.is_once(grade.scale) && before.is_once(grade.scale) {
                    is_there = true;
                    is_other |= !before.grades.contains(grade);
                }
            }
            all += usize::from(is_there);
            changed += usize::from(is_other);
        }
        (all, changed)
    }

    /// How many items are late in a column.
    pub(super) fn delayed(&self, column: usize) -> usize {
        self.rows.iter().filter(|row| row.cells[column].progress.iter().any(Progress::is_delayed)).count()
    }

    /// How many halves of a year, of all years, are late.
    pub(super) fn delayed_halves(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let is_late = |progress: &&Progress| progress.half.is_some() && progress.is_delayed();
        cells.flat_map(|cell| &cell.progress).filter(is_late).count()
    }

    /// The verdicts that most items have.
    pub(super) fn most(counts: &[Count]) -> Vec<&Count> {
        let most = counts.iter().map(|(_, count)| *count).max();
        counts.iter().filter(|(_, count)| Some(*count) == most).collect()
    }
}

/// What items of a column are counted by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Ratings,
    /// Nothing in the column is rated.
    Progress,
}

/// What tells one verdict from another.
type VerdictKey = (usize, usize, usize, String);

impl Verdict {
    /// What tells it from others.
    pub fn key(&self) -> VerdictKey {
        match self {
            Verdict::Rated(grade) => (0, grade.scale, grade.at, String::new()),
            Verdict::Going(status) => (1, status.code as usize, 0, status.label.clone()),
            Verdict::Nothing => (2, 0, 0, String::new()),
        }
    }
}

impl RatingCell {
    /// Whether this scale gave it just one rating.
    fn is_once(&self, scale: usize) -> bool {
        self.grades.iter().filter(|grade| grade.scale == scale).count() == 1
    }
}

impl Progress {
    fn is_delayed(&self) -> bool {
        self.status.code == StatusCode::Delayed
    }
}

/// How many items have which verdict in a column, scale by scale; the first of each scale begins with its name,
/// and none of them says it again.
pub(super) fn each(words: &dyn RatingWords, facts: &RatingFacts, column: usize) -> Vec<String> {
    let mut each = Vec::new();
    let between = if words.words().lang() == "en" { ": " } else { "は" };
    for scale in facts.scales_in(column) {
        let mut before = scale.map(|scale| [&words.scale(scale), between].concat()).unwrap_or_default();
        for (verdict, count) in facts.counts(column, scale, facts.rows.iter()) {
            let (name, is_rated) = match verdict {
                Verdict::Rated(grade) if scale.is_some() => (words.code(&facts.grade(grade).code), true),
                _ => (words.verdict(facts, &verdict), matches!(verdict, Verdict::Rated(_))),
            };
            each.push([before.as_str(), &words.tally(&name, is_rated, count)].concat());
            before.clear();
        }
    }
    each
}

/// What is said by one scale of several: 「A」（評価基準1）.
pub(super) fn by_scale(words: &dyn RatingWords, text: &str, scale: usize) -> String {
    let (open, close) = if words.words().lang() == "en" { (" (", ")") } else { ("（", "）") };
    [text, open, &words.scale(scale), close].concat()
}
