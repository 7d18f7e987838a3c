//! Tables of any origin: rows of cells that may span rows and columns.

use crate::error::{Error, Place};

/// The most places a table may have, covered or not.
const MAX_PLACES: usize = 4_000_000;
const MAX_COLUMNS: usize = 16_384;

/// A cell as it stands in its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text, lines separated by `\n`, without ruby.
    pub text: String,
    /// How many rows it covers; 0 means down to the last.
    pub row_span: usize,
    /// How many columns it covers, at least 1.
    pub column_span: usize,
}

impl Cell {
    /// A cell that covers one place.
    pub fn new(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), row_span: 1, column_span: 1 }
    }
}

/// A table (表) in which every place knows the cell that covers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    caption: Option<String>,
    sheet: Option<String>,
    /// The row or line of the source that each row is; empty where they are counted alike.
    origins: Vec<usize>,
    cells: Vec<Placed>,
    /// Row by row: the cell that covers the place.
    places: Vec<Vec<Option<usize>>>,
    columns: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Placed {
    text: String,
    row: usize,
    column: usize,
}

impl Grid {
    /// Places the cells of a table as HTML does: each row fills the places that cells from above left free.
    pub fn new(caption: Option<String>, rows: Vec<Vec<Cell>>) -> Result<Grid, Error> {
        let places = vec![Vec::new(); rows.len()];
        let mut grid =
            Grid { caption, sheet: None, origins: Vec::new(), cells: Vec::new(), places, columns: 0 };
        let mut taken = 0;
        for (row, cells) in rows.into_iter().enumerate() {
            let mut column = 0;
            for cell in cells {
                while grid.places[row].get(column).is_some_and(Option::is_some) {
                    column += 1;
                }
                let columns = cell.column_span.max(1);
                let left = grid.places.len() - row;
                let span = if cell.row_span == 0 { left } else { cell.row_span.min(left) };
                taken += span * columns;
                if column + columns > MAX_COLUMNS {
                    return Err(Error::TooLarge { what: "columns", limit: MAX_COLUMNS });
                }
                if taken > MAX_PLACES {
                    return Err(Error::TooLarge { what: "rows", limit: MAX_PLACES / columns.max(1) });
                }
                grid.cover(cell.text, row, column, (span, columns));
                column += columns;
            }
        }
        Ok(grid)
    }

    /// The same table, standing in this sheet, each of its rows in this row or line of it, from 1.
    #[must_use]
    pub fn standing(self, sheet: Option<String>, origins: Vec<usize>) -> Grid {
        Grid { sheet, origins, ..self }
    }

    /// Where a place of the table stands in what was given.
    pub fn place(&self, row: usize, column: usize) -> Place {
        Place { sheet: self.sheet.clone(), row: self.origin(row), column: column + 1 }
    }

    /// The row or line of what was given that a row is, from 1.
    pub fn origin(&self, row: usize) -> usize {
        self.origins.get(row).copied().unwrap_or(row + 1)
    }

    /// The sheet that it stands in.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The cells that begin in a row, as they were given: the text of each and how many rows and columns it covers.
    /// Blank ones stand for places that no cell covers.
    pub fn row_cells(&self, row: usize) -> Vec<(&str, usize, usize)> {
        let Some(places) = self.places.get(row) else { return Vec::new() };
        let mut cells = Vec::with_capacity(places.len());
        for (column, place) in places.iter().enumerate() {
            match place.and_then(|index| Some((index, self.cells.get(index)?))) {
                None => cells.push(("", 1, 1)),
                Some((index, cell)) if cell.row == row && cell.column == column => {
                    let covers = |place: &&Option<usize>| **place == Some(index);
                    let below = self.places[row..].iter().map(|line| line.get(column).unwrap_or(&None));
                    let rows = below.take_while(|place| covers(place)).count();
                    cells.push((
                        cell.text.as_str(),
                        rows,
                        places[column..].iter().take_while(covers).count(),
                    ));
                }
                Some(_) => {}
            }
        }
        cells
    }

    fn cover(&mut self, text: String, row: usize, column: usize, (rows, columns): (usize, usize)) {
        let index = self.cells.len();
        self.cells.push(Placed { text, row, column });
        for line in &mut self.places[row..row + rows] {
            if line.len() < column + columns {
                line.resize(column + columns, None);
            }
            for place in &mut line[column..column + columns] {
                place.get_or_insert(index);
            }
        }
        self.columns = self.columns.max(column + columns);
    }

    /// Lets the cell on the left cover this place as well.
    pub(super) fn join_left(&mut self, row: usize, column: usize) {
        let Some(places) = self.places.get_mut(row) else { return };
        if places.len() <= column {
            places.resize(column + 1, None);
        }
        places[column] = column.checked_sub(1).and_then(|left| places[left]);
    }

