//! One thing that is not as it should be in a field.

use super::Code;
use crate::model::{FiscalYear, Number};
use crate::read::{CalendarDate, EraDay};

/// What was found in a field (指摘): data first, its sentence is made by `locale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// The name of the field.
    pub field: String,
    /// What its sentence speaks of, by name.
    pub params: Vec<(&'static str, Param)>,
    /// The sentence that the rules have for it instead.
    pub said: Option<String>,
}

/// What a sentence speaks of (指摘の中身).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// Words as they stand in the form or the plan.
    Text(String),
    /// A code that `locale` has words for.
    Term(&'static str),
    /// A figure.
    Number(Number),
    /// How many.
    Count(usize),
    /// A fiscal year.
    Year(FiscalYear),
    /// A day.
    Date(CalendarDate),
    /// A day of an era.
    Day(EraDay),
}

impl Finding {
    /// A finding that says nothing more yet; whose field it is, is added where it is noted.
    pub(super) fn new(code: Code) -> Finding {
        Finding { code, field: String::new(), params: Vec::new(), said: None }
    }

    /// The same with something more to speak of.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<Param>) -> Finding {
        self.params.push((name, value.into()));
        self
    }

    /// The same with something more to speak of, where it is known.
    pub(super) fn maybe(self, name: &'static str, value: Option<Param>) -> Finding {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
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
