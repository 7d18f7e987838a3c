//! The boundary to the page and to Node: plain objects in, plain objects out.

#[cfg(feature = "api")]
mod api;
#[cfg(feature = "api")]
mod check;
#[cfg(feature = "api")]
mod diff;
#[cfg(feature = "page")]
mod dom;
#[cfg(feature = "api")]
mod findings;
mod input;
#[cfg(feature = "page")]
mod mounted;
mod options;
#[cfg(feature = "api")]
mod parse;
#[cfg(feature = "trend")]
mod tables;
mod thrown;

#[cfg(feature = "api")]
pub use api::{chart, chart_kinds, read, version, write};
#[cfg(feature = "api")]
pub use check::{check, rules, suggest_rule};
#[cfg(feature = "api")]
pub use diff::diff;
#[cfg(feature = "page")]
pub use mounted::{Mounted, mount};
#[cfg(feature = "api")]
pub use parse::{normalize, parse_fiscal_year};
