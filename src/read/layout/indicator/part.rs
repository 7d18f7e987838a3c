//! A table of indicators as a part of a document.

use super::super::super::assemble::{Cells, Draft, Use, figure};
use super::super::super::places::Journal;
use super::header::header_rows;
use super::{read, titled};
use crate::error::Finding;
use std::collections::BTreeMap;

/// Reads the table as indicators of the item that reading stands at. Says whether it is such a table.
pub(in crate::read) fn read_into(cells: &Cells, draft: &mut Draft) -> bool {
    let grid = cells.grid();
    let mut journal = Journal::default();
    let Ok(mut plan) = read(grid, draft.context, &mut journal) else { return false };
    let claimed = std::mem::take(&mut journal.claimed);
    let Ok(findings) = journal.finish() else { return false };
    let header = header_rows(grid);
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
