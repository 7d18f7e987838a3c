//! Each row is a year, and columns of the same title are one indicator.

use super::claims::{Claim, Claims};
use super::column::Column;
use super::header::Header;
use crate::model::profile::{CUMULATIVE, Role, has_word, said};
use crate::model::{Certainty, Counting, FiscalYear};
use crate::read::places::Journal;
use crate::read::{Grid, YearSpan, fiscal_year, year_code};
use std::collections::BTreeMap;

/// Reads the rows of years; a column without a title has the figures of what the row is called.
pub(super) fn read(header: &Header, years: usize, claims: &mut Claims, journal: &mut Journal) {
    let rows: Vec<(usize, FiscalYear)> = (header.rows..claims.grid.rows())
        .filter_map(|row| Some((row, year(claims, header, row, years, journal)?)))
        .collect();
    let labels = Labels::of(claims.grid, header, &rows);
    let figures = || header.columns.iter().filter(|column| column.at != years && column.is_figure());
    let mixes_sums = figures().any(|column| column.cumulative) && !figures().all(|column| column.cumulative);
    for column in figures() {
        for &(row, year) in &rows {
            let (title, named) = labels.name(claims, header, row, (column, mixes_sums));
            let indicator = claims.indicator(&title);
            if column.cumulative {
                claims.of(indicator).counting = Some(Counting::Cumulative);
            }
            for label in named.into_iter().chain(labels.series) {
                journal.claim(row, label);
            }
            unit(claims, header, (row, indicator), journal);
            let (role, certainty) = labels.role(claims.grid, row, column);
            claims.claim(indicator, Claim { at: (row, column.at), role, year: Some(year), certainty });
        }
    }
}

/// What the columns before the figures are for.
struct Labels {
    /// The column that says of each row whether it was planned or reached.
    series: Option<usize>,
    /// The last of the others.
    last: Option<usize>,
    /// Those that tell rows of the same year apart: none where no year stands twice, else the last name if that is
    /// enough, else all names and numbers.
    apart: Vec<usize>,
}

impl Labels {
    fn of(grid: &Grid, header: &Header, rows: &[(usize, FiscalYear)]) -> Labels {
        let mut all: Vec<usize> = Vec::new();
        let (mut series, mut last) = (None, None);
        for column in &header.columns {
            let at = column.at;
            let says_series = || rows.iter().all(|(row, _)| said(grid.label(*row, at)).says_series());
            if header.is_label(column) && says_series() {
                series = Some(at);
            } else if header.is_label(column) {
                last = Some(at);
                all.push(at);
            } else if column.role == Role::Number {
                all.push(at);
            }
        }
        let mut apart = Vec::new();
        if !are_apart(grid, series, &apart, rows) {
            apart.extend(last);
            if !are_apart(grid, series, &apart, rows) {
                apart = all;
            }
        }
        Labels { series, last, apart }
    }

    /// What a figure is: what its column says, or else the row.
    fn role(&self, grid: &Grid, row: usize, column: &Column) -> (Role, Certainty) {
        let of_row = self.series.map(|at| said(grid.label(row, at)));
        match of_row {
            Some(said) if column.role == Role::Value => (said.role.unwrap_or(Role::Value), said.certainty),
            _ => (column.role, column.certainty),
        }
    }

    /// What figures of a column are figures of: what its header says, else what the row is called, else the table; and
    /// the columns of labels that say so. What tells rows apart stands before it. Where sums since the beginning stand
    /// beside figures of a year, they are two things.
    fn name(
        &self,
        claims: &Claims,
        header: &Header,
        row: usize,
        (column, mixes_sums): (&Column, bool),
    ) -> (String, Vec<usize>) {
        let grid = claims.grid;
        let own = texts(grid, &self.apart, row);
        let label = || self.last.filter(|at| !grid.label(row, *at).is_empty());
        let (name, labels) = match (own.is_empty(), column.title.is_empty()) {
            (false, true) => (own, self.apart.clone()),
            (false, false) => ([&own, " ", &column.title].concat(), self.apart.clone()),
            (true, false) => (column.title.clone(), Vec::new()),
            (true, true) => match label() {
                Some(at) => (grid.label(row, at).to_owned(), vec![at]),
                None => return (of_table(claims, header, (column, mixes_sums)), Vec::new()),
            },
        };
        (if mixes_sums && column.cumulative { cumulated(&name) } else { name }, labels)
    }
}

/// Whether no two rows have the same year and series and the same texts in these columns.
fn are_apart(grid: &Grid, series: Option<usize>, columns: &[usize], rows: &[(usize, FiscalYear)]) -> bool {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    rows.iter().all(|(row, year)| {
        let series = series.map_or("", |at| grid.label(*row, at));
        let key = [&year.get().to_string(), "\t", series, "\t", &texts(grid, columns, *row)].concat();
        known.insert(key, *row).is_none()
    })
}

/// What stands in these columns of a row, each text once.
fn texts(grid: &Grid, columns: &[usize], row: usize) -> String {
    let mut texts = String::new();
    for text in columns.iter().map(|at| grid.label(row, *at)).filter(|text| !text.is_empty()) {
        if !texts.ends_with(text) {
            texts.push_str(if texts.is_empty() { "" } else { " " });
            texts.push_str(text);
        }
    }
    texts
}

/// What the table is called, or its words for plan and result.
fn of_table(claims: &Claims, header: &Header, (column, mixes_sums): (&Column, bool)) -> String {
    let caption = claims.grid.caption().unwrap_or_default();
    let words = if mixes_sums { header.printed_of(column.cumulative) } else { header.printed() };
    match (caption.is_empty(), mixes_sums) {
        (true, _) => words,
        (false, true) => [caption, " ", &words].concat(),
        (false, false) => caption.to_owned(),
    }
}

/// The name of sums: 削減率（累計） says so already.
fn cumulated(name: &str) -> String {
    if has_word(name, CUMULATIVE) { name.to_owned() } else { [name, "（累計）"].concat() }
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
