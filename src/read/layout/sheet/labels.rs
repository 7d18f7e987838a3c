//! Where the labels of a sheet stand, and the cells in which each says something: beside it, or below it.

use super::super::super::assemble::{Cells, figure};
use super::super::head::squeezed;
use super::{LONGEST_LABEL, is_year_header, label, names_column};
use crate::model::profile::{Role, SheetLabel, is_remark, role};
use std::ops::Range;

/// A label (見出し) and what it says.
pub(super) struct Said<'g> {
    /// What it announces; none for one that is only known by its place.
    pub(super) kind: Option<SheetLabel>,
    /// As printed.
    pub(super) label: &'g str,
    /// The row that it was met in.
    pub(super) row: usize,
    /// Its column; none below a label that was merged downwards.
    pub(super) at: Option<usize>,
    /// The cells in which it says something, at least one.
    pub(super) values: Vec<(usize, usize)>,
}

/// A part of a sheet.
pub(super) enum Piece<'g> {
    Said(Said<'g>),
    /// Rows below a header that names years.
    Section(Range<usize>),
    /// Rows of which each is a year, and their header.
    Years(Range<usize>),
    /// A remark alone in its row.
    Remark(usize, usize),
}

/// What stands in these rows, in its order.
pub(super) fn pieces<'g>(cells: &Cells<'g>, rows: Range<usize>) -> Vec<Piece<'g>> {
    let mut found = Vec::new();
    let columns = label_columns(cells, &rows);
    // The label that a row without one goes on with.
    let mut above = "";
    let mut row = rows.start;
    while row < rows.end {
        if let Some(end) = years_end(cells, row, &rows) {
            found.push(Piece::Years(row..end));
            row = end;
        } else if is_year_header(cells, row) {
            let end = section_end(cells, row, &rows);
            found.push(Piece::Section(row..end));
            row = end;
        } else if heads_row_below(cells, row, &rows) {
            found.extend(below(cells, row).into_iter().map(Piece::Said));
            row += 2;
        } else {
            beside(cells, row, &columns, &mut above, &mut found);
            row += 1;
        }
    }
    found
}

/// The columns in which labels stand that are known.
fn label_columns(cells: &Cells, rows: &Range<usize>) -> Vec<usize> {
    let has_label = |at: &usize| rows.clone().any(|row| label(cells.text(row, *at)).is_some());
    (0..cells.columns()).filter(|at| *at == 0 || has_label(at)).collect()
}

/// Where rows end of which each is a year, if this is the header of such rows.
fn years_end(cells: &Cells, row: usize, rows: &Range<usize>) -> Option<usize> {
    let is_header = |at: &usize| role(&squeezed(cells.text(row, *at))) == Some(Role::Year);
    let at =
        cells.filled(row).into_iter().filter(is_header).find(|&at| !names_column(cells.text(row, at)))?;
    let is_year = |row: &usize| names_column(cells.grid().label(*row, at));
    // Below it the header may have a second row.
    let first = (row + 1..rows.end.min(row + 3)).find(is_year)?;
    let has_others = cells.filled(row).len() >= 2 && cells.filled(first).iter().any(|&other| other > at);
    let is_sole = label(cells.text(row, at)).is_none();
    (has_others && is_sole).then(|| (first..rows.end).find(|row| !is_year(row)).unwrap_or(rows.end))
}

/// The next row that begins something else than a part of the section that begins here.
fn section_end(cells: &Cells, start: usize, rows: &Range<usize>) -> usize {
    let years: Vec<usize> =
        cells.filled(start).into_iter().filter(|&at| at > 0 && names_column(cells.text(start, at))).collect();
    let begins = |row: &usize| {
        is_year_header(cells, *row)
            || years_end(cells, *row, rows).is_some()
            || match label(cells.text(*row, 0)) {
                None => false,
                Some(kind) if kind.is_review() || kind == SheetLabel::Money => {
                    stands_beside(cells, *row, &years)
                }
                Some(_) => true,
            }
    };
    (start + 1..rows.end).find(begins).unwrap_or(rows.end)
}

