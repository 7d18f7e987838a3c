//! Sheets (個票): a label and what it says in each row, then what was planned, done and judged, a year a column.

mod columns;
mod figures;
mod reviews;

use super::super::assemble::{Cells, Draft, Use, Words, bracketed_heading, name, number};
use super::super::{YearContext, YearForm, find_fiscal_year};
use super::topics::is_rating;
use crate::model::profile::{EVALUATIONS, SheetLabel, passage, sheet_label};
use crate::model::{Assignment, ERAS};
use columns::Section;
use std::ops::Range;

/// The longest label of a row.
const LONGEST_LABEL: usize = 30;
/// The longest header of a year.
const LONGEST_HEADER: usize = 20;

/// What a cell says as the label of a row.
fn label(text: &str) -> Option<SheetLabel> {
    sheet_label(text).filter(|_| text.chars().count() <= LONGEST_LABEL)
}

/// Whether these rows are (a part of) a sheet: several begin with labels of different kinds and say what it is.
pub(in crate::read) fn is_sheet(cells: &Cells, rows: &Range<usize>) -> bool {
    let labelled = |row: usize| label(cells.text(row, 0)).filter(|_| cells.filled(row).len() >= 2);
    let found: Vec<SheetLabel> = rows.clone().filter_map(labelled).collect();
    found.len() >= 3 && found.iter().any(|label| *label != found[0])
}

/// Whether these rows go on with a sheet: what was planned, done or judged, below the names of years.
pub(in crate::read) fn goes_on(cells: &Cells, rows: &Range<usize>) -> bool {
    rows.clone().take(2).any(|row| is_year_header(cells, row)) && rows.len() > 1
}

/// Reads a sheet, or a part of it.
pub(in crate::read) fn sheet(cells: &Cells, rows: Range<usize>, draft: &mut Draft) {
    let mut row = rows.start;
    // What a label above an empty one says.
    let mut above = "";
    while row < rows.end {
        if is_year_header(cells, row) {
            let end = section_end(cells, row, &rows);
            draft.settle_sheet();
            Section::read(cells, row..end, draft);
            row = end;
            continue;
        }
        if !cells.text(row, 0).is_empty() {
            above = cells.text(row, 0);
        }
        labelled_row(cells, row, above, draft);
        row += 1;
    }
    draft.settle_sheet();
}

/// A row of short cells that name years or the parts of an evaluation.
fn is_year_header(cells: &Cells, row: usize) -> bool {
    let filled = cells.filled(row);
    let named = filled.iter().filter(|&&at| at > 0 && names_column(cells.text(row, at))).count();
    let is_short = |at: &usize| cells.text(row, *at).chars().count() <= LONGEST_LABEL;
    named >= 1 && filled.iter().all(is_short) && !filled.iter().any(|&at| is_rating(cells.text(row, at)))
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

/// The next row that begins something else.
fn section_end(cells: &Cells, start: usize, rows: &Range<usize>) -> usize {
    let begins = |row: &usize| {
        is_year_header(cells, *row)
            || matches!(label(cells.text(*row, 0)), Some(SheetLabel::Level | SheetLabel::Passage))
    };
    (start + 1..rows.end).find(begins).unwrap_or(rows.end)
}

/// A row of labels, each with what it says in the next cell.
fn labelled_row(cells: &Cells, row: usize, above: &str, draft: &mut Draft) {
    let filled = cells.filled(row);
    let mut at = 0;
    if filled.first().is_some_and(|&first| first > 0) {
        // The label stands in a cell that was merged downwards.
        let Some(kind) = label(above) else { return };
        said(cells, (row, None), filled[0], (kind, above), draft);
        at = 1;
    }
    while at < filled.len() {
        let text = cells.text(row, filled[at]);
        match (label(text), filled.get(at + 1)) {
            (Some(kind), Some(&value)) => {
                said(cells, (row, Some(filled[at])), value, (kind, text), draft);
                at += 2;
            }
            (Some(_), None) => {
                cells.mark(row, filled[at], Use::Layout);
                at += 1;
            }
            (None, _) => at += 1,
        }
    }
}

/// What a label says.
fn said(
    cells: &Cells,
    (row, label_at): (usize, Option<usize>),
    at: usize,
    (kind, label): (SheetLabel, &str),
    draft: &mut Draft,
) {
    if let Some(label_at) = label_at {
        cells.mark(row, label_at, Use::Layout);
    }
    let text = cells.text(row, at);
    let place = cells.place(row, at);
    match kind {
        SheetLabel::Level => {
            let level = name(label);
            let depth = draft.plan.levels.iter().position(|known| *known == level).unwrap_or_else(|| {
                draft.plan.levels.push(level);
                draft.plan.levels.len() - 1
            });
            let (number, title) = number(text).map_or((None, text), |(number, title)| (Some(number), title));
            if !draft.enter(depth, number, &name(title), &place) {
                cells.mark(row, at, Use::Merged);
            }
        }
        SheetLabel::Number => draft.of_sheet.number = Some(text.to_owned()),
        SheetLabel::Department => departments(text, label, draft),
        SheetLabel::Passage => {
            draft.settle_sheet();
            let (inner, rest) =
                bracketed_heading(text).map_or((None, text), |(inner, rest)| (Some(inner), rest));
            let marks = inner.map(|_| &text[..text.len() - rest.len()]).map(str::trim);
            let heading = marks.map_or_else(|| name(label), |marks| [&name(label), " ", marks].concat());
            let role = passage(inner.unwrap_or(label));
            let (points, noise) = Words::read(rest).into_points();
            draft.set_aside(&place, &noise);
            if !draft.passage(role, Some(&heading), points, place) {
                cells.mark(row, at, Use::Merged);
            }
        }
    }
    cells.mark(row, at, Use::Used);
}

/// Departments in charge: the one with ● has the lead.
fn departments(text: &str, label: &str, draft: &mut Draft) {
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c| "●◎○".contains(c));
        if bare.is_empty() {
            continue;
        }
        let lead = word.contains(['●', '◎']);
        let actor = draft.actor(bare, Some(label.trim()));
        draft.of_sheet.assignments.push(Assignment { actor, lead });
    }
}
