//! Tables of all figures, a row each (縦持ち): as this crate writes them, and as wards publish them.

mod figure;
mod published;
mod written;

use crate::error::Error;
use crate::model::Plan;
use crate::model::profile::long::COLUMNS;
use crate::read::Grid;
use crate::read::places::Journal;

/// Whether each row of the table is one figure.
pub(in crate::read) fn is_long(grid: &Grid) -> bool {
    is_written(grid) || published::Columns::find(grid).is_some()
}

/// Reads the table as one plan.
pub(in crate::read) fn read(grid: &Grid, journal: &mut Journal) -> Result<Plan, Error> {
    let plan = if is_written(grid) {
        written::read(grid, journal)
    } else {
        published::read(grid, &published::Columns::find(grid).ok_or(Error::NoHeader)?, journal)
    };
    if plan.indicators().next().is_none() { Err(Error::NoFigures) } else { Ok(plan) }
}

/// Whether its columns are those that this crate writes.
pub(in crate::read) fn is_written(grid: &Grid) -> bool {
    COLUMNS.iter().enumerate().all(|(column, title)| grid.label(0, column) == *title)
}

/// A text without the mark that keeps spreadsheets from calculating it.
fn unguarded(text: &str) -> &str {
    let said = text.trim_start_matches('\'');
    let is_guarded = said.len() < text.len() && said.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_guarded { &text[1..] } else { text }
}
