//! Fiscal years: `令和6年度`, `R6`, `2024`.

use super::{Meaning, Reading, found};
use crate::form::Code;
use crate::read::{YearContext, YearDoubt, YearForm, YearSpan, fiscal_year};

/// Reads one whole fiscal year. 平成32年度 can only be 令和2年度; two names that differ are no year.
pub(in crate::form) fn read(text: &str) -> Reading {
    let reading = fiscal_year(text, YearContext::default()).ok();
    let is_one = reading.filter(|reading| {
        let doubtful = matches!(reading.doubt, Some(YearDoubt::TwoYears { .. } | YearDoubt::Inverted));
        reading.part.is_none() && reading.form != YearForm::Date && !doubtful
    });
    match is_one.map(|reading| reading.span) {
        Some(YearSpan::One(year)) => Reading::of(year.get().to_string(), Meaning::Year(year)),
        _ => Reading::fault(text, found(Code::NotAYear, text)),
    }
}
