//! What can go wrong: an [`Error`] when nothing could be read or drawn, a [`Finding`] when something is
//! readable, but not as it should be.
//!
//! Both are data; the sentence is made at the edge, in the reader's language (`locale`).

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
    /// No chart of this kind exists.
    NoKind {
        /// What was asked for.
        wanted: String,
        /// What there is.
        kinds: &'static [&'static str],
    },
    /// Nothing is written in this format.
    NoFormat {
        /// What was asked for.
        wanted: String,
        /// What there is.
        formats: &'static [&'static str],
    },
    /// Something is larger than can be handled.
    TooLarge {
        /// What is too large: `bytes`, `levels`, `items`, `years`, `rows`, `columns`.
        what: &'static str,
        /// The largest that is accepted.
        limit: usize,
    },
}

impl Error {
    /// A stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotText { .. } => "not-text",
            Error::NotJson { .. } => "not-json",
            Error::NotAPlan { .. } => "not-a-plan",
            Error::EmptyTable => "empty-table",
            Error::NoHeader => "no-header",
            Error::NoFigures => "no-figures",
            Error::NoIndicator { .. } => "no-indicator",
            Error::NoKind { .. } => "no-kind",
            Error::NoFormat { .. } => "no-format",
            Error::TooLarge { .. } => "too-large",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Error {}

/// Something that was read, but not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// JSON pointer into the plan, or into what was read where the plan has no such place.
    pub path: String,
    /// The cell of the table it comes from.
    pub place: Option<Place>,
    /// What was found there, in its own words, shortened.
    pub found: String,
    /// What would have been right, as a code that `locale` has words for.
    pub expected: &'static str,
}

/// Where a cell stands, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// What kind of finding it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A key that the plan format does not have.
    UnknownKey,
    /// The same key twice in one object; the last one counts.
    DuplicateKey,
    /// A value of another type than the key wants.
    WrongType,
    /// A word that the key does not know.
    UnknownWord,
    /// A cell or value that should be a figure and is not.
    NotANumber,
    /// A cell or value that should be a fiscal year and is not.
    NotAYear,
    /// A year of an era after the era was over: 平成32年度.
    EraOverrun,
    /// A year of an era before the era began or after the last one: 令和0年.
    NoSuchYear,
    /// A year without era, and none is known from the context.
    EraMissing,
    /// A year that was read, but whose two names differ, or a span whose later year stands first.
    YearDoubtful,
    /// A figure in another unit than the rest of its indicator.
    UnitMixed,
    /// Two statements about one value that cannot both be true.
    Contradictory,
    /// A number outside the range that the key allows.
    OutOfRange,
    /// Something that must be there is not.
    MissingKey,
    /// The same id twice; the later one gets another.
    DuplicateId,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is wrong, and the plan says less than its source.
    Error,
    /// Something is probably wrong.
    Warning,
    /// Worth knowing.
    Info,
}

impl Code {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Code::UnknownKey => "unknown-key",
            Code::DuplicateKey => "duplicate-key",
            Code::WrongType => "wrong-type",
            Code::UnknownWord => "unknown-word",
            Code::NotANumber => "not-a-number",
            Code::NotAYear => "not-a-year",
            Code::EraOverrun => "era-overrun",
            Code::NoSuchYear => "no-such-year",
            Code::EraMissing => "era-missing",
            Code::YearDoubtful => "year-doubtful",
            Code::UnitMixed => "unit-mixed",
            Code::Contradictory => "contradictory",
            Code::OutOfRange => "out-of-range",
            Code::MissingKey => "missing-key",
            Code::DuplicateId => "duplicate-id",
        }
    }

    /// How grave findings of this kind are.
    pub fn severity(self) -> Severity {
        match self {
            Code::UnknownKey
            | Code::DuplicateKey
            | Code::EraOverrun
            | Code::EraMissing
            | Code::YearDoubtful => Severity::Warning,
            Code::WrongType
            | Code::UnknownWord
            | Code::NotANumber
            | Code::NotAYear
            | Code::NoSuchYear
            | Code::UnitMixed
            | Code::Contradictory
            | Code::OutOfRange
            | Code::MissingKey
            | Code::DuplicateId => Severity::Error,
        }
    }
}

impl Severity {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}
