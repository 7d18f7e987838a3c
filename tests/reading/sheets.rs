//! Sheets of one measure each, as three municipalities would lay them out, in every kind of file: each is an item
//! with all that its sheet says.

use super::accounted;
use encoding_rs::SHIFT_JIS;
use keikaku::import::workbook;
use keikaku::model::{FiscalYear, Item, Passage, PassageRole, Plan, Point, Value};
use keikaku::read::{DocumentReading, TextFormat, YearContext, decoded, document, text_document};
use rust_xlsxwriter::Workbook;
use std::fmt::Write;

const LAYOUTS: [&str; 3] = ["labels-beside", "labels-above", "two-pairs"];

/// A measure as its sheet has it.
struct Measure {
    number: &'static str,
    title: &'static str,
    department: &'static str,
    purpose: &'static str,
    situation: &'static str,
    indicator: (&'static str, &'static str),
    figures: [(u16, f64, Option<f64>); 3],
    rating: &'static str,
    assessment: &'static str,
    issue: &'static str,
    next: &'static str,
    settled: &'static str,
}

const MEASURES: [Measure; 6] = [
    Measure {
        number: "1-1",
        title: "自治会活動の支援",
        department: "市民協働課",
        purpose: "住民が支え合う地域をつくる。",
        situation: "転入した世帯の加入が少ない。",
        indicator: ("自治会加入率", "％"),
        figures: [(2021, 60.5, Some(58.4)), (2022, 61.0, Some(57.9)), (2023, 61.5, Some(56.8))],
        rating: "C",
        assessment: "加入率は目標を下回った。",
        issue: "役員のなり手が足りない。",
        next: "転入者への案内を続ける。",
        settled: "1,250千円",
    },
    Measure {
        number: "1-2",
        title: "地域防災力の向上",
        department: "危機管理課",
        purpose: "災害のときに助け合えるようにする。",
        situation: "訓練に参加する人が決まっている。",
        indicator: ("訓練の参加者数", "人"),
        figures: [(2021, 1200.0, Some(1150.0)), (2022, 1250.0, Some(1310.0)), (2023, 1300.0, Some(1402.0))],
        rating: "B",
        assessment: "訓練を全地区で開いた。",
        issue: "若い世代の参加が少ない。",
        next: "学校と合同の訓練を開く。",
        settled: "3,480千円",
    },
    Measure {
        number: "2-1",
        title: "ごみの減量",
        department: "環境課",
        purpose: "ごみの量を減らす。",
        situation: "家庭から出る生ごみが多い。",
        indicator: ("一日当たりのごみの量", "トン"),
        figures: [(2021, 820.0, Some(831.0)), (2022, 810.0, Some(818.0)), (2023, 800.0, Some(797.0))],
        rating: "A",
        assessment: "生ごみの水切りが広まった。",
        issue: "事業所のごみが減らない。",
        next: "事業所を訪ねて分別を頼む。",
        settled: "42,870千円",
    },
    Measure {
        number: "2-2",
        title: "公園の整備",
        department: "都市整備課",
        purpose: "身近な公園を使いやすくする。",
        situation: "古い遊具が残っている。",
        indicator: ("遊具を更新した公園", "か所"),
        figures: [(2021, 10.0, Some(8.0)), (2022, 12.0, Some(12.0)), (2023, 14.0, Some(9.0))],
        rating: "C",
        assessment: "部材の入荷が遅れた。",
        issue: "点検に人手がかかる。",
        next: "点検を地元の団体と行う。",
        settled: "18,900千円",
    },
    Measure {
        number: "3-1",
        title: "子育て相談の充実",
        department: "こども家庭課",
        purpose: "子育ての孤立を防ぐ。",
        situation: "相談先を知らない保護者がいる。",
        indicator: ("相談件数", "件"),
        figures: [(2021, 300.0, Some(412.0)), (2022, 320.0, Some(398.0)), (2023, 340.0, Some(405.0))],
        rating: "B",
        assessment: "電話での相談が増えた。",
        issue: "夜間の相談に応じられない。",
        next: "相談の時間を延ばす。",
        settled: "6,120千円",
    },
    Measure {
        number: "3-2",
        title: "図書館の利用の促進",
        department: "生涯学習課",
        purpose: "だれもが本に親しめるようにする。",
        situation: "来館する人が減っている。",
        indicator: ("貸出冊数", "冊"),
        figures: [
            (2021, 150_000.0, Some(148_210.0)),
            (2022, 152_000.0, Some(151_034.0)),
            (2023, 154_000.0, None),
        ],
        rating: "B",
        assessment: "電子図書の貸出しを始めた。",
        issue: "分館の蔵書が古い。",
        next: "分館の蔵書を入れ替える。",
        settled: "27,300千円",
    },
];

