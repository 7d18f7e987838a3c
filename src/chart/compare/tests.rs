use super::*;
use crate::model::{Better, Certainty, Id, Item, Number};

fn value(number: i32) -> Value {
    Number::from(number).into()
}

fn point(year: i64, actual: impl Into<Option<Value>>) -> YearPoint {
    let (target, actual) = (Some(value(5)), actual.into());
    YearPoint { target, actual, ..YearPoint::new(FiscalYear::new(year).unwrap()) }
}

fn plan(unit: &str, id: &str, title: &str, points: Vec<YearPoint>) -> Plan {
    let mut plan = Plan::new("計画");
    plan.publisher.unit = Some(unit.to_owned());
    let (unit, better) = (Some("団体".to_owned()), Some(Better::Higher));
    let indicator = Indicator { unit, better, points, ..Indicator::new(Id::derived(id), title) };
    plan.items.push(Item { indicators: vec![indicator], ..Item::new(Id::derived("i"), "項目") });
    plan
}

fn ward(unit: &str, points: Vec<YearPoint>) -> Plan {
    plan(unit, "x", "数", points)
}

fn chart(plans: &[Plan], indicator: Option<&str>) -> Result<Chart, Error> {
    let options = Options { indicator: indicator.map(str::to_owned), ..Options::default() };
    make(&plans.iter().collect::<Vec<_>>(), &options)
}

fn first_cells(chart: &Chart) -> Vec<&str> {
    chart.table.rows.iter().map(|row| row[0].as_str()).collect()
}

#[test]
fn the_longest_comes_first_and_a_missing_figure_last_and_not_as_zero() {
    let plans = [
        ward("甲区", vec![point(2018, None)]),
        ward("乙区", vec![point(2018, value(0))]),
        ward("丙区", vec![point(2018, value(7))]),
        ward("丁区", vec![point(2018, value(4))]),
    ];
    let chart = chart(&plans, None).unwrap();
    assert_eq!(first_cells(&chart), ["丙区", "丁区", "乙区", "甲区"]);
    assert_eq!(chart.table.rows[3][1], "―");
    assert_eq!(
        chart.message,
        "数の2018年度（平成30年度）の実績は、3計画のうち最大が「丙区」の7団体、最小が「乙区」の0団体です。\
         目標と比べられる3計画のうち、1計画が目標を達成しています。ほかの1計画には比べられる実績がありません。"
    );
}

#[test]
fn the_year_is_the_latest_in_which_more_than_half_have_a_settled_result() {
    let early = |unit| ward(unit, vec![point(2017, value(1))]);
    let late = |unit| ward(unit, vec![point(2017, value(1)), point(2018, value(2))]);
    let title = |plans: &[Plan]| chart(plans, None).unwrap().title;
    assert_eq!(title(&[late("甲区"), late("乙区"), early("丙区")]), "数の比較（2018年度）");
    assert_eq!(title(&[late("甲区"), early("乙区"), early("丙区")]), "数の比較（2017年度）");
}

#[test]
fn estimates_alone_are_no_settled_result() {
    let certainty = Certainty::Estimated;
    let estimate = Some(Value::Figure(Figure { certainty, ..Figure::from(Number::from(3)) }));
    let plans = ["甲区", "乙区"].map(|unit| ward(unit, vec![point(2018, estimate.clone())]));
    assert_eq!(
        chart(&plans, None).unwrap().message,
        "数の2018年度（平成30年度）の確定した実績は、まだどの計画にもありません。2計画は見込みか速報値です。"
    );
}

#[test]
fn the_same_indicator_is_found_by_id_and_else_by_title_and_another_title_is_told() {
    let points = || vec![point(2018, value(3))];
    let plans = [
        plan("甲区", "x", "数", points()),
        plan("乙区", "y", "数", points()),
        plan("丙区", "x", "団体数", points()),
        plan("丁区", "z", "割合", points()),
    ];
    let chart = chart(&plans, None).unwrap();
    assert_eq!(chart.table.rows[3], ["丁区", "―", "―", "", "この指標がありません"]);
    assert_eq!(chart.notes, ["指標の名前が違う計画：丙区「団体数」"]);
    assert_eq!(chart.choices.len(), 1);
}

