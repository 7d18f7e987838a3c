//! Plans and what is said of them as documents (文書): headings, tables and details of a page.

mod comparison;
mod trail;

pub use comparison::comparison_table;
