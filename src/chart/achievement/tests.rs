use super::*;
use crate::model::{Baseline, Better, FiscalYear, Formula, Id};

fn value(number: i32) -> Value {
    Number::from(number).into()
}

fn estimate(number: i32) -> Value {
    let certainty = Certainty::Estimated;
    Value::Figure(Figure { certainty, ..Figure::from(Number::from(number)) })
}

fn point(year: i64, target: impl Into<Option<Value>>, actual: impl Into<Option<Value>>) -> YearPoint {
    let (target, actual) = (target.into(), actual.into());
    YearPoint { target, actual, ..YearPoint::new(FiscalYear::new(year).unwrap()) }
}

fn indicator(title: &str, points: Vec<YearPoint>) -> Indicator {
    Indicator { better: Some(Better::Higher), ..unsaid(title, points) }
}

/// One of which the plan does not say which direction is better.
fn unsaid(title: &str, points: Vec<YearPoint>) -> Indicator {
    Indicator { points, ..Indicator::new(Id::derived(title), title) }
}

fn chart(indicators: Vec<Indicator>) -> Result<Chart, Error> {
    let mut plan = Plan::new("計画");
    plan.items.push(Item { indicators, ..Item::new(Id::derived("i"), "項目") });
    make(&[&plan], &Options::default())
}

fn message(indicators: Vec<Indicator>) -> String {
    chart(indicators).unwrap().message
}

#[test]
fn the_latest_settled_result_counts_and_not_a_later_estimate() {
    let points = vec![point(2017, value(100), value(90)), point(2018, value(100), estimate(120))];
    assert_eq!(
        message(vec![indicator("甲", points)]),
        "2017年度（平成29年度）の実績で判定できる指標は1件で、目標を達成していません。「甲」の達成率は90.0％です。"
    );
}

#[test]
fn all_reached_and_all_missed_are_said_as_such() {
    let of = |title: &str, actual: i32| indicator(title, vec![point(2018, value(10), value(actual))]);
    let all = message(vec![of("甲", 10), of("乙", 12)]);
    assert!(
        all.contains("2件は、すべて目標を達成しています。達成率が最も低いのは「甲」の100.0％です。"),
        "{all}"
    );
    let none = message(vec![of("甲", 5), of("乙", 5), of("丙", 9)]);
    assert!(none.contains("いずれも目標を達成していません。"), "{none}");
    assert!(none.contains("最も低いのは「甲」など2件の50.0％です。"), "{none}");
    let same = message(vec![of("甲", 5), of("乙", 5)]);
    assert!(same.ends_with("達成率はいずれも50.0％です。"), "{same}");
}

#[test]
fn no_rate_is_invented_for_a_zero_target_or_where_less_is_better() {
    let mut lower = indicator("乙", vec![point(2018, value(10), value(12))]);
    lower.better = Some(Better::Lower);
    let chart = chart(vec![indicator("甲", vec![point(2018, value(0), value(3))]), lower]).unwrap();
    assert!(chart.message.ends_with("1件が目標を達成しています。"), "{}", chart.message);
    assert_eq!(
        [&chart.table.rows[0][4..], &chart.table.rows[1][4..]],
        [["率は計算できません", "達成"], ["率は計算できません", "未達"]]
    );
    assert!(chart.key.is_empty() && chart.notes.len() == 1);
    let svg = chart.svg(crate::chart::Layout::default());
    assert!(svg.contains("率は計算できません　▼未達　実績12"), "{svg}");
}

#[test]
fn what_cannot_be_judged_is_counted_with_its_reason() {
    let indicators = vec![
        indicator("甲", vec![point(2018, value(10), estimate(9))]),
        indicator("乙", vec![point(2018, None, value(9))]),
        indicator("丙", vec![point(2018, value(10), None)]),
    ];
    assert_eq!(
        message(indicators),
        "指標3件は、目標を達成したかどうかを判定できません（実績の数値なし1件、目標の数値なし1件、見込み・速報値のみ1件）。"
    );
}

#[test]
fn indicators_without_any_figure_are_nothing_to_show() {
    assert_eq!(
        chart(vec![indicator("甲", Vec::new())]).err(),
        Some(Error::NothingToShow { kind: "achievement" })
    );
    assert!(chart(Vec::new()).is_err());
}

#[test]
fn a_rate_that_counts_from_the_baseline_says_so() {
    let of = |title: &str| {
        let mut fund = indicator(title, vec![point(2018, value(20), value(8))]);
        fund.formula = Formula::FromBaseline;
        fund.baseline = Some(Baseline { year: FiscalYear::new(2014).unwrap(), value: value(10) });
        fund
    };
    let one = chart(vec![of("基金"), indicator("乙", vec![point(2018, value(10), value(9))])]).unwrap();
    assert_eq!(one.table.rows[0][4], "−20.0％");
    let said = "「基金」の達成率は、現状（10）から目標までの伸びのうち、どこまで進んだかを表します。";
    assert_eq!(one.notes, [said]);
    let two = chart(vec![of("基金"), of("積立金")]).unwrap().notes;
    assert_eq!(two, ["指標2件の達成率は、現状から目標までの伸びのうち、どこまで進んだかを表します。"]);
    let english = Options { lang: Some("en".to_owned()), ..Options::default() };
    let mut plan = Plan::new("計画");
    plan.items.push(Item { indicators: vec![of("基金")], ..Item::new(Id::derived("i"), "項目") });
    let said = "is how much of the way from the figure before (10) to the target was gone.";
    assert_eq!(make(&[&plan], &english).unwrap().notes, [format!("The rate of \"基金\" {said}")]);
    let trend = crate::chart::chart(&plan, "trend", &Options::default()).unwrap();
    let said = "達成率は、現状（10）から目標までの伸びのうち、どこまで進んだかを表します。";
    assert_eq!(trend.notes, [said]);
}

