//! What can go wrong: an [`Error`] when nothing could be read or drawn, a [`Finding`] when something is
//! readable, but not as it should be.
//!
//! Both are data; the sentence is made at the edge, in the reader's language (`locale`).

mod code;
#[cfg(any(feature = "documents", feature = "import"))]
mod file;
mod finding;
mod group;
mod trail;
#[cfg(feature = "import")]
mod workbook;

pub use code::{Code, Severity};
#[cfg(any(feature = "documents", feature = "import"))]
pub use file::FileKind;
pub use finding::{Finding, Param, Place};
pub use group::Group;
pub use trail::{Step, Trail};
#[cfg(feature = "import")]
pub use workbook::Unopened;

use crate::model::FiscalYear;
use std::fmt;

/// Why nothing could be read or drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// What was given is not text, or its bytes are not UTF-8.
    NotText {
        /// The first byte that is wrong, from 1.
        byte: usize,
    },
    /// The text is not JSON.
    NotJson {
        /// Where it stops being JSON, from 1.
        line: usize,
        /// Where it stops being JSON, from 1.
        column: usize,
        /// What was wrong there, in the parser's words.
        problem: String,
    },
    /// It is JSON, but not a plan: a key that every plan has is missing or of another type.
    NotAPlan {
        /// JSON pointer of what is wrong.
        path: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// A file of another kind, which holds no text.
    #[cfg(any(feature = "documents", feature = "import"))]
    OtherFile(FileKind),
    /// There is nothing in it, or only blanks.
    #[cfg(feature = "documents")]
    Nothing,
    #[cfg(feature = "documents")]
    /// A cell of a CSV file begins with a quotation mark and never ends.
    UnclosedQuote {
        /// Its record, from 1.
        row: usize,
        /// Its column, from 1.
        column: usize,
    },
    #[cfg(any(feature = "page", feature = "viewer"))]
    /// A table of the page was given to what is made from plan data alone.
    OnlyFromPlans,
    /// The table has no cell with text.
    EmptyTable,
    /// The table has no header row that names fiscal years with plan or result.
    NoHeader,
    /// A header was understood, but there is no figure below it.
    NoFigures,
    /// No indicator of the plan has this id, number or title.
    NoIndicator {
        /// What was asked for; empty when the plan has no indicator at all.
        wanted: String,
        /// What the plan has.
        titles: Vec<String>,
    },
    /// No item of the plan has this id, number or title.
    NoItem {
        /// What was asked for.
        wanted: String,
        /// What the plan has.
        titles: Vec<String>,
    },
    /// The plan has nothing that a chart of this kind could show.
    NothingToShow {
        /// The kind of chart.
        kind: &'static str,
    },
    /// There is nothing to show in the years that were asked for.
    NoYears {
        /// The first year that there is.
        from: FiscalYear,
        /// The last one.
        to: FiscalYear,
    },
    /// No chart of this kind exists.
    NoKind {
        /// What was asked for.
        wanted: String,
        /// What there is.
        kinds: &'static [&'static str],
    },
    #[cfg(feature = "documents")]
    /// No era has this name.
    NoEra {
        /// What was asked for.
        wanted: String,
    },
    #[cfg(feature = "api")]
    /// Nothing is read or written in this format.
    NoFormat {
        /// What was asked for.
        wanted: String,
        /// What there is.
        formats: &'static [&'static str],
    },
    /// Something is larger than can be handled.
    TooLarge {
        /// What is too large: `bytes`, `levels`, `items`, `years`, `rows`, `columns`, `cells`.
        what: &'static str,
        /// The largest that is accepted.
        limit: usize,
    },
    /// A workbook cannot be opened.
    #[cfg(feature = "import")]
    Workbook(Unopened),
}

impl Error {
    /// A stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotText { .. } => "not-text",
            Error::NotJson { .. } => "not-json",
            Error::NotAPlan { .. } => "not-a-plan",
            #[cfg(any(feature = "documents", feature = "import"))]
            Error::OtherFile(kind) => kind.code(),
            #[cfg(feature = "documents")]
            Error::Nothing => "empty-file",
            #[cfg(feature = "documents")]
            Error::UnclosedQuote { .. } => "unclosed-quote",
            #[cfg(any(feature = "page", feature = "viewer"))]
            Error::OnlyFromPlans => "only-from-plans",
            Error::EmptyTable => "empty-table",
            Error::NoHeader => "no-header",
            Error::NoFigures => "no-figures",
            Error::NoIndicator { .. } => "no-indicator",
            Error::NoItem { .. } => "no-item",
            Error::NothingToShow { .. } => "nothing-to-show",
            Error::NoYears { .. } => "no-years",
            Error::NoKind { .. } => "no-kind",
            #[cfg(feature = "documents")]
            Error::NoEra { .. } => "no-era",
            #[cfg(feature = "api")]
            Error::NoFormat { .. } => "no-format",
            Error::TooLarge { .. } => "too-large",
            #[cfg(feature = "import")]
            Error::Workbook(why) => why.code(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Error {}
