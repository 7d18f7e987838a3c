//! Importing: workbooks of Excel (`.xlsx`) become lines and tables, as any other document does.
//!
//! A cell says what it shows in Excel, as far as that can be told plainly: the stored result of a formula, a number
//! without the noise of its binary form and never rounded, a percent as a percent, a date as `2024-04-01`. Furigana is
//! left out. Sheets and columns that are hidden are left out and named: they hold workings and former figures. Rows that
//! are hidden are read, because a filter that somebody forgot must not lose figures.
//!
//! Nothing here trusts the file: what it declares is checked against what really comes, and both are bounded.

mod archive;
mod columns;
mod date;
mod format;
mod number;
mod package;
mod sheet;
mod spans;
mod strings;
mod styles;
mod tables;
mod workbook;
mod xml;

pub use columns::HiddenColumns;
pub use workbook::{Imported, Progress, Workbook};

use crate::error::{Error, Unopened};

/// Reads a workbook. `progress` hears how far it has come, every 500 rows or more often, and stops it with `false`.
pub fn workbook(bytes: &[u8], progress: &mut dyn FnMut(&Progress) -> bool) -> Result<Imported, Error> {
    let mut workbook = Workbook::open(bytes.to_vec(), None)?;
    while !workbook.step()? {
        if !progress(workbook.progress()) {
            return Err(Error::Workbook(Unopened::Cancelled));
        }
    }
    Ok(workbook.finish())
}
