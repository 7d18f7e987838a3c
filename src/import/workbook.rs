//! A workbook on its way to lines and tables, one small step after the other.

use super::archive::{Archive, Step, Unpacking, broken};
use super::columns::{Hidden, HiddenColumns};
use super::package::{Package, Sheet, package};
use super::sheet::{Cells, Shared};
use super::strings::Strings;
use super::styles::{Formats, formats};
use super::tables::parts;
use crate::error::{Error, Unopened};
use crate::read::Document;
use std::collections::VecDeque;

/// How far reading has come (進み具合).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The sheet that is read; empty before the first one.
    pub sheet: String,
    /// How many of its rows were read.
    pub rows: usize,
    /// How many it has, as far as is known: as many as it declares, or as were read if those are more.
    pub total: usize,
}

/// What was read of a workbook (読み取ったブック).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Its lines and tables, sheet by sheet.
    pub document: Document,
    /// The names of the sheets that are hidden and were left out.
    pub hidden: Vec<String>,
    /// The columns of the other sheets that are hidden and were left out, where they say something.
    pub hidden_columns: Vec<HiddenColumns>,
}

/// A workbook (ブック) that is being read. Each step is short, so that a page can paint between two of them.
pub struct Workbook {
    archive: Archive,
    shared: Shared,
    /// The sheets that are still to be read.
    sheets: VecDeque<Sheet>,
    now: Stage,
    progress: Progress,
    imported: Imported,
}

/// What is being done.
enum Stage {
    UnpackStrings(String, Unpacking),
    Strings(Strings),
    NextSheet,
    UnpackSheet(Sheet, Unpacking),
    Sheet(Sheet, Cells),
    Tables(Sheet, Cells),
    Done,
}

impl Workbook {
    /// Looks into a workbook. Of its sheets the one of this name is read, hidden or not, or all that are shown.
    pub fn open(bytes: Vec<u8>, wanted: Option<&str>) -> Result<Workbook, Error> {
        let mut archive = Archive::open(bytes)?;
        let Package { sheets, is_1904, strings, styles } = match package(&mut archive) {
            Err(Error::Workbook(Unopened::NoWorkbook)) => return Err(archive.without_workbook()),
            package => package?,
        };
        let (sheets, hidden) = chosen(sheets, wanted)?;
        let formats = match styles.as_deref().and_then(|part| Some((part, archive.whole(part)?))) {
            Some((part, text)) => formats(&text?, part)?,
            None => Formats::default(),
        };
        let strings = strings.and_then(|part| Some((archive.begin(&part)?, part)));
        let now = match strings {
            Some((unpacking, part)) => Stage::UnpackStrings(part, unpacking?),
            None => Stage::NextSheet,
        };
        let shared = Shared { strings: Vec::new(), formats, is_1904 };
        let imported = Imported { hidden, ..Imported::default() };
        Ok(Workbook { archive, shared, sheets, now, progress: Progress::default(), imported })
    }

    /// Reads some more: `true` when all was read.
    pub fn step(&mut self) -> Result<bool, Error> {
        self.now = match std::mem::replace(&mut self.now, Stage::Done) {
            Stage::UnpackStrings(part, mut unpacking) => match self.archive.step(&mut unpacking)? {
                Step::More => Stage::UnpackStrings(part, unpacking),
                Step::Done => Stage::Strings(Strings::new(part, self.archive.text(unpacking)?)),
            },
            Stage::Strings(mut strings) => match strings.step()? {
                Step::More => Stage::Strings(strings),
                Step::Done => {
                    self.shared.strings = strings.found;
                    Stage::NextSheet
                }
            },
            Stage::NextSheet => self.next_sheet()?,
            Stage::UnpackSheet(sheet, mut unpacking) => match self.archive.step(&mut unpacking)? {
                Step::More => Stage::UnpackSheet(sheet, unpacking),
                Step::Done => {
                    let cells = Cells::new(sheet.part.clone(), self.archive.text(unpacking)?);
                    Stage::Sheet(sheet, cells)
                }
            },
            Stage::Sheet(sheet, mut cells) => {
                let step = cells.step(&self.shared, &mut self.archive.room)?;
                (self.progress.rows, self.progress.total) = cells.progress();
                match step {
                    Step::More => Stage::Sheet(sheet, cells),
                    Step::Done => Stage::Tables(sheet, cells),
                }
            }
            Stage::Tables(sheet, cells) => {
                let found = parts(&sheet.name, &Hidden::of(cells.hidden), cells.filled, cells.merged)?;
                self.imported.document.parts.extend(found.parts);
                self.imported.hidden_columns.extend(found.hidden);
                Stage::NextSheet
            }
            Stage::Done => Stage::Done,
        };
        Ok(matches!(self.now, Stage::Done))
    }

    fn next_sheet(&mut self) -> Result<Stage, Error> {
        let Some(sheet) = self.sheets.pop_front() else {
            let is_blank = self.imported.document.parts.is_empty();
            return if is_blank { Err(Error::Workbook(Unopened::Blank)) } else { Ok(Stage::Done) };
        };
        self.progress = Progress { sheet: sheet.name.clone(), ..Progress::default() };
        let unpacking =
            self.archive.begin(&sheet.part).unwrap_or_else(|| Err(Error::Workbook(broken(&sheet.part))))?;
        Ok(Stage::UnpackSheet(sheet, unpacking))
    }

    /// How far it has come.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The names of the sheets that are hidden and left out.
    pub fn hidden(&self) -> &[String] {
        &self.imported.hidden
    }

    /// The columns of the sheets that were read that are hidden and left out.
    pub fn hidden_columns(&self) -> &[HiddenColumns] {
        &self.imported.hidden_columns
    }

    /// What was read.
    pub fn finish(self) -> Imported {
        self.imported
    }
}

/// The sheets to read, and the names of those that are left out because they are hidden.
fn chosen(sheets: Vec<Sheet>, wanted: Option<&str>) -> Result<(VecDeque<Sheet>, Vec<String>), Error> {
    let Some(wanted) = wanted else {
        let (hidden, shown): (Vec<Sheet>, Vec<Sheet>) = sheets.into_iter().partition(|sheet| sheet.is_hidden);
        return Ok((shown.into(), hidden.into_iter().map(|sheet| sheet.name).collect()));
    };
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    match sheets.into_iter().find(|sheet| sheet.name == wanted) {
        Some(sheet) => Ok((VecDeque::from([sheet]), Vec::new())),
        None => Err(Error::Workbook(Unopened::NoSheet { wanted: wanted.to_owned(), sheets: names })),
    }
}
