//! A plan from a table.

use super::layout::indicator;
#[cfg(feature = "documents")]
use super::layout::long;
use super::places::Journal;
use super::{Grid, Reading, YearContext};
use crate::error::Error;
use crate::model::Plan;

/// Reads a table of any origin.
pub fn table(grid: &Grid) -> Result<Reading, Error> {
    if grid.is_blank() {
        return Err(Error::EmptyTable);
    }
    let mut journal = Journal::default();
    let plan = read(grid, &mut journal)?;
    journal.finish().map(|findings| Reading { plan, findings })
}

fn read(grid: &Grid, journal: &mut Journal) -> Result<Plan, Error> {
    #[cfg(feature = "documents")]
    if long::is_long(grid) {
        return long::read(grid, journal);
    }
    indicator::read(grid, YearContext::default(), journal)
}
