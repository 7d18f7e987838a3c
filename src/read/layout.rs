//! How source tables are laid out, one file a layout.

pub(super) mod indicator;