/// Whether a row says one thing and not one of each year: left of the years, alone below several, or before another
/// label.
fn stands_beside(cells: &Cells, row: usize, years: &[usize]) -> bool {
    let filled = cells.filled(row);
    let (Some(&value), Some(&year)) = (filled.get(1), years.first()) else { return false };
    let is_label = |at: Option<&usize>| at.is_some_and(|&at| label(cells.text(row, at)).is_some());
    let is_left = filled[1..].iter().all(|&at| at < year);
    let is_alone = filled.len() == 2 && years.len() > 1 && value == cells.width(row, 0);
    is_left || is_alone || (is_label(filled.get(2)) && !is_label(filled.get(1)) && filled.len() > 3)
}

/// Whether a row has nothing but labels, and the next what each of them says.
fn heads_row_below(cells: &Cells, row: usize, rows: &Range<usize>) -> bool {
    let heads = cells.filled(row);
    let known = heads.iter().filter(|&&at| label(cells.text(row, at)).is_some()).count();
    let all_short = heads.iter().all(|&at| cells.text(row, at).chars().count() <= LONGEST_LABEL);
    if known * 2 <= heads.len() || !all_short || row + 1 >= rows.end {
        return false;
    }
    let fits = |below: usize| {
        let values = cells.filled(below);
        !values.is_empty()
            && values.iter().all(|at| heads.contains(at))
            && label(cells.text(below, values[0])).is_none()
            && !is_year_header(cells, below)
    };
    // Several rows alike below one header are a table, a row an item.
    let is_table =
        row + 2 < rows.end && heads.len() >= 2 && fits(row + 2) && cells.filled(row + 2).len() >= 2;
    fits(row + 1) && !is_table
}

fn below<'g>(cells: &Cells<'g>, row: usize) -> Vec<Said<'g>> {
    let said = |at: usize| {
        let text = cells.text(row, at);
        let values = if cells.text(row + 1, at).is_empty() { Vec::new() } else { vec![(row + 1, at)] };
        Said { kind: label(text), label: text, row, at: Some(at), values }
    };
    cells.filled(row).into_iter().map(said).collect()
}

/// A row of labels, each with what it says in the cells beside it.
fn beside<'g>(
    cells: &Cells<'g>,
    row: usize,
    columns: &[usize],
    above: &mut &'g str,
    found: &mut Vec<Piece<'g>>,
) {
    let filled = cells.filled(row);
    if let [at] = filled[..]
        && is_remark(cells.text(row, at))
    {
        found.push(Piece::Remark(row, at));
        return;
    }
    let mut open: Option<Said> = None;
    for &at in &filled {
        let text = cells.text(row, at);
        let is_next = open.as_ref().is_none_or(|said| is_past_value(cells, said, at));
        match &mut open {
            None if at > 0 && !is_label(cells, row, at, columns) => {
                // Its label stands in a cell that was merged downwards.
                let (label_above, kind) = (*above, label(above));
                let value = vec![(row, at)];
                open = kind.map(|_| Said { kind, label: label_above, row, at: None, values: value });
            }
            Some(said) if !(is_next && is_label(cells, row, at, columns)) => said.values.push((row, at)),
            _ if is_label(cells, row, at, columns) => {
                found.extend(open.take().map(Piece::Said));
                *above = if at == 0 { text } else { *above };
                open = Some(Said { kind: label(text), label: text, row, at: Some(at), values: Vec::new() });
            }
            _ => {}
        }
    }
    found.extend(open.map(Piece::Said));
}

/// Whether what stands in this column can be no value of the label that is open: it has one, or its place is empty.
fn is_past_value(cells: &Cells, open: &Said, at: usize) -> bool {
    match open.at.filter(|_| open.values.is_empty()) {
        Some(label) => at > label + cells.width(open.row, label),
        None => true,
    }
}

/// Whether a cell is a label: one that is known, or a short one in a column of labels with something beside it.
fn is_label(cells: &Cells, row: usize, at: usize, columns: &[usize]) -> bool {
    let text = cells.text(row, at);
    let is_word = || {
        let short = text.chars().count() <= LONGEST_LABEL;
        short && !text.contains('。') && figure(text).is_none()
    };
    label(text).is_some()
        || (columns.contains(&at) && is_word() && cells.filled(row).iter().any(|&other| other > at))
}
