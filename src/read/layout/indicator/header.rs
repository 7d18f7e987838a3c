//! The header of a table of indicators.

use super::super::super::{Grid, YearContext, YearForm, YearSpan, find_fiscal_year, fiscal_year, value};
use crate::model::profile::{self, Role};
use crate::model::{Era, FiscalYear};

/// What the header says of a column.
pub(super) struct Column {
    /// Which column, from 0.
    pub(super) at: usize,
    /// What its cells are.
    pub(super) role: Role,
    /// The fiscal year of its figures, where the header names one.
    pub(super) year: Option<FiscalYear>,
    /// What the header calls it besides year and role.
    pub(super) title: String,
}

impl Column {
    /// Whether its cells are figures.
    pub(super) fn is_figure(&self) -> bool {
        is_figure(self.role)
    }
}

/// Whether cells in this role are figures.
pub(super) fn is_figure(role: Role) -> bool {
    matches!(role, Role::Baseline | Role::Target | Role::Actual | Role::Rate | Role::Final)
}

/// The header of the table.
pub(super) struct Header {
    /// How many rows it has.
    pub(super) rows: usize,
    pub(super) columns: Vec<Column>,
    /// The column of years, where each row is one.
    pub(super) years: Option<usize>,
    /// What the header says of years that are written short.
    pub(super) context: YearContext,
}

impl Header {
    /// The header; `None` if the top rows do not name years and figures.
    pub(super) fn read(grid: &Grid) -> Option<Header> {
        let rows = header_rows(grid);
        let context = YearContext { era: era_named(grid, rows) };
        let mut columns: Vec<Column> =
            (0..grid.columns()).map(|at| column(grid, rows, at, context)).collect();
        if columns.iter().any(|column| column.is_figure() && column.year.is_some()) {
            return Some(Header { rows, columns, years: None, context });
        }
        let names_years =
            |at: &usize| (rows..grid.rows()).any(|row| fiscal_year(grid.label(row, *at), context).is_ok());
        let is_year = |column: &&Column| column.role == Role::Year;
        let titled = columns.iter().find(is_year).map(|column| column.at);
        let years = (0..grid.columns()).find(names_years).or(titled)?;
        // Where rows are years, a column of figures that the header gives no role holds results.
        for column in columns.iter_mut().filter(|column| column.at != years && column.role == Role::Label) {
            if (rows..grid.rows()).any(|row| is_number(grid.figure(row, column.at).unwrap_or_default())) {
                column.role = Role::Actual;
            }
        }
        let has_figures = columns.iter().any(|column| column.at != years && column.is_figure());
        has_figures.then_some(Header { rows, columns, years: Some(years), context })
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
fn is_number(text: &str) -> bool {
    let has_number = value(text).is_ok_and(|cell| cell.value.number().is_some());
    has_number && !fiscal_year(text, YearContext::default()).is_ok_and(|year| year.form != YearForm::Bare)
}

/// The era of the first year in the header that names one.
fn era_named(grid: &Grid, rows: usize) -> Option<&'static Era> {
    let mut labels = (0..rows).flat_map(|row| (0..grid.columns()).map(move |at| grid.label(row, at)));
    labels.find_map(|text| find_fiscal_year(text, YearContext::default())?.0.era)
}

/// What the header cells above a column say together.
fn column(grid: &Grid, rows: usize, at: usize, context: YearContext) -> Column {
    let mut labels: Vec<&str> = (0..rows).map(|row| grid.label(row, at)).collect();
    labels.dedup();
    let found = labels.iter().find_map(|text| find_fiscal_year(text, context).map(|(reading, _)| reading));
    let (year, is_open) = match found.map(|reading| reading.span) {
        Some(YearSpan::One(year)) => (Some(year), false),
        Some(YearSpan::From(year)) => (Some(year), true),
        _ => (None, false),
    };
    // The lowest header cell is the most particular one.
    let named = labels
        .iter()
        .rev()
        .find_map(|text| profile::role(text).filter(|role| *role != Role::Year || year.is_none()));
    let role = match named {
        Some(Role::Target | Role::Actual) | None if is_open => Role::Final,
        Some(role) => role,
        None if year.is_some() => Role::Actual,
        None => Role::Label,
    };
    let is_title = |text: &&&str| {
        !text.is_empty() && matches!(profile::role(text), None | Some(Role::Label | Role::Unit))
    };
    let title = labels.iter().find(is_title).map_or(String::new(), |text| (*text).to_owned());
    Column { at, role, year, title }
}
