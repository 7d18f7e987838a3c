//! Reading: text and tables become a plan, and findings for what could not be understood.
//!
//! Reading never stops at the first fault: a cell or a key that makes no sense becomes absent plus a
//! finding with its place and its original words. Only what is no plan or table at all is an error.

#[cfg(feature = "documents")]
mod assemble;
mod calendar;
mod cursor;
#[cfg(feature = "form")]
mod date;
mod document;
mod exchange;
#[cfg(any(feature = "documents", feature = "import"))]
mod file;
mod grid;
#[cfg(any(feature = "charts", feature = "editions", feature = "documents"))]
mod ids;
mod json;
mod layout;
mod number;
mod places;
#[cfg(feature = "documents")]
mod source;
mod table;
mod year;

#[cfg(feature = "documents")]
pub use assemble::{Accounted, DocumentReading, PlanReading, Use, document};
#[cfg(feature = "form")]
pub use date::{CalendarDate, DateProblem, EraDay, date};
pub use document::{Document, Line, Part};
pub use exchange::{document_from, document_json};
#[cfg(any(feature = "documents", feature = "import"))]
pub use file::{OLE2, ZIP, file_kind};
pub use grid::{Cell, Grid};
pub use json::{Json, plan, plan_json, plans_json};
pub use number::{CellReading, NumberProblem, value};
#[cfg(feature = "documents")]
pub use source::{CsvFile, Decoded, Encoding, TextFormat, decoded, encoding_of, text_document};
pub use table::table;
#[cfg(any(feature = "form", feature = "documents"))]
pub use year::year_part;
pub use year::{
    EraYear, YearContext, YearDoubt, YearForm, YearPart, YearProblem, YearReading, YearSpan,
    find_fiscal_year, fiscal_year, year_code, year_problem,
};

use crate::error::Finding;
use crate::model::Plan;

/// What was read (読み取り結果).
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The plan.
    pub plan: Plan,
    /// What could not be understood, in the order in which it was met.
    pub findings: Vec<Finding>,
}
