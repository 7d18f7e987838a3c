//! The cells of a table while it is read: every cell with text is accounted for.

use super::super::Grid;
use crate::error::Place;
use std::cell::RefCell;

/// What became of a cell (セルの行方).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Its words or figure stand in the plan.
    Used,
    /// It says again what another cell says, and stands in the plan once.
    Merged,
    /// It says what the table is: a header, a label, a number of a row.
    Layout,
    /// It was not understood, or is damaged: a finding names it.
    SetAside,
}

impl Use {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Use::Used => "used",
            Use::Merged => "merged",
            Use::Layout => "layout",
            Use::SetAside => "setAside",
        }
    }
}

/// A table and what has become of its cells so far.
pub(in crate::read) struct Cells<'g> {
    grid: &'g Grid,
    uses: RefCell<Vec<Option<Use>>>,
}

impl<'g> Cells<'g> {
    pub(in crate::read) fn new(grid: &'g Grid) -> Cells<'g> {
        let uses = grid.cells().map(|(_, _, text)| text.is_empty().then_some(Use::Layout)).collect();
        Cells { grid, uses: RefCell::new(uses) }
    }

    pub(in crate::read) fn grid(&self) -> &'g Grid {
        self.grid
    }

    pub(in crate::read) fn columns(&self) -> usize {
        self.grid.columns()
    }

    pub(in crate::read) fn place(&self, row: usize, column: usize) -> Place {
        self.grid.place(row, column)
    }

    /// The text of the cell that begins here, without claiming it.
    pub(in crate::read) fn text(&self, row: usize, column: usize) -> &'g str {
        self.grid.figure(row, column).unwrap_or_default()
    }

    /// The text of the cell that begins here, of which this is to become.
    pub(in crate::read) fn take(&self, row: usize, column: usize, what: Use) -> &'g str {
        let text = self.text(row, column);
        if !text.is_empty() {
            self.mark(row, column, what);
        }
        text
    }

    /// Says what becomes of the cell that covers a place. What was said first stays, but a header that also names a
    /// year of the plan is used.
    pub(in crate::read) fn mark(&self, row: usize, column: usize, what: Use) {
        let Some(index) = self.grid.cell_at(row, column) else { return };
        let mut uses = self.uses.borrow_mut();
        if uses[index].is_none() || (uses[index] == Some(Use::Layout) && what == Use::Used) {
            uses[index] = Some(what);
        }
    }

    /// How many columns the cell that begins here covers.
    pub(in crate::read) fn width(&self, row: usize, column: usize) -> usize {
        let here = self.grid.cell_at(row, column);
        (column..self.columns()).take_while(|&at| self.grid.cell_at(row, at) == here).count().max(1)
    }

    /// The columns of a row whose cells have text.
    pub(in crate::read) fn filled(&self, row: usize) -> Vec<usize> {
        (0..self.columns()).filter(|&column| !self.text(row, column).is_empty()).collect()
    }

    /// The cells with text that nobody has claimed.
    pub(in crate::read) fn unclaimed(&self) -> Vec<(usize, usize)> {
        let uses = self.uses.borrow();
        self.grid
            .cells()
            .zip(uses.iter())
            .filter(|(_, used)| used.is_none())
            .map(|((row, column, _), _)| (row, column))
            .collect()
    }

    /// Every cell with text, where it stands, and what became of it.
    pub(in crate::read) fn account(&self) -> Vec<(Place, String, Option<Use>)> {
        let uses = self.uses.borrow();
        let cells = self.grid.cells().zip(uses.iter()).filter(|((_, _, text), _)| !text.is_empty());
        cells.map(|((row, column, text), used)| (self.place(row, column), text.to_owned(), *used)).collect()
    }
}
