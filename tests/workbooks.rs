//! Workbooks of Excel: what their cells show becomes lines and tables, and bad files say what is wrong.

#[path = "support/package.rs"]
mod package;

use calamine::{DataType, Reader, Xlsx};
use keikaku::error::{Error, Unopened};
use keikaku::import::{Imported, Workbook as Reading, workbook};
use keikaku::locale::words;
use keikaku::read::{Grid, Json, Part, document_from, document_json};
use package::{archive, book};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::Cursor;

fn saved(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

fn read(bytes: &[u8]) -> Imported {
    workbook(bytes, &mut |_| true).unwrap()
}

fn error(bytes: &[u8]) -> Error {
    workbook(bytes, &mut |_| true).map(|_| ()).unwrap_err()
}

fn refused(bytes: &[u8]) -> Unopened {
    match error(bytes) {
        Error::Workbook(why) => why,
        other => panic!("{other:?}"),
    }
}

fn tables(imported: &Imported) -> Vec<&Grid> {
    let parts = imported.document.parts.iter();
    parts.filter_map(|part| if let Part::Table(grid) = part { Some(grid) } else { None }).collect()
}

/// The rows of a table, merged cells filled.
fn rows(grid: &Grid) -> Vec<String> {
    let row = |row| (0..grid.columns()).map(|column| grid.label(row, column)).collect::<Vec<_>>().join("|");
    (0..grid.rows()).map(row).collect()
}

fn lines(imported: &Imported) -> Vec<String> {
    let line = |part: &Part| match part {
        Part::Line(line) => Some(format!("{}:{} {}", line.place.row, line.place.column, line.text)),
        Part::Table(_) => None,
    };
    imported.document.parts.iter().filter_map(line).collect()
}

#[test]
fn every_shown_sheet_becomes_tables_with_merged_cells_and_places() {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("指標 <&>'\"").unwrap();
    sheet.write(1, 0, "まちづくりの推移").unwrap();
    sheet.merge_range(2, 0, 3, 0, "指標", &plain).unwrap();
    sheet.merge_range(2, 1, 2, 2, "平成27年度", &plain).unwrap();
    for (column, text) in ["計画", "実績"].into_iter().enumerate() {
        sheet.write(3, column as u16 + 1, text).unwrap();
    }
    sheet.write(4, 0, "センター数").unwrap().write(4, 1, 42).unwrap().write(4, 2, 41).unwrap();
    sheet.write(6, 0, "別の表").unwrap().write(6, 1, "x").unwrap();
    let second = book.add_worksheet().set_name("二").unwrap();
    second.write(0, 0, "甲").unwrap().write(0, 1, "乙").unwrap();
    book.add_worksheet().set_name("控え").unwrap().set_hidden(true).write(0, 0, "秘").unwrap();
    let imported = read(&saved(book));
    assert_eq!(lines(&imported), ["2:1 まちづくりの推移"]);
    let tables = tables(&imported);
    assert_eq!(rows(tables[0]), ["指標|平成27年度|平成27年度", "指標|計画|実績", "センター数|42|41"]);
    assert_eq!(tables[0].figure(1, 0), None);
    let place = tables[0].place(2, 1);
    assert_eq!((place.sheet.as_deref(), place.row, place.column), (Some("指標 <&>'\""), 5, 2));
    assert_eq!((rows(tables[1]), tables[1].place(0, 0).row), (vec!["別の表|x".to_owned()], 7));
    assert_eq!(tables[2].sheet(), Some("二"));
    assert_eq!((tables.len(), imported.hidden.as_slice()), (3, ["控え".to_owned()].as_slice()));
}

#[test]
fn hidden_columns_are_left_out_and_named_and_the_others_keep_their_letters() {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("推移").unwrap();
    sheet.merge_range(0, 0, 1, 0, "指標", &plain).unwrap();
    sheet.merge_range(0, 1, 0, 3, "平成27年度", &plain).unwrap();
    for (column, text) in ["計画", "旧計画", "実績", "控え"].into_iter().enumerate() {
        sheet.write(1, column as u16 + 1, text).unwrap();
        sheet.write(2, column as u16 + 1, 40 + column as u32).unwrap();
    }
    sheet.write(2, 0, "センター数").unwrap();
    sheet.write(2, 5, 2_000).unwrap().write(1, 5, "備考").unwrap();
    sheet.set_column_hidden(2).unwrap().set_column_hidden(4).unwrap().set_column_width(5, 0).unwrap();
    sheet.set_column_hidden(9).unwrap();
    sheet.set_row_hidden(2).unwrap();
    let bytes = saved(book);
    let imported = read(&bytes);
    let grid = tables(&imported)[0];
    assert_eq!(rows(grid), ["指標|平成27年度|平成27年度|平成27年度", "指標|計画||実績", "センター数|40||42"]);
    assert_eq!((grid.place(2, 3).column, grid.figure(2, 3)), (4, Some("42")));
    let hidden: Vec<_> =
        imported.hidden_columns.iter().map(|it| [it.sheet.as_str(), it.columns.as_str()]).collect();
    assert_eq!(hidden, [["推移", "C"], ["推移", "E:F"]]);
    let mut other: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = other.worksheet_range("推移").unwrap();
    for (row, column, cell) in range.cells().filter(|(_, column, _)| [0, 1, 3].contains(column)) {
        let text = cell.as_string().unwrap_or_default();
        assert!(text.is_empty() || grid.label(row, column) == text, "{row} {column}");
    }
}

#[test]
fn a_heading_over_a_hidden_column_stands_over_those_that_are_shown() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 1, 0, 2, "平成27年度", &Format::new()).unwrap();
    sheet.write(0, 0, "指標").unwrap().write(1, 0, "数").unwrap();
    sheet.write(1, 1, 39).unwrap().write(1, 2, 40).unwrap();
    sheet.set_column_hidden(1).unwrap();
    assert_eq!(rows(tables(&read(&saved(book)))[0]), ["指標||平成27年度", "数||40"]);
}