#[test]
fn figures_in_another_unit_are_not_compared() {
    let mut other = ward("乙区", vec![point(2018, value(300))]);
    other.items[0].indicators[0].unit = Some("人".to_owned());
    let chart = chart(&[ward("甲区", vec![point(2018, value(3))]), other], None).unwrap();
    assert_eq!(chart.table.rows[1][1..], ["300人", "5人", "", "単位が違うため比べられません"]);
    assert!(chart.message.contains("あるのは「甲区」だけで、3団体です。"), "{}", chart.message);
}

#[test]
fn one_unit_in_two_widths_is_compared() {
    let plans = [("甲区", "％", 3), ("乙区", "%", 7)].map(|(name, unit, value)| {
        let mut plan = ward(name, vec![point(2018, self::value(value))]);
        plan.items[0].indicators[0].unit = Some(unit.to_owned());
        plan
    });
    assert_eq!(first_cells(&chart(&plans, None).unwrap()), ["乙区", "甲区"]);
}

#[test]
fn one_plan_alone_is_shown_only_where_its_indicator_is_asked_for() {
    let plans = [ward("甲区", vec![point(2018, value(3))])];
    assert_eq!(chart(&plans, None).err(), Some(Error::NothingToShow { kind: "compare" }));
    let message = chart(&plans, Some("数")).unwrap().message;
    assert!(message.ends_with("ほかに比べる計画はありません。"), "{message}");
    assert!(matches!(chart(&plans, Some("無")), Err(Error::NoIndicator { .. })));
}

#[test]
fn plans_of_the_same_ward_are_told_apart() {
    let mut plans = ["甲区", "甲区"].map(|unit| ward(unit, vec![point(2018, value(3))]));
    plans[1].title = "次の計画".to_owned();
    assert_eq!(first_cells(&chart(&plans, None).unwrap()), ["甲区 計画", "甲区 次の計画"]);
}

#[test]
fn nothing_is_judged_where_no_plan_says_which_direction_is_better() {
    let mut plans = ["甲区", "乙区"].map(|unit| ward(unit, vec![point(2018, value(7))]));
    for plan in &mut plans {
        plan.items[0].indicators[0].better = None;
    }
    let unsaid = chart(&plans, None).unwrap();
    assert_eq!(unsaid.message, "数の2018年度（平成30年度）の実績は、2計画すべて7団体です。");
    assert_eq!(unsaid.table.head, ["計画", "実績", "目標", "備考"]);
    let why = "多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。";
    assert_eq!(unsaid.notes, [why]);
    plans[0].items[0].indicators[0].better = Some(Better::Lower);
    let one = chart(&plans, None).unwrap();
    assert!(one.message.ends_with("目標と比べられる1計画は、目標を達成していません。"), "{}", one.message);
    assert_eq!(one.notes, [format!("「乙区」は、{why}")]);
}

#[test]
fn values_are_compared_in_neutral_words_where_no_plan_has_a_result() {
    let without_series = |number: i32| YearPoint { value: Some(value(number)), ..point(2018, None) };
    let plans = [
        ward("甲区", vec![without_series(3)]),
        ward("乙区", vec![without_series(7)]),
        ward("丙区", vec![point(2018, None)]),
    ];
    let values = chart(&plans, None).unwrap();
    assert_eq!(
        values.message,
        "数の2018年度（平成30年度）の値は、2計画のうち最大が「乙区」の7団体、最小が「甲区」の3団体です。\
         ほかの1計画には比べられる値がありません。"
    );
    assert_eq!(values.table.head, ["計画", "値", "目標", "備考"]);
    assert_eq!(values.table.rows[2], ["丙区", "―", "5団体", "2018年度の値なし"]);
    assert_eq!(values.key[0].text, "値");
    assert!(values.notes.is_empty());
    let mixed = [ward("甲区", vec![without_series(3)]), ward("乙区", vec![point(2018, value(7))])];
    let mixed = chart(&mixed, None).unwrap();
    assert_eq!(mixed.table.rows[1], ["甲区", "―", "5団体", "", "2018年度の実績の数値なし"]);
}
