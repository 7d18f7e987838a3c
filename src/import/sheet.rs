//! The cells of a sheet, as they stand in its part.

use super::archive::{Room, Step};
use super::columns::hidden_range;
use super::format::Format;
use super::number::is_plain;
use super::strings::rich;
use super::styles::Formats;
use super::xml;
use crate::error::{Error, Unopened};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::RangeInclusive;

/// The size of a sheet.
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;
/// The most cells with text that one sheet may have, as many as places in a table.
const MAX_CELLS: usize = 4_000_000;
/// The most merged ranges that one sheet may have.
const MAX_MERGES: usize = 200_000;
/// How many rows are read in one step.
const STEP: usize = 500;

/// What all sheets share.
pub(super) struct Shared {
    pub(super) strings: Vec<String>,
    pub(super) formats: Formats,
    pub(super) is_1904: bool,
}

/// A cell with text; rows and columns from 0.
pub(super) struct Filled {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) text: String,
}

/// A merged range (結合セル): its first and its last row and column, from 0.
#[derive(Clone, Copy)]
pub(super) struct Merged {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

/// A sheet while it is read.
pub(super) struct Cells {
    part: String,
    text: String,
    at: usize,
    /// The row that comes next, where it does not say so itself.
    row: usize,
    /// The last row, as the sheet declares it.
    declared: usize,
    pub(super) filled: Vec<Filled>,
    pub(super) merged: Vec<Merged>,
    /// The ranges of columns that are hidden, from 0.
    pub(super) hidden: Vec<RangeInclusive<usize>>,
}

impl Cells {
    pub(super) fn new(part: String, text: String) -> Cells {
        Cells {
            part,
            text,
            at: 0,
            row: 0,
            declared: 0,
            filled: Vec::new(),
            merged: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// How many rows were read, and how many there are, as far as is known.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.row, self.declared.max(self.row))
    }

    /// Reads some more rows; what cells repeat takes room.
    pub(super) fn step(&mut self, shared: &Shared, room: &mut Room) -> Result<Step, Error> {
        let text = std::mem::take(&mut self.text);
        let mut reader = xml::reader(text.get(self.at..).unwrap_or_default());
        let step = self.rows(&mut reader, shared, room);
        self.at += reader.buffer_position() as usize;
        self.text = text;
        step
    }

    fn rows(&mut self, reader: &mut Reader<&[u8]>, shared: &Shared, room: &mut Room) -> Result<Step, Error> {
        let mut read = 0;
        while read < STEP {
            match reader.read_event().map_err(|_| self.damaged())? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "row" => {
                        self.row(reader, &element, shared, room)?;
                        read += 1;
                    }
                    "dimension" => {
                        let (_, last) = range(&element).unwrap_or_default();
                        self.declared = last.0.min(MAX_ROWS - 1) + 1;
                    }
                    "col" => self.hide(&element)?,
                    "mergeCell" => self.merge(&element)?,
                    _ => {}
                },
                Event::Eof => return Ok(Step::Done),
                _ => {}
            }
        }
        Ok(Step::More)
    }

    fn row(
        &mut self,
        reader: &mut Reader<&[u8]>,
        row: &BytesStart<'_>,
        shared: &Shared,
        room: &mut Room,
    ) -> Result<(), Error> {
        let number = xml::count(row, "r").and_then(|number| number.checked_sub(1)).unwrap_or(self.row);
        if number >= MAX_ROWS {
            return Err(self.damaged());
        }
        let mut column = 0;
        loop {
            match reader.read_event().map_err(|_| self.damaged())? {
                Event::Start(cell) if cell.local_name().as_ref() == "c" => {
                    let attributes = Attributes::of(&cell);
                    column = attributes.column.unwrap_or(column);
                    let text = self.cell(reader, &attributes, shared)?;
                    if !attributes.is_own_text() {
                        room.take(text.len())?;
                    }
                    if !text.is_empty() {
                        self.fill(number, column, text)?;
                    }
                    column += 1;
                }
                Event::End(end) if end.local_name().as_ref() == "row" => break,
                Event::Eof => return Err(self.damaged()),
                _ => {}
            }
        }
        self.row = number + 1;
        Ok(())
    }

    fn fill(&mut self, row: usize, column: usize, text: String) -> Result<(), Error> {
        if column >= MAX_COLUMNS {
            return Err(self.damaged());
        }
        if self.filled.len() == MAX_CELLS {
            return Err(Error::TooLarge { what: "cells", limit: MAX_CELLS });
        }
        self.filled.push(Filled { row, column, text });
        Ok(())
    }