#[test]
fn a_cell_says_what_it_shows_in_excel() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = ExcelDateTime::from_ymd(2024, 4, 1).unwrap();
    let formats = ["0.0%", "yyyy/m/d", "[$-411]ggge\"年\"m\"月\"d\"日\"", "#,##0\"人\"", "#,##0,"];
    let [percent, day, era, people, thousands] = formats.map(|code| Format::new().set_num_format(code));
    sheet.write(0, 0, "種類").unwrap().write(0, 1, "値").unwrap();
    sheet.write(1, 1, 42).unwrap().write(2, 1, 0.1 + 0.2).unwrap();
    sheet.write_with_format(3, 1, 0.125, &percent).unwrap();
    sheet.write_with_format(4, 1, &date, &day).unwrap();
    sheet.write_with_format(5, 1, &date, &era).unwrap();
    sheet.write_with_format(6, 1, 1090, &people).unwrap();
    sheet.write_with_format(7, 1, 1_234_000, &thousands).unwrap();
    sheet.write(8, 1, Formula::new("=SUM(B2:B3)").set_result("42.3")).unwrap();
    sheet.write(9, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(10, 1, Formula::new("=A1&\"別\"").set_result("種類別")).unwrap();
    sheet.write(11, 1, true).unwrap().write(12, 1, "一行目\n二行目").unwrap();
    let (bold, usual) = (Format::new().set_bold(), Format::new());
    sheet.write_rich_string(13, 1, &[(&bold, "太い"), (&usual, "字と細い字")]).unwrap();
    for row in 1..14 {
        sheet.write(row, 0, format!("行{row}")).unwrap();
    }
    let imported = read(&saved(book));
    let grid = tables(&imported)[0];
    let shown: Vec<&str> = (1..14).map(|row| grid.label(row, 1)).collect();
    assert_eq!(
        shown,
        [
            "42",
            "0.3",
            "12.5%",
            "2024-04-01",
            "2024-04-01",
            "1090人",
            "1234",
            "42.3",
            "#DIV/0!",
            "種類別",
            "TRUE",
            "一行目\n二行目",
            "太い字と細い字"
        ]
    );
}