fn source(layout: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/reading/sheets/");
    std::fs::read_to_string(format!("{root}{layout}.csv")).unwrap()
}

/// The cells of a line; only figures with commas are quoted.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

/// The rows of each sheet: a sheet begins where its first label comes again.
fn sheets(layout: &str) -> Vec<Vec<Vec<String>>> {
    let rows: Vec<Vec<String>> = source(layout).lines().map(cells).collect();
    let first = rows[0][0].clone();
    let mut sheets: Vec<Vec<Vec<String>>> = Vec::new();
    for row in rows {
        if row[0] == first {
            sheets.push(Vec::new());
        }
        sheets.last_mut().unwrap().push(row);
    }
    sheets
}

fn read(found: &keikaku::read::Document) -> DocumentReading {
    document(found, YearContext::default()).unwrap()
}

fn as_csv(layout: &str) -> DocumentReading {
    read(&text_document(&source(layout), TextFormat::Csv).unwrap())
}

/// As an older Excel saves it.
fn as_shift_jis(layout: &str) -> DocumentReading {
    let source = source(layout);
    let (bytes, ..) = SHIFT_JIS.encode(&source);
    let legacy = |_: &str, bytes: &[u8]| Some(SHIFT_JIS.decode(bytes).0.into_owned());
    read(&text_document(&decoded(&bytes, legacy).unwrap().text, TextFormat::Csv).unwrap())
}

/// A page with a table for each sheet.
fn as_page(layout: &str) -> DocumentReading {
    let mut page = String::from("<!DOCTYPE html><html lang=\"ja\"><body><h1>総合計画の評価</h1>");
    for sheet in sheets(layout) {
        page.push_str("<table>");
        for row in sheet {
            page.push_str("<tr>");
            for cell in row {
                write!(page, "<td>{cell}</td>").unwrap();
            }
            page.push_str("</tr>");
        }
        page.push_str("</table>");
    }
    read(&text_document(&page, TextFormat::Auto).unwrap())
}

/// A workbook with a sheet for each.
fn as_workbook(layout: &str) -> DocumentReading {
    let mut book = Workbook::new();
    for (at, rows) in sheets(layout).iter().enumerate() {
        let sheet = book.add_worksheet().set_name(format!("個票{}", at + 1)).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                sheet.write(row as u32, column as u16, text).unwrap();
            }
        }
    }
    read(&workbook(&book.save_to_buffer().unwrap(), &mut |_| true).unwrap().document)
}

