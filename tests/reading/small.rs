//! Small tables as wards publish them.

use super::accounted;
use keikaku::model::{ERAS, Indicator, Value};
use keikaku::read::{DocumentReading, TextFormat, Use, YearContext, document, text_document};

fn read(text: &str) -> DocumentReading {
    let context = YearContext { era: ERAS.iter().find(|era| era.name == "平成") };
    let reading = document(&text_document(text, TextFormat::Auto).unwrap(), context).unwrap();
    for finding in &reading.plans[0].findings {
        println!("{} {:?} {}", finding.code.name(), finding.place, finding.found());
    }
    for entry in &reading.account {
        println!("{:?} {}:{} {}", entry.became, entry.place.row, entry.place.column, entry.text);
    }
    assert_eq!(accounted::faults(&reading), [""; 0]);
    reading
}

fn figures(indicator: &Indicator) -> Vec<(u16, Option<f64>, Option<f64>)> {
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
    indicator.points.iter().map(|p| (p.year.get(), number(&p.target), number(&p.actual))).collect()
}

fn indicators(reading: &DocumentReading) -> Vec<&Indicator> {
    reading.plans[0].plan.indicators().collect()
}

fn nothing_set_aside(reading: &DocumentReading) {
    let aside: Vec<&str> = reading
        .account
        .iter()
        .filter(|entry| entry.became == Use::SetAside)
        .map(|entry| entry.text.as_str())
        .collect();
    assert_eq!(aside, [""; 0]);
}

#[test]
fn years_down_with_plan_and_result() {
    let reading = read("健康づくり\n年度\t計画\t実績\n平成27年度\t42\t43\n平成28年度\t50\t48\n");
    nothing_set_aside(&reading);
    let found = indicators(&reading);
    assert_eq!(found.len(), 1);
    assert_eq!(figures(found[0]), [(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), Some(48.0))]);
}

#[test]
fn indicators_down_with_years_across() {
    let text = "計画の指標\n指標\t単位\t基準値(H26)\tH27目標\tH27実績\tH28目標\tH28実績\n受講者数\t人\t930\t1,090\t1,152\t1,250\t1,345\nセンター数\tか所\t37\t42\t43\t50\t－\n";
    let reading = read(text);
    nothing_set_aside(&reading);
    let found = indicators(&reading);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].unit.as_deref(), Some("人"));
    assert_eq!(found[1].baseline.as_ref().unwrap().value.number(), Some(37.0));
    assert_eq!(figures(found[1]), [(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), None)]);
}

#[test]
fn two_header_rows() {
    let text = "指標の推移\n指標\t平成27年度\t\t平成28年度\t\n\t計画\t実績\t計画\t実績\n受講者数(人)\t1,090\t1,152\t1,250\t1,345\n";
    let reading = read(text);
    nothing_set_aside(&reading);
    let found = indicators(&reading);
    assert_eq!(figures(found[0]), [(2015, Some(1090.0), Some(1152.0)), (2016, Some(1250.0), Some(1345.0))]);
}

/// A sheet, and what stands below it.
fn sheet(below: &str) -> DocumentReading {
    let head = "重点改革項目Ⅱ 連携の深化\n\n取組項目(中項目)\t1 協働の推進\tNo.\t28\n改革実施項目名称(細項目)\t担い手を育む\n取組の内容\t・講座を実施する。\n";
    read(&[head, below].concat())
}

fn set_aside(reading: &DocumentReading) -> Vec<&str> {
    let aside = reading.account.iter().filter(|entry| entry.became == Use::SetAside);
    aside.map(|entry| entry.text.as_str()).collect()
}

#[test]
fn a_second_figure_for_one_year_is_set_aside_and_named() {
    let figures = "\n改革実施概要\t\t平成27年度\t\n\t\t計画\t実績\n指標\t受講者数\t100\t90\n";
    let reading = sheet(&[figures, &figures.replace("90", "95")].concat());
    assert_eq!(self::figures(indicators(&reading)[0]), [(2015, Some(100.0), Some(90.0))]);
    assert_eq!(set_aside(&reading), ["95"]);
    assert!(reading.plans[0].findings.iter().any(|finding| finding.found() == "95"));
}

#[test]
fn a_second_rating_of_one_year_is_set_aside_and_named() {
    let review = "\n年度評価\t(年度終了後に実施)\t\t平成27年度\t\n\t指標に対する評価\t\t・達成した。\tB\n";
    let reading = sheet(&[review, &review.replace('B', "C")].concat());
    let reviews: Vec<_> = reading.plans[0].plan.items_in_order().flat_map(|item| &item.reviews).collect();
    assert_eq!(reviews[0].rating.as_ref().unwrap().code, "B");
    assert_eq!(set_aside(&reading), ["C"]);
}

