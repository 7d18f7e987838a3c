//! Why a workbook cannot be opened.

/// Why a workbook cannot be opened (ブックが開けない理由).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// The bytes are no ZIP archive, which every `.xlsx` is.
    NotAnArchive,
    /// A ZIP archive without a workbook: a document of Word, a folder of pictures.
    NoWorkbook,
    /// A workbook of Excel 2003 or older, another document of that time, or a binary workbook, whatever the file is
    /// called.
    OldFormat,
    /// A password is needed to open it.
    Password,
    /// A part of it cannot be unpacked or is not what it should be.
    Damaged {
        /// The part: `xl/workbook.xml`; empty where the archive itself is damaged.
        part: String,
    },
    /// Unpacked it is larger than can be handled.
    Swollen {
        /// The most bytes that are unpacked.
        limit: usize,
    },
    /// No sheet that is shown has any text.
    Blank,
    /// It has no sheet of this name.
    NoSheet {
        /// What was asked for.
        wanted: String,
        /// What the workbook has.
        sheets: Vec<String>,
    },
    /// Whoever asked for it wants it no more.
    Cancelled,
}

impl Unopened {
    /// A stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Unopened::NotAnArchive | Unopened::NoWorkbook => "not-a-workbook",
            Unopened::OldFormat => "old-format",
            Unopened::Password => "password",
            Unopened::Damaged { .. } => "damaged",
            Unopened::Swollen { .. } => "too-large",
            Unopened::Blank => "empty-workbook",
            Unopened::NoSheet { .. } => "no-sheet",
            Unopened::Cancelled => "cancelled",
        }
    }
}
