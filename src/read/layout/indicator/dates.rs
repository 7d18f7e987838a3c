//! The column that says which year a row is.

use super::column::Column;
use crate::model::profile::{Role, has_word, said};
use crate::read::{Grid, YearContext, YearForm, YearProblem, YearSpan, fiscal_year};
use core::ops::Range;

/// The column of years, where each row is one. Figures that could be years are none: a column is one of years by its
/// header, or where nothing else stands in it and it is written as years are. Where several columns name years, they
/// date different figures, unless all say the same.
pub(super) fn dates(grid: &Grid, rows: usize, columns: &[Column], context: YearContext) -> Option<usize> {
    let body = rows..grid.rows();
    let dated: Vec<usize> = columns
        .iter()
        .filter(|column| match column.role {
            Role::Year => true,
            Role::Label => is_dated(grid, body.clone(), column.at),
            _ => false,
        })
        .map(|column| column.at)
        .collect();
    let (&first, others) = dated.split_first()?;
    let named = |row: usize, at: usize| fiscal_year(grid.label(row, at), context).ok().map(|year| year.span);
    let agree = body.clone().all(|row| others.iter().all(|&at| named(row, at) == named(row, first)));
    let is_one = |row: usize| matches!(named(row, first), Some(YearSpan::One(_)));
    let knows_all = is_all_years(grid, body.clone(), first);
    let is_named = columns[first].role == Role::Year;
    (agree && (is_named || knows_all && body.clone().any(is_one))).then_some(first)
}

/// Whether a column has years that cannot be anything else.
fn is_dated(grid: &Grid, rows: Range<usize>, at: usize) -> bool {
    let is_sure = |row: usize| {
        let reading = fiscal_year(grid.label(row, at), YearContext::default());
        let is_sure = reading.as_ref().is_ok_and(|year| year.form != YearForm::Bare || year.era.is_some());
        // A year of some era, as it would be printed.
        is_sure
            || matches!(reading, Err(YearProblem::EraMissing { .. })) && has_word(grid.label(row, at), "年")
    };
    rows.into_iter().any(is_sure)
}

/// Whether nothing but years stands in a column, sums aside.
fn is_all_years(grid: &Grid, rows: Range<usize>, at: usize) -> bool {
    let is_year = |text: &str| {
        let reading = fiscal_year(text, YearContext::default());
        reading.is_ok_and(|year| matches!(year.span, YearSpan::One(_)))
    };
    let is_sum = |text: &str| said(text).role == Some(Role::Derived);
    let mut labels = rows.map(|row| grid.label(row, at)).filter(|text| !text.is_empty());
    labels.all(|text| is_year(text) || is_sum(text))
}
