//! CSV files: one table.

use super::TextFormat;
use super::delimited::Delimited;
use super::evidence;
use super::inline::shown;
use super::parts::{Parts, Rows};
use crate::error::Error;
use crate::model::profile::long;
use crate::read::{Cell, Document};
use std::borrow::Cow;

/// What stands between cells, in the order in which it is looked for.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// How many records show what stands between cells.
const SAMPLE: usize = 100;

/// How many records are read in one step.
const STEP: usize = 2_000;

/// A CSV file that is being read. Each step is short, so that a page can paint between two of them.
pub struct CsvFile<'t> {
    text: Cow<'t, str>,
    /// Where its records begin: behind the hint, which no program shows as a row.
    start: usize,
    records: Delimited,
    parts: Parts,
    rows: Rows,
    /// What this crate wrote is data to the letter; others write markup into cells.
    is_data: bool,
}

impl<'t> CsvFile<'t> {
    /// Begins to read; where nobody says what stands between the cells, the records do.
    pub fn open(text: Cow<'t, str>, delimiter: Option<u8>) -> CsvFile<'t> {
        let (rest, said) = without_hint(&text);
        let written = rest.starts_with(long::COLUMNS[0]).then_some(b',');
        let delimiter = said.or(delimiter).or(written).unwrap_or_else(|| most_regular(rest).0);
        let start = text.len() - rest.len();
        CsvFile {
            text,
            start,
            records: Delimited::new(delimiter),
            parts: Parts::default(),
            rows: Rows::default(),
            is_data: false,
        }
    }

    /// The same for a text of which nobody says what it is; `None` where it does not look like a CSV file.
    pub fn if_one(text: String) -> Option<CsvFile<'static>> {
        (evidence::format(&text) == TextFormat::Csv).then(|| CsvFile::open(Cow::Owned(text), None))
    }

    /// Reads some more records: `true` when all were read.
    pub fn step(&mut self) -> Result<bool, Error> {
        let CsvFile { text, start, records, parts, rows, is_data } = self;
        let text = text.get(*start..).unwrap_or_default();
        for _ in 0..STEP {
            let Some((row, cells)) = records.record(text)? else { return Ok(true) };
            *is_data |= row == 1 && long::COLUMNS.iter().eq(&cells);
            parts.count_row()?;
            parts.count_cells(cells.len())?;
            let cell = |text: String| Cell::new(if *is_data { text } else { shown(&text).into_owned() });
            rows.push(cells.into_iter().map(cell).collect(), row);
        }
        Ok(false)
    }

    /// How many records were read, and about how many there are, by the bytes that are left.
    pub fn progress(&self) -> (usize, usize) {
        let (bytes, records) = self.records.progress();
        let all = self.text.len() - self.start;
        (records, if bytes == 0 { 0 } else { (records as f64 * (all as f64 / bytes as f64)) as usize })
    }

    /// The table.
    pub fn finish(mut self) -> Result<Document, Error> {
        let at = self.parts.reserve();
        self.parts.table(at, None, self.rows)?;
        Ok(self.parts.finish())
    }
}

/// The table of a CSV file.
pub(super) fn document(text: &str, delimiter: Option<u8>) -> Result<Document, Error> {
    let mut file = CsvFile::open(Cow::Borrowed(text), delimiter);
    while !file.step()? {}
    file.finish()
}

/// A text without the line by which Excel is told what stands between cells, and what it says: `sep=;`.
pub(super) fn without_hint(text: &str) -> (&str, Option<u8>) {
    let hint = || {
        let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("\"sep="))?;
        let delimiter = *rest.as_bytes().first().filter(|byte| byte.is_ascii())?;
        let rest = rest[1..].trim_start_matches('"');
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']))?;
        Some((rest, delimiter))
    };
    hint().map_or((text, None), |(rest, delimiter)| (rest, Some(delimiter)))
}

/// What stands between the cells of most records alike, and whether that is so in most of them.
pub(super) fn most_regular(text: &str) -> (u8, bool) {
    let mut best = (b',', false);
    let mut most = 0;
    for delimiter in DELIMITERS {
        let (alike, of) = regularity(text, delimiter);
        if alike > most {
            most = alike;
            best = (delimiter, of >= 2 && alike * 2 > of);
        }
    }
    best
}

/// How many of the first records have the same number of cells, more than one, and of how many.
fn regularity(text: &str, delimiter: u8) -> (usize, usize) {
    let mut records = Delimited::new(delimiter);
    let mut lengths: Vec<usize> = Vec::new();
    // A quotation that never ends is told by whoever reads the table.
    while let Ok(Some((_, record))) = records.record(text) {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            lengths.push(record.len());
        }
        if lengths.len() == SAMPLE {
            break;
        }
    }
    let alike = |length: &usize| lengths.iter().filter(|other| *other == length).count();
    let most = lengths.iter().filter(|length| **length > 1).map(alike).max();
    (most.unwrap_or(0), lengths.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Part;

    fn labels(text: &str) -> Vec<Vec<String>> {
        let document = document(text, None).unwrap();
        let Some(Part::Table(grid)) = document.parts.first() else { return Vec::new() };
        let row = |row| (0..grid.columns()).map(|column| grid.label(row, column).to_owned()).collect();
        (0..grid.rows()).map(row).collect()
    }

    #[test]
    fn what_stands_between_cells_is_what_most_records_have_alike() {
        assert_eq!(
            labels("年度;値\nH27;1,090\nH28;1,152\n"),
            [["年度", "値"], ["H27", "1,090"], ["H28", "1,152"]]
        );
        assert_eq!(labels("a\tb,c\nd\te\n"), [["a", "b,c"], ["d", "e"]]);
        assert_eq!(labels("年度\nH27\n"), [["年度"], ["H27"]]);
    }

    #[test]
    fn the_line_that_tells_excel_is_no_row_and_rows_count_as_excel_shows_them() {
        let document = document("sep=;\r\na;b,c\r\n", None).unwrap();
        let Some(Part::Table(grid)) = document.parts.first() else { panic!() };
        assert_eq!((grid.label(0, 1), grid.place(0, 1).row), ("b,c", 1));
    }

    #[test]
    fn a_row_is_numbered_as_a_spreadsheet_numbers_it() {
        let document = document("\"年度\n計画\",値\n\n,\n\"H27\r\nH28\",\"1\n2\"\nH29,3\n", None).unwrap();
        let Some(Part::Table(grid)) = document.parts.first() else { panic!() };
        let row = |text| (0..grid.rows()).find(|row| grid.label(*row, 0) == text).map(|row| grid.origin(row));
        assert_eq!(["年度\n計画", "H27\nH28", "H29"].map(row), [Some(1), Some(4), Some(5)]);
    }

    #[test]
    fn markup_in_a_cell_is_shown_as_a_page_shows_it() {
        assert_eq!(
            labels("指標,備考\n参加者数<br>(累計),A&amp;B\n"),
            [["指標", "備考"], ["参加者数\n(累計)", "A&B"]]
        );
    }
}
