//! What becomes of texts and pages before anybody knows what they mean.

#![cfg(feature = "documents")]

#[path = "sources/any.rs"]
mod any;

use keikaku::error::Error;
use keikaku::read::{Document, Grid, Part, TextFormat, text_document};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn auto(text: &str) -> Document {
    text_document(text, TextFormat::Auto).unwrap()
}

fn tables(document: &Document) -> Vec<&Grid> {
    let mut tables = Vec::new();
    for part in &document.parts {
        if let Part::Table(grid) = part {
            tables.push(grid);
        }
    }
    tables
}

fn lines(document: &Document) -> Vec<&str> {
    let mut lines = Vec::new();
    for part in &document.parts {
        if let Part::Line(line) = part {
            lines.push(line.text.as_str());
        }
    }
    lines
}

/// The texts of the cells that begin in each row.
fn cells(grid: &Grid) -> Vec<Vec<&str>> {
    let row = |row| (0..grid.columns()).filter_map(|column| grid.figure(row, column)).collect();
    (0..grid.rows()).map(row).collect()
}

fn printed(document: &Document) -> String {
    let mut printed = String::new();
    for part in &document.parts {
        match part {
            Part::Line(line) => {
                let heading = line.heading.map_or(String::new(), |level| format!(" h{level}"));
                writeln!(printed, "{}{heading}: {}", line.place.row, line.text.replace('\n', "\\n")).unwrap();
            }
            Part::Table(grid) => {
                writeln!(printed, "table of {} columns", grid.columns()).unwrap();
                for (row, cells) in cells(grid).iter().enumerate() {
                    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('\n', "\\n")).collect();
                    writeln!(printed, "  {}| {}", grid.place(row, 0).row, cells.join(" | ")).unwrap();
                }
            }
        }
    }
    printed
}

