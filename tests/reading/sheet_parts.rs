//! What single sheets say besides what all of them do: money, several verdicts, remarks, titles above them.

use super::accounted;
use keikaku::import::workbook;
use keikaku::model::{FiscalYear, Item, PassageRole, Plan, Point, Scope, StatusCode};
use keikaku::read::{DocumentReading, TextFormat, Use, YearContext, document, text_document};
use rust_xlsxwriter::Workbook;

fn read(text: &str) -> DocumentReading {
    let reading = document(&text_document(text, TextFormat::Auto).unwrap(), YearContext::default()).unwrap();
    assert_eq!(accounted::faults(&reading), [""; 0]);
    reading
}

fn plan(text: &str) -> Plan {
    read(text).plans.remove(0).plan
}

fn titles(plan: &Plan) -> Vec<&str> {
    plan.items.iter().map(|item| item.title.as_str()).collect()
}

fn said(points: &[Point]) -> Vec<&str> {
    points.iter().map(|point| point.text.as_str()).collect()
}

fn below<'p>(item: &'p Item, heading: &str) -> Vec<&'p str> {
    let known = item.passages.iter().filter(|passage| passage.heading.as_deref() == Some(heading));
    known.flat_map(|passage| said(&passage.points)).collect()
}

const SHEET: &str = "施策名\t公園の整備\n担当課\t公園課\n目的\t公園を使いやすくする。\n";

fn sheet(more: &str) -> Plan {
    plan(&[SHEET, more].concat())
}

#[test]
fn money_of_several_years_stays_as_printed_and_is_no_figure_of_an_indicator() {
    let years = "区分\t令和4年度\t令和5年度\n更新した公園(か所)\t8\t9\n予算額(千円)\t1,200\t1,300\n決算額(千円)\t1,150\t―\n";
    let plan = sheet(years);
    let item = &plan.items[0];
    let indicators: Vec<&str> = item.indicators.iter().map(|found| found.title.as_str()).collect();
    assert_eq!(indicators, ["更新した公園"]);
    assert_eq!(below(item, "予算額(千円)"), ["令和4年度 1,200", "令和5年度 1,300"]);
    assert_eq!(below(item, "決算額(千円)"), ["令和4年度 1,150", "令和5年度 ―"]);
}

#[test]
fn money_in_columns_beside_the_years_is_no_figure_of_an_indicator_either() {
    let plan = sheet(
        "指標名\t更新した公園\n年度\t計画\t実績\t決算額\n令和4年度\t10\t8\t1,150千円\n令和5年度\t12\t9\t1,250千円\n",
    );
    let [indicator] = plan.items[0].indicators.as_slice() else { panic!("{:#?}", plan.items[0].indicators) };
    assert_eq!((indicator.title.as_str(), indicator.points.len()), ("更新した公園", 2));
    assert_eq!(below(&plan.items[0], "決算額"), ["令和4年度 1,150千円", "令和5年度 1,250千円"]);
}

#[test]
fn a_sentence_about_a_delay_is_what_is_judged_and_no_status() {
    let plan = sheet("進捗状況\t部材の入荷が遅れた。\n");
    let review = &plan.items[0].reviews[0];
    assert_eq!((review.scope, review.status.as_ref()), (Scope::Progress, None));
    assert_eq!(said(&review.assessment), ["部材の入荷が遅れた。"]);
    let plan = sheet("進捗状況\tやや遅れ\n");
    assert_eq!(plan.items[0].reviews[0].status.as_ref().map(|status| status.code), Some(StatusCode::Delayed));
}

#[test]
fn a_second_verdict_of_the_same_sheet_stays_below_its_label() {
    let plan = sheet("一次評価\tB\n二次評価\tC\n");
    let [review] = plan.items[0].reviews.as_slice() else { panic!("{:#?}", plan.items[0].reviews) };
    assert_eq!(review.rating.as_ref().map(|rating| rating.code.as_str()), Some("B"));
    assert_eq!(below(&plan.items[0], "二次評価"), ["C"]);
}

#[test]
fn a_figure_beside_a_label_of_judgements_is_no_rating() {
    let plan = sheet("評価\t3\n");
    assert_eq!(plan.items[0].reviews, []);
    assert_eq!(below(&plan.items[0], "評価"), ["3"]);
}

