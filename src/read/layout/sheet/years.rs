//! The tables inside a sheet that name years: figures, amounts of money, and what was judged, a year each.

use super::super::super::assemble::{Cells, Draft, Use, figure, name, prose};
use super::super::super::{Cell, Grid};
use super::super::head::squeezed;
use super::super::indicator;
use super::columns::Section;
use super::said::{judged, year_of};
use super::{label, names_column};
use crate::model::profile::{MEASURES, Role, SheetLabel, role};
use crate::model::{PassageRole, Point};
use std::ops::Range;

/// Reads rows below a header that names years.
pub(super) fn section(cells: &Cells, rows: Range<usize>, draft: &mut Draft) {
    let body = rows.start + 1 + usize::from(is_roles(cells, rows.start + 1, &rows));
    let is_aside = |row: usize| row >= body && is_said_of_years(cells, row);
    let is_figures = |row: usize| !is_aside(row) && has_figures(cells, row);
    let has_own_reader = !(body..rows.end).any(is_figures)
        || (body > rows.start + 1 && !names_measures(cells, rows.start..body));
    if has_own_reader && !(body..rows.end).any(|row| is_money(cells, row)) {
        Section::read(cells, rows, draft);
        return;
    }
    for row in (body..rows.end).filter(|&row| is_aside(row)) {
        said_of_years(cells, row, rows.start..body, draft);
    }
    let end = (body..rows.end).find(|&row| is_aside(row)).unwrap_or(rows.end);
    let is_left = |row: usize, _: usize| is_aside(row);
    let is_read = !has_own_reader && figures(cells, rows.clone(), is_left, draft);
    if !is_read && end > body {
        Section::read(cells, rows.start..end, draft);
    }
}

/// Reads rows of which each is a year.
pub(super) fn table(cells: &Cells, rows: Range<usize>, draft: &mut Draft) {
    let is_year = |row: &usize| cells.filled(*row).iter().any(|&at| names_column(cells.text(*row, at)));
    let body = rows.clone().find(is_year).unwrap_or(rows.end);
    let money: Vec<usize> = (0..cells.columns())
        .filter(|&at| {
            (rows.start..body).any(|row| label(cells.grid().label(row, at)) == Some(SheetLabel::Money))
        })
        .collect();
    for &at in &money {
        amounts_down(cells, at, (rows.start..body, body..rows.end), draft);
    }
    figures(cells, rows, |_, at| money.contains(&at), draft);
}

/// 計画 and 実績 in the row below the years.
fn is_roles(cells: &Cells, row: usize, rows: &Range<usize>) -> bool {
    let filled = cells.filled(row);
    let names =
        |at: &usize| matches!(role(cells.text(row, *at)), Some(Role::Target | Role::Actual | Role::Rate));
    row < rows.end
        && filled.iter().any(|at| *at > 0 && names(at))
        && filled
            .iter()
            .all(|&at| figure(cells.text(row, at)).is_none() && cells.text(row, at).chars().count() <= 20)
}

fn has_figures(cells: &Cells, row: usize) -> bool {
    cells.filled(row).iter().any(|&at| at > 0 && figure(cells.text(row, at)).is_some())
}

/// Whether the header names a column of indicators or of their units.
fn names_measures(cells: &Cells, header: Range<usize>) -> bool {
    let names = |text: &str| text.contains(MEASURES) || role(text) == Some(Role::Unit);
    header.into_iter().any(|row| cells.filled(row).iter().any(|&at| names(cells.text(row, at))))
}

fn is_money(cells: &Cells, row: usize) -> bool {
    label(cells.text(row, 0)) == Some(SheetLabel::Money)
}

/// Whether a row says something of each year that is no figure of an indicator: money, or a part of a review.
fn is_said_of_years(cells: &Cells, row: usize) -> bool {
    match label(cells.text(row, 0)) {
        Some(SheetLabel::Money) => true,
        Some(kind) => kind.is_review() && !has_figures(cells, row),
        None => false,
    }
}

/// What stands above a column: the year, and what below it parts the year.
fn above(cells: &Cells, header: Range<usize>, at: usize) -> String {
    let mut words: Vec<String> = Vec::new();
    for row in header.clone() {
        let own = cells.grid().label(row, at);
        // A merged cell that lost its span.
        let left = || (0..at).rev().map(|at| cells.grid().label(row, at)).find(|text| !text.is_empty());
        let is_first = row == header.start;
        let text = if own.is_empty() && is_first { left().unwrap_or_default() } else { own };
        let text = prose(text);
        if !text.is_empty() && words.last() != Some(&text) {
            words.push(text);
        }
    }
    words.join(" ")
}

