//! A part of a sheet below the names of years: what its headers say, and which columns they stand above.

use super::super::super::assemble::{Cells, Draft, Use, name, prose};
use super::super::super::{YearContext, YearSpan, find_fiscal_year};
use super::{figures, names_column, reviews};
use crate::error::Code;
use crate::model::profile::{Role, role, scope};
use crate::model::{FiscalYear, Scope};
use std::ops::Range;

/// How far a header may stand beside its column.
const FARTHEST: isize = 2;

/// What a header of a section names (見出しの意味).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A year: 平成27年度.
    Year(FiscalYear),
    /// How things were in a year: 現状(平成26年度).
    Baseline(FiscalYear),
    /// A year and those after it: 29年度以降.
    From(FiscalYear),
    /// An evaluation of more than a year: 中間評価.
    Evaluation(Scope),
}

/// A header and where it is printed.
pub(super) struct Header {
    pub(super) at: usize,
    pub(super) named: Named,
    pub(super) text: String,
}

/// A part of a sheet: 改革実施概要, 進捗管理, 年度評価.
pub(super) struct Section<'c, 'g> {
    pub(super) cells: &'c Cells<'g>,
    /// What it is called.
    pub(super) name: String,
    /// The row of its headers.
    pub(super) row: usize,
    pub(super) headers: Vec<Header>,
    /// 計画 and 実績 below the years: where each is printed.
    pub(super) roles: Vec<(usize, Role)>,
    /// The name of the rows of words among figures: 取組工程.
    pub(super) words: Option<String>,
    /// The year in which it is made, as a remark says: (平成29年度に実施).
    pub(super) made: Option<FiscalYear>,
    /// The rows below the headers.
    pub(super) rows: Range<usize>,
}

impl<'c, 'g> Section<'c, 'g> {
    /// Reads a section.
    pub(super) fn read(cells: &'c Cells<'g>, rows: Range<usize>, draft: &mut Draft) {
        let mut section = Section {
            cells,
            name: String::new(),
            row: rows.start,
            headers: Vec::new(),
            roles: Vec::new(),
            words: None,
            made: None,
            rows: rows.start + 1..rows.end,
        };
        section.headers(draft);
        section.roles();
        section.name();
        if section.roles.is_empty() {
            reviews::read(&section, draft);
        } else {
            figures::read(&section, draft);
        }
    }

    fn headers(&mut self, draft: &mut Draft) {
        let named_era =
            self.cells.filled(self.row).into_iter().find_map(|at| {
                find_fiscal_year(self.cells.text(self.row, at), YearContext::default())?.0.era
            });
        draft.context.era = named_era.or(draft.context.era);
        for at in self.cells.filled(self.row) {
            let text = self.cells.text(self.row, at);
            if at > 0 && names_column(text) {
                self.header(at, text, draft);
            } else {
                self.aside(at, text, draft);
            }
        }
    }

    fn header(&mut self, at: usize, text: &str, draft: &mut Draft) {
        let span = find_fiscal_year(text, draft.context).map(|(reading, _)| reading.span);
        let evaluation = text.contains("評価").then(|| scope(text));
        let named = match (evaluation, span) {
            (Some(scope), _) => Named::Evaluation(scope),
            (None, Some(YearSpan::One(year))) if role(text) == Some(Role::Baseline) => Named::Baseline(year),
            (None, Some(YearSpan::One(year))) => Named::Year(year),
            (None, Some(YearSpan::From(year))) => Named::From(year),
            _ => {
                draft.note(Code::EraMissing, self.cells.place(self.row, at), text);
                self.cells.mark(self.row, at, Use::SetAside);
                return;
            }
        };
        // It is used where something stands below it.
        self.cells.mark(self.row, at, Use::Layout);
        let text = prose(text);
        self.headers.push(Header { at, named, text });
    }

    /// What else stands in the row of the headers: the name of the rows of words, or when the section is made.
    fn aside(&mut self, at: usize, text: &str, draft: &Draft) {
        self.cells.mark(self.row, at, Use::Layout);
        if at == 0 && !text.starts_with(['(', '（']) {
            text.clone_into(&mut self.name);
        } else if text.starts_with(['(', '（']) {
            let found = find_fiscal_year(text, draft.context).map(|(reading, _)| reading.span);
            if let Some(YearSpan::One(year)) = found {
                self.made = Some(year);
            }
        } else {
            self.words = Some(name(text));
        }
    }

    /// 計画 and 実績 in the row below the years.
    fn roles(&mut self) {
        let row = self.rows.start;
        let filled = self.cells.filled(row);
        let known = |at: &usize| match role(self.cells.text(row, *at)) {
            Some(known @ (Role::Target | Role::Actual | Role::Rate)) => Some((*at, known)),
            _ => None,
        };
        let short = filled.iter().all(|&at| self.cells.text(row, at).chars().count() <= 20);
        let roles: Vec<(usize, Role)> = filled.iter().filter_map(known).collect();
        if !short || roles.is_empty() || row >= self.rows.end {
            return;
        }
        for &at in &filled {
            self.cells.mark(row, at, Use::Layout);
            if !roles.iter().any(|&(known, _)| known == at) {
                self.words = Some(name(self.cells.text(row, at)));
            }
        }
        self.roles = roles;
        self.rows.start += 1;
    }

    fn name(&mut self) {
        for row in self.rows.clone() {
            let text = self.cells.text(row, 0);
            if self.name.is_empty() && !text.is_empty() {
                text.clone_into(&mut self.name);
            }
        }
    }

    /// Which header each of these columns has: the one above it, or that of the only shift by which every column
    /// gets one, or where there are as many of both the one in its order.
    pub(super) fn fit(&self, printed: &[usize], columns: &[usize], draft: &mut Draft) -> Option<Vec<usize>> {
        let shifted = |by: isize| -> Option<Vec<usize>> {
            let header = |at: &usize| {
                let wanted = at.checked_add_signed(-by)?;
                printed.iter().position(|&printed| printed == wanted)
            };
            columns.iter().map(header).collect()
        };
        if let Some(fitted) = shifted(0) {
            return Some(fitted);
        }
        let ways: Vec<Vec<usize>> = (-FARTHEST..=FARTHEST).filter_map(shifted).collect();
        let in_order = || (printed.len() == columns.len()).then(|| (0..columns.len()).collect());
        let only = match <[_; 1]>::try_from(ways) {
            Ok([way]) => Some(way),
            Err(_) => in_order(),
        };
        let Some(fitted) = only else {
            let first = printed.first().copied().unwrap_or_default();
            let found = self.cells.text(self.row, first);
            draft.note(Code::NoiseSetAside, self.cells.place(self.row, first), found);
            return None;
        };
        let mut ends = columns.iter().zip(&fitted).map(|(&column, &header)| (printed[header], column));
        if let Some((from, to)) = ends.find(|(from, to)| from != to) {
            draft.shifted(self.cells.place(self.row, from), self.cells.text(self.row, from), (from, to));
        }
        Some(fitted)
    }
}
