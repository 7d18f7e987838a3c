//! Sheets (個票): labels, each with what it says beside it or below it, then what was planned, done and judged, a year
//! a column or a year a row.

mod columns;
mod figures;
mod labels;
mod opening;
mod reviews;
mod said;
mod years;

use super::super::assemble::{Cells, Draft, Use, figure};
use super::super::{YearContext, YearForm, find_fiscal_year};
use super::head::squeezed;
use super::topics::is_rating;
use crate::model::ERAS;
use crate::model::profile::{EVALUATIONS, SheetLabel, asks_for_year, sheet_label};
use labels::{Piece, Said, pieces};
use std::collections::BTreeSet;
use std::ops::Range;

/// The longest label.
const LONGEST_LABEL: usize = 30;
/// The longest header of a year.
const LONGEST_HEADER: usize = 20;
/// How many labels a table has at least that is a sheet.
const FEWEST_LABELS: usize = 3;

/// What a cell announces as a label.
fn label(text: &str) -> Option<SheetLabel> {
    sheet_label(&squeezed(text)).filter(|_| text.chars().count() <= LONGEST_LABEL)
}

/// Whether these rows are (a part of) a sheet: several rows have labels of different kinds, which say what it is.
pub(in crate::read) fn is_sheet(cells: &Cells, rows: &Range<usize>) -> bool {
    if rows.is_empty() || is_year_header(cells, rows.start) {
        return false;
    }
    let found = pieces(cells, rows.clone());
    let known: Vec<&Said> = labelled(cells, &found);
    let places: BTreeSet<usize> = known.iter().map(|said| said.row).collect();
    let names_it = known.iter().any(|said| said.kind.is_some_and(|kind| !kind.is_review()));
    let differ = known.iter().any(|said| said.kind != known[0].kind);
    known.len() >= FEWEST_LABELS && places.len() >= 2 && names_it && differ && are_most(&found, &places)
}

/// The labels that are known, with words beside them: a row of figures is one of a table, and a label beside a label
/// says nothing of it but heads a column.
fn labelled<'p, 'g>(cells: &Cells, found: &'p [Piece<'g>]) -> Vec<&'p Said<'g>> {
    let is_word = |said: &Said| {
        let of_money = said.kind == Some(SheetLabel::Money);
        let says = |text: &str| label(text).is_none() && (of_money || figure(text).is_none());
        said.values.first().is_some_and(|&(row, at)| says(cells.text(row, at)))
    };
    let said = found.iter().filter_map(|piece| if let Piece::Said(said) = piece { Some(said) } else { None });
    said.filter(|said| said.kind.is_some() && is_word(said)).collect()
}

/// Whether at least half of the rows that are no table of years have a label that is known.
fn are_most(found: &[Piece], known: &BTreeSet<usize>) -> bool {
    let rows: BTreeSet<usize> = found
        .iter()
        .filter_map(|piece| if let Piece::Said(said) = piece { Some(said.row) } else { None })
        .collect();
    known.len() * 2 >= rows.len()
}

/// Whether these rows go on with a sheet: what was planned, done or judged, below or beside the names of years, or
/// more labels.
pub(in crate::read) fn goes_on(cells: &Cells, rows: &Range<usize>) -> bool {
    if rows.len() > 1 && rows.clone().take(2).any(|row| is_year_header(cells, row)) {
        return true;
    }
    let found = pieces(cells, rows.clone());
    let known: BTreeSet<usize> = labelled(cells, &found).iter().map(|said| said.row).collect();
    let has_years = found.iter().any(|piece| matches!(piece, Piece::Years(_)));
    (has_years || !known.is_empty()) && are_most(&found, &known)
}

/// Reads a sheet, a part of it, or several one below the other.
pub(in crate::read) fn sheet(cells: &Cells, rows: Range<usize>, draft: &mut Draft) {
    let found = pieces(cells, rows);
    for group in opening::groups(&found) {
        opening::open(cells, group, draft);
        for piece in group {
            match piece {
                Piece::Said(said) => said::say(cells, said, draft),
                Piece::Section(rows) => years::section(cells, rows.clone(), draft),
                Piece::Years(rows) => years::table(cells, rows.clone(), draft),
                Piece::Remark(row, at) => {
                    draft.plan.notes.push(cells.take(*row, *at, Use::Used).to_owned());
                }
            }
        }
    }
}

/// A row of short cells that name years or the parts of an evaluation.
fn is_year_header(cells: &Cells, row: usize) -> bool {
    let filled = cells.filled(row);
    let asks = |at: usize| {
        let text = cells.text(row, at);
        !names_column(text) && asks_for_year(&squeezed(text))
    };
    let is_named = |(at, before): (usize, Option<usize>)| {
        at > 0 && names_column(cells.text(row, at)) && !before.is_some_and(asks)
    };
    let before = std::iter::once(None).chain(filled.iter().copied().map(Some));
    let count = filled.iter().copied().zip(before).filter(|&pair| is_named(pair)).count();
    let is_short = |at: &usize| cells.text(row, *at).chars().count() <= LONGEST_LABEL;
    count >= 1 && filled.iter().all(is_short) && !filled.iter().any(|&at| is_rating(cells.text(row, at)))
}

/// Whether a header names a year, what comes after it, or an evaluation.
fn names_column(text: &str) -> bool {
    let text = text.trim();
    let is_aside = text.starts_with(['(', '（']);
    let short = text.chars().count() <= LONGEST_HEADER;
    // Without its era a year is still the name of a column; a figure alone is none.
    let context = YearContext { era: Some(&ERAS[0]) };
    let is_year = find_fiscal_year(text, context).is_some_and(|(reading, _)| reading.form != YearForm::Bare);
    short && !is_aside && (is_year || EVALUATIONS.iter().any(|word| text.contains(word)))
}
