//! A plan from a table.

use super::layout::indicator;
use super::places::Journal;
use super::{Grid, Reading};
use crate::error::Error;

/// Reads a table of any origin.
pub fn table(grid: &Grid) -> Result<Reading, Error> {
    if grid.is_blank() {
        return Err(Error::EmptyTable);
    }
    let mut journal = Journal::default();
    let plan = indicator::read(grid, &mut journal)?;
    journal.finish().map(|findings| Reading { plan, findings })
}