#[test]
fn the_five_documents_come_through_as_they_are_pasted() {
    for name in ["000-nishi-ward", "001-izumi-ward", "002-kawanishi", "003-osaka-city", "004-niigata"] {
        let text = fs::read_to_string(fixture(&format!("documents/source/{name}.txt"))).unwrap();
        let found = printed(&auto(&text));
        let golden = fixture(&format!("reading/{name}.parts.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(golden.parent().unwrap()).unwrap();
            fs::write(&golden, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(golden).unwrap(), "{name}");
    }
}

#[test]
fn a_line_of_tabs_is_a_row_and_a_blank_line_ends_the_table() {
    let document = auto("年度\t値\n\t\nH27\t1\n\n\t\n指標\t値\n");
    let tables = tables(&document);
    assert_eq!(tables.len(), 2);
    assert_eq!(cells(tables[0]), [["年度", "値"], ["", ""], ["H27", "1"]]);
    assert_eq!((tables[0].place(2, 1).row, tables[1].label(1, 0)), (3, "指標"));
}

#[test]
fn cells_of_several_lines_are_read_as_excel_copies_them() {
    let document = auto("\"取組\r\n内容\"\t\"「\"\"甲\"\"」\r\n乙\"\r\n\"3\" 管\t\"ab\r\nc\t1\r\n");
    let [grid] = tables(&document)[..] else { panic!("{document:?}") };
    assert_eq!(cells(grid), [["取組\n内容", "「\"甲\"」\n乙"], ["\"3\" 管", "\"ab"], ["c", "1"]]);
    // As the sheet numbers them from which they were copied.
    assert_eq!((grid.place(1, 0).row, grid.place(2, 0).row), (2, 3));
}

#[test]
fn tables_of_markdown_lose_their_bars_and_rules() {
    let document = auto("## 指標 ##\n| 年度 | 値\\|率 |\n|:--|--:|\n| H27 | 1<br>2 |\n| - | - |\n- 注記\n");
    let [grid] = tables(&document)[..] else { panic!("{document:?}") };
    assert_eq!(cells(grid), [["年度", "値|率"], ["H27", "1\n2"], ["-", "-"]]);
    assert_eq!(lines(&document), ["指標", "・注記"]);
    assert!(matches!(&document.parts[0], Part::Line(line) if line.heading == Some(2)));
}

#[test]
fn nothing_and_blanks_are_documents_without_parts() {
    for text in ["", "\u{feff}", " \r\n\t\t\n　\n", "<table></table>", "<table><tr><td>&nbsp;</table>"] {
        assert_eq!(auto(text).parts, [], "{text:?}");
    }
}

#[test]
fn what_is_no_table_is_lines() {
    let document = auto("第2節 計画、指標\n<基準値>は3<5\n[見出し]\n・a, b\n");
    assert_eq!(lines(&document), ["第2節 計画、指標", "<基準値>は3<5", "[見出し]", "・a, b"]);
}

#[test]
fn the_format_is_found_in_the_text() {
    let count = |text| (tables(&auto(text)).len(), lines(&auto(text)).len());
    assert_eq!(count("年度,計画\nH27,42\nH28,50\n"), (1, 0));
    assert_eq!(count("sep=;\n年度;計画\n"), (1, 0));
    assert_eq!(count("計画、\nはい, そうです。\n終わり\n以上\n"), (0, 4));
    assert_eq!(count("<p>前</p><table><tr><td>a</td></tr></table>"), (1, 1));
    assert_eq!(count("<b>題</b>\tx\n<p>a</p>\ty\n"), (1, 0));
    assert_eq!(count("年度\t<table>とは</table>\n"), (1, 0));
    assert_eq!(text_document("a,b\nc,d\n", TextFormat::Text).unwrap().parts.len(), 2);
}

#[test]
fn a_quotation_that_never_ends_in_a_csv_is_an_error_with_its_place() {
    let error = text_document("年度,値\nH27,\"1\n", TextFormat::Csv).unwrap_err();
    assert_eq!(error, Error::UnclosedQuote { row: 2, column: 2 });
    let words = keikaku::locale::words("ja").error(&error);
    assert!(words.contains("2行目2列目"), "{words}");
}

#[test]
fn a_table_of_a_page_keeps_its_spans_caption_and_order() {
    let document = auto(
        "<h2 class=a>指標の<br>一覧</h2><table><caption>推移<tfoot><tr><td>注<thead><tr><th rowspan=0>指標\
         <th colspan='2'>H27<tr><th>計画<th>実績<tbody><tr><td rowspan=9>数<td>42<td>43<tr><td>1<td>2</table>後",
    );
    let [grid] = tables(&document)[..] else { panic!("{document:?}") };
    assert_eq!(grid.caption(), Some("推移"));
    assert_eq!(
        cells(grid),
        [vec!["指標", "H27"], vec!["計画", "実績"], vec!["数", "42", "43"], vec!["1", "2"], vec!["注"]]
    );
    assert_eq!((grid.label(1, 0), grid.label(0, 2), grid.label(3, 0)), ("指標", "H27", "数"));
    assert_eq!((grid.place(2, 1).sheet, lines(&document)), (None, vec!["指標の 一覧", "後"]));
}

#[test]
fn merged_headers_above_merged_headers_cover_what_they_span() {
    let document = auto(
        "<table><tr><th rowspan=3>指標<th colspan=4>計画期間<tr><th colspan=2>H27<th colspan=2>H28<tr><th>計画<th>実績\
         <th>計画<th>実績<tr><td>数<td>1<td>2<td>3<td>4</table>",
    );
    let grid = tables(&document)[0];
    assert_eq!((grid.label(0, 4), grid.label(1, 4), grid.label(2, 4)), ("計画期間", "H28", "実績"));
    assert_eq!((grid.label(2, 0), grid.figure(3, 4)), ("指標", Some("4")));
}

#[test]
fn a_table_in_a_cell_stands_after_the_one_around_it() {
    let document = auto(
        "<table><tr><td>外<table><tr><td>内<table><tr><td>奥</table>2</table>側<td>右</table><p>下<table><td>次</table>",
    );
    let found: Vec<_> = tables(&document).iter().map(|grid| (grid.place(0, 0).sheet, cells(grid))).collect();
    assert_eq!(
        found,
        [
            (Some("1".to_owned()), vec![vec!["外\n側", "右"]]),
            (Some("2".to_owned()), vec![vec!["内\n2"]]),
            (Some("3".to_owned()), vec![vec!["奥"]]),
            (Some("4".to_owned()), vec![vec!["次"]]),
        ]
    );
}

#[test]
fn scripts_styles_handlers_and_hidden_things_leave_nothing() {
    let document = auto(
        "<html><head><title>t</title><style>td{}</style><script>'<table>'</script></head><body onload=x()>\
         <p hidden>隠<p>見<div style='display: none'>隠<div>隠</div>隠</div><template><table><tr><td>隠</td></tr></table></template>\
         <table><tr><td onclick=\"a('</td>')\">1<td hidden>隠</td><td>2</td></tr><tr style=\"DISPLAY:NONE\"><td>隠</td><td>隠</td></tr>\
         <tr><td><script>document.write('<td>')</script>3<td>4</table><ul hidden><li>隠<ul><li>隠</ul></ul><!-- 隠 --><li>点",
    );
    assert_eq!(lines(&document), ["見", "・点"]);
    assert_eq!(cells(tables(&document)[0]), [["1", "2"], ["3", "4"]]);
    let all = format!("{document:?}");
    assert!(!all.contains('隠') && !all.contains("script"), "{all}");
}

#[test]
fn the_clipboard_of_excel_and_word_is_read_without_what_only_they_need() {
    let text = fs::read_to_string(fixture("reading/clipboard-excel.html")).unwrap();
    let excel = auto(&text);
    assert_eq!(
        cells(tables(&excel)[0]),
        [vec!["年度", "講座受講者数\n(累計)"], vec!["計画", "実績"], vec!["平成27年度", "1,090", "1,152"]]
    );
    assert_eq!(tables(&excel)[0].label(1, 0), "年度");
    let word = auto(&fs::read_to_string(fixture("reading/clipboard-word.html")).unwrap());
    assert_eq!(lines(&word), ["基本目標1 支え合い", "・　あいさつ運動の推進"]);
    assert_eq!(cells(tables(&word)[0]), [["誰が", "取り組むこと"], ["区役所", "・紹介する。\n・支援する。"]]);
}

#[test]
fn a_line_says_where_in_the_text_it_stands() {
    let document =
        text_document("Version:0.9\nStartHTML:0\n<html>\n<h1>\n題</h1>\n<p>文<br>\n次", TextFormat::Auto);
    let rows: Vec<_> = document
        .unwrap()
        .parts
        .iter()
        .map(|part| if let Part::Line(line) = part { (line.text.clone(), line.place.row) } else { panic!() })
        .collect();
    assert_eq!(rows, [("題".to_owned(), 5), ("文".to_owned(), 6), ("次".to_owned(), 7)]);
}

#[test]
fn a_line_break_in_the_source_of_a_page_is_no_blank_between_japanese_letters() {
    assert_eq!(
        lines(&auto("<p>まちづくり\n  センター\n (NPO\nなど)&nbsp;数</p>")),
        ["まちづくりセンター (NPO など) 数"]
    );
}

#[test]
fn the_widest_table_of_excel_is_read_and_a_wider_one_refused() {
    let row = |columns: usize| vec!["1"; columns].join(",");
    let wide = text_document(&[row(16_384), row(16_384)].join("\n"), TextFormat::Csv).unwrap();
    assert_eq!(tables(&wide)[0].columns(), 16_384);
    assert_eq!(
        text_document(&row(16_385), TextFormat::Csv),
        Err(Error::TooLarge { what: "columns", limit: 16_384 })
    );
}

#[test]
fn what_is_too_large_says_how_large_it_may_be() {
    let what = |text: &str| match text_document(text, TextFormat::Auto) {
        Err(Error::TooLarge { what, .. }) => what,
        other => panic!("{:?}", other.map(|document| document.parts.len())),
    };
    assert_eq!(what(&"<table><td>".repeat(65)), "levels");
    assert_eq!(what(&"a\n".repeat(1_048_577)), "rows");
    assert_eq!(what(&"\t\t\t\ta\n".repeat(800_001)), "cells");
    let spans = format!("<table>{}</table>", "<tr><td rowspan=0 colspan=1000>a".repeat(3_000));
    assert_eq!(what(&spans), "cells");
    assert_eq!(what(&" ".repeat((64 << 20) + 1)), "bytes");
}

const FORMATS: [TextFormat; 6] = [
    TextFormat::Auto,
    TextFormat::Text,
    TextFormat::Csv,
    TextFormat::Tsv,
    TextFormat::Markdown,
    TextFormat::Html,
];

#[test]
#[ignore = "prints times; run it in release"]
fn times_grow_with_the_text() {
    let shapes: [(&str, &str); 14] = [
        ("tabs", "年度\t計画\t実績\n"),
        ("quotes", "\"a\t\"\"\t\"\"\"\n"),
        ("bars", "| a | b\\|c |\n"),
        ("commas", "a,\"b\"\"c\",d\n"),
        ("lesser", "<"),
        ("tags", "<b>x</b>"),
        ("open tags", "<b x=\"y "),
        ("comments", "<!--"),
        ("entities", "&amp;&lt"),
        ("cells", "<td>a"),
        ("rows", "<table><tr><td rowspan=0>a</table>"),
        ("points", "<ul hidden><li>a</ul><ul><li>b</ul>"),
        ("paragraphs", "<p>a<br>b"),
        ("lists", "- a\n"),
    ];
    for (name, shape) in shapes {
        for format in [TextFormat::Auto, TextFormat::Text, TextFormat::Html] {
            let mut times = Vec::new();
            for size in [250_000, 1_000_000] {
                let text = shape.repeat(size / shape.len());
                let start = std::time::Instant::now();
                let result = text_document(&text, format).map_or(0, |document| document.parts.len());
                times.push((start.elapsed().as_secs_f64() * 1e3, result));
            }
            let [(small, _), (large, parts)] = times[..] else { return };
            println!("{name} {format:?}: {large:.0} ms for 1 MB, ×{:.1} ({parts} parts)", large / small);
        }
    }
}

/// What the sources call too large.
fn sizes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sizes(&path, found);
            continue;
        }
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for call in ["TooLarge { what: \"", "too_large(\""] {
            let names = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(names.map(str::to_owned));
        }
    }
}

#[test]
fn whatever_is_too_large_is_named_in_the_language_of_the_sentence() {
    let mut found = BTreeSet::new();
    sizes(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 6, "{found:?}");
    for what in found {
        let error = Error::TooLarge { what: String::leak(what), limit: 10_000 };
        let said = keikaku::locale::words("ja").error(&error);
        assert!(!said.contains(|c: char| c.is_ascii_alphabetic()), "{said}");
    }
}
