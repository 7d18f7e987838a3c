//! One thing that is not as it should be.

use super::{Code, Trail};
use crate::model::{FiscalYear, Number};

/// Something that was read, but not as it should be (指摘): data first, its sentence is made by `locale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// JSON pointer into the plan, or into what was read where the plan has no such place.
    pub path: String,
    /// The cell of the table it comes from.
    pub place: Option<Place>,
    /// What its sentence speaks of, by name: `found`, `title`, `year`, `expected`.
    pub params: Vec<(&'static str, Param)>,
}

/// What a sentence speaks of (指摘の中身).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// Words of the plan, as they stand there.
    Text(String),
    /// A code that `locale` has words for: `number`, `title`.
    Term(&'static str),
    /// A figure.
    Number(Number),
    /// How many.
    Count(usize),
    /// A fiscal year.
    Year(FiscalYear),
}

/// Where something stands (位置) in what was given: a cell of a table or a line of a text, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sheet of a workbook by its name; of a page with several tables, which of them.
    pub sheet: Option<String>,
    /// The row as the spreadsheet numbers it, also of a CSV file or of cells that were copied, however many lines its
    /// cells have; the row of a table of a page; the line of a text.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Finding {
    /// A finding at this place, which says nothing more yet.
    pub fn new(code: Code, trail: &Trail) -> Finding {
        Finding { code, path: trail.pointer(), place: None, params: Vec::new() }
    }

    /// The same with something more to speak of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Finding {
        self.params.push((name, value.into()));
        self
    }

    /// Lets it speak of something more.
    pub fn say(&mut self, name: &'static str, value: impl Into<Param>) {
        self.params.push((name, value.into()));
    }

    /// What it speaks of by this name.
    pub fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The words that were found, where it names any.
    pub fn found(&self) -> &str {
        match self.param("found") {
            Some(Param::Text(found)) => found,
            _ => "",
        }
    }
}

impl From<String> for Param {
    fn from(text: String) -> Param {
        Param::Text(text)
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Param {
        Param::Text(text.to_owned())
    }
}

impl From<Number> for Param {
    fn from(number: Number) -> Param {
        Param::Number(number)
    }
}

impl From<usize> for Param {
    fn from(count: usize) -> Param {
        Param::Count(count)
    }
}

impl From<FiscalYear> for Param {
    fn from(year: FiscalYear) -> Param {
        Param::Year(year)
    }
}