#[test]
fn nothing_is_reached_where_no_direction_is_said() {
    let wait = unsaid("待ち時間", vec![point(2018, value(12), value(13))]);
    let chart = chart(vec![wait]).unwrap();
    let why = "多いほどよいか少ないほどよいかの記載なし";
    assert_eq!(chart.message, format!("指標1件は、目標を達成したかどうかを判定できません（{why}）。"));
    assert_eq!(
        chart.notes,
        ["多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。"]
    );
    assert_eq!(chart.table.head, ["指標", "年度", "目標", "実績", "判定"]);
    assert_eq!(chart.table.rows[0][2..], ["12", "13", why]);
    let svg = chart.svg(crate::chart::Layout::default());
    assert!(svg.contains(why) && !svg.contains("率は計算できません"), "{svg}");
}

#[test]
fn that_neither_direction_is_better_is_something_else_than_not_saying_which() {
    let mut neither = unsaid("乙", vec![point(2018, value(12), value(13))]);
    neither.better = Some(Better::None);
    let chart = chart(vec![unsaid("甲", vec![point(2018, value(12), value(13))]), neither]).unwrap();
    assert_eq!(chart.table.rows[0][4], "多いほどよいか少ないほどよいかの記載なし");
    assert_eq!(chart.table.rows[1][4], "増減のどちらがよいかの定めなし");
    assert_eq!(
        chart.notes,
        ["「甲」は、多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。"]
    );
}

#[test]
fn a_direction_that_the_targets_show_is_said_to_be_assumed() {
    let planned = |title: &str, targets: [i32; 2], actual: i32| {
        let last = point(2018, value(targets[1]), value(actual));
        unsaid(title, vec![point(2017, value(targets[0]), None), last])
    };
    let staff = || planned("職員数", [490, 480], 478);
    assert_eq!(
        chart(vec![staff()]).unwrap().notes[1..],
        ["目標が減る方向にあることから、少ないほどよいものとして示しています。"]
    );
    let several = chart(vec![planned("甲", [5, 6], 6), planned("乙", [5, 6], 5), staff()]).unwrap();
    assert!(several.message.contains("3件のうち、2件が目標を達成しています。"), "{}", several.message);
    assert_eq!(
        several.notes[1..],
        [
            "2件は、目標が増える方向にあることから、多いほどよいものとして示しています。",
            "「職員数」は、目標が減る方向にあることから、少ないほどよいものとして示しています。"
        ]
    );
}

#[test]
fn whoever_shows_a_plan_says_which_direction_is_better_where_the_plan_does_not() {
    let of = |title: &str| unsaid(title, vec![point(2018, value(12), value(13))]);
    let mut plan = Plan::new("計画");
    let stated = Indicator { better: Some(Better::Higher), ..of("乙") };
    plan.items.push(Item { indicators: vec![of("甲"), stated], ..Item::new(Id::derived("i"), "項目") });
    let chart = make(&[&plan], &Options { better: Some(Better::Lower), ..Options::default() }).unwrap();
    let outcomes: Vec<&str> = chart.table.rows.iter().map(|row| row[5].as_str()).collect();
    assert_eq!(outcomes, ["未達", "達成"]);
    assert_eq!(chart.notes.len(), 1, "{:?}", chart.notes);
}

#[test]
fn a_value_is_never_a_result() {
    let valued = YearPoint { value: Some(value(15)), ..point(2018, value(10), None) };
    let chart = chart(vec![indicator("相談件数", vec![valued])]).unwrap();
    assert_eq!(
        chart.message,
        "指標1件は、目標を達成したかどうかを判定できません（計画か実績かの記載なし）。"
    );
    assert_eq!(chart.table.rows[0][3], "―");
    assert!(!chart.svg(crate::chart::Layout::default()).contains("実績15"));
}

#[test]
fn of_very_many_indicators_the_first_are_shown_and_all_are_counted() {
    let of = |at: usize| indicator(&format!("指標{at}"), vec![point(2018, value(10), value(11))]);
    let chart = chart((0..700).map(of).collect()).unwrap();
    assert_eq!(chart.table.rows.len(), 500);
    assert_eq!(chart.notes[0], "指標が700件あるため、はじめの500件だけを示しています。");
    assert!(chart.message.contains("700件"), "{}", chart.message);
}
