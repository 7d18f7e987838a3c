//! A table of indicators as a part of a document.

use super::super::super::assemble::{Cells, Draft, Use, figure};
use super::super::super::places::Journal;
use super::super::super::{Cell, Grid};
use super::header::header_rows;
use super::{read, titled};
use crate::error::Finding;
use std::collections::BTreeMap;

/// Reads the table as indicators of the item that reading stands at. Says whether it is such a table.
pub(in crate::read) fn read_into(cells: &Cells, draft: &mut Draft) -> bool {
    let grid = cells.grid();
    let mut journal = Journal::default();
    let Ok(mut plan) = read(&healed(grid), &mut journal) else { return false };
    let claimed = std::mem::take(&mut journal.claimed);
    let Ok(findings) = journal.finish() else { return false };
    let header = claimed.iter().map(|(row, _)| *row).min().unwrap_or_default();
    for row in 0..header {
        cells.filled(row).into_iter().for_each(|at| cells.mark(row, at, Use::Layout));
    }
    for &(row, column) in &claimed {
        cells.mark(row, column, Use::Used);
    }
    let found = plan.items.first_mut().map(|item| std::mem::take(&mut item.indicators)).unwrap_or_default();
    if draft.plan.title.is_empty() && draft.depth() == 0 {
        draft.plan.title = plan.title;
    }
    let titles = titles(cells, &claimed);
    for mut indicator in found {
        indicator.id = draft.id(&[&draft.pointer(), " indicator ", &indicator.title].concat());
        let (row, column) = titles.get(&indicator.title).copied().unwrap_or((header, 0));
        let place = cells.place(row, column);
        let list = &mut draft.item().indicators;
        list.push(indicator);
        let key = ["/indicators/", &(list.len() - 1).to_string()].concat();
        draft.from(&key, place);
    }
    let item = draft.pointer();
    draft.findings.extend(findings.into_iter().map(|finding| Finding {
        path: item.clone(),
        // Rows are counted in the table that the cells stand in.
        place: finding.place.map(|place| cells.place(place.row - 1, place.column - 1)),
        ..finding
    }));
    true
}

/// Where the title of each indicator stands first.
fn titles(cells: &Cells, claimed: &[(usize, usize)]) -> BTreeMap<String, (usize, usize)> {
    let mut titles = BTreeMap::new();
    for &(row, column) in claimed {
        let text = cells.text(row, column);
        if !text.is_empty() && figure(text).is_none() {
            titles.entry(titled(text).title).or_insert((row, column));
        }
    }
    titles
}

/// A header whose merged cells were lost on the way: an empty cell beside a year belongs to it where both have a
/// header below.
fn healed(grid: &Grid) -> Grid {
    let has_spans = grid.cells().count() < (0..grid.rows()).map(|row| grid.width(row)).sum();
    let header = header_rows(grid);
    if has_spans || header < 2 {
        return grid.clone();
    }
    let row = |row: usize| {
        let mut cells: Vec<Cell> = Vec::new();
        for at in 0..grid.width(row) {
            let text = grid.label(row, at);
            let has_header_below = row + 1 < header && !grid.label(row + 1, at).is_empty();
            match cells.last_mut() {
                Some(last) if text.is_empty() && has_header_below && !last.text.is_empty() => {
                    last.column_span += 1;
                }
                _ => cells.push(Cell::new(text)),
            }
        }
        cells
    };
    Grid::new(grid.caption().map(str::to_owned), (0..grid.rows()).map(row).collect())
        .unwrap_or_else(|_| grid.clone())
}
