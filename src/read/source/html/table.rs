//! A table of a page while it is read.

use super::super::flow::Flow;
use super::super::parts::{Parts, Rows};
use super::super::tokens::Tag;
use crate::error::Error;
use crate::read::Cell;

/// The most columns and rows that HTML lets one cell cover.
const MAX_SPANS: (usize, usize) = (1_000, 65_534);

/// A table that is open.
pub(super) struct Table {
    /// Its place among the parts.
    at: usize,
    /// Its caption and the line of the source that begins with it.
    caption: (String, usize),
    rows: Vec<Row>,
    /// How many groups of rows have begun, and what the current one is.
    groups: usize,
    group: Group,
    in_row: bool,
    open: Open,
}

/// Groups of rows in the order in which a page shows them.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    Head,
    Body,
    Foot,
}

struct Row {
    group: (Group, usize),
    cells: Vec<Cell>,
}

/// What text goes into.
enum Open {
    Nothing,
    Caption(Flow),
    Cell(Flow, (usize, usize)),
}

impl Table {
    pub(super) fn new(at: usize) -> Table {
        let (caption, rows, in_row, open) = ((String::new(), 0), Vec::new(), false, Open::Nothing);
        Table { at, caption, rows, groups: 0, group: Group::Body, in_row, open }
    }

    /// Where text goes that stands in this table and in none within it.
    pub(super) fn flow(&mut self) -> Option<&mut Flow> {
        match &mut self.open {
            Open::Nothing => None,
            Open::Caption(flow) | Open::Cell(flow, _) => Some(flow),
        }
    }

    /// A part of the table begins.
    pub(super) fn start(&mut self, tag: &Tag, parts: &mut Parts) -> Result<(), Error> {
        self.close();
        match tag.name.as_str() {
            "caption" => self.open = Open::Caption(Flow::default()),
            "tr" => self.start_row(parts)?,
            "td" | "th" => {
                if !self.in_row {
                    self.start_row(parts)?;
                }
                parts.count_cells(1)?;
                let spans = (tag.row_span.unwrap_or(1), tag.column_span.unwrap_or(1));
                self.open = Open::Cell(Flow::default(), spans);
            }
            name => self.start_group(group(name)),
        }
        Ok(())
    }

    /// A part of the table ends.
    pub(super) fn end(&mut self, name: &str) {
        let is_caption = matches!(self.open, Open::Caption(_));
        if is_caption == (name == "caption") {
            self.close();
        }
        match name {
            "caption" | "td" | "th" => {}
            "tr" => self.in_row = false,
            _ => self.start_group(Group::Body),
        }
    }

    fn start_group(&mut self, group: Group) {
        self.groups += 1;
        self.group = group;
        self.in_row = false;
    }

    fn start_row(&mut self, parts: &mut Parts) -> Result<(), Error> {
        parts.count_row()?;
        self.in_row = true;
        self.rows.push(Row { group: (self.group, self.groups), cells: Vec::new() });
        Ok(())
    }

    /// The cell or caption that is open is over.
    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Caption(flow) => {
                let (text, row) = flow.finish_at();
                let before = std::mem::take(&mut self.caption);
                self.caption = if before.0.is_empty() {
                    (text, row)
                } else {
                    (
                        [before.0, text].join(
                            "
",
                        ),
                        before.1,
                    )
                };
            }
            Open::Cell(flow, (row_span, column_span)) => {
                let text = flow.finish();
                let cell = Cell {
                    text,
                    row_span: row_span.min(MAX_SPANS.1),
                    column_span: column_span.clamp(1, MAX_SPANS.0),
                };
                if let Some(row) = self.rows.last_mut() {
                    row.cells.push(cell);
                }
            }
        }
    }

    /// The table is over.
    pub(super) fn finish(mut self, parts: &mut Parts) -> Result<(), Error> {
        self.close();
        let mut table = Rows::default();
        for wanted in [Group::Head, Group::Body, Group::Foot] {
            for row in within_groups(&mut self.rows, wanted) {
                table.push(row, table.rows.len() + 1);
            }
        }
        let (caption, row) = self.caption;
        if table.rows.iter().flatten().all(|cell| cell.text.is_empty()) {
            // A caption of nothing is a line.
            return parts.line_at(self.at, &caption.replace('\n', " "), row);
        }
        parts.table(self.at, Some(caption).filter(|caption| !caption.is_empty()), table)
    }
}

/// The rows of the groups of a kind; no cell reaches beyond its group.
fn within_groups(rows: &mut [Row], wanted: Group) -> Vec<Vec<Cell>> {
    let mut taken = Vec::new();
    let mut left = 0;
    for at in 0..rows.len() {
        let group = rows[at].group;
        if group.0 != wanted {
            left = 0;
            continue;
        }
        if left == 0 {
            left = rows[at..].iter().take_while(|row| row.group == group).count();
        }
        let mut cells = std::mem::take(&mut rows[at].cells);
        for cell in &mut cells {
            cell.row_span = if cell.row_span == 0 { left } else { cell.row_span.min(left) };
        }
        taken.push(cells);
        left -= 1;
    }
    taken
}

fn group(name: &str) -> Group {
    match name {
        "thead" => Group::Head,
        "tfoot" => Group::Foot,
        _ => Group::Body,
    }
}
