//! Web pages, and what Excel and Word put on the clipboard: their headings, paragraphs, points and tables.
//!
//! The tags are taken as they come, as a browser takes them where it matters for tables: ends that are left out
//! are known, text between cells stands outside of the table, heads stand above bodies.

mod table;

use super::evidence::CLIPBOARD;
use super::flow::{Blanks, Flow};
use super::inline::structure;
use super::parts::Parts;
use super::tokens::{Tag, Token, each};
use super::veil::Veil;
use crate::error::Error;
use crate::read::Document;
use table::Table;

/// The most tables around one another.
const MAX_LEVELS: usize = 64;

/// The lines and tables of a page.
pub(super) fn document(text: &str) -> Result<Document, Error> {
    let mut page = Page { skipped: header_lines(text), ..Page::default() };
    each(without_header(text), &mut |token| page.take(&token))?;
    while !page.tables.is_empty() {
        page.end_table()?;
    }
    page.body.end_line();
    page.write()?;
    Ok(page.parts.numbered())
}

/// Windows writes before the page where in the clipboard it begins.
fn without_header(text: &str) -> &str {
    let is_header = text.trim_start().starts_with(CLIPBOARD) && text.contains("StartHTML:");
    if is_header { text.find('<').map_or("", |at| &text[at..]) } else { text }
}

fn header_lines(text: &str) -> usize {
    let header = &text[..text.len() - without_header(text).len()];
    header.bytes().filter(|byte| *byte == b'\n').count()
}

/// A page while it is read.
#[derive(Default)]
struct Page {
    parts: Parts,
    /// What stands outside of every table.
    body: Flow,
    /// The heading that is being read, by its level.
    heading: Option<u8>,
    /// The tables that are open, the outermost first.
    tables: Vec<Table>,
    veil: Veil,
    /// How many elements are open in which blanks stay.
    kept: usize,
    /// Lines of the source before the page.
    skipped: usize,
}

impl Page {
    fn take(&mut self, token: &Token<'_>) -> Result<(), Error> {
        match token {
            Token::Start(tag) if self.veil.start(tag) => self.start(tag)?,
            Token::End(name) if self.veil.end(name) => self.end(name)?,
            Token::Text(text, row) if self.veil.is_open() => {
                let blanks = if self.kept > 0 { Blanks::Keep } else { Blanks::Collapse };
                let row = row + self.skipped;
                self.flow().push(text, row, blanks);
            }
            _ => return Ok(()),
        }
        self.write()
    }

    fn start(&mut self, tag: &Tag) -> Result<(), Error> {
        let name = tag.name.as_str();
        match name {
            "table" => return self.start_table(),
            "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => {
                if self.tables.is_empty() {
                    // A piece of a table that was copied without it.
                    self.start_table()?;
                }
                let Some(table) = self.tables.last_mut() else { return Ok(()) };
                return table.start(tag, &mut self.parts);
            }
            "pre" => self.kept += 1,
            "br" if self.heading.is_some() => self.body.blank(),
            _ => {}
        }
        if !(name == "br" && self.heading.is_some()) {
            structure(self.flow(), name, true);
        }
        if self.is_outside()
            && let Some(level) = heading_level(name)
        {
            self.write()?;
            self.heading = Some(level);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "table" => return self.end_table(),
            "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.end(name);
                }
                return Ok(());
            }
            "pre" => self.kept = self.kept.saturating_sub(1),
            _ => {}
        }
        structure(self.flow(), name, false);
        if self.is_outside() && heading_level(name).is_some() {
            self.write()?;
            self.heading = None;
        }
        Ok(())
    }

    fn start_table(&mut self) -> Result<(), Error> {
        if self.tables.len() == MAX_LEVELS {
            return Err(Error::TooLarge { what: "levels", limit: MAX_LEVELS });
        }
        self.flow().end_line();
        self.write()?;
        self.heading = None;
        let at = self.parts.reserve();
        self.tables.push(Table::new(at));
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Error> {
        let Some(table) = self.tables.pop() else { return Ok(()) };
        table.finish(&mut self.parts)
    }

    /// Where text goes: into the cell or caption that is open, else around the table.
    fn flow(&mut self) -> &mut Flow {
        let open = self.tables.iter_mut().rev().find_map(Table::flow);
        open.unwrap_or(&mut self.body)
    }

    fn is_outside(&mut self) -> bool {
        self.tables.iter_mut().all(|table| table.flow().is_none())
    }

    /// Writes the lines outside of tables that are over.
    fn write(&mut self) -> Result<(), Error> {
        for line in self.body.take_lines() {
            self.parts.line(&line.text, self.heading, line.row)?;
        }
        Ok(())
    }
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}