    /// The text of a cell, trimmed: a formula's is the result that was stored with it.
    fn cell(&self, reader: &mut Reader<&[u8]>, cell: &Attributes, shared: &Shared) -> Result<String, Error> {
        let mut text = String::new();
        let mut is_value = false;
        loop {
            let event = reader.read_event().map_err(|_| self.damaged())?;
            match &event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => is_value = true,
                    "is" => text = rich(reader, "is", &self.part)?,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "v" => is_value = false,
                    "c" => break,
                    _ => {}
                },
                Event::Eof => return Err(self.damaged()),
                event if is_value => xml::push(event, &mut text),
                _ => {}
            }
        }
        Ok(shown(text, cell, shared))
    }

    fn merge(&mut self, element: &BytesStart<'_>) -> Result<(), Error> {
        if self.merged.len() == MAX_MERGES {
            return Err(Error::TooLarge { what: "merges", limit: MAX_MERGES });
        }
        if let Some((first, last)) = range(element) {
            let ordered = |a: usize, b: usize| (a.min(b), a.max(b));
            self.merged.push(Merged { rows: ordered(first.0, last.0), columns: ordered(first.1, last.1) });
        }
        Ok(())
    }

    /// Notes the columns that are hidden. No two statements are about the same one, so there are not more of them.
    fn hide(&mut self, element: &BytesStart<'_>) -> Result<(), Error> {
        self.hidden.extend(hidden_range(element));
        if self.hidden.len() > MAX_COLUMNS { Err(self.damaged()) } else { Ok(()) }
    }

    fn damaged(&self) -> Error {
        Error::Workbook(Unopened::Damaged { part: self.part.clone() })
    }
}

/// What a cell says of itself.
#[derive(Default)]
struct Attributes {
    column: Option<usize>,
    style: usize,
    kind: Kind,
}

/// What the value of a cell is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    /// A number, which may be a date.
    #[default]
    Number,
    /// The number of a shared text.
    Shared,
    Bool,
    /// Text, the name of an error, or a date in ISO 8601.
    Text,
    /// A date in ISO 8601.
    Date,
}

impl Attributes {
    /// Whether the text of the cell stands in the file for it alone; words of a format and shared texts stand there
    /// once for many.
    fn is_own_text(&self) -> bool {
        !matches!(self.kind, Kind::Number | Kind::Shared)
    }

    fn of(cell: &BytesStart<'_>) -> Attributes {
        let mut found = Attributes::default();
        let mut attributes = cell.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.as_ref() {
                "r" => found.column = reference(value).map(|(_, column)| column),
                "s" => found.style = value.parse().unwrap_or(0),
                "t" => {
                    found.kind = match value {
                        "s" => Kind::Shared,
                        "b" => Kind::Bool,
                        "d" => Kind::Date,
                        "n" => Kind::Number,
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        found
    }
}

/// What a cell shows of its value.
fn shown(text: String, cell: &Attributes, shared: &Shared) -> String {
    let format = shared.formats.of_style(cell.style);
    match cell.kind {
        // Most figures stand in the file as they are shown.
        Kind::Number if *format == Format::General && is_plain(&text) => text,
        Kind::Number => match text.trim().parse::<f64>().ok().filter(|value| value.is_finite()) {
            Some(value) => trimmed(format.show(value, shared.is_1904)),
            None => trimmed(text),
        },
        Kind::Shared => {
            let index = text.trim().parse::<usize>().ok();
            index
                .and_then(|index| shared.strings.get(index))
                .map_or_else(String::new, |text| text.trim().to_owned())
        }
        Kind::Bool if text.trim() == "1" => "TRUE".to_owned(),
        Kind::Bool if text.trim() == "0" => "FALSE".to_owned(),
        Kind::Date => trimmed(text.trim().trim_end_matches('Z').trim_end_matches("T00:00:00").to_owned()),
        Kind::Bool | Kind::Text => trimmed(xml::decoded(text)),
    }
}

/// Without white space around it, and without a copy where there is none.
fn trimmed(text: String) -> String {
    let inside = text.trim();
    if inside.len() == text.len() { text } else { inside.to_owned() }
}

/// The first and the last place of a `ref`.
fn range(element: &BytesStart<'_>) -> Option<((usize, usize), (usize, usize))> {
    let raw = xml::raw(element, "ref")?;
    let (first, last) = raw.split_once(':').unwrap_or((&raw, &raw));
    Some((reference(first)?, reference(last)?))
}

/// Row and column of a reference such as `B12`, from 0; `None` for what is no place of a sheet.
fn reference(text: &str) -> Option<(usize, usize)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(digits);
    let mut column = 0;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() || column > MAX_COLUMNS {
            return None;
        }
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    let row = digits.parse::<usize>().ok()?.checked_sub(1).filter(|row| *row < MAX_ROWS)?;
    Some((row, column.checked_sub(1).filter(|column| *column < MAX_COLUMNS)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_place_of_a_sheet_or_nothing() {
        assert_eq!(reference("A1"), Some((0, 0)));
        assert_eq!(reference("ab12"), Some((11, 27)));
        assert_eq!(reference("XFD1048576"), Some((1_048_575, 16_383)));
        for text in
            ["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZZZZZZZZZ1", "A99999999999999999999999", "あ1"]
        {
            assert_eq!(reference(text), None, "{text}");
        }
    }
}