fn in_every_file(layout: &str) -> [(&'static str, DocumentReading); 4] {
    [
        ("CSV", as_csv(layout)),
        ("Shift_JIS", as_shift_jis(layout)),
        ("a page", as_page(layout)),
        ("a workbook", as_workbook(layout)),
    ]
}

fn texts(points: &[Point]) -> Vec<&str> {
    points.iter().map(|point| point.text.as_str()).collect()
}

fn passage(item: &Item, wanted: impl Fn(&Passage) -> bool) -> Vec<&str> {
    item.passages
        .iter()
        .filter(|passage| wanted(passage))
        .flat_map(|passage| texts(&passage.points))
        .collect()
}

fn figures(item: &Item) -> Vec<(u16, Option<f64>, Option<f64>)> {
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
    let points = item.indicators.iter().flat_map(|indicator| &indicator.points);
    points.map(|point| (point.year.get(), number(&point.target), number(&point.actual))).collect()
}

/// Whether an item has all that the sheet of its measure says, and nothing of another's.
fn is_measure(plan: &Plan, item: &Item, measure: &Measure, from: &str) {
    let at = format!("{from}: {}", measure.title);
    assert_eq!((item.number.as_deref(), item.title.as_str()), (Some(measure.number), measure.title), "{at}");
    let departments: Vec<&str> = item
        .assignments
        .iter()
        .filter_map(|given| plan.actors.iter().find(|actor| actor.id == given.actor))
        .map(|actor| actor.name.as_str())
        .collect();
    assert_eq!(departments, [measure.department], "{at}");
    assert_eq!(passage(item, |found| found.role == PassageRole::Purpose), [measure.purpose], "{at}");
    assert_eq!(passage(item, |found| found.role == PassageRole::Situation), [measure.situation], "{at}");
    let [indicator] = item.indicators.as_slice() else { panic!("{at}: {:#?}", item.indicators) };
    assert_eq!(
        (indicator.title.as_str(), indicator.unit.as_deref()),
        (measure.indicator.0, Some(measure.indicator.1)),
        "{at}"
    );
    let wanted = measure.figures.iter().map(|&(year, target, actual)| (year, Some(target), actual));
    let wanted: Vec<_> = wanted.collect();
    let found = figures(item);
    assert!(found.len() >= 2 && wanted.ends_with(&found), "{at}: {found:?}");
    let [review] = item.reviews.as_slice() else { panic!("{at}: {:#?}", item.reviews) };
    assert_eq!(review.rating.as_ref().map(|rating| rating.code.as_str()), Some(measure.rating), "{at}");
    assert!(texts(&review.assessment).concat().contains(measure.assessment), "{at}");
    assert_eq!(texts(&review.issues), [measure.issue], "{at}");
    assert_eq!(texts(&review.next), [measure.next], "{at}");
    assert_eq!(
        passage(item, |found| found.heading.as_deref() == Some("決算額") && found.role == PassageRole::Other),
        [measure.settled],
        "{at}"
    );
}

#[test]
fn six_sheets_of_one_measure_each_are_six_items_in_every_layout_and_file() {
    for layout in LAYOUTS {
        for (file, reading) in in_every_file(layout) {
            let from = format!("{layout} as {file}");
            let [read] = reading.plans.as_slice() else { panic!("{from}") };
            let titles: Vec<&str> = read.plan.items.iter().map(|item| item.title.as_str()).collect();
            assert_eq!(titles, MEASURES.map(|measure| measure.title), "{from}");
            for (item, measure) in read.plan.items.iter().zip(&MEASURES) {
                is_measure(&read.plan, item, measure, &from);
                assert_eq!(item.items.len(), 0, "{from}");
            }
        }
    }
}

#[test]
fn every_cell_of_the_sheets_that_is_called_used_stands_in_the_plan() {
    for layout in LAYOUTS {
        for (file, reading) in in_every_file(layout) {
            assert_eq!(accounted::faults(&reading), [""; 0], "{layout} as {file}");
        }
    }
}

#[test]
fn a_review_has_the_year_that_its_sheet_says_and_none_otherwise() {
    let years = |layout: &str| {
        let reading = as_csv(layout);
        let items = &reading.plans[0].plan.items;
        items.iter().map(|item| item.reviews[0].year.map(FiscalYear::get)).collect::<Vec<_>>()
    };
    assert_eq!(years("labels-beside"), [None; 6]);
    assert_eq!(years("two-pairs"), [Some(2023); 6]);
}

#[test]
fn a_label_that_nobody_knows_keeps_what_it_says() {
    for (file, reading) in in_every_file("two-pairs") {
        for item in &reading.plans[0].plan.items {
            let said = passage(item, |found| found.heading.as_deref() == Some("所管部長の意見"));
            assert_eq!(said, ["引き続き取り組む。"], "{file}");
        }
    }
}
