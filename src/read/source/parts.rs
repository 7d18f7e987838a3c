//! The parts of a document while it is read, counted against what can be handled.

use crate::error::{Error, Place};
use crate::read::{Cell, Document, Grid, Line, Part};

/// The most rows and lines of a document together.
const MAX_ROWS: usize = 1_048_576;
/// The most places that the cells of all its tables may cover.
const MAX_CELLS: usize = 4_000_000;

/// The rows of a table, each with the row or line of its source.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) origins: Vec<usize>,
}

impl Rows {
    /// One more row.
    pub(super) fn push(&mut self, row: Vec<Cell>, origin: usize) {
        self.rows.push(row);
        self.origins.push(origin);
    }
}

/// The parts so far; a table that is not finished yet keeps its place among them.
#[derive(Default)]
pub(super) struct Parts {
    list: Vec<Option<Part>>,
    rows: usize,
    cells: usize,
}

impl Parts {
    /// A line, unless it is blank.
    pub(super) fn line(&mut self, text: &str, heading: Option<u8>, row: usize) -> Result<(), Error> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.count_row()?;
        self.list.push(Some(line(text, heading, row)));
        Ok(())
    }

    /// A line, unless it is blank, in the place of a table that is none.
    pub(super) fn line_at(&mut self, at: usize, text: &str, row: usize) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        self.count_row()?;
        self.list[at] = Some(line(text, None, row));
        Ok(())
    }

    /// The place of a table that begins here.
    pub(super) fn reserve(&mut self) -> usize {
        self.list.push(None);
        self.list.len() - 1
    }

    /// The table that began there, unless it is blank.
    pub(super) fn table(&mut self, at: usize, caption: Option<String>, table: Rows) -> Result<(), Error> {
        let rows = table.rows.len();
        for (row, cells) in table.rows.iter().enumerate() {
            let covered = |cell: &Cell| {
                let span = if cell.row_span == 0 { rows - row } else { cell.row_span.min(rows - row) };
                // Of one row more than can be handled, the grid says so.
                (span - 1).saturating_mul(cell.column_span.max(1))
            };
            self.count_cells(cells.iter().map(covered).fold(0, usize::saturating_add))?;
        }
        let grid = Grid::new(caption, table.rows)?.standing(None, table.origins);
        if !grid.is_blank() {
            self.list[at] = Some(Part::Table(grid));
        }
        Ok(())
    }

    /// Counts a row or a line.
    pub(super) fn count_row(&mut self) -> Result<(), Error> {
        self.rows += 1;
        if self.rows > MAX_ROWS {
            return Err(Error::TooLarge { what: "rows", limit: MAX_ROWS });
        }
        Ok(())
    }

    /// Counts places that cells cover.
    pub(super) fn count_cells(&mut self, cells: usize) -> Result<(), Error> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > MAX_CELLS {
            return Err(Error::TooLarge { what: "cells", limit: MAX_CELLS });
        }
        Ok(())
    }

    /// The document.
    pub(super) fn finish(self) -> Document {
        Document { parts: self.list.into_iter().flatten().collect() }
    }

    /// The document, whose tables are numbered where there are several.
    pub(super) fn numbered(self) -> Document {
        let document = self.finish();
        let is_table = |part: &&Part| matches!(part, Part::Table(_));
        if document.parts.iter().filter(is_table).count() < 2 {
            return document;
        }
        let mut tables = 0;
        let parts = document.parts.into_iter().map(|part| match part {
            Part::Table(grid) => {
                tables += 1;
                Part::Table(grid.standing(Some(tables.to_string()), Vec::new()))
            }
            line @ Part::Line(_) => line,
        });
        Document { parts: parts.collect() }
    }
}

fn line(text: &str, heading: Option<u8>, row: usize) -> Part {
    let place = Place { sheet: None, row, column: 1 };
    Part::Line(Line { text: text.to_owned(), heading, place })
}
