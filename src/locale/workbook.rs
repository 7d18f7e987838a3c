//! Why a workbook cannot be opened, in words.

use crate::error::Unopened;

const MEGABYTE: usize = 1024 * 1024;

/// Japanese.
pub(super) fn ja(why: &Unopened) -> String {
    match why {
        Unopened::NotAnArchive => {
            "Excelブック（.xlsx）ではありません。Excelで「Excelブック（.xlsx）」として保存したファイルを選んでください。".to_owned()
        }
        Unopened::NoWorkbook => {
            "ファイルの中にExcelブックがありません。Wordなどの文書ではなく、Excelブック（.xlsx）を選んでください。".to_owned()
        }
        Unopened::OldFormat => {
            "読み取れない形式のファイル（.xlsや.xlsbなど）です。Excelで開き、「Excelブック（.xlsx）」として保存し直してください。".to_owned()
        }
        Unopened::Password => {
            "パスワードで保護されたファイルです。Excelで開き、パスワードを外して保存し直してください。".to_owned()
        }
        Unopened::Damaged { part } if part.is_empty() => {
            "ファイルが壊れているか、途中までしかありません。もう一度入手するか、Excelで開いて保存し直してください。".to_owned()
        }
        Unopened::Damaged { part } => {
            format!("ブックの一部（{part}）が壊れていて読めません。Excelで開いて保存し直してください。")
        }
        Unopened::Swollen { limit } => {
            format!("大きすぎて扱えません：展開した中身は{}MBまでです。必要なシートだけのブックに分けてください。", limit / MEGABYTE)
        }
        Unopened::Blank => "表示されているシートに文字がありません。表のあるブックを選んでください。".to_owned(),
        Unopened::NoSheet { wanted, sheets } => {
            format!("シート「{wanted}」がありません。このブックのシート：{}。", sheets.join("、"))
        }
        Unopened::Cancelled => "読み込みを中止しました。続けるには、もう一度ファイルを選んでください。".to_owned(),
    }
}

/// English.
pub(super) fn en(why: &Unopened) -> String {
    match why {
        Unopened::NotAnArchive => {
            "This is no Excel workbook (.xlsx). Choose a file that Excel saved as \"Excel Workbook (.xlsx)\".".to_owned()
        }
        Unopened::NoWorkbook => {
            "There is no Excel workbook in this file. Choose an Excel workbook (.xlsx), not a document of Word.".to_owned()
        }
        Unopened::OldFormat => {
            "This file has a format that cannot be read (.xls or .xlsb). Open it in Excel and save it as \"Excel Workbook (.xlsx)\".".to_owned()
        }
        Unopened::Password => {
            "The file is protected by a password. Open it in Excel and save it without the password.".to_owned()
        }
        Unopened::Damaged { part } if part.is_empty() => {
            "The file is damaged or incomplete. Get it again, or open it in Excel and save it again.".to_owned()
        }
        Unopened::Damaged { part } => {
            format!("A part of the workbook ({part}) is damaged. Open it in Excel and save it again.")
        }
        Unopened::Swollen { limit } => {
            format!("Too large: a workbook may unpack to {} MB. Save the sheets you need as a workbook of their own.", limit / MEGABYTE)
        }
        Unopened::Blank => "No sheet that is shown has any text. Choose a workbook with a table.".to_owned(),
        Unopened::NoSheet { wanted, sheets } => {
            format!("There is no sheet \"{wanted}\". The sheets are: {}.", sheets.join(", "))
        }
        Unopened::Cancelled => "Reading was cancelled. Choose the file again to go on.".to_owned(),
    }
}