fn said_of_years(cells: &Cells, row: usize, header: Range<usize>, draft: &mut Draft) {
    let printed = cells.take(row, 0, Use::Layout);
    let Some(kind) = label(printed) else { return };
    header.clone().for_each(|row| cells.mark(row, 0, Use::Layout));
    for at in cells.filled(row).into_iter().filter(|&at| at > 0) {
        let above = above(cells, header.clone(), at);
        let year = year_of(&above, draft);
        let became = match kind {
            SheetLabel::Money => None,
            _ => year.and_then(|year| judged(cells, (row, at), (kind, printed), Some(year), draft)),
        };
        match became {
            Some(became) => cells.mark(row, at, became),
            None => amount(cells, (row, at), (printed, &above), draft),
        }
        header.clone().for_each(|row| cells.mark(row, at, Use::Layout));
    }
}

/// The amounts of a column, below each other.
fn amounts_down(cells: &Cells, at: usize, (header, rows): (Range<usize>, Range<usize>), draft: &mut Draft) {
    let printed = above(cells, header.clone(), at);
    header.into_iter().for_each(|row| cells.mark(row, at, Use::Layout));
    for row in rows.filter(|&row| !cells.text(row, at).is_empty()) {
        let year = (0..at).map(|at| cells.grid().label(row, at)).find(|text| names_column(text));
        amount(cells, (row, at), (&printed, year.unwrap_or_default()), draft);
    }
}

/// An amount as it is printed, with its year, below what it is called: a point of one passage.
fn amount(cells: &Cells, (row, at): (usize, usize), (label, year): (&str, &str), draft: &mut Draft) {
    let text = [year, " ", &prose(cells.text(row, at))].concat().trim().to_owned();
    let heading = name(label);
    let passages = &mut draft.item().passages;
    let point = Point::from(text.as_str());
    cells.mark(row, at, Use::Used);
    match passages.iter_mut().find(|known| known.heading.as_ref() == Some(&heading)) {
        Some(known) => known.points.push(point),
        None => _ = draft.passage(PassageRole::Other, Some(&heading), vec![point], cells.place(row, at)),
    }
}

/// Reads these rows as a table of indicators without the cells that are left out. Says whether it is one.
fn figures(
    cells: &Cells,
    rows: Range<usize>,
    is_left_out: impl Fn(usize, usize) -> bool,
    draft: &mut Draft,
) -> bool {
    let part = cells.grid().part(rows.clone());
    let Some(grid) = without(&part, |row, at| is_left_out(rows.start + row, at)) else { return false };
    let inner = Cells::new(&grid);
    let before = draft.item().indicators.len();
    if !indicator::read_into(&inner, draft) {
        return false;
    }
    let places = grid.cells().filter(|(_, _, text)| !text.is_empty());
    for ((row, at, _), (_, _, became)) in places.zip(inner.account()) {
        if let Some(became) = became {
            cells.mark(rows.start + row, at, became);
        }
    }
    name_measure(before, draft);
    true
}

/// The same table with blank cells instead of those that are left out, every row as long as the longest: a header
/// whose last cells are blank reaches as far as what stands below it.
fn without(grid: &Grid, is_left_out: impl Fn(usize, usize) -> bool) -> Option<Grid> {
    let row = |row: usize| {
        let begins = |at: &usize| grid.figure(row, *at).is_some() || grid.cell_at(row, *at).is_none();
        let columns = (0..grid.width(row)).filter(begins);
        let cell = |(at, (text, row_span, column_span)): (usize, (&str, usize, usize))| {
            let text = if is_left_out(row, at) { "" } else { text };
            Cell { text: text.to_owned(), row_span, column_span }
        };
        let blank = (grid.width(row)..grid.columns()).map(|_| Cell::new(""));
        columns.zip(grid.row_cells(row)).map(cell).chain(blank).collect()
    };
    let made = Grid::new(None, (0..grid.rows()).map(row).collect()).ok()?;
    let origins = (0..grid.rows()).map(|row| grid.origin(row)).collect();
    Some(made.standing(grid.sheet().map(str::to_owned), origins))
}

/// Figures of a table that names no indicator are those of the one that the sheet named before.
fn name_measure(before: usize, draft: &mut Draft) {
    let Some(measure) = draft.of_sheet.measure else { return };
    let list = &mut draft.item().indicators;
    // A table that names no indicator is called by the words for its series: 計画・実績.
    let names_nothing = |title: &str| {
        title.split('・').all(|word| role(&squeezed(word)).is_some_and(|role| role != Role::Label))
    };
    if list.len() != before + 1 || measure >= before || !names_nothing(&list[before].title) {
        return;
    }
    if let Some(found) = list.pop() {
        let known = &mut list[measure];
        known.unit = known.unit.take().or(found.unit);
        known.points = found.points;
        known.baseline = found.baseline;
        known.final_goal = found.final_goal;
    }
    let wrong = [&draft.pointer(), "/indicators/", &before.to_string()].concat();
    let right = [&draft.pointer(), "/indicators/", &measure.to_string()].concat();
    for (path, _) in &mut draft.places {
        if let Some(rest) = path.strip_prefix(&wrong) {
            *path = [right.as_str(), rest].concat();
        }
    }
}
