//! A document becomes plans: each line and table is recognised by itself, and they join.

mod blocks;
mod cells;
mod draft;
mod finish;
mod lines;
mod radicals;
mod ratings;
mod words;

pub(in crate::read) use cells::Cells;
pub use cells::Use;
pub(in crate::read) use draft::{Draft, figure};
pub(in crate::read) use words::{Words, bracketed_heading, circled, name, number, numbered, prose};

use super::document::{Document, Line, Part};
use super::layout::{self, Tables};
use super::{Cell, Grid, YearContext};
use crate::error::{Code, Error, Finding, Place};
use crate::model::Plan;
use blocks::{Block, blocks};
use lines::{Lines, title_and_edition};
use std::collections::BTreeSet;

/// A plan that was read from a document (読み取った計画).
#[derive(Clone, Debug, PartialEq)]
pub struct PlanReading {
    /// The plan.
    pub plan: Plan,
    /// What could not be understood, was set aside, or is not printed and was taken from something else.
    pub findings: Vec<Finding>,
    /// Where parts of the plan come from: JSON pointers into the plan.
    pub places: Vec<(String, Place)>,
}

/// What became of one cell or line of a document (セルの行方).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounted {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: String,
    /// What became of it.
    pub became: Use,
}

/// What was read (読み取り結果) from a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentReading {
    /// The plans, at least one: a document may hold several editions.
    pub plans: Vec<PlanReading>,
    /// Every cell and line with text, each once, in their order.
    pub account: Vec<Accounted>,
}

/// Reads a document. `context` is what is known of years that are written without era.
pub fn document(document: &Document, context: YearContext) -> Result<DocumentReading, Error> {
    let document = radicals::unified(document);
    let mut reader = Reader::new(context);
    let parts: Vec<Piece> = document.parts.iter().flat_map(pieces).collect();
    if parts.is_empty() {
        return Err(Error::EmptyTable);
    }
    let mut rest = parts.as_slice();
    while let Some(piece) = rest.first() {
        let count = reader.row_of_sheet(rest);
        if count == 0 {
            reader.piece(piece, rest.get(1).and_then(Piece::line_text));
        }
        rest = &rest[count.max(1)..];
    }
    reader.finish()
}

/// A line, or a table with the block of its rows that belongs together.
enum Piece<'d> {
    Line(&'d Line),
    /// A line of a sheet: a cell that stands alone in its row.
    Alone(&'d Grid, usize),
    Rows(&'d Grid, core::ops::Range<usize>),
}

fn pieces(part: &Part) -> Vec<Piece<'_>> {
    match part {
        Part::Line(line) => vec![Piece::Line(line)],
        Part::Table(grid) => blocks(grid)
            .into_iter()
            .map(|block| match block {
                Block::Line(row) => Piece::Alone(grid, row),
                Block::Rows(rows) => Piece::Rows(grid, rows),
            })
            .collect(),
    }
}

impl<'d> Piece<'d> {
    fn line_text(&self) -> Option<&'d str> {
        match self {
            Piece::Line(line) => Some(&line.text),
            Piece::Alone(grid, row) => Some(alone(grid, *row).1),
            Piece::Rows(..) => None,
        }
    }
}

/// The column and text of the cell that stands alone in its row.
fn alone(grid: &Grid, row: usize) -> (usize, &str) {
    let cells = (0..grid.columns()).filter_map(|at| Some((at, grid.figure(row, at)?)));
    cells.into_iter().find(|(_, text)| !text.is_empty()).unwrap_or_default()
}

/// Reading, from the first line to the last.
struct Reader {
    draft: Draft,
    lines: Lines,
    tables: Tables,
    done: Vec<PlanReading>,
    account: Vec<Accounted>,
    context: YearContext,
}

impl Reader {
    fn new(context: YearContext) -> Reader {
        Reader {
            draft: Draft::new(context),
            lines: Lines::default(),
            tables: Tables::default(),
            done: Vec::new(),
            account: Vec::new(),
            context,
        }
    }

