//! The header of a table of indicators.

use super::column::{Column, keep_derived, settle};
use super::dates::dates;
use crate::model::Era;
use crate::model::profile::Role;
use crate::read::{Grid, YearContext, YearForm, find_fiscal_year, fiscal_year, value};

/// The header of the table.
pub(super) struct Header {
    /// How many rows it has.
    pub(super) rows: usize,
    pub(super) columns: Vec<Column>,
    /// The column of years, where each row is one.
    pub(super) years: Option<usize>,
    /// What is known of years that are written short.
    pub(super) context: YearContext,
}

impl Header {
    /// The header; `None` if the top rows do not name years and figures.
    pub(super) fn read(grid: &Grid, context: YearContext) -> Option<Header> {
        let rows = header_rows(grid);
        let context = YearContext { era: era_named(grid, rows).or(context.era) };
        let mut columns: Vec<Column> =
            (0..grid.columns()).map(|at| Column::read(grid, rows, at, context)).collect();
        settle(&mut columns);
        for column in &mut columns {
            column.mends_unknown(grid, rows, context);
        }
        let has_years = columns.iter().any(|column| column.is_figure() && column.year.is_some());
        let has_dates = columns.iter().any(|column| column.dates.is_some());
        if has_years || has_dates {
            keep_derived(&mut columns);
            return Some(Header { rows, columns, years: None, context });
        }
        let years = dates(grid, rows, &columns, context)?;
        for column in columns.iter_mut().filter(|column| column.at != years) {
            column.holds_values(grid, rows);
        }
        keep_derived(&mut columns);
        let has_figures = columns.iter().any(|column| column.at != years && column.is_figure());
        has_figures.then_some(Header { rows, columns, years: Some(years), context })
    }

    /// The first column of figures: what stands to its right names nothing.
    pub(super) fn first_figure(&self) -> usize {
        let figures = self.columns.iter().filter(|column| column.is_figure());
        figures.map(|column| column.at).min().unwrap_or_default()
    }

    /// What the columns of figures are called, for a table that says of nothing what it is: 計画・実績. One word alone,
    /// 実績, names nothing.
    pub(super) fn printed(&self) -> String {
        let words = self.words(&|_| true);
        if words.len() < 2 { String::new() } else { words.join("・") }
    }

    /// What those of these columns are called that count everything since the beginning, or those that do not.
    pub(super) fn printed_of(&self, cumulative: bool) -> String {
        self.words(&|column| column.cumulative == cumulative).join("・")
    }

    fn words(&self, is_wanted: &dyn Fn(&Column) -> bool) -> Vec<&str> {
        let mut words: Vec<&str> = Vec::new();
        for column in self.columns.iter().filter(|column| column.is_figure() && column.role != Role::Rate) {
            let is_new = !column.printed.is_empty() && !words.contains(&column.printed.as_str());
            if is_new && is_wanted(column) {
                words.push(&column.printed);
            }
        }
        words
    }

    /// Whether a column names what a row is about.
    pub(super) fn is_label(&self, column: &Column) -> bool {
        column.role == Role::Label && Some(column.at) != self.years && self.names(column)
    }

    /// Years stand wherever they like, and names before the figures.
    fn names(&self, column: &Column) -> bool {
        column.at < self.first_figure() || self.years.is_some_and(|years| years > column.at)
    }
}

/// The rows above the first that has a figure or begins with a year.
pub(super) fn header_rows(grid: &Grid) -> usize {
    let is_data = |row: &usize| {
        let begins_with_year = fiscal_year(grid.label(*row, 0), YearContext::default()).is_ok();
        // A header of bare years, `2015 | 2016`, is no row of figures.
        let is_year = |text: &str| fiscal_year(text, YearContext::default()).is_ok();
        let is_figure = |text: &str| is_number(text) && !(row_is_header(grid, *row) && is_year(text));
        begins_with_year || (0..grid.columns()).any(|at| is_figure(grid.figure(*row, at).unwrap_or_default()))
    };
    (0..grid.rows()).find(is_data).unwrap_or_else(|| grid.rows().min(1)).max(1)
}

/// Whether no cell of a row but its first can be anything but a year or words.
fn row_is_header(grid: &Grid, row: usize) -> bool {
    (1..grid.columns()).all(|at| {
        let text = grid.label(row, at);
        fiscal_year(text, YearContext::default()).is_ok() || !is_number(text)
    })
}

/// Whether a cell is a figure and not the name of a year; a plain 2015 among figures is one of them.
pub(super) fn is_number(text: &str) -> bool {
    let has_number = value(text).is_ok_and(|cell| cell.value.number().is_some());
    has_number && !fiscal_year(text, YearContext::default()).is_ok_and(|year| year.form != YearForm::Bare)
}

/// The era of the first year in the header that names one.
fn era_named(grid: &Grid, rows: usize) -> Option<&'static Era> {
    let mut labels = (0..rows).flat_map(|row| (0..grid.columns()).map(move |at| grid.label(row, at)));
    labels.find_map(|text| find_fiscal_year(text, YearContext::default())?.0.era)
}
