//! Reading of what is typed, a file for each kind: what will be stored, and what is wrong with it.

mod address;
mod choice;
mod day;
mod kana;
pub(super) mod number;
pub(super) mod points;
mod postal;
mod telephone;
mod timing;
mod year;

use super::Code;
use super::field::{Field, Kind};
use super::finding::Finding;
use crate::model::{FiscalYear, Number};
use crate::read::CalendarDate;
use crate::text::{blank, fold};
use std::cmp::Ordering;

/// What was read of one text.
pub(super) struct Reading {
    /// What will be stored.
    pub(super) stored: String,
    /// What it says.
    pub(super) meaning: Meaning,
    /// What is wrong with it.
    pub(super) faults: Vec<Finding>,
}

/// What a text says, where that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Words,
    Number(Number),
    Day(CalendarDate),
    Year(FiscalYear),
}

impl Meaning {
    /// Which of two numbers, days or years is less; nothing of what cannot be compared.
    pub(super) fn compared(self, other: Meaning) -> Option<Ordering> {
        match (self, other) {
            (Meaning::Number(a), Meaning::Number(b)) => Some(a.cmp(&b)),
            (Meaning::Day(a), Meaning::Day(b)) => Some(a.cmp(&b)),
            (Meaning::Year(a), Meaning::Year(b)) => Some(a.cmp(&b)),
            _ => None,
        }
    }

    /// Whether it is less than another, where there is another.
    pub(super) fn is_below(self, other: Option<Meaning>) -> bool {
        other.is_some_and(|other| self.compared(other) == Some(Ordering::Less))
    }
}

impl Reading {
    /// Words that are stored like this.
    fn words(stored: String) -> Reading {
        Reading { stored, meaning: Meaning::Words, faults: Vec::new() }
    }

    fn of(stored: String, meaning: Meaning) -> Reading {
        Reading { meaning, ..Reading::words(stored) }
    }

    /// A text that is not what it should be, and stays as it is.
    fn fault(text: &str, fault: Finding) -> Reading {
        Reading { faults: vec![fault], ..Reading::words(text.to_owned()) }
    }

    /// The text where it could be read, else the fault.
    fn words_or(text: &str, stored: Option<String>, code: Code) -> Reading {
        match stored {
            Some(stored) => Reading::words(stored),
            None => Reading::fault(text, found(code, text)),
        }
    }
}

/// Reads a text that is not blank.
pub(super) fn read(field: &Field, text: &str) -> Reading {
    match field.kind() {
        Kind::Text | Kind::PersonName => Reading::words(text.to_owned()),
        Kind::Points => Reading::words(points::stored(text)),
        Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Count => number::read(field, text),
        Kind::FiscalYear => year::read(text),
        Kind::Date => day::read(text),
        Kind::Timing => timing::read(text),
        Kind::Rating | Kind::Choice => choice::read(field, text),
        Kind::Kana => Reading::words_or(text, kana::stored(text), Code::NotKana),
        Kind::PostalCode => Reading::words_or(text, postal::code(text), Code::NotAPostalCode),
        Kind::Telephone => telephone::read(text),
        Kind::Email => Reading::words_or(text, address::email(text), Code::NotAnEmail),
        Kind::Url => Reading::words_or(text, address::url(text), Code::NotAUrl),
    }
}

/// A finding that shows what was typed.
fn found(code: Code, text: &str) -> Finding {
    Finding::new(code).with("found", text.trim_matches(blank))
}

/// The text in plain half-width characters (半角), without blanks around it.
fn folded(text: &str) -> String {
    text.trim_matches(blank).chars().map(fold).collect()
}

/// Whether what is typed can be less or more.
pub(super) fn is_ordered(kind: Kind) -> bool {
    kind.is_number() || matches!(kind, Kind::Date | Kind::FiscalYear)
}

/// A limit as a rule writes it, read as what is typed into the field would be.
pub(super) fn limit(kind: Kind, text: &str) -> Option<Meaning> {
    let mut field = Field::new("");
    field.kind = Some(kind);
    let reading = is_ordered(kind).then(|| read(&field, text))?;
    (reading.meaning != Meaning::Words).then_some(reading.meaning)
}
