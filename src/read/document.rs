//! What was given, before anybody knows what it means: lines and tables in their order.

use super::Grid;
use crate::error::Place;

/// A text, page or workbook (文書) as its lines and tables, in the order in which they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The lines and tables; blank ones are left out.
    pub parts: Vec<Part>,
}

/// A part of a document (部分).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A line outside of every table.
    Line(Line),
    /// A table.
    Table(Grid),
}

/// A line of text (行) outside of every table: a heading, a sentence, a point of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says, trimmed and without markup; a point of a list begins with `・`.
    pub text: String,
    /// Its level, 1 for the highest, where its source says that it is a heading.
    pub heading: Option<u8>,
    /// Where it stands; its column is 1.
    pub place: Place,
}
