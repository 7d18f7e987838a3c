//! Writing: a plan as files that other programs open.
//!
//! What is written is plain data: texts of the plan are cells, never formulas, and the same plan gives the same
//! bytes.

mod csv;
mod guard;
mod losses;

pub use csv::csv;
pub use losses::{Loss, cp932_losses};
