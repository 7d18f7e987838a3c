//! What the tables of plans look like, whatever they come from.

#[cfg(feature = "documents")]
mod actors;
#[cfg(feature = "documents")]
mod head;
pub(super) mod indicator;
#[cfg(feature = "documents")]
pub(super) mod long;
#[cfg(feature = "documents")]
mod outline;
#[cfg(feature = "documents")]
mod sheet;
#[cfg(feature = "documents")]
mod steps;
#[cfg(feature = "documents")]
mod table;
#[cfg(feature = "documents")]
mod topics;

#[cfg(feature = "documents")]
pub(super) use table::{Tables, table};
