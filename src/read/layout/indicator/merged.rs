//! Headers whose merged cells were lost on the way.

use super::header::header_rows;
use crate::model::profile::said;
use crate::read::{Grid, YearContext, find_fiscal_year};

/// The table with the header cells that Markdown, table blocks and CSV files cannot merge: an empty cell beside a year,
/// or above the word for a series, belongs to what stands beside it.
pub(super) fn healed(grid: &Grid) -> Grid {
    let mut healed = grid.clone();
    let header = header_rows(grid);
    for row in 0..header.saturating_sub(1) {
        for column in 1..grid.columns() {
            if is_lost(&healed, row, column) {
                healed.join_left(row, column);
            }
        }
    }
    healed
}

/// Whether the cell left of this empty one was merged over it.
fn is_lost(grid: &Grid, row: usize, column: usize) -> bool {
    let beside = grid.label(row, column - 1);
    let below = grid.figure(row + 1, column).unwrap_or_default();
    let ends_here = grid.figure(row + 1, column - 1).is_some();
    if !grid.label(row, column).is_empty() || beside.is_empty() || below.is_empty() || !ends_here {
        return false;
    }
    find_fiscal_year(beside, YearContext::default()).is_some() || said(below).role.is_some()
}
