use super::*;
use crate::chart::{Layout, chart};
use crate::model::{Better, Id, Item, Number};

fn value(number: i32) -> Value {
    Number::from(number).into()
}

fn point(year: i64, target: Value, actual: Option<Value>) -> YearPoint {
    YearPoint { target: Some(target), actual, ..YearPoint::new(FiscalYear::new(year).unwrap()) }
}

fn shown(better: impl Into<Option<Better>>, points: Vec<YearPoint>) -> Chart {
    drawn(Indicator { better: better.into(), points, ..Indicator::new(Id::derived("x"), "件数") }, "ja")
}

fn drawn(indicator: Indicator, lang: &str) -> Chart {
    let mut plan = Plan::new("計画");
    plan.items.push(Item { indicators: vec![indicator], ..Item::new(Id::derived("i"), "項目") });
    chart(&plan, "trend", &Options { lang: Some(lang.to_owned()), ..Options::default() }).unwrap()
}

/// A year whose figure the source names neither plan nor result.
fn valued(year: i64, number: i32) -> YearPoint {
    YearPoint { value: Some(value(number)), ..YearPoint::new(FiscalYear::new(year).unwrap()) }
}

const UNSAID: &str = "多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。";

#[test]
fn missing_a_target_where_less_is_better_does_not_sound_like_a_success() {
    let points = || [2017, 2018].map(|year| point(year, value(10), Some(value(12)))).to_vec();
    assert!(shown(Better::Lower, points()).message.ends_with("2年続けて目標を達成していません。"));
    let above = shown(Better::Higher, points()).message;
    assert!(above.ends_with("2年続けて目標を達成しています。"), "{above}");
}

#[test]
fn before_the_first_result_the_chosen_year_is_the_one_that_the_sentence_names() {
    let points = [2025, 2026, 2027].map(|year| point(year, value(120), None)).to_vec();
    let chart = shown(Better::Higher, points);
    assert!(chart.message.contains("2025年度"), "{}", chart.message);
    assert_eq!(chart.first, 0);
}

#[test]
fn a_target_in_words_stands_above_its_column_where_it_has_room() {
    let said = |words: &str| {
        let points = vec![point(2018, Value::Words(words.to_owned()), Some(value(12)))];
        shown(Better::Higher, points).svg(Layout { width: 720.0, font: 16.0 })
    };
    assert!(said("全地区").contains(">目標全地区<"));
    assert!(!said(&"全地区".repeat(40)).contains("目標全地区"));
}

#[test]
fn no_edge_of_a_band_strikes_out_words_and_the_pointer_meets_the_band() {
    let chart = shown(Better::Higher, vec![point(2018, value(10), Some(value(12)))]);
    for width in [288.0, 720.0] {
        let drawn = chart.drawing(Layout { width, font: 16.0 }, "a", "b").to_markup();
        let at = |class: &str| drawn.find(class).unwrap();
        assert!(at("keikaku-actual") < at("keikaku-bands"), "{drawn}");
        assert!(at("keikaku-bands") < at("keikaku-values"), "{drawn}");
        let labels = drawn.split("<g ").filter(|group| group.starts_with("class=\"keikaku-values"));
        assert!(labels.clone().count() > 0);
        assert!(labels.clone().all(|group| group.contains("pointer-events=\"none\"")), "{drawn}");
    }
}

#[test]
fn where_no_direction_is_known_the_facts_are_told_and_nothing_is_judged() {
    let unsaid =
        shown(None, vec![point(2017, value(12), Some(value(14))), point(2018, value(12), Some(value(13)))]);
    assert_eq!(unsaid.message, "件数の2018年度（平成30年度）の実績は13。前年度より1減。目標は12。");
    assert_eq!(unsaid.table.head, ["年度", "目標", "実績"]);
    assert_eq!(unsaid.notes, [UNSAID]);
    let all = unsaid.svg(Layout::default());
    assert!(unsaid.key.iter().all(|entry| !entry.text.contains("届かなかった")));
    assert!(!all.contains('▼') && !all.contains("達"), "{all}");
}

#[test]
fn a_direction_that_the_targets_show_is_said_to_be_assumed() {
    let points = |targets: [i32; 2], actual: i32| {
        vec![point(2017, value(targets[0]), None), point(2018, value(targets[1]), Some(value(actual)))]
    };
    let staff = shown(None, points([490, 480], 478));
    assert!(staff.message.ends_with("目標を達成しています。"), "{}", staff.message);
    assert_eq!(staff.notes, ["目標が減る方向にあることから、少ないほどよいものとして示しています。"]);
    assert_eq!(staff.table.head, ["年度", "目標", "実績", "判定"]);
    let more = shown(None, points([10, 20], 15));
    assert_eq!(more.notes, ["目標が増える方向にあることから、多いほどよいものとして示しています。"]);
    assert!(more.message.contains("達成率は75.0％"), "{}", more.message);
    assert!(shown(Better::Lower, points([490, 480], 478)).notes.is_empty());
}

#[test]
fn nothing_is_said_of_a_direction_where_there_is_nothing_to_judge() {
    assert!(shown(None, vec![point(2018, value(12), None)]).notes.is_empty());
    let result = YearPoint { target: None, ..point(2018, value(0), Some(value(12))) };
    assert!(shown(None, vec![result]).notes.is_empty());
}

