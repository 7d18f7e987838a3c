//! Files that hold no text and no workbook, whatever somebody hoped.

/// What a file is (ファイルの種類) that cannot be read as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// A document of Word, old or new, or RTF.
    Word,
    /// A presentation of `PowerPoint`, old or new.
    Slides,
    /// A picture.
    Picture,
    /// A document of `OpenDocument`, such as `.ods`.
    OpenDocument,
    /// A workbook of Excel, where text was asked for.
    Workbook,
    /// A workbook of Excel 2003 or older, or another document of that time.
    OldDocument,
    /// An archive of files.
    Archive,
}

impl FileKind {
    /// A stable code of the error.
    pub const fn code(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf-file",
            FileKind::Word => "word-file",
            FileKind::Slides => "slides-file",
            FileKind::Picture => "picture-file",
            FileKind::OpenDocument => "opendocument-file",
            FileKind::Workbook => "workbook-file",
            FileKind::OldDocument => "old-format",
            FileKind::Archive => "archive-file",
        }
    }
}
