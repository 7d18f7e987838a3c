//! What holds for every input.

#[path = "support/damaged.rs"]
mod damaged;

use damaged::{cell_text, mutated};
use keikaku::chart::{Layout, Options, trend};
use keikaku::diff::{Operation, diff};
use keikaku::locale::comparison;
use keikaku::model::{Id, Item, Plan, Value};
use keikaku::read::{Cell, Grid, find_fiscal_year, fiscal_year, plan_json, table, value};
use keikaku::view::comparison_table;
use proptest::prelude::*;

fn grid() -> impl Strategy<Value = Grid> {
    let cell = (cell_text(), 0..4usize, 1..4usize).prop_map(|(text, row_span, column_span)| Cell {
        text,
        row_span,
        column_span,
    });
    prop::collection::vec(prop::collection::vec(cell, 0..8), 0..8)
        .prop_map(|rows| Grid::new(None, rows).unwrap())
}

/// A value of a plan, as JSON.
fn value_json() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("null".to_owned()),
        any::<i32>().prop_map(|n| n.to_string()),
        (-1e9..1e9f64).prop_map(|n| format!("{n:.3}")),
        any::<f64>().prop_filter("JSON", |n| n.is_finite()).prop_map(|n| format!("{n:e}")),
        (-999_999_999_999_999i64..999_999_999_999_999, 0..10usize)
            .prop_map(|(units, decimals)| format!("{units}e-{decimals}")),
        Just(r#"{"state": "suppressed"}"#.to_owned()),
        Just(r#"{"value": 7, "estimated": true, "bound": "about", "text": "約7"}"#.to_owned()),
        Just(r#"{"text": "全地区"}"#.to_owned()),
    ]
}

fn plan_text() -> impl Strategy<Value = String> {
    let values = (value_json(), value_json(), value_json());
    let point = (1868..2200i32, values).prop_map(|(year, (target, actual, value))| {
        format!(r#"{{"year":{year},"target":{target},"actual":{actual},"value":{value}}}"#)
    });
    let better = prop_oneof![
        Just(r#""better":"higher","#),
        Just(r#""better":"lower","#),
        Just(r#""better":"none","#),
        Just("")
    ];
    (prop::collection::vec(point, 0..12), better, value_json(), "[^\\p{C}\"\\\\]{0,30}").prop_map(
        |(points, better, baseline, title)| {
            let points = points.join(",");
            format!(
                r#"{{"keikaku":1,"title":"計画","items":[{{"title":"項目","indicators":[{{"title":"{title}",
                "unit":"件",{better}"baseline":{{"year":2014,"value":{baseline}}},"points":[{points}]}}]}}]}}"#
            )
        },
    )
}

/// Numbers that stand as coordinates in the drawing.
fn coordinates(svg: &str, attribute: &str) -> Vec<f64> {
    svg.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect()
}

