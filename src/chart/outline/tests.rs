use super::*;
use crate::chart::chart;
use crate::model::{Better, Certainty, Figure, Id, Indicator, Number, Value, YearPoint};

fn item(title: &str, items: Vec<Item>) -> Item {
    Item { items, ..Item::new(Id::derived(title), title) }
}

fn with_indicators(title: &str, figures: &[(Option<i32>, Option<i32>, bool)]) -> Item {
    let mut item = item(title, Vec::new());
    for (at, (target, actual, is_tentative)) in figures.iter().enumerate() {
        let name = format!("{title}-{at}");
        let mut indicator =
            Indicator { better: Some(Better::Higher), ..Indicator::new(Id::derived(&name), &name) };
        let certainty = if *is_tentative { Certainty::Estimated } else { Certainty::Settled };
        let actual =
            actual.map(|value| Value::Figure(Figure { certainty, ..Figure::from(Number::from(value)) }));
        let target = target.map(|value| Number::from(value).into());
        let year = FiscalYear::new(2018).unwrap();
        indicator.points.push(YearPoint { target, actual, ..YearPoint::new(year) });
        item.indicators.push(indicator);
    }
    item
}

fn outline(items: Vec<Item>) -> Chart {
    chart(&Plan { items, ..Plan::new("計画") }, "outline", &Options::default()).unwrap()
}

#[test]
fn progress_is_rolled_up_only_where_most_could_be_judged() {
    let judged = [(Some(42), Some(43), false), (Some(66), Some(55), false), (Some(9), Some(9), true)];
    let unknown = [(Some(1), Some(1), false), (Some(1), None, false), (None, Some(1), false)];
    let chart = outline(vec![
        item("上", vec![with_indicators("甲", &judged)]),
        item("下", vec![with_indicators("乙", &unknown)]),
    ]);
    let cells: Vec<&str> = chart.table.rows.iter().map(|row| row[4].as_str()).collect();
    assert_eq!(cells, ["0、下の項目と合わせて1/2達成（2018年度）", "3、1/2達成（2018年度）", "0", "3"]);
    assert_eq!(chart.notes.len(), 2);
    assert!(chart.notes[0].starts_with("2018年度に達成かどうか判定できない指標が3件あります"));
    assert!(
        chart.message.contains("判定できる指標は3件で、目標を達成したのは2件です。"),
        "{}",
        chart.message
    );
}

#[test]
fn indicators_that_are_judged_by_where_their_targets_lead_are_told() {
    let mut plan = vec![item("上", vec![with_indicators("甲", &[(Some(42), Some(43), false); 3])])];
    let indicators = &mut plan[0].items[0].indicators;
    for indicator in &mut indicators[..2] {
        indicator.better = None;
    }
    indicators[0].points.insert(
        0,
        YearPoint { target: Some(Number::from(40).into()), ..YearPoint::new(FiscalYear::new(2017).unwrap()) },
    );
    let chart = outline(plan);
    assert_eq!(chart.table.rows[1][4], "3、2/2達成（2018年度）");
    assert_eq!(
        chart.notes,
        [
            "2018年度に達成かどうか判定できない指標が1件あります（増減のどちらがよいか書かれていないもの1件）。",
            "増減のどちらがよいか書かれていない指標1件は、目標の推移から判断しています。"
        ]
    );
}

#[test]
fn a_plan_without_a_tree_has_no_outline() {
    let plan = |items| Plan { items, ..Plan::new("計画") };
    for plan in [plan(vec![]), plan(vec![item("一", vec![])])] {
        let error = chart(&plan, "outline", &Options::default()).err();
        assert_eq!(error, Some(Error::NothingToShow { kind: "outline" }));
    }
}

#[test]
fn a_large_plan_is_drawn_to_the_level_that_fits_and_its_table_is_whole() {
    let below = |at: usize| (0..50).map(|n| item(&format!("{at}-{n}"), vec![])).collect();
    let chart = outline((0..5).map(|at| item(&at.to_string(), below(at))).collect());
    assert_eq!(chart.table.rows.len(), 255);
    assert_eq!(chart.notes, ["図に示していない項目が250件あります。すべての項目は表にあります。"]);
    let flat = outline((0..130).map(|at| item(&at.to_string(), vec![])).collect());
    assert_eq!(flat.notes, ["図に示していない項目が10件あります。すべての項目は表にあります。"]);
}

#[test]
fn columns_give_way_to_a_list_where_they_would_be_too_narrow() {
    let wide = Layout::default();
    assert!(columns::width(4, wide).is_some());
    assert!(columns::width(5, wide).is_none());
    assert!(columns::width(1, Layout { width: 288.0, ..wide }).is_none());
}

#[test]
fn long_titles_are_wrapped_and_stay_inside() {
    let long = "市民が参画する地域づくりの推進（、）".repeat(17);
    let chart = outline(vec![item(&long, vec![item(&long, vec![item("w".repeat(60).as_str(), vec![])])])]);
    crate::chart::flow::tests::assert_inside(&chart);
}