#[test]
fn a_number_without_a_title_names_its_item_and_not_the_next() {
    let reading = read(
        "計画\n基本目標 1\n年度\t計画\t実績\n平成27年度\t42\t43\n\n基本目標 2\nつながる\n年度\t計画\t実績\n平成27年度\t1\t2\n",
    );
    let names: Vec<String> = reading.plans[0].plan.items.iter().map(keikaku::model::Item::name).collect();
    assert_eq!(names, ["基本目標 1", "基本目標 2 つながる"]);
}

#[test]
fn words_before_the_first_step_stay() {
    let head = "支援計画\n取組(めやす)\t実施時期\t支援策名称\t支援概要\t実績\n";
    let reading = read(&[head, "会則を決める\t通年\t方針の確認\t会議で確認する。\t・確認した。\n"].concat());
    assert!(serde_json::to_string(&reading.plans[0].plan).unwrap().contains("会則を決める"));
}

#[test]
fn several_tables_join_into_one_plan() {
    let text = "X市推進計画\n取組項目\t担当課\t平成27年度\t平成28年度\t平成29年度\n講座の開催\t市民課\t◎ 実施\t→\t→\n広報\t広報課\t検討\t実施\t\n\n年度\t計画\t実績\n平成27年度\t42\t43\n";
    let reading = read(text);
    nothing_set_aside(&reading);
    let plan = &reading.plans[0].plan;
    assert_eq!(plan.title, "X市推進計画");
    let commitments: Vec<_> = plan.items_in_order().flat_map(|item| &item.commitments).collect();
    assert_eq!(commitments.len(), 2);
    assert_eq!((commitments[0].spans[0].from.get(), commitments[0].spans[0].to.get()), (2015, 2017));
    assert_eq!(commitments[1].spans.len(), 2);
    assert_eq!(indicators(&reading).len(), 1);
}

#[test]
fn rows_of_what_was_planned_and_of_what_came_of_it_are_one_indicator() {
    let by_row = |second: &str| {
        let text = format!(
            "指標\t区分\t平成27年度\t平成28年度\nセンター数\t計画\t42\t50\n{second}\t実績\t43\t48\n受講者数\t計画\t1,090\t1,250\n{}\t実績\t1,152\t1,345\n",
            if second.is_empty() { "" } else { "受講者数" }
        );
        let reading = read(&text);
        let found: Vec<_> =
            indicators(&reading).iter().map(|found| (found.title.clone(), figures(found))).collect();
        assert_eq!(
            found,
            [
                (
                    "センター数".to_owned(),
                    vec![(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), Some(48.0))]
                ),
                (
                    "受講者数".to_owned(),
                    vec![(2015, Some(1090.0), Some(1152.0)), (2016, Some(1250.0), Some(1345.0))]
                ),
            ]
        );
    };
    by_row("センター数");
    // The name stands once, as in a merged cell that lost its span.
    by_row("");
}

#[test]
fn a_row_that_is_called_a_result_and_nothing_else_stays_an_indicator() {
    let reading = read("項目\t平成27年度\t平成28年度\n実績\t43\t48\n");
    assert_eq!(figures(indicators(&reading)[0]), [(2015, None, Some(43.0)), (2016, None, Some(48.0))]);
    assert_eq!(indicators(&reading)[0].title, "実績");
}

#[test]
fn a_name_in_every_row_of_a_year_is_the_indicators() {
    let reading = read(
        "指標\t年度\t計画\t実績\nセンター数\t平成27年度\t42\t43\nセンター数\t平成28年度\t50\t48\n受講者数\t平成27年度\t1,090\t1,152\n",
    );
    let found: Vec<_> =
        indicators(&reading).iter().map(|found| (found.title.as_str(), figures(found))).collect();
    assert_eq!(
        found,
        [
            ("センター数", vec![(2015, Some(42.0), Some(43.0)), (2016, Some(50.0), Some(48.0))]),
            ("受講者数", vec![(2015, Some(1090.0), Some(1152.0))]),
        ]
    );
}

/// The texts of the cells that were set aside, each of which a finding names at its place.
fn named_aside(reading: &DocumentReading) -> Vec<&str> {
    let findings = &reading.plans[0].findings;
    let aside = reading.account.iter().filter(|entry| entry.became == Use::SetAside);
    let is_named = |entry: &&keikaku::read::Accounted| {
        findings.iter().any(|finding| finding.place.as_ref() == Some(&entry.place))
    };
    aside.filter(is_named).map(|entry| entry.text.as_str()).collect()
}

#[test]
fn every_cell_of_results_that_belong_to_no_item_is_named() {
    let reading = read("計画\n基本目標 1\n\n取組内容\t評価\n講座\t進んだ。\n広報\t進まない。\n");
    assert_eq!(named_aside(&reading), ["講座", "進んだ。", "広報", "進まない。"]);
}

#[test]
fn the_rate_of_a_sheet_in_words_is_set_aside_and_named() {
    let figures =
        "\n改革実施概要\t\t平成27年度\t\t\n\t\t計画\t実績\t達成率\n工程\t講座\t開く\t開いた\tおおむね\n";
    let reading = sheet(figures);
    assert_eq!(named_aside(&reading), ["おおむね"]);
}
