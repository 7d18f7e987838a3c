//! The cells of a sheet as lines and tables: a blank row ends a table.

use super::columns::{Hidden, HiddenColumns};
use super::sheet::{Filled, Merged};
use super::spans::{Spanning, placed};
use crate::error::{Error, Place};
use crate::read::{Cell, Grid, Line, Part};
use std::ops::Range;

/// The most places that one table may have.
pub(super) const MAX_PLACES: usize = 4_000_000;
/// The most lines that one workbook may have, as many as a sheet has rows.
const MAX_LINES: usize = 1_048_576;
/// How a remark above a table begins that stands anywhere in its row: `（単位：人）`.
const REMARKS: [&str; 9] = ["（", "(", "【", "［", "[", "〔", "※", "単位", "＜"];

/// What a sheet shows, and what it does not.
pub(super) struct Seen {
    /// Its lines and tables, from top to bottom.
    pub(super) parts: Vec<Part>,
    pub(super) hidden: Vec<HiddenColumns>,
}

/// What is seen of a sheet.
pub(super) fn parts(
    sheet: &str,
    columns: &Hidden,
    mut filled: Vec<Filled>,
    mut merged: Vec<Merged>,
) -> Result<Seen, Error> {
    // In a workbook that Excel wrote they are in order already.
    filled.sort_by_key(|cell| (cell.row, cell.column));
    let hidden = columns.leave_out(sheet, &mut filled, &mut merged);
    filled.dedup_by_key(|cell| (cell.row, cell.column));
    let cells = placed(filled, merged);
    let mut parts = Vec::new();
    let mut rest = cells.into_iter().peekable();
    while let Some(first) = rest.peek() {
        let mut rows = first.row..first.row;
        let mut band = Vec::new();
        while let Some(cell) = rest.next_if(|cell| cell.row <= rows.end) {
            rows.end = rows.end.max(cell.row + cell.rows);
            band.push(cell);
        }
        band_parts(sheet, rows, band, &mut parts)?;
    }
    Ok(Seen { parts, hidden })
}

/// The lines and the table that stand between two blank rows.
fn band_parts(
    sheet: &str,
    rows: Range<usize>,
    cells: Vec<Spanning>,
    parts: &mut Vec<Part>,
) -> Result<(), Error> {
    let first = cells.iter().map(|cell| cell.column).min().unwrap_or(0);
    let last = cells.iter().map(|cell| cell.column).max().unwrap_or(0);
    // One below the other they are sentences, or a list: nothing has a heading of its own.
    let lines = if first == last { cells.len() } else { titles(&cells, first) };
    let mut cells = cells.into_iter();
    for cell in cells.by_ref().take(lines) {
        let place = Place { sheet: Some(sheet.to_owned()), row: cell.row + 1, column: cell.column + 1 };
        let said = cell.text.lines().map(str::trim).filter(|text| !text.is_empty());
        for text in said {
            if parts.len() == MAX_LINES {
                return Err(Error::TooLarge { what: "lines", limit: MAX_LINES });
            }
            parts.push(Part::Line(Line { text: text.to_owned(), heading: None, place: place.clone() }));
        }
    }
    let cells: Vec<Spanning> = cells.collect();
    if let Some(top) = cells.first() {
        parts.push(Part::Table(table(sheet, top.row..rows.end, last + 1, cells)?));
    }
    Ok(())
}

/// How many of the first cells stand alone in their rows, above a table: its title, its unit.
fn titles(cells: &[Spanning], first: usize) -> usize {
    let is_title = |at: &usize| {
        let cell = &cells[*at];
        let is_alone = cells.get(at + 1).is_none_or(|next| next.row > cell.row);
        let is_remark = || REMARKS.iter().any(|beginning| cell.text.starts_with(beginning));
        is_alone && cell.rows == 1 && (cell.column == first || is_remark())
    };
    (0..cells.len()).take_while(is_title).count()
}

