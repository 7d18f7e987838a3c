//! The same tables as a page with merged cells, as a file of Excel's older sort, and as a workbook: equal plans.

use super::{FOUND, Found, pasted, read};
use encoding_rs::SHIFT_JIS;
use keikaku::import::workbook;
use keikaku::model::Plan;
use keikaku::read::{Cell, Document, Part, TextFormat, decoded, text_document};
use rust_xlsxwriter::{Format, Workbook};
use std::fmt::Write;

/// A line, or a table with its merged cells.
enum Piece {
    Line(String, Option<u8>),
    Table(Vec<Vec<Cell>>),
}

/// The document with the cells merged again that were merged before it was converted: labels downwards, headers to the
/// right.
fn merged(found: &Document) -> Vec<Piece> {
    let piece = |part: &Part| match part {
        Part::Line(line) => Piece::Line(line.text.clone(), line.heading),
        Part::Table(grid) => {
            let text = |row: usize, at: usize| grid.figure(row, at).unwrap_or_default().to_owned();
            let rows: Vec<Vec<String>> =
                (0..grid.rows()).map(|row| (0..grid.columns()).map(|at| text(row, at)).collect()).collect();
            Piece::Table(again(&rows))
        }
    };
    found.parts.iter().map(piece).collect()
}

/// Merges what is blank below a label of the first columns, and right of a header of the first row.
fn again(rows: &[Vec<String>]) -> Vec<Vec<Cell>> {
    let labels = if rows[0][0] == "誰が" {
        2
    } else if rows[0][0] == "基本方針" {
        3
    } else {
        0
    };
    let is_blank =
        |row: usize, at: usize| rows.get(row).and_then(|cells| cells.get(at)).is_some_and(String::is_empty);
    let mut taken = vec![vec![false; rows[0].len()]; rows.len()];
    let mut out = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        let mut merged = Vec::new();
        for (at, text) in cells.iter().enumerate() {
            if taken[row][at] {
                continue;
            }
            let down = |row: usize| (row + 1..rows.len()).take_while(|&below| is_blank(below, at)).count();
            let right = || (at + 1..cells.len()).take_while(|&beside| is_blank(row, beside)).count();
            let row_span = if at < labels && !text.is_empty() { 1 + down(row) } else { 1 };
            let column_span = if row == 0 && labels == 2 && at == labels { 1 + right() } else { 1 };
            for line in &mut taken[row..row + row_span] {
                line[at..at + column_span].fill(true);
            }
            merged.push(Cell { text: text.clone(), row_span, column_span });
        }
        out.push(merged);
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br>")
}

fn page(pieces: &[Piece]) -> String {
    let mut page = String::from("<!DOCTYPE html><html lang=\"ja\"><body>");
    for piece in pieces {
        match piece {
            Piece::Line(text, Some(level)) => write!(page, "<h{level}>{}</h{level}>", escaped(text)).unwrap(),
            Piece::Line(text, None) => write!(page, "<p>{}</p>", escaped(text)).unwrap(),
            Piece::Table(rows) => {
                page.push_str("<table>");
                for row in rows {
                    page.push_str("<tr>");
                    for Cell { text, row_span, column_span } in row {
                        let spans = format!("rowspan=\"{row_span}\" colspan=\"{column_span}\"");
                        write!(page, "<td {spans}>{}</td>", escaped(text)).unwrap();
                    }
                    page.push_str("</tr>");
                }
                page.push_str("</table>");
            }
        }
    }
    page + "</body></html>"
}

/// As Excel saves it: a merged cell is its first one, and blank ones.
fn csv(found: &Document) -> Vec<u8> {
    let mut csv = String::new();
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    for part in &found.parts {
        match part {
            Part::Line(line) => writeln!(csv, "{}\r", quoted(&line.text)).unwrap(),
            Part::Table(grid) => {
                csv.push_str("\r\n");
                for row in 0..grid.rows() {
                    let cells: Vec<String> = (0..grid.columns())
                        .map(|at| quoted(grid.figure(row, at).unwrap_or_default()))
                        .collect();
                    writeln!(csv, "{}\r", cells.join(",")).unwrap();
                }
                csv.push_str("\r\n");
            }
        }
    }
    let (bytes, _, lost) = SHIFT_JIS.encode(&csv);
    assert!(!lost);
    bytes.into_owned()
}

fn xlsx(pieces: &[Piece]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    let mut row = 0_u32;
    for piece in pieces {
        match piece {
            Piece::Line(text, _) => {
                sheet.write(row, 0, text).unwrap();
                row += 1;
            }
            Piece::Table(rows) => {
                row += 1;
                let mut taken: Vec<(u32, u16)> = Vec::new();
                for cells in rows {
                    let mut column = 0_u16;
                    for Cell { text, row_span, column_span } in cells {
                        while taken.contains(&(row, column)) {
                            column += 1;
                        }
                        let (last_row, last_column) =
                            (row + *row_span as u32 - 1, column + *column_span as u16 - 1);
                        taken.extend(
                            (row..=last_row).flat_map(|row| (column..=last_column).map(move |at| (row, at))),
                        );
                        if (last_row, last_column) == (row, column) {
                            sheet.write(row, column, text).unwrap();
                        } else {
                            sheet.merge_range(row, column, last_row, last_column, text, &plain).unwrap();
                        }
                        column += *column_span as u16;
                    }
                    row += 1;
                }
                row += 1;
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The plans as JSON, line by line.
fn plans(found: &Document, era: &str) -> Vec<String> {
    let json = |plan: &Plan| serde_json::to_string_pretty(plan).unwrap();
    read(found, era).plans.iter().map(|reading| json(&reading.plan)).collect()
}

fn same(source: &str, kind: &str, left: &[String], right: &[String]) {
    assert_eq!(left.len(), right.len(), "{source} as {kind}");
    for (left, right) in left.iter().zip(right) {
        let differ: Vec<_> =
            left.lines().zip(right.lines()).filter(|(left, right)| left != right).take(3).collect();
        assert!(left == right, "{source} as {kind}: {differ:#?}");
    }
}

#[test]
fn a_page_with_merged_cells_reads_into_the_same_plan() {
    for Found { source, era, .. } in FOUND {
        let found = pasted(source);
        let page = text_document(&page(&merged(&found)), TextFormat::Auto).unwrap();
        same(source, "a page", &plans(&found, era), &plans(&page, era));
    }
}

#[test]
fn a_csv_file_in_shift_jis_reads_into_the_same_plan() {
    for Found { source, era, .. } in FOUND {
        let found = pasted(source);
        let legacy = |name: &str, bytes: &[u8]| {
            assert_eq!(name, "shift_jis");
            Some(SHIFT_JIS.decode(bytes).0.into_owned())
        };
        let text = decoded(&csv(&found), legacy).unwrap().text;
        let file = text_document(&text, TextFormat::Csv).unwrap();
        same(source, "a CSV file", &plans(&found, era), &plans(&file, era));
    }
}

#[test]
fn a_workbook_with_merged_cells_reads_into_the_same_plan() {
    for Found { source, era, .. } in FOUND {
        let found = pasted(source);
        let book = workbook(&xlsx(&merged(&found)), &mut |_| true).unwrap().document;
        same(source, "a workbook", &plans(&found, era), &plans(&book, era));
    }
}
