//! The rules, a file for each part of the catalogue.

pub(super) mod editions;
pub(super) mod figures;
pub(super) mod numbering;
pub(super) mod people;
pub(super) mod publishing;
pub(super) mod reading;
pub(super) mod reviews;
pub(super) mod scales;
pub(super) mod schedule;
pub(super) mod spelling;
pub(super) mod structure;
pub(super) mod text;
pub(super) mod widths;
pub(super) mod wording;
pub(super) mod years;