#[test]
fn a_year_in_the_label_is_the_year_of_the_review() {
    let plan = sheet("令和4年度の評価\tB\n今後の方向性\t続ける。\n");
    let years: Vec<Option<u16>> =
        plan.items[0].reviews.iter().map(|review| review.year.map(FiscalYear::get)).collect();
    assert_eq!(years, [Some(2022), None]);
}

#[test]
fn an_empty_cell_beside_a_label_takes_nothing_from_the_next_label() {
    let plan = sheet("評価\t\t課題\t人手が足りない。\n");
    assert_eq!(said(&plan.items[0].reviews[0].issues), ["人手が足りない。"]);
    assert_eq!(plan.items[0].reviews[0].assessment, []);
}

#[test]
fn the_period_of_a_measure_is_no_header_of_years() {
    let plan = sheet("開始年度\t令和2年度\n計画期間\t令和3年度～令和7年度\n課題\t人手が足りない。\n");
    assert_eq!(below(&plan.items[0], "開始年度"), ["令和2年度"]);
    assert_eq!(below(&plan.items[0], "計画期間"), ["令和3年度～令和7年度"]);
    assert_eq!(said(&plan.items[0].reviews[0].issues), ["人手が足りない。"]);
}

#[test]
fn what_is_judged_of_each_year_stays_with_its_year() {
    let plan = sheet(
        "指標\t単位\t令和4年度\t令和5年度\n更新した公園\tか所\t8\t9\n評価\t\tB\tA\n課題\t\t人手が足りない。\t入荷が遅い。\n",
    );
    let judged: Vec<_> = plan.items[0]
        .reviews
        .iter()
        .map(|review| {
            let rating = review.rating.as_ref().map(|rating| rating.code.as_str());
            (review.year.map(FiscalYear::get), rating, said(&review.issues))
        })
        .collect();
    assert_eq!(
        judged,
        [(Some(2022), Some("B"), vec!["人手が足りない。"]), (Some(2023), Some("A"), vec!["入荷が遅い。"])]
    );
}

#[test]
fn a_number_beside_a_title_is_its_number() {
    let plan = plan("施策名\t2-1\t公園の整備\n担当課\t公園課、建設課\n目的\t使いやすくする。\n");
    assert_eq!((plan.items[0].number.as_deref(), plan.items[0].title.as_str()), (Some("2-1"), "公園の整備"));
    assert_eq!(plan.items[0].assignments.len(), 2);
}

#[test]
fn sheets_of_two_policies_stand_below_their_policies() {
    let sheet = |policy: &str, measure: &str| {
        format!("政策名\t{policy}\n施策名\t{measure}\n担当課\t公園課\n目的\t{measure}を進める。\n\n")
    };
    let text = sheet("緑のまち", "公園の整備") + &sheet("緑のまち", "街路樹") + &sheet("安全なまち", "防災");
    let plan = plan(&text);
    let tree: Vec<(&str, Vec<&str>)> = plan
        .items
        .iter()
        .map(|policy| (policy.title.as_str(), policy.items.iter().map(|item| item.title.as_str()).collect()))
        .collect();
    assert_eq!(tree, [("緑のまち", vec!["公園の整備", "街路樹"]), ("安全なまち", vec!["防災"])]);
    assert!(plan.items.iter().all(|policy| policy.passages.is_empty()));
}

/// A sheet that does not name its measure.
fn nameless(rows: &[(&str, &str)], title: Option<&str>, book: &mut Workbook, name: &str) {
    let sheet = book.add_worksheet().set_name(name).unwrap();
    let start = u32::from(title.is_some());
    if let Some(title) = title {
        sheet.write(0, 0, title).unwrap();
    }
    for (row, (label, said)) in rows.iter().enumerate() {
        sheet.write(start + row as u32, 0, *label).unwrap().write(start + row as u32, 1, *said).unwrap();
    }
}

fn of_book(sheets: &[(&str, Option<&str>)]) -> DocumentReading {
    let mut book = Workbook::new();
    for (at, (name, title)) in sheets.iter().enumerate() {
        let purpose = format!("目的その{at}");
        let rows = [("担当課", "公園課"), ("目的", purpose.as_str()), ("課題", "人手"), ("評価", "B")];
        nameless(&rows, *title, &mut book, name);
    }
    let found = workbook(&book.save_to_buffer().unwrap(), &mut |_| true).unwrap().document;
    let reading = document(&found, YearContext::default()).unwrap();
    assert_eq!(accounted::faults(&reading), [""; 0]);
    reading
}

