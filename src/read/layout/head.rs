//! The header of a table whose columns hold words.

use super::super::assemble::{Cells, Use, name};
use crate::model::profile::{Column, column};
use crate::text::{blank, closes, fold, opens};
use std::ops::Range;

/// The longest text that can be a header (見出し).
const LONGEST: usize = 40;
/// How many rows of a table are looked at.
const DEEPEST: usize = 4;

/// A header without blanks and brackets: 支援策 (取組) 名称 is 支援策取組名称.
pub(in crate::read) fn squeezed(text: &str) -> String {
    let said = |c: &char| !blank(*c) && !opens(fold(*c)) && !closes(fold(*c));
    text.chars().filter(said).collect()
}

/// Whether a cell counts something, 34項目（当初30項目）, and so heads nothing. A year and the number of an evaluation are
/// no count.
fn counts(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| fold(c).is_ascii_digit() || fold(c) == ',');
    let is_word = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}') && !matches!(c, '年' | '月' | '次' | '期');
    rest.len() < text.len() && rest.starts_with(is_word)
}

/// A header row and what it says of its columns.
#[derive(Clone, Debug)]
pub(in crate::read) struct Head {
    /// The row it stands in; none where a table goes on below that of another.
    pub(in crate::read) row: Option<usize>,
    /// The columns that it names, from the left: which, what they hold, and what is printed.
    pub(in crate::read) columns: Vec<(usize, Column, String)>,
}

impl Head {
    /// The header among the first of these rows: the first row that names at least two columns.
    pub(in crate::read) fn find(cells: &Cells, rows: Range<usize>) -> Option<Head> {
        rows.take(DEEPEST).map(|row| Head::of(cells, row)).find(|head| head.columns.len() >= 2)
    }

    fn of(cells: &Cells, row: usize) -> Head {
        let named = |at: &usize| {
            let text = cells.text(row, *at);
            let is_header = text.chars().count() <= LONGEST && !counts(text);
            let known = is_header.then(|| column(&squeezed(text))).flatten()?;
            Some((*at, known, name(text)))
        };
        Head { row: Some(row), columns: cells.filled(row).iter().filter_map(named).collect() }
    }

    /// The first column that holds this.
    pub(in crate::read) fn at(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().find(|(_, known, _)| *known == wanted).map(|&(at, ..)| at)
    }

    /// What is printed above the first column that holds this.
    pub(in crate::read) fn text(&self, wanted: Column) -> Option<&str> {
        self.columns.iter().find(|(_, known, _)| *known == wanted).map(|(_, _, text)| text.as_str())
    }

    /// Whether it names a column that holds this.
    pub(in crate::read) fn has(&self, wanted: Column) -> bool {
        self.at(wanted).is_some()
    }

    /// How many of its columns are levels of a tree.
    pub(in crate::read) fn levels(&self) -> usize {
        self.columns.iter().filter(|(_, known, _)| *known == Column::Level).count()
    }

    /// Says that the cells of the header are layout.
    pub(in crate::read) fn claim(&self, cells: &Cells) {
        let Some(row) = self.row else { return };
        for &(at, ..) in &self.columns {
            cells.mark(row, at, Use::Layout);
        }
    }

    /// The first row below it.
    pub(in crate::read) fn below(&self) -> usize {
        self.row.map_or(0, |row| row + 1)
    }

    /// The same for a table that goes on without a header.
    pub(in crate::read) fn going_on(&self) -> Head {
        Head { row: None, columns: self.columns.clone() }
    }
}
