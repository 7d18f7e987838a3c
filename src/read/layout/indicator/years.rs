//! Each row is a year, and columns of the same title are one indicator.

use super::claims::{Claim, Claims};
use super::column::Column;
use super::header::Header;
use crate::model::profile::Role;
use crate::model::{Counting, FiscalYear};
use crate::read::places::Journal;
use crate::read::{YearSpan, fiscal_year, year_code};

/// Reads the rows of years; a column without a title has the figures of what the row is called.
pub(super) fn read(header: &Header, years: usize, claims: &mut Claims, journal: &mut Journal) {
    let rows: Vec<(usize, FiscalYear)> = (header.rows..claims.grid.rows())
        .filter_map(|row| Some((row, year(claims, header, row, years, journal)?)))
        .collect();
    let figures = || header.columns.iter().filter(|column| column.at != years && column.is_figure());
    let mixes_sums = figures().any(|column| column.cumulative) && !figures().all(|column| column.cumulative);
    for column in figures() {
        for &(row, year) in &rows {
            let (title, label) = name(claims, header, row, (column, mixes_sums));
            let indicator = claims.indicator(&title);
            if column.cumulative {
                claims.of(indicator).counting = Some(Counting::Cumulative);
            }
            if let Some(label) = label {
                journal.claim(row, label);
            }
            unit(claims, header, (row, indicator), journal);
            let (role, certainty) = (column.role, column.certainty);
            claims.claim(indicator, Claim { at: (row, column.at), role, year: Some(year), certainty });
        }
    }
}

/// What figures of a column are figures of: what its header says, else what the row is called, else the table; and the
/// column of that label. Where sums since the beginning stand beside figures of a year, they are two things.
fn name(
    claims: &Claims,
    header: &Header,
    row: usize,
    (column, mixes_sums): (&Column, bool),
) -> (String, Option<usize>) {
    let labels = header.columns.iter().filter(|column| header.is_label(column));
    let mut named = labels.filter(|column| !claims.grid.label(row, column.at).is_empty());
    let (name, label) = if !column.title.is_empty() {
        (column.title.as_str(), None)
    } else if let Some(label) = named.next_back() {
        (claims.grid.label(row, label.at), Some(label.at))
    } else {
        let caption = claims.grid.caption().unwrap_or_default();
        let words = if mixes_sums { header.printed_of(column.cumulative) } else { header.printed() };
        let title = match (caption.is_empty(), mixes_sums) {
            (true, _) => words,
            (false, true) => [caption, " ", &words].concat(),
            (false, false) => caption.to_owned(),
        };
        return (title, None);
    };
    let is_sum = mixes_sums && column.cumulative;
    (if is_sum { [name, "（累計）"].concat() } else { name.to_owned() }, label)
}

/// The unit that stands in the row.
fn unit(claims: &mut Claims, header: &Header, (row, indicator): (usize, usize), journal: &mut Journal) {
    let Some(column) = header.columns.iter().find(|column| column.role == Role::Unit) else { return };
    let text = claims.grid.label(row, column.at);
    if !text.is_empty() {
        claims.of(indicator).unit = Some(text.to_owned());
        journal.claim(row, column.at);
    }
}

fn year(
    claims: &Claims,
    header: &Header,
    row: usize,
    column: usize,
    journal: &mut Journal,
) -> Option<FiscalYear> {
    let text = claims.grid.label(row, column);
    if text.is_empty() {
        return None;
    }
    journal.claim(row, column);
    let reading = fiscal_year(text, header.context);
    if let Some(code) = year_code(&reading) {
        journal.note_cell(code, || claims.grid.place(row, column), text);
    }
    match reading.ok()?.span {
        YearSpan::One(year) => Some(year),
        _ => None,
    }
}
