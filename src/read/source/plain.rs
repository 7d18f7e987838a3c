//! Text as pasted: lines, and tables with tabs or bars between their cells.

use super::inline::shown;
use super::parts::{Parts, Rows};
use crate::error::Error;
use crate::read::{Cell, Document};
use std::borrow::Cow;

/// The lines and tables of a text.
pub(super) fn document(text: &str) -> Result<Document, Error> {
    let text = with_one_line_end(text);
    let mut reader = Reader { rest: &text, row: 1, table: None, parts: Parts::default() };
    while !reader.rest.is_empty() {
        reader.step()?;
    }
    reader.end_table()?;
    Ok(reader.parts.finish())
}

fn with_one_line_end(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        return Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Cow::Borrowed(text)
}

/// What stands between the cells of a table.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    Tabs,
    Bars,
}

struct Reader<'t> {
    rest: &'t str,
    row: usize,
    table: Option<(Between, Rows)>,
    parts: Parts,
}

impl<'t> Reader<'t> {
    /// Reads a line, or the lines of a row of which a cell has several.
    fn step(&mut self) -> Result<(), Error> {
        let line = self.rest.split('\n').next().unwrap_or_default();
        if line.trim_start().starts_with('|') {
            return self.bars(line);
        }
        let (cells, length) = tab_cells(self.rest);
        if cells.len() > 1 {
            return self.row(Between::Tabs, &cells, length);
        }
        self.end_table()?;
        self.line(line)?;
        self.pass(line.len());
        Ok(())
    }

    /// A row of a table; another sort of table ends the one before.
    fn row(&mut self, between: Between, cells: &[Cow<'_, str>], length: usize) -> Result<(), Error> {
        if self.table.as_ref().is_some_and(|(known, _)| *known != between) {
            self.end_table()?;
        }
        self.parts.count_row()?;
        self.parts.count_cells(cells.len())?;
        let cells = cells.iter().map(|cell| Cell::new(shown(cell))).collect();
        let (_, rows) = self.table.get_or_insert_with(|| (between, Rows::default()));
        rows.push(cells, self.row);
        self.pass(length);
        Ok(())
    }

    fn bars(&mut self, line: &'t str) -> Result<(), Error> {
        let cells = bar_cells(line);
        let rows = self.table.as_ref().filter(|(between, _)| *between == Between::Bars);
        // The second row of a Markdown table is the line below its header.
        if rows.is_some_and(|(_, rows)| rows.rows.len() == 1) && cells.iter().all(|cell| is_rule(cell)) {
            self.pass(line.len());
            return Ok(());
        }
        self.row(Between::Bars, &cells, line.len())
    }

    fn line(&mut self, line: &str) -> Result<(), Error> {
        let (heading, text) = heading(line.trim());
        let text = shown(text);
        for line in text.lines() {
            self.parts.line(&point(line), heading, self.row)?;
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Error> {
        let Some((_, rows)) = self.table.take() else { return Ok(()) };
        let at = self.parts.reserve();
        self.parts.table(at, None, rows)
    }

    /// Steps over what was read and the end of its last line. A row with cells of several lines is one row, as the
    /// sheet numbers it from which it was copied.
    fn pass(&mut self, length: usize) {
        let rest = &self.rest[length..];
        self.row += 1;
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
}

/// The cells with tabs between them at the beginning of a text, and how long they are without the last line end.
fn tab_cells(text: &str) -> (Vec<Cow<'_, str>>, usize) {
    let mut cells = Vec::new();
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let (cell, length) = quoted(rest).unwrap_or_else(|| {
            let length = rest.find(['\t', '\n']).unwrap_or(rest.len());
            (Cow::Borrowed(&rest[..length]), length)
        });
        cells.push(cell);
        at += length;
        if !text[at..].starts_with('\t') {
            return (cells, at);
        }
        at += 1;
    }
}

/// A cell that Excel quotes because it has several lines, and its length with its marks. What only looks like one
/// is text.
fn quoted(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let inner = text.strip_prefix('"')?;
    let mut at = 0;
    loop {
        at += inner[at..].find(['"', '\t'])?;
        match inner.as_bytes()[at..] {
            [b'"', b'"', ..] => at += 2,
            [b'"'] | [b'"', b'\t' | b'\n', ..] => break,
            _ => return None,
        }
    }
    Some((Cow::Owned(inner[..at].replace("\"\"", "\"")), at + 2))
}

/// The cells of a line with bars between them.
fn bar_cells(line: &str) -> Vec<Cow<'_, str>> {
    let line = line.trim();
    let mut rest = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    loop {
        let end = bar(rest);
        let cell = &rest[..end.unwrap_or(rest.len())];
        if end.is_some() || !cell.trim().is_empty() || cells.is_empty() {
            cells.push(if cell.contains("\\|") {
                Cow::Owned(cell.replace("\\|", "|"))
            } else {
                Cow::Borrowed(cell)
            });
        }
        match end {
            Some(end) => rest = &rest[end + 1..],
            None => return cells,
        }
    }
}

/// Where the next bar stands that is no text.
fn bar(text: &str) -> Option<usize> {
    let is_text = |at: usize| at > 0 && text.as_bytes()[at - 1] == b'\\';
    text.match_indices('|').map(|(at, _)| at).find(|at| !is_text(*at))
}

/// Whether a cell is a piece of the line below a Markdown header: `--`, `:-:`.
fn is_rule(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
}

/// The level of a Markdown heading and its text.
fn heading(line: &str) -> (Option<u8>, &str) {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    if !(1..=6).contains(&level) || !text.starts_with([' ', '\t', '\u{3000}']) {
        return (None, line);
    }
    let text = text.trim();
    let without = text.trim_end_matches('#');
    // Marks may close it.
    let text = if without.ends_with(' ') { without.trim_end() } else { text };
    (Some(level as u8), text)
}

/// A line of which the mark of a point is `・`, whichever it was.
fn point(line: &str) -> Cow<'_, str> {
    match line.strip_prefix(['-', '*', '+', '•']).and_then(|rest| rest.strip_prefix([' ', '\t', '\u{3000}']))
    {
        Some(rest) => Cow::Owned(["・", rest.trim_start()].concat()),
        None => Cow::Borrowed(line),
    }
}
