//! The boundary to the page and to Node: plain objects in, plain objects out.

mod api;
mod dom;
mod mounted;
mod options;
mod sentences;

pub use api::{chart, chart_kinds, read, version};
pub use mounted::{Mounted, mount};
