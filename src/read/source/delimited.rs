//! Records of cells with one character between them, as RFC 4180 has them and as programs write them.

use crate::error::Error;

/// How far a table as text was read, record by record. The text itself is given to every call.
pub(super) struct Delimited {
    at: usize,
    delimiter: u8,
    /// The record that is being read, from 1.
    record: usize,
}

/// What follows a cell.
#[derive(PartialEq)]
enum After {
    Cell,
    Record,
}

impl Delimited {
    /// From the beginning of a text.
    pub(super) fn new(delimiter: u8) -> Delimited {
        Delimited { at: 0, delimiter, record: 0 }
    }

    /// How many bytes and records were read.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.at, self.record)
    }

    /// The next record, and which one it is.
    pub(super) fn record(&mut self, text: &str) -> Result<Option<(usize, Vec<String>)>, Error> {
        if self.at >= text.len() {
            return Ok(None);
        }
        self.record += 1;
        let mut cells = Vec::new();
        loop {
            let (cell, after) = self.cell(text, cells.len() + 1)?;
            cells.push(cell);
            if after == After::Record {
                return Ok(Some((self.record, cells)));
            }
        }
    }

    fn cell(&mut self, text: &str, column: usize) -> Result<(String, After), Error> {
        let mut cell = String::new();
        if self.rest(text).starts_with('"') {
            self.at += 1;
            self.quoted(text, &mut cell, column)?;
        }
        // A mark inside a cell, or behind a quoted one, is text.
        let rest = self.rest(text);
        let ends = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
        let length = rest.bytes().position(|byte| ends(&byte)).unwrap_or(rest.len());
        cell.push_str(&rest[..length]);
        self.at += length;
        Ok((cell, self.step_over(text)))
    }

    /// What stands between quotation marks, of which two are one.
    fn quoted(&mut self, text: &str, cell: &mut String, column: usize) -> Result<(), Error> {
        loop {
            let rest = self.rest(text);
            let Some(length) = rest.find('"') else {
                return Err(Error::UnclosedQuote { row: self.record, column });
            };
            push_lines(cell, &rest[..length]);
            self.at += length + 1;
            if !self.rest(text).starts_with('"') {
                return Ok(());
            }
            cell.push('"');
            self.at += 1;
        }
    }

    /// Steps over what ends the cell.
    fn step_over(&mut self, text: &str) -> After {
        let rest = self.rest(text);
        let length = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
        self.at += length;
        if rest.as_bytes().first() == Some(&self.delimiter) { After::Cell } else { After::Record }
    }

    fn rest<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.at..).unwrap_or_default()
    }
}

/// Appends lines, however they end.
fn push_lines(cell: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('\r') {
        cell.push_str(&rest[..at]);
        cell.push('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    cell.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Result<Vec<Vec<String>>, Error> {
        let mut reader = Delimited::new(b',');
        let mut records = Vec::new();
        while let Some((_, record)) = reader.record(text)? {
            records.push(record);
        }
        Ok(records)
    }

    #[test]
    fn cells_between_quotation_marks_keep_commas_line_breaks_and_marks() {
        assert_eq!(
            records("a,\"b,1\r\n2\"\r\n\"\"\"c\"\"\",\n").unwrap(),
            [vec!["a", "b,1\n2"], vec!["\"c\"", ""]]
        );
    }

    #[test]
    fn records_end_as_each_system_ends_lines() {
        assert_eq!(records("a\rb\r\nc\nd").unwrap(), [["a"], ["b"], ["c"], ["d"]]);
        assert_eq!(records("a\r\n\r\nb").unwrap(), [["a"], [""], ["b"]]);
    }

    #[test]
    fn a_mark_inside_or_behind_a_cell_is_text() {
        assert_eq!(records("5\" 管,\"a\"b").unwrap(), [["5\" 管", "ab"]]);
    }

    #[test]
    fn a_quotation_that_never_ends_is_told_with_its_place() {
        assert_eq!(records("a,b\nc,\"d\n"), Err(Error::UnclosedQuote { row: 2, column: 2 }));
    }
}
