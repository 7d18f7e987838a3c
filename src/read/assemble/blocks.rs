//! Which rows of a table belong together: blank rows part them, and a cell alone in its row above them is a line.

use super::super::{Grid, YearContext, fiscal_year};
use core::ops::Range;

/// Rows that belong together, or a line of text among them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    Line(usize),
    Rows(Range<usize>),
}

/// The blocks of a table, from the top.
pub(super) fn blocks(grid: &Grid) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut row = 0;
    while row < grid.rows() {
        if filled(grid, row) == 0 {
            row += 1;
            continue;
        }
        let end = (row..grid.rows()).find(|&row| filled(grid, row) == 0).unwrap_or(grid.rows());
        rows(grid, row..end, &mut blocks);
        row = end;
    }
    blocks
}

/// How many cells with text begin in a row.
fn filled(grid: &Grid, row: usize) -> usize {
    (0..grid.columns()).filter(|&at| grid.figure(row, at).is_some_and(|text| !text.is_empty())).count()
}

/// Rows without a blank one between them: the lines above the first row with several cells, and the rest.
fn rows(grid: &Grid, rows: Range<usize>, blocks: &mut Vec<Block>) {
    let is_row = |row: usize| filled(grid, row) > 1 || heads_columns(grid, row);
    let first = rows.clone().find(|&row| is_row(row)).unwrap_or(rows.end);
    // A column of figures is a table; words one below the other are lines.
    blocks.extend((rows.start..first).map(Block::Line));
    if first < rows.end {
        blocks.push(Block::Rows(first..rows.end));
    }
}

/// Whether a cell alone in its row is the year above the columns of a table: 平成27年度 over 計画 and 実績.
fn heads_columns(grid: &Grid, row: usize) -> bool {
    let first = (0..grid.columns()).find(|&at| grid.figure(row, at).is_some_and(|text| !text.is_empty()));
    let names_year = |at: usize| fiscal_year(grid.label(row, at), YearContext::default()).is_ok();
    first.is_some_and(|at| at > 0 && names_year(at))
}

#[cfg(test)]
mod tests {
    use super::super::super::Cell;
    use super::*;

    fn of(rows: &[&[&str]]) -> Vec<Block> {
        let rows = rows.iter().map(|row| row.iter().map(|text| Cell::new(*text)).collect()).collect();
        blocks(&Grid::new(None, rows).unwrap())
    }

    #[test]
    fn blank_rows_part_tables_and_a_lonely_cell_above_one_is_a_line() {
        let found =
            of(&[&["体系表", ""], &["", ""], &["方針", "施策"], &["1", "2"], &["", ""], &["※注", ""]]);
        assert_eq!(found, [Block::Line(0), Block::Rows(2..4), Block::Line(5)]);
    }

    #[test]
    fn a_year_alone_above_its_columns_is_no_line() {
        let found = of(&[&["", "平成27年度", ""], &["", "計画", "実績"], &["甲", "1", "2"]]);
        assert_eq!(found, [Block::Rows(0..3)]);
    }
}
