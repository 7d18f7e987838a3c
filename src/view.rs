//! Plans and what is said of them as documents (文書): headings, tables and details of a page.

mod comparison;
mod trail;
#[cfg(feature = "viewer")]
mod viewer;

pub use comparison::{comparison, comparison_table};
#[cfg(feature = "viewer")]
pub use viewer::{State, View, Viewer, ViewerFrame};
