//! Sources: text and bytes of any origin become a document of lines and tables.
//!
//! Nothing here knows what a plan is. Every text of the input that a reader would see stands in some cell or line
//! of the document, with its place; markup, scripts and what is plainly hidden do not. Time grows with the input
//! alone, nothing recurses on it, and nothing is ever executed or fetched.

mod csv;
mod delimited;
mod encoding;
mod evidence;
mod flow;
mod html;
mod inline;
mod parts;
mod plain;
mod tokens;
mod veil;

pub use csv::CsvFile;
pub use encoding::{Decoded, Encoding, decoded, encoding_of};

use super::Document;
use crate::error::Error;

/// The longest text that is read.
const MAX_BYTES: usize = 64 << 20;

/// What a text is written as (形式).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextFormat {
    /// What it looks like.
    #[default]
    Auto,
    /// Text as pasted: lines, and tables with tabs or bars between their cells.
    Text,
    /// A CSV file, with commas, semicolons or tabs.
    Csv,
    /// A table with tabs between its cells.
    Tsv,
    /// Markdown.
    Markdown,
    /// A web page, or a piece of one: also what Excel and Word put on the clipboard.
    Html,
}

/// The lines and tables of a text (文書の読み取り).
pub fn text_document(text: &str, format: TextFormat) -> Result<Document, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::TooLarge { what: "bytes", limit: MAX_BYTES });
    }
    let text = text.trim_start_matches('\u{feff}');
    let format = if format == TextFormat::Auto { evidence::format(text) } else { format };
    match format {
        TextFormat::Csv => csv::document(text, None),
        TextFormat::Tsv => csv::document(text, Some(b'\t')),
        TextFormat::Html => html::document(text),
        TextFormat::Auto | TextFormat::Text | TextFormat::Markdown => plain::document(text),
    }
}