#[test]
fn furigana_is_left_out_and_what_xml_cannot_hold_is_decoded() {
    let strings = "<si><t>計画</t><rPh sb=\"0\" eb=\"2\"><t>ケイカク</t></rPh><phoneticPr fontId=\"1\"/></si>\
                   <si><r><t>実</t></r><r><t xml:space=\"preserve\">績 </t></r><rPh sb=\"0\" eb=\"2\"><t>ジッセキ</t></rPh></si>\
                   <si><t>A&amp;B_x000D_\n&#x4E00;</t></si>";
    let sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>\
                 <c t=\"s\"><v>99</v></c><c t=\"inlineStr\"><is><t>中</t><rPh><t>ナカ</t></rPh></is></c></row></sheetData>";
    assert_eq!(rows(tables(&read(&book(sheet, strings)))[0]), ["計画|実績|A&B\n一||中"]);
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let parts = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="1" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<x:workbook xmlns:x="x"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" r:id="1"/></x:sheets></x:workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="1" Type="x/worksheet" Target="s.xml"/><Relationship Id="2" Type="x/styles" Target="styles.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/s.xml",
            r#"<x:worksheet xmlns:x="x"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" s="1"><x:v>43921</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
        ),
    ];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    assert_eq!(rows(tables(&read(&archive(&parts)))[0]), ["1|2024-04-01"]);
}

#[test]
fn one_sheet_is_read_by_its_name_hidden_or_not() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("表").unwrap().write(0, 0, "a").unwrap();
    book.add_worksheet().set_name("控え").unwrap().set_hidden(true).write(0, 0, "秘").unwrap();
    let bytes = saved(book);
    let mut reading = Reading::open(bytes.clone(), Some("控え")).unwrap();
    while !reading.step().unwrap() {}
    assert_eq!(lines(&reading.finish()), ["1:1 秘"]);
    let Err(Error::Workbook(why)) = Reading::open(bytes, Some("別")) else { panic!() };
    assert_eq!(
        why,
        Unopened::NoSheet { wanted: "別".to_owned(), sheets: vec!["表".to_owned(), "控え".to_owned()] }
    );
}

/// Ten thousand rows of twelve columns.
fn large() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..10_000 {
        sheet.write(row, 0, format!("取組{row}")).unwrap();
        for column in 1..12 {
            sheet.write(row, column, f64::from(row) + f64::from(column) / 8.0).unwrap();
        }
    }
    saved(book)
}

#[test]
fn progress_is_told_and_stops_the_reading() {
    let bytes = large();
    let mut told = Vec::new();
    let imported = workbook(&bytes, &mut |progress| {
        told.push((progress.rows, progress.total));
        true
    });
    assert_eq!(tables(&imported.unwrap())[0].rows(), 10_000);
    told.dedup();
    assert!(told.windows(2).all(|two| two[1].0 < two[0].0 + 2_000), "{told:?}");
    assert!(told.contains(&(5_000, 10_000)), "{told:?}");
    let stopped = workbook(&bytes, &mut |progress| progress.rows < 3_000);
    assert_eq!(stopped.map(|_| ()), Err(Error::Workbook(Unopened::Cancelled)));
}

#[test]
fn an_independent_reader_finds_the_same_in_every_cell() {
    let bytes = large();
    let imported = read(&bytes);
    let grid = tables(&imported)[0];
    let mut other: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = other.worksheet_range("Sheet1").unwrap();
    assert_eq!((grid.rows(), grid.columns()), range.get_size());
    for (row, column, cell) in range.cells() {
        assert_eq!(Some(grid.label(row, column).to_owned()), cell.as_string(), "{row} {column}");
    }
}

#[test]
fn a_document_crosses_to_another_module_as_it_is() {
    let imported = read(&large());
    let json = document_json(&imported.document);
    assert!(document_from(Json::parse(&json).unwrap()).unwrap().unwrap() == imported.document);
}