/// The table with these rows and columns; it begins in the first column of its sheet, so that places are right.
fn table(sheet: &str, rows: Range<usize>, columns: usize, cells: Vec<Spanning>) -> Result<Grid, Error> {
    if rows.len().saturating_mul(columns) > MAX_PLACES {
        return Err(Error::TooLarge { what: "rows", limit: MAX_PLACES / columns });
    }
    let (top, count) = (rows.start, rows.len());
    let mut lines: Vec<Vec<Cell>> = Vec::new();
    lines.resize_with(count, Vec::new);
    // Row by row the places that a range covers: none of them has a cell of its own.
    let mut covered = vec![false; count * columns];
    // The first place of the row at hand that has no cell yet.
    let mut next = (0, 0);
    for cell in cells {
        let row = cell.row - top;
        if row != next.0 {
            next = (row, 0);
        }
        let line = &mut lines[row];
        let gap = next.1..cell.column;
        line.extend(gap.filter(|column| !covered[row * columns + column]).map(|_| Cell::new("")));
        let span = cell.columns.min(columns - cell.column);
        for below in row..(row + cell.rows).min(count) {
            covered[below * columns + cell.column..][..span].fill(true);
        }
        next.1 = cell.column + span;
        line.push(Cell { text: cell.text, row_span: cell.rows, column_span: span });
    }
    let rows = (top + 1..=rows.end).collect();
    Grid::new(None, lines).map(|grid| grid.standing(Some(sheet.to_owned()), rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells by row and column from 1, and what they say.
    fn sheet(cells: &[(usize, usize, &str)], merged: &[Merged]) -> Vec<Part> {
        let filled = cells.iter().map(|&(row, column, text)| Filled {
            row: row - 1,
            column: column - 1,
            text: text.to_owned(),
        });
        parts("推移", &Hidden::default(), filled.collect(), merged.to_vec()).unwrap().parts
    }

    /// What is said where: a line with its place, or the rows of a table with the place of its first cell.
    fn told(parts: &[Part]) -> Vec<String> {
        let text = |part: &Part| match part {
            Part::Line(line) => format!("{}:{} {}", line.place.row, line.place.column, line.text),
            Part::Table(grid) => {
                let row = |row| {
                    (0..grid.columns()).map(|column| grid.label(row, column)).collect::<Vec<_>>().join("|")
                };
                let rows: Vec<String> = (0..grid.rows()).map(row).collect();
                format!("{}: {}", grid.place(0, 0).row, rows.join(" / "))
            }
        };
        parts.iter().map(text).collect()
    }

    #[test]
    fn a_blank_row_ends_a_table_and_rows_keep_their_numbers() {
        let cells =
            [(3, 1, "指標"), (3, 2, "H27"), (4, 1, "数"), (4, 2, "1"), (7, 2, "年度"), (7, 3, "計画")];
        assert_eq!(told(&sheet(&cells, &[])), ["3: 指標|H27 / 数|1", "7: |年度|計画"]);
    }

    #[test]
    fn titles_and_units_above_a_table_are_lines() {
        let cells = [
            (1, 1, "推移"),
            (2, 4, "（単位：人）"),
            (3, 1, "指標"),
            (3, 4, "H27"),
            (4, 1, "数"),
            (4, 4, "1"),
        ];
        assert_eq!(told(&sheet(&cells, &[])), ["1:1 推移", "2:4 （単位：人）", "3: 指標|||H27 / 数|||1"]);
    }

    #[test]
    fn a_header_that_begins_beside_the_labels_is_no_title() {
        let cells = [(1, 2, "平成27年度"), (2, 1, "指標"), (2, 2, "計画"), (2, 3, "実績")];
        let merged = [Merged { rows: (0, 0), columns: (1, 2) }];
        assert_eq!(told(&sheet(&cells, &merged)), ["1: |平成27年度|平成27年度 / 指標|計画|実績"]);
    }

    #[test]
    fn one_column_is_no_table_but_lines() {
        let cells = [(2, 1, "計画の目的"), (3, 1, "市民と\n協働する。")];
        assert_eq!(told(&sheet(&cells, &[])), ["2:1 計画の目的", "3:1 市民と", "3:1 協働する。"]);
    }

    #[test]
    fn a_merged_range_fills_its_rows_and_columns() {
        let cells = [
            (1, 1, "方針"),
            (1, 2, "取組"),
            (2, 1, "一"),
            (2, 2, "甲"),
            (3, 2, "乙"),
            (4, 1, "二"),
            (4, 2, "丙"),
        ];
        let merged = [Merged { rows: (1, 2), columns: (0, 0) }];
        assert_eq!(told(&sheet(&cells, &merged)), ["1: 方針|取組 / 一|甲 / 一|乙 / 二|丙"]);
    }

    #[test]
    fn a_row_that_only_a_merged_cell_reaches_is_not_blank() {
        let cells = [(1, 1, "方針"), (1, 2, "甲"), (3, 2, "乙")];
        let merged = [Merged { rows: (0, 2), columns: (0, 0) }];
        assert_eq!(told(&sheet(&cells, &merged)), ["1: 方針|甲 / 方針| / 方針|乙"]);
    }

    #[test]
    fn cells_of_endless_short_lines_are_refused_before_they_are_lines() {
        let text = "一\n".repeat(MAX_LINES / 2);
        let filled = (0..3).map(|row| Filled { row, column: 0, text: text.clone() });
        let refused = parts("", &Hidden::default(), filled.collect(), Vec::new()).map(|_| ());
        assert_eq!(refused, Err(Error::TooLarge { what: "lines", limit: MAX_LINES }));
    }

    #[test]
    fn a_table_of_too_many_places_is_refused_before_it_is_made() {
        let cell = |row, column| Filled { row, column, text: "x".to_owned() };
        let mut filled: Vec<Filled> = (0..300).map(|row| cell(row, 0)).collect();
        filled.extend([cell(0, 1), cell(299, 16_383)]);
        let refused = parts("", &Hidden::default(), filled, Vec::new()).map(|_| ());
        assert_eq!(refused, Err(Error::TooLarge { what: "rows", limit: 244 }));
    }
}
