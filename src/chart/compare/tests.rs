use super::*;
use crate::model::{Certainty, Id, Item, Number};

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
    let indicator =
        Indicator { points, unit: Some("団体".to_owned()), ..Indicator::new(Id::derived(id), title) };
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