#[test]
fn a_figure_without_a_series_is_told_in_neutral_words() {
    let points = || vec![valued(2022, 98), valued(2023, 120)];
    let chart = shown(Better::Higher, points());
    assert_eq!(chart.message, "件数の2023年度（令和5年度）は120。前年度より22増。");
    assert_eq!(chart.table.head, ["年度", "値"]);
    assert_eq!(chart.key[0].text, "値");
    assert_eq!(chart.years[1].text, "2023年度（令和5年度） 値120");
    for layout in [Layout::default(), Layout { width: 288.0, font: 16.0 }] {
        assert!(!chart.svg(layout).contains("実績"));
    }
    let english = drawn(Indicator { points: points(), ..Indicator::new(Id::derived("x"), "Cases") }, "en");
    assert_eq!(english.years[1].text, "FY2023 (Reiwa 5): value 120");
    assert_eq!(english.table.head, ["Fiscal year", "Value"]);
}

#[test]
fn a_figure_without_a_series_above_its_target_is_no_success() {
    let points = vec![YearPoint { target: Some(value(100)), ..valued(2023, 120) }];
    let chart = shown(Better::Higher, points);
    assert_eq!(chart.message, "件数の2023年度（令和5年度）は120。目標は100。");
    assert_eq!(chart.table.head, ["年度", "目標", "値"]);
    assert_eq!(chart.years[0].text, "2023年度（令和5年度） 値120 目標100");
    assert!(chart.notes.is_empty());
}

#[test]
fn a_result_is_told_before_a_value_and_both_are_in_the_table() {
    let result = |year, number| YearPoint { target: None, ..point(year, value(0), Some(value(number))) };
    let both = YearPoint { value: Some(value(55)), ..result(2022, 48) };
    let chart = shown(Better::Higher, vec![result(2021, 40), both, valued(2023, 60)]);
    assert_eq!(chart.message, "件数の2022年度（令和4年度）の実績は48。前年度より8増。");
    assert_eq!(chart.table.head, ["年度", "実績", "値"]);
    let row = |at: usize| chart.table.rows[at][1..].to_vec();
    assert_eq!([row(0), row(1), row(2)], [["40", "―"], ["48", "55"], ["―", "60"]]);
    let texts: Vec<&str> = chart.key.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(texts, ["実績", "値"]);
    let svg = chart.svg(Layout::default());
    assert!(svg.contains("keikaku-value\""), "drawn unlike a result: {svg}");
    assert_eq!(chart.years[2].text, "2023年度（令和5年度） 値60");
}

#[test]
fn a_withheld_result_stays_withheld_beside_a_value() {
    let withheld = Some(Value::Absent { state: crate::model::Absence::Suppressed, text: None });
    let chart = shown(None, vec![YearPoint { actual: withheld, ..valued(2023, 60) }]);
    assert_eq!(chart.years[0].text, "2023年度（令和5年度） 実績非公表 値60");
    assert_eq!(chart.table.rows[0][1..], ["非公表", "60"]);
    assert!(!chart.svg(Layout::default()).contains("非公表<"), "no word stands in the bar");
}

#[test]
fn the_figure_before_the_plan_stands_with_the_values_where_there_are_no_results() {
    let mut indicator =
        Indicator { points: vec![valued(2015, 5)], ..Indicator::new(Id::derived("x"), "件数") };
    let year = FiscalYear::new(2014).unwrap();
    indicator.baseline = Some(crate::model::Baseline { year, value: value(3) });
    let chart = drawn(indicator, "ja");
    assert_eq!(chart.message, "件数の2015年度（平成27年度）は5。");
    assert_eq!(chart.table.head, ["年度", "値"]);
    assert_eq!(chart.table.rows[0][1], "3");
    assert_eq!(chart.years[0].text, "2014年度（平成26年度） 現状3");
}

#[test]
fn whoever_shows_a_plan_says_which_direction_is_better_where_the_plan_does_not() {
    let said = |stated: Option<Better>| {
        let mut plan = Plan::new("計画");
        let points = vec![point(2018, value(12), Some(value(13)))];
        let indicator =
            Indicator { better: stated, points, ..Indicator::new(Id::derived("x"), "待ち時間") };
        plan.items.push(Item { indicators: vec![indicator], ..Item::new(Id::derived("i"), "項目") });
        let options = Options { better: Some(Better::Lower), ..Options::default() };
        chart(&plan, "trend", &options).unwrap()
    };
    assert!(said(None).message.ends_with("目標を達成していません。"));
    assert!(said(None).notes.is_empty());
    assert!(said(Some(Better::Higher)).message.ends_with("目標を達成しています。"));
}

#[test]
fn among_very_many_indicators_there_is_nothing_to_choose() {
    let indicator = |at: usize| {
        let title = format!("指標{at}");
        Indicator { points: vec![valued(2018, 1)], ..Indicator::new(Id::derived(&title), &title) }
    };
    let choices = |count: usize| {
        let mut plan = Plan::new("計画");
        let indicators = (0..count).map(indicator).collect();
        plan.items.push(Item { indicators, ..Item::new(Id::derived("i"), "項目") });
        trend(&plan, &Options::default()).unwrap().choices.len()
    };
    assert_eq!([choices(1000), choices(1001)], [1000, 0]);
}
