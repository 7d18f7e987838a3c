//! Days, stored as computers write them.

use super::{Meaning, Reading, found};
use crate::form::Code;
use crate::form::finding::{Finding, Param};
use crate::read::{DateProblem, date};

/// Reads a day in either calendar.
pub(in crate::form) fn read(text: &str) -> Reading {
    match date(text) {
        Ok(day) => Reading::of(day.iso(), Meaning::Day(day)),
        Err(DateProblem::NotADate) => Reading::fault(text, found(Code::NotADate, text)),
        Err(DateProblem::NoSuchDay) => Reading::fault(text, found(Code::NoSuchDate, text)),
        Err(DateProblem::OldCalendar) => Reading::fault(text, found(Code::OldCalendar, text)),
        Err(DateProblem::WrongEra { printed, right }) => {
            let wrong = Finding::new(Code::NoSuchDate).with("printed", Param::Day(printed));
            Reading::fault(text, wrong.with("right", Param::Day(right)))
        }
    }
}
