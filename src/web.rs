//! The boundary to the page and to Node: plain objects in, plain objects out.

#[cfg(feature = "api")]
mod api;
#[cfg(feature = "api")]
mod check;
#[cfg(feature = "api")]
mod diff;
#[cfg(any(feature = "page", feature = "viewer", feature = "editions"))]
mod dom;
#[cfg(feature = "editions")]
mod editions;
#[cfg(feature = "api")]
mod findings;
#[cfg(feature = "form")]
mod form;
mod input;
#[cfg(feature = "page")]
mod mounted;
#[cfg(feature = "charts")]
mod options;
#[cfg(feature = "api")]
mod parse;
#[cfg(any(feature = "page", feature = "viewer"))]
mod room;
#[cfg(all(feature = "trend", any(feature = "page", feature = "api")))]
mod tables;
#[cfg(any(feature = "page", feature = "viewer", feature = "editions", feature = "api"))]
mod thrown;
#[cfg(feature = "viewer")]
mod viewer;

#[cfg(feature = "api")]
pub use api::{chart, chart_kinds, read, version, write};
#[cfg(feature = "api")]
pub use check::{check, rules, suggest_rule};
#[cfg(feature = "api")]
pub use diff::diff;
#[cfg(feature = "editions")]
pub use editions::compare;
#[cfg(feature = "api")]
pub use form::check_form;
#[cfg(feature = "forms")]
pub use form::{Form, form};
#[cfg(feature = "page")]
pub use mounted::{Mounted, mount};
#[cfg(feature = "api")]
pub use parse::{normalize, parse_fiscal_year};
#[cfg(feature = "viewer")]
pub use viewer::{Viewing, view};