    /// What the table is called.
    pub fn caption(&self) -> Option<&str> {
        self.caption.as_deref()
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.places.len()
    }

    /// How many columns its longest row has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    fn covering(&self, row: usize, column: usize) -> Option<&Placed> {
        let index = (*self.places.get(row)?.get(column)?)?;
        self.cells.get(index)
    }

    /// The text of the cell that covers a place, trimmed: labels are filled down and across their span.
    pub fn label(&self, row: usize, column: usize) -> &str {
        self.covering(row, column).map_or("", |cell| cell.text.trim())
    }

    /// The text of the cell that begins at a place, trimmed: a figure stands once, wherever its cell spans.
    pub fn figure(&self, row: usize, column: usize) -> Option<&str> {
        let cell = self.covering(row, column)?;
        (cell.row == row && cell.column == column).then(|| cell.text.trim())
    }

    /// Some of its rows as a table of their own; a cell that spans into them stands in the first of them as well.
    #[cfg(feature = "documents")]
    #[must_use]
    pub fn part(&self, rows: core::ops::Range<usize>) -> Grid {
        let origins = rows.clone().map(|row| self.origin(row)).collect();
        let mut cells: Vec<Placed> = Vec::new();
        let mut kept: Vec<Option<usize>> = vec![None; self.cells.len()];
        let mut places = Vec::with_capacity(rows.len());
        for row in rows.clone() {
            let mut place = |index: &Option<usize>| {
                let index = (*index)?;
                let cell = &self.cells[index];
                Some(*kept[index].get_or_insert_with(|| {
                    cells.push(Placed { row: cell.row.max(rows.start) - rows.start, ..cell.clone() });
                    cells.len() - 1
                }))
            };
            places.push(self.places[row].iter().map(&mut place).collect());
        }
        Grid {
            caption: self.caption.clone(),
            sheet: self.sheet.clone(),
            origins,
            cells,
            places,
            columns: self.columns,
        }
    }

    /// The same table with other texts in its cells.
    #[cfg(feature = "documents")]
    pub(super) fn rewritten(&self, rewrite: impl Fn(&str) -> String) -> Grid {
        let cells = self.cells.iter().map(|cell| Placed { text: rewrite(&cell.text), ..cell.clone() });
        Grid { caption: self.caption.as_deref().map(&rewrite), cells: cells.collect(), ..self.clone() }
    }

    /// The cells in the order in which they stand: where each begins, and its text, trimmed.
    #[cfg(feature = "documents")]
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        self.cells.iter().map(|cell| (cell.row, cell.column, cell.text.trim()))
    }

    /// How many places a row has.
    #[cfg(feature = "documents")]
    pub fn width(&self, row: usize) -> usize {
        self.places.get(row).map_or(0, Vec::len)
    }

    /// Which of the [`Grid::cells`] covers a place.
    #[cfg(feature = "documents")]
    pub fn cell_at(&self, row: usize, column: usize) -> Option<usize> {
        *self.places.get(row)?.get(column)?
    }

    /// Whether no cell has any text.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spanning(text: &str, row_span: usize, column_span: usize) -> Cell {
        Cell { text: text.to_owned(), row_span, column_span }
    }

    #[test]
    fn a_label_fills_its_span_and_a_figure_stands_once() {
        let grid = Grid::new(
            None,
            vec![
                vec![spanning("指標", 2, 1), spanning("平成27年度", 1, 2)],
                vec![Cell::new("計画"), Cell::new("実績")],
                vec![Cell::new("数"), spanning("42", 1, 2)],
            ],
        )
        .unwrap();
        assert_eq!((grid.rows(), grid.columns()), (3, 3));
        assert_eq!(grid.label(1, 0), "指標");
        assert_eq!(grid.label(0, 2), "平成27年度");
        assert_eq!(grid.label(1, 2), "実績");
        assert_eq!((grid.figure(2, 1), grid.figure(2, 2)), (Some("42"), None));
    }

    #[test]
    fn a_row_span_of_zero_reaches_the_last_row_and_none_reaches_beyond() {
        let rows = vec![vec![spanning("a", 0, 1), spanning("b", 9, 1)], vec![Cell::new("c")]];
        let grid = Grid::new(None, rows).unwrap();
        assert_eq!((grid.label(1, 0), grid.label(1, 1), grid.label(1, 2)), ("a", "b", "c"));
    }

    #[test]
    fn a_table_that_spans_for_ever_is_refused() {
        let rows = vec![vec![spanning("x", 1, 1_000_000)]];
        assert_eq!(Grid::new(None, rows), Err(Error::TooLarge { what: "columns", limit: MAX_COLUMNS }));
        let rows = (0..1000).map(|_| vec![spanning("x", 0, 10_000)]).collect();
        assert!(matches!(Grid::new(None, rows), Err(Error::TooLarge { .. })));
    }
}
