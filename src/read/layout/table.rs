//! Which layout a table has.

use super::super::assemble::{Cells, Draft, Use, figure, name};
use super::super::places::Journal;
use super::head::Head;
use super::{actors, indicator, long, outline, sheet, steps, topics};
use crate::error::{Code, Finding, Place};
use crate::model::profile::Column;
use std::ops::Range;

/// What the tables before this one were.
#[derive(Default)]
pub(in crate::read) struct Tables {
    /// A sheet is open: tables below it go on with it.
    sheet: bool,
    /// The header of the last table; one without header goes on below it.
    last: Option<(Layout, Head)>,
    /// The topics that wait for their results.
    topics: Vec<Vec<usize>>,
}

impl Tables {
    /// Whether a cell alone in its row is the next row of the last table: steps are named so.
    pub(in crate::read) fn goes_on(&self, text: &str) -> bool {
        let is_steps = self.last.as_ref().is_some_and(|(layout, _)| *layout == Layout::Steps);
        is_steps && !text.starts_with('※')
    }
}

/// What a table holds (表の種類).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Expectations,
    Schedule,
    Steps,
    Outline,
    Topics,
    Results,
}

/// The layout that a header of words stands for.
fn layout_of(cells: &Cells, head: &Head) -> Option<Layout> {
    let rows = 0..cells.grid().rows();
    let commits =
        head.has(Column::Commitment) || (head.levels() > 0 && actors::has_years(cells, head, &rows));
    if head.has(Column::Actor) && head.has(Column::Expectation) {
        Some(Layout::Expectations)
    } else if head.has(Column::Actor) && commits {
        Some(Layout::Schedule)
    } else if head.has(Column::Timing) && (head.has(Column::Support) || head.has(Column::Summary)) {
        Some(Layout::Steps)
    } else if head.has(Column::Topic) && !topics::is_results(head) {
        Some(Layout::Topics)
    } else if topics::is_results(head) {
        Some(Layout::Results)
    } else if head.levels() >= 2 && !actors::has_years(cells, head, &rows) {
        Some(Layout::Outline)
    } else {
        None
    }
}

/// Reads a table into the plan.
pub(in crate::read) fn table(cells: &Cells, tables: &mut Tables, draft: &mut Draft) {
    let rows = 0..cells.grid().rows();
    if let Some(caption) = cells.grid().caption().map(name).filter(|caption| !caption.is_empty()) {
        draft.caption(&caption, &cells.place(0, 0));
    }
    if sheet::is_sheet(cells, &rows) || (tables.sheet && sheet::goes_on(cells, &rows)) {
        tables.sheet = true;
        tables.last = None;
        sheet::sheet(cells, rows, draft);
        return;
    }
    if long::is_long(cells.grid()) && long_table(cells, draft) {
        tables.last = None;
        return;
    }
    if is_measured(cells, &rows) && indicator::read_into(cells, draft) {
        tables.last = None;
        return;
    }
    let head = Head::find(cells, rows.clone());
    let found = head.and_then(|head| Some((layout_of(cells, &head)?, head)));
    if let Some((layout, head)) = found {
        above(cells, &head, draft);
        columns(cells, layout, &head, tables, draft);
        tables.last = Some((layout, head));
    } else if indicator::read_into(cells, draft) {
        tables.last = None;
    } else if let Some((layout, head)) = tables.last.clone() {
        // The table goes on below a blank row or on the next page.
        columns(cells, layout, &head.going_on(), tables, draft);
    }
}

/// Whether columns hold figures: then what its headers call 施策, 評価 or 実績 stands beside them, and is not what the
/// table is about.
fn is_measured(cells: &Cells, rows: &Range<usize>) -> bool {
    (1..cells.columns()).any(|at| {
        let below = rows.clone().map(|row| cells.text(row, at)).filter(|text| !text.is_empty());
        let (figures, all) = below
            .fold((0, 0), |(figures, all), text| (figures + usize::from(figure(text).is_some()), all + 1));
        figures > 0 && figures * 2 >= all
    })
}

/// Reads a table of all figures, a row each. Says whether it has any.
fn long_table(cells: &Cells, draft: &mut Draft) -> bool {
    let grid = cells.grid();
    let mut journal = Journal::default();
    let Ok(plan) = long::read(grid, &mut journal) else { return false };
    let Ok(findings) = journal.finish() else { return false };
    for place in findings.iter().filter_map(|finding| finding.place.as_ref()) {
        cells.mark(place.row - 1, place.column - 1, Use::SetAside);
    }
    for (row, column, text) in grid.cells() {
        if !text.is_empty() {
            cells.mark(row, column, if row == 0 { Use::Layout } else { Use::Used });
        }
    }
    draft.joins(plan, &cells.place(0, 0));
    // Rows are counted in the table that the cells stand in.
    let placed = |place: Place| cells.place(place.row - 1, place.column - 1);
    draft
        .findings
        .extend(findings.into_iter().map(|finding| Finding { place: finding.place.map(placed), ..finding }));
    true
}

/// Rows above the header say nothing that is understood.
fn above(cells: &Cells, head: &Head, draft: &mut Draft) {
    for row in 0..head.row.unwrap_or_default() {
        for at in cells.filled(row) {
            cells.mark(row, at, Use::SetAside);
            draft.note(Code::NoiseSetAside, cells.place(row, at), cells.text(row, at));
        }
    }
}

fn columns(cells: &Cells, layout: Layout, head: &Head, tables: &mut Tables, draft: &mut Draft) {
    let rows = 0..cells.grid().rows();
    match layout {
        Layout::Expectations => actors::expectations(cells, head, rows, draft),
        Layout::Schedule => actors::schedule(cells, head, rows, draft),
        Layout::Steps => steps::steps(cells, head, rows, draft),
        Layout::Outline => outline::outline(cells, head, rows, draft),
        Layout::Topics => {
            tables.topics = topics::topics(cells, head, rows, draft);
        }
        Layout::Results => topics::results(cells, head, rows, &std::mem::take(&mut tables.topics), draft),
    }
}