/// Titles that differ a little, much or altogether.
fn title() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("市民公益活動"),
        Just("の"),
        Just("を"),
        Just("支援"),
        Just("ＮＰＯ"),
        Just("、"),
        Just("センター"),
        Just("12")
    ];
    prop_oneof![prop::collection::vec(word, 0..12).prop_map(|words| words.concat()), "\\PC{0,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn reading_any_cell_never_panics(text in "\\PC{0,40}") {
        let _ = value(&text);
        let _ = fiscal_year(&text, keikaku::read::YearContext::default());
        if let Some((_, place)) = find_fiscal_year(&text, keikaku::read::YearContext::default()) {
            prop_assert!(text.get(place).is_some());
        }
    }

    #[test]
    fn the_width_of_digits_does_not_change_what_is_read(text in "[0-9][0-9,]{0,7}(人|件|%)?") {
        let wide: String = text
            .chars()
            .map(|c| if c.is_ascii_digit() || c == ',' { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c })
            .collect();
        let number = |text: &str| value(text).ok().and_then(|cell| cell.value.number());
        prop_assert_eq!(number(&text), number(&wide));
    }

    #[test]
    fn reading_any_table_never_panics_and_every_finding_has_a_place(grid in grid()) {
        if let Ok(reading) = table(&grid) {
            for finding in &reading.findings {
                let place = finding.place.as_ref().unwrap();
                prop_assert!((1..=grid.rows()).contains(&place.row));
                prop_assert!((1..=grid.columns()).contains(&place.column));
            }
            let options = Options::default();
            let chart = trend(&reading.plan, &options).unwrap();
            prop_assert!(chart.svg(Layout::default()).starts_with("<svg"));
        }
    }

    #[test]
    fn what_is_written_is_read_again_as_the_same_plan(text in plan_text()) {
        let plan = plan_json(&text).unwrap().plan;
        let written = serde_json::to_string(&plan).unwrap();
        let again = plan_json(&written).unwrap();
        prop_assert_eq!(&again.plan, &plan);
        prop_assert_eq!(again.findings, vec![]);
        prop_assert_eq!(serde_json::to_string(&again.plan).unwrap(), written);
    }

    #[test]
    fn a_damaged_document_is_read_as_far_as_it_can_be_and_what_was_read_is_stable(document in mutated()) {
        let reading = plan_json(&document.to_string()).unwrap();
        let written = serde_json::to_string(&reading.plan).unwrap();
        let again = plan_json(&written).unwrap();
        prop_assert_eq!(&again.plan, &reading.plan);
        prop_assert_eq!(serde_json::to_string(&again.plan).unwrap(), written);
        for finding in &reading.findings {
            let above = finding.path.rsplit_once('/').map_or("", |(above, _)| above);
            prop_assert!(document.pointer(above).is_some(), "{} is nowhere", finding.path);
        }
    }

    #[test]
    fn nothing_leaves_the_drawing(text in plan_text(), width in 60.0..1600.0f64, font in 8.0..40.0f64) {
        let plan = plan_json(&text).unwrap().plan;
        let Ok(chart) = trend(&plan, &Options::default()) else { return Ok(()) };
        let svg = chart.svg(Layout { width, font });
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains(" style="));
        let size = |name| coordinates(&svg, name)[0];
        let (wide, high) = (size("width"), size("height"));
        prop_assert!(coordinates(&svg, "x").iter().all(|x| (0.0..=wide).contains(x)));
        prop_assert!(coordinates(&svg, "y").iter().all(|y| (0.0..=high).contains(y)), "{}", svg);
    }

    #[test]
    fn more_is_never_a_lower_rate(target in 1..100_000i32, actual in 0..100_000i32) {
        let plan = |actual: i32| format!(
            r#"{{"keikaku":1,"title":"x","items":[{{"title":"x","indicators":[{{"title":"x","better":"higher",
            "points":[{{"year":2015,"target":{target},"actual":{actual}}}]}}]}}]}}"#
        );
        let rate = |actual| {
            let plan = plan_json(&plan(actual)).unwrap().plan;
            let indicator = plan.indicators().next().unwrap();
            let number = |value: &Option<Value>| value.as_ref().unwrap().figure().unwrap().value;
            let point = &indicator.points[0];
            let rate = indicator.judge().rate(number(&point.target), number(&point.actual)).unwrap();
            rate.percent(keikaku::model::Rounding::USUAL).0
        };
        prop_assert!(rate(actual) <= rate(actual + 1));
        prop_assert_eq!(rate(target), 1000);
    }

    #[test]
    fn the_pieces_of_a_reworded_title_are_its_two_texts(old in title(), new in title()) {
        let plan = |title: &str| {
            let mut plan = Plan::new("計画");
            plan.items.push(Item::new(Id::new("a").unwrap(), title));
            plan
        };
        for change in diff(&plan(&old), &plan(&new)).changes {
            let text = |other: Operation| {
                let pieces = change.pieces.iter().filter(|piece| piece.operation != other);
                pieces.map(|piece| piece.text.as_str()).collect::<String>()
            };
            prop_assert_eq!(text(Operation::Insert), old.as_str());
            prop_assert_eq!(text(Operation::Delete), new.as_str());
        }
    }

    #[test]
    fn damaged_documents_are_compared_and_what_is_told_is_there(old in mutated(), new in mutated()) {
        let plans = [&old, &new].map(|document| plan_json(&document.to_string()).unwrap().plan);
        let found = diff(&plans[0], &plans[1]);
        let written = plans.each_ref().map(|plan| serde_json::to_value(plan).unwrap());
        for change in &found.changes {
            for (side, written) in [&change.old, &change.new].into_iter().zip(&written) {
                let Some(side) = side else { continue };
                prop_assert!(written.pointer(&side.path).is_some(), "{} is nowhere", side.path);
            }
        }
        prop_assert!(comparison("ja").sentence(&found).ends_with('。'));
        prop_assert!(comparison_table(&found, &plans[0], &plans[1], "en").to_markup().ends_with("</table>"));
        prop_assert_eq!(diff(&plans[0], &plans[0]).changes, vec![]);
    }
}
