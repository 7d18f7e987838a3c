//! The boundary to the page and to Node: plain objects in, plain objects out.

#[cfg(feature = "api")]
mod api;
#[cfg(feature = "api")]
mod check;
#[cfg(feature = "api")]
mod diff;
#[cfg(feature = "api")]
mod documents;
#[cfg(any(feature = "page", feature = "viewer", feature = "editions"))]
mod dom;
#[cfg(feature = "editions")]
mod editions;
#[cfg(feature = "api")]
mod findings;
#[cfg(feature = "form")]
mod form;
#[cfg(feature = "import")]
mod import;
#[cfg(any(feature = "api", feature = "page", feature = "viewer", feature = "editions", feature = "form"))]
mod input;
#[cfg(feature = "page")]
mod mounted;
#[cfg(feature = "charts")]
mod options;
#[cfg(feature = "api")]
mod parse;
#[cfg(all(feature = "trend", any(feature = "page", feature = "api")))]
mod tables;
#[cfg(any(feature = "page", feature = "viewer", feature = "editions", feature = "api", feature = "import"))]
mod thrown;
#[cfg(feature = "viewer")]
mod viewer;

#[cfg(feature = "api")]
pub use api::{chart, chart_kinds, read, version, windows_31j_losses, write};
#[cfg(feature = "api")]
pub use check::{check, rules, suggest_rule};
#[cfg(feature = "api")]
pub use diff::diff;
#[cfg(feature = "api")]
pub use documents::{CsvReading, csv_reading};
#[cfg(feature = "editions")]
pub use editions::compare;
#[cfg(feature = "api")]
pub use form::check_form;
#[cfg(feature = "forms")]
pub use form::{Form, form};
#[cfg(feature = "import")]
pub use import::Workbook;
#[cfg(feature = "page")]
pub use mounted::{Mounted, mount};
#[cfg(feature = "api")]
pub use parse::{normalize, parse_fiscal_year};
#[cfg(feature = "viewer")]
pub use viewer::{Viewing, view};