#[test]
fn a_file_that_is_no_workbook_says_what_it_is() {
    let old = |rest: &[u8]| [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], rest].concat();
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let binary = r#"<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    let word_root = r#"<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let cases = [
        (b"a,b\n1,2\n".to_vec(), Unopened::NotAnArchive, "xlsx"),
        (Vec::new(), Unopened::NotAnArchive, "xlsx"),
        (old(&[0; 600]), Unopened::OldFormat, "xls"),
        (old(&encrypted), Unopened::Password, "パスワード"),
        (archive(&[("xl/workbook.xml", b"<workbook/>")]), Unopened::NoWorkbook, "Excelブックがありません"),
        (archive(&[("_rels/.rels", binary.as_bytes())]), Unopened::OldFormat, "xlsb"),
        (book("<sheetData/>", ""), Unopened::Blank, "表示されているシート"),
    ];
    for (bytes, why, said) in cases {
        let found = refused(&bytes);
        assert_eq!(found, why);
        for lang in ["ja", "en"] {
            assert!(!words(lang).error(&Error::Workbook(found.clone())).is_empty());
        }
        let sentence = words("ja").error(&Error::Workbook(found));
        assert!(sentence.contains(said), "{sentence}");
    }
    let name: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let word = archive(&[("_rels/.rels", word_root.as_bytes()), ("word/document.xml", b"<document/>")]);
    let cases = [
        (b"%PDF-1.7\n".to_vec(), "pdf-file", "PDFです"),
        (word, "word-file", "Word"),
        (old(&name), "word-file", "Word"),
        (archive(&[("写真/a.jpg", b"x")]), "archive-file", "展開して"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "picture-file", "画像です"),
    ];
    for (bytes, code, said) in cases {
        let found = error(&bytes);
        assert_eq!(found.code(), code);
        let sentence = words("ja").error(&found);
        assert!(sentence.contains(said), "{sentence}");
    }
}

#[test]
fn a_file_that_was_cut_off_or_changed_is_damaged() {
    let bytes = book("<sheetData><row><c><v>1</v></c></row></sheetData>", "");
    assert_eq!(refused(&bytes[..bytes.len() / 2]), Unopened::Damaged { part: String::new() });
    let unfinished = book("<sheetData><row><c><v>1</v>", "");
    assert_eq!(refused(&unfinished), Unopened::Damaged { part: "xl/worksheets/sheet1.xml".to_owned() });
}

#[test]
fn a_workbook_that_swells_is_refused_whatever_it_declares() {
    let sheet = ["<sheetData>", &" ".repeat(3_000_000), "</sheetData>"].concat();
    let bytes = book(&sheet, "");
    let declaring = |size: u32| {
        let mut bytes = bytes.clone();
        let found: Vec<usize> =
            (0..bytes.len() - 4).filter(|at| is_about_three_million(&bytes[*at..])).collect();
        assert!(!found.is_empty());
        for at in found {
            bytes[at..at + 4].copy_from_slice(&size.to_le_bytes());
        }
        bytes
    };
    let limit = 256 * 1024 * 1024;
    assert_eq!(refused(&declaring(u32::try_from(limit).unwrap() + 1)), Unopened::Swollen { limit });
    // It says that it is small, and unpacks to more.
    assert_eq!(refused(&declaring(1_000)), Unopened::Damaged { part: "xl/worksheets/sheet1.xml".to_owned() });
}

