use super::*;
use crate::chart::{Layout, chart};
use crate::model::{Better, Id, Item, Number};

fn value(number: i32) -> Value {
    Number::from(number).into()
}

fn point(year: i64, target: Value, actual: Option<Value>) -> YearPoint {
    YearPoint { target: Some(target), actual, ..YearPoint::new(FiscalYear::new(year).unwrap()) }
}

fn shown(better: Better, points: Vec<YearPoint>) -> Chart {
    let mut plan = Plan::new("計画");
    let indicator = Indicator { better, points, ..Indicator::new(Id::derived("x"), "件数") };
    plan.items.push(Item { indicators: vec![indicator], ..Item::new(Id::derived("i"), "項目") });
    chart(&plan, "trend", &Options::default()).unwrap()
}

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