#[test]
fn sheets_that_name_no_measure_have_the_titles_above_them() {
    let reading =
        of_book(&[("1", Some("公園の整備")), ("2", Some("2 街路樹の手入れ")), ("3", Some("3 緑化の啓発"))]);
    let plan = &reading.plans[0].plan;
    let names: Vec<String> = plan.items.iter().map(Item::name).collect();
    assert_eq!(names, ["公園の整備", "2 街路樹の手入れ", "3 緑化の啓発"]);
    assert_eq!(below(&plan.items[2], "目的"), ["目的その2"]);
    assert!(plan.items.iter().all(|item| item.passages.len() == 1 && item.reviews.len() == 1));
    // Nobody printed a title of all of them.
    assert!(reading.plans[0].findings.iter().any(|finding| finding.path == "/title"));
}

#[test]
fn sheets_without_any_title_are_items_named_after_the_sheets_of_the_workbook_and_it_is_said() {
    let reading = of_book(&[("公園", None), ("街路樹", None), ("緑化", None)]);
    let plan = &reading.plans[0].plan;
    assert_eq!(titles(plan), ["公園", "街路樹", "緑化"]);
    let assumed: Vec<&str> = reading.plans[0].findings.iter().map(keikaku::error::Finding::found).collect();
    assert!(["公園", "街路樹", "緑化"].iter().all(|title| assumed.contains(title)), "{assumed:?}");
    assert_eq!(below(&plan.items[1], "目的"), ["目的その1"]);
}

#[test]
fn a_table_of_measures_a_row_each_is_no_sheet() {
    let text = "施策の一覧\n施策名\t担当課\t目的\t課題\n公園の整備\t公園課\t使いやすくする。\t人手\n街路樹\t公園課\t緑を増やす。\t落ち葉\n防災\t危機管理課\t備える。\t参加者\n";
    let found = document(&text_document(text, TextFormat::Auto).unwrap(), YearContext::default());
    let items = found.map(|reading| reading.plans[0].plan.items.len()).unwrap_or_default();
    assert_ne!(items, 1, "three measures are not one");
}

#[test]
fn a_remark_in_a_sheet_is_a_note_of_the_plan() {
    let reading = read(&[SHEET, "（注）速報値を含む。\t\n課題\t人手\n※ 公園の数は累計\t\n"].concat());
    let plan = &reading.plans[0].plan;
    assert_eq!(plan.notes, ["（注）速報値を含む。", "※ 公園の数は累計"]);
    assert!(reading.account.iter().all(|entry| entry.became != Use::SetAside));
}

#[test]
fn a_page_of_merged_cells_reads_as_its_rows_do() {
    let page = "<h1>施策評価シート</h1><table><tr><th>施策名</th><td colspan=\"3\">公園の整備</td></tr>\
        <tr><th>担当課</th><td>公園課</td><th>施策番号</th><td>2-2</td></tr>\
        <tr><th rowspan=\"2\">目的</th><td colspan=\"3\">使いやすくする。</td></tr><tr><td colspan=\"3\">長く使う。</td></tr>\
        <tr><th rowspan=\"2\">指標</th><th rowspan=\"2\">単位</th><th colspan=\"2\">令和5年度</th></tr><tr><th>計画</th><th>実績</th></tr>\
        <tr><td>更新した公園</td><td>か所</td><td>10</td><td>8</td></tr>\
        <tr><th>評価</th><td>Ｃ</td><th>課題</th><td>人手が足りない。</td></tr></table>";
    let plan = plan(page);
    let item = &plan.items[0];
    assert_eq!((plan.title.as_str(), item.name().as_str()), ("施策評価シート", "2-2 公園の整備"));
    assert_eq!(below(item, "目的"), ["使いやすくする。", "長く使う。"]);
    assert!(item.passages.iter().all(|passage| passage.role == PassageRole::Purpose));
    assert_eq!((item.indicators[0].title.as_str(), item.indicators[0].points.len()), ("更新した公園", 1));
    assert_eq!(item.reviews[0].rating.as_ref().map(|rating| rating.code.as_str()), Some("Ｃ"));
    assert_eq!(said(&item.reviews[0].issues), ["人手が足りない。"]);
}
