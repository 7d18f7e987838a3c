//! What a file is that cannot be read, and what to do about it.

use crate::error::FileKind;

/// Japanese.
pub(super) fn ja(kind: FileKind) -> String {
    let said = match kind {
        FileKind::Pdf => "PDFです。PDFの中の表はまだ読めません。表を選んでコピーし、貼り付けてください。",
        FileKind::Word => {
            "Wordなどの文書です。ファイルのままでは読めません。開いて表をコピーし、貼り付けてください。"
        }
        FileKind::Slides => {
            "PowerPointの資料です。ファイルのままでは読めません。開いて表をコピーし、貼り付けてください。"
        }
        FileKind::Picture => {
            "画像です。画像の中の表は読めません。表のあるExcelブック（.xlsx）かCSVを選んでください。"
        }
        FileKind::OpenDocument => {
            "OpenDocument（.odsや.odtなど）のファイルです。開いて「Excelブック（.xlsx）」として保存し直すか、表をコピーして貼り付けてください。"
        }
        FileKind::Workbook => "Excelブックです。文字としては読めません。open.jsのopenで開いてください。",
        FileKind::OldDocument => {
            "読み取れない形式のファイル（.xlsなど）です。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。"
        }
        FileKind::Archive => "圧縮されたファイル（.zipなど）です。展開して、中のファイルを選んでください。",
    };
    said.to_owned()
}

/// English.
pub(super) fn en(kind: FileKind) -> String {
    let said = match kind {
        FileKind::Pdf => {
            "This is a PDF. Tables in a PDF cannot be read yet. Select the table, copy it and paste it."
        }
        FileKind::Word => {
            "This is a document of Word or the like. It cannot be read as a file. Open it, copy the table and paste it."
        }
        FileKind::Slides => {
            "This is a presentation of PowerPoint. It cannot be read as a file. Open it, copy the table and paste it."
        }
        FileKind::Picture => {
            "This is a picture. Tables in a picture cannot be read. Choose an Excel workbook (.xlsx) or a CSV file."
        }
        FileKind::OpenDocument => {
            "This is an OpenDocument file (.ods, .odt). Open it and save it as \"Excel Workbook (.xlsx)\", or copy the table and paste it."
        }
        FileKind::Workbook => "This is an Excel workbook, not text. Open it with open of open.js.",
        FileKind::OldDocument => {
            "This file has a format that cannot be read (such as .xls). Open it in Excel and save it as \"Excel Workbook (.xlsx)\"."
        }
        FileKind::Archive => "This is an archive (such as .zip). Unpack it and choose a file in it.",
    };
    said.to_owned()
}