fn is_about_three_million(bytes: &[u8]) -> bool {
    (3_000_000..3_000_200).contains(&u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[test]
fn a_sheet_of_the_largest_size_costs_what_is_in_it() {
    let sheet = r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells>
        <mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/><mergeCell ref="B2:A1"/><mergeCell ref="ZZZZZZ1"/></mergeCells>"#;
    // The first range covers all: what stands below it is not shown.
    assert_eq!(lines(&read(&book(sheet, ""))), ["1:1 1"]);
    let far = sheet.replace("A1:XFD1048576\"/><mergeCell", "C3\"/><mergeCell");
    assert_eq!(lines(&read(&book(&far, ""))), ["1:1 1", "1048576:16384 2"]);
}

#[test]
fn what_a_hostile_workbook_declares_is_not_believed() {
    let strings = "</sst><sst uniqueCount=\"18446744073709551615\" count=\"4294967295\"><si><t>x</t></si>";
    let sheet = r#"<dimension ref="B5:A1"/><sheetData><row r="0"><c r="A1" t="s" s="4294967295"><v>0</v></c><c r="A99999999999999999999"><v>1e999</v></c></row></sheetData>"#;
    assert_eq!(rows(tables(&read(&book(sheet, strings)))[0]), ["x|1e999"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_however_damaged_stops_the_program(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = small();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let end = cut.map_or(bytes.len(), |cut| cut.index(bytes.len()));
        let _ = workbook(&bytes[..end], &mut |_| true);
    }

    #[test]
    fn no_sheet_however_written_stops_the_program(pieces in prop::collection::vec(piece(), 0..40)) {
        let _ = workbook(&book(&pieces.concat(), &pieces.concat()), &mut |_| true);
    }
}

fn small() -> Vec<u8> {
    let mut book = Workbook::new();
    let percent = Format::new().set_num_format("0%");
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 1, 0, "指標", &percent).unwrap();
    sheet.write(0, 1, "値").unwrap().write_with_format(1, 1, 0.5, &percent).unwrap();
    saved(book)
}

/// What a sheet or its texts may be made of, right and wrong.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "<sheetData>",
        "</sheetData>",
        "<row>",
        "<row r=\"3\">",
        "<row r=\"1048576\">",
        "</row>",
        "<c>",
        "<c t=\"s\">",
        "<c t=\"inlineStr\"><is>",
        "<c r=\"XFD9\" s=\"1\">",
        "<v>",
        "</v>",
        "</c>",
        "<si>",
        "</si>",
        "<t>",
        "</t>",
        "<rPh>",
        "<mergeCell ref=\"A1:C9\"/>",
        "<mergeCell ref=\"B2:B1048576\"/>",
        "<dimension ref=\"C9:A1\"/>",
        "0",
        "1",
        "x",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "&",
        "<",
        "<![CDATA[",
        "]]>",
        "_x000D_",
        "_x",
        "1e308",
        "-0.0000001",
    ];
    prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), ".{0,6}"]
}

/// A sheet with so many rows of one cell, which says so of itself.
fn repeating(cell: &str, rows: usize) -> String {
    let row = |at: usize| format!("<row r=\"{at}\"><c r=\"A{at}\" {cell}</c></row>");
    ["<sheetData>", &(1..=rows).map(row).collect::<String>(), "</sheetData>"].concat()
}

const REPEATED: Unopened = Unopened::Swollen { limit: 256 * 1024 * 1024 };

#[test]
fn a_long_text_counts_as_often_as_cells_refer_to_it() {
    let strings = ["<si><t>", &"あ".repeat(33_000), "</t></si>"].concat();
    let cell = "t=\"s\"><v>0</v>";
    assert_eq!(refused(&book(&repeating(cell, 10_000), &strings)), REPEATED);
    assert_eq!(lines(&read(&book(&repeating(cell, 100), &strings))).len(), 100);
}

#[test]
fn the_words_of_a_number_format_count_as_often_as_cells_have_it() {
    let codes =
        ["<numFmt numFmtId=\"200\" formatCode=\"0&quot;", &"万".repeat(1_000_000), "&quot;\"/>"].concat();
    let styles = ["<numFmts>", &codes, "</numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>"].concat();
    let cell = "s=\"0\"><v>1</v>";
    assert_eq!(refused(&package::styled(&repeating(cell, 2_000), "", &styles)), REPEATED);
    assert_eq!(lines(&read(&package::styled(&repeating(cell, 3), "", &styles))).len(), 3);
}
