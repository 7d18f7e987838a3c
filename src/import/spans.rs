//! Which places of a sheet its cells cover.

use super::sheet::{Filled, Merged};
use std::collections::BTreeMap;

/// A cell and how many rows and columns it covers, both at least 1.
pub(super) struct Spanning {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) text: String,
}

/// The merged ranges that reach down to the row that is looked at, by their first column: the last column and the
/// last row of each. They never overlap.
#[derive(Default)]
struct Open(BTreeMap<usize, (usize, usize)>);

impl Open {
    /// Whether a range reaches over one of these columns of a row. Ranges that ended above are forgotten.
    fn covers(&mut self, row: usize, (from, to): (usize, usize)) -> bool {
        while let Some((&start, &(end, last))) = self.0.range(..=to).next_back() {
            if end < from {
                return false;
            }
            if last >= row {
                return true;
            }
            self.0.remove(&start);
        }
        false
    }
}

/// The cells that are seen, in the order of the sheet, each with the range that it covers. What stands below a
/// merged range is not shown and left out; a range over another one, or without any text, is none.
pub(super) fn placed(filled: Vec<Filled>, mut merged: Vec<Merged>) -> Vec<Spanning> {
    merged.sort_by_key(|range| (range.rows.0, range.columns.0));
    merged.dedup_by_key(|range| (range.rows.0, range.columns.0));
    let end = filled.last().map_or(0, |cell| cell.row);
    let mut open = Open::default();
    let mut seen = Vec::with_capacity(filled.len());
    for Filled { row, column, text } in filled {
        if open.covers(row, (column, column)) {
            continue;
        }
        let at = merged.binary_search_by_key(&(row, column), |range| (range.rows.0, range.columns.0));
        let range = at.ok().map(|at| merged[at]).filter(|range| !open.covers(row, range.columns));
        let (mut rows, mut columns) = (1, 1);
        if let Some(range) = range {
            open.0.insert(column, (range.columns.1, range.rows.1));
            // A range may reach down to the end of the sheet, where nothing is.
            rows = range.rows.1.min(end) - row + 1;
            columns = range.columns.1 - column + 1;
        }
        seen.push(Spanning { row, column, rows, columns, text });
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: usize, column: usize) -> Filled {
        Filled { row, column, text: "x".to_owned() }
    }

    fn spans(
        filled: &[(usize, usize)],
        merged: &[(usize, usize, usize, usize)],
    ) -> Vec<(usize, usize, usize, usize)> {
        let filled = filled.iter().map(|&(row, column)| cell(row, column)).collect();
        let merged = merged
            .iter()
            .map(|&(top, left, bottom, right)| Merged { rows: (top, bottom), columns: (left, right) });
        placed(filled, merged.collect())
            .iter()
            .map(|cell| (cell.row, cell.column, cell.rows, cell.columns))
            .collect()
    }

    #[test]
    fn what_stands_below_a_merged_range_is_left_out() {
        let cells = [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 1)];
        assert_eq!(spans(&cells, &[(0, 0, 1, 1)]), [(0, 0, 2, 2), (1, 2, 1, 1), (2, 1, 1, 1)]);
    }

    #[test]
    fn a_range_over_another_one_is_none() {
        let cells = [(0, 1), (1, 0), (3, 3)];
        assert_eq!(spans(&cells, &[(0, 1, 2, 1), (1, 0, 1, 2)]), [(0, 1, 3, 1), (1, 0, 1, 1), (3, 3, 1, 1)]);
    }

    #[test]
    fn a_range_that_ended_above_is_in_nobodys_way() {
        let cells = [(0, 1), (1, 0), (1, 2), (2, 1)];
        assert_eq!(
            spans(&cells, &[(0, 1, 0, 2), (1, 0, 1, 1)]),
            [(0, 1, 1, 2), (1, 0, 1, 2), (1, 2, 1, 1), (2, 1, 1, 1)]
        );
    }

    #[test]
    fn a_range_down_to_the_end_of_the_sheet_ends_with_the_text() {
        assert_eq!(spans(&[(0, 0), (2, 1)], &[(0, 0, 1_048_575, 0)]), [(0, 0, 3, 1), (2, 1, 1, 1)]);
    }
}