    fn piece(&mut self, piece: &Piece, next: Option<&str>) {
        match piece {
            Piece::Line(line) => self.line(&line.text, line.heading.is_some(), next, &line.place),
            Piece::Alone(grid, row) if self.tables.goes_on(alone(grid, *row).1) => {
                self.table(grid, *row..*row + 1);
            }
            Piece::Alone(grid, row) => {
                let (column, text) = alone(grid, *row);
                self.line(text, false, next, &grid.place(*row, column));
            }
            Piece::Rows(grid, rows) => self.table(grid, rows.clone()),
        }
    }

    /// Reads the lines of a cell that stands alone in its row of a sheet, where it is a row of the table above. Says
    /// how many lines that are, 0 for what is no such cell.
    fn row_of_sheet(&mut self, pieces: &[Piece]) -> usize {
        let Some(Piece::Line(first)) = pieces.first() else { return 0 };
        if first.place.sheet.is_none() || !self.tables.goes_on(&first.text) {
            return 0;
        }
        let of_cell = |piece: &Piece| match piece {
            Piece::Line(line) if line.place == first.place => Some(line.text.clone()),
            _ => None,
        };
        let lines: Vec<String> = pieces.iter().map_while(of_cell).collect();
        let mut cells = vec![Cell::new(""); first.place.column - 1];
        cells.push(Cell::new(lines.join("\n")));
        let Ok(grid) = Grid::new(None, vec![cells]) else { return 0 };
        self.table(&grid.standing(first.place.sheet.clone(), vec![first.place.row]), 0..1);
        lines.len()
    }

    fn line(&mut self, text: &str, is_heading: bool, next: Option<&str>, place: &Place) {
        if self.is_next_edition(text) {
            self.next_plan();
        }
        let became = self.lines.line(text, is_heading, next, place, &mut self.draft);
        self.account.push(Accounted { place: place.clone(), text: text.to_owned(), became });
    }

    /// The title of the plan again, with another edition beside it.
    fn is_next_edition(&self, text: &str) -> bool {
        let (title, edition) = title_and_edition(text);
        let known = self.draft.plan.edition.as_ref().map(|edition| edition.label.as_str());
        edition.is_some() && known.is_some() && edition != known && name(title) == self.draft.plan.title
    }

    fn next_plan(&mut self) {
        self.lines.end(&mut self.draft);
        let draft = std::mem::replace(&mut self.draft, Draft::new(self.context));
        self.done.push(finish::finish(draft));
        self.lines = Lines::default();
        self.tables = Tables::default();
    }

    fn table(&mut self, grid: &Grid, rows: core::ops::Range<usize>) {
        self.lines.end(&mut self.draft);
        let part = grid.part(rows);
        let cells = Cells::new(&part);
        let before = self.draft.findings.len();
        layout::table(&cells, &mut self.tables, &mut self.draft);
        // What is told already is not told a second time in general words.
        let told: BTreeSet<(usize, usize)> = self.draft.findings[before..]
            .iter()
            .filter_map(|finding| finding.place.as_ref().map(|place| (place.row, place.column)))
            .collect();
        for (row, column) in cells.unclaimed() {
            cells.mark(row, column, Use::SetAside);
            let place = cells.place(row, column);
            if !told.contains(&(place.row, place.column)) {
                self.draft.note(Code::NoiseSetAside, place, cells.text(row, column));
            }
        }
        self.account.extend(cells.account().into_iter().map(|(place, text, became)| Accounted {
            place,
            text,
            // Whatever has no other use was set aside above.
            became: became.unwrap_or(Use::SetAside),
        }));
    }

    fn finish(mut self) -> Result<DocumentReading, Error> {
        self.lines.end(&mut self.draft);
        self.done.push(finish::finish(self.draft));
        // Sentences alone are no plan.
        let says_nothing = |reading: &PlanReading| reading.plan.items.is_empty();
        if self.done.iter().all(says_nothing) {
            return Err(Error::NoHeader);
        }
        Ok(DocumentReading { plans: self.done, account: self.account })
    }
}
