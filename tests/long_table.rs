//! All figures of a plan as one table, written and read again.

#![cfg(feature = "documents")]

use keikaku::model::{
    Absence, Baseline, Better, Bound, Certainty, Counting, Figure, FinalGoal, FiscalYear, FormerTarget,
    Formula, Id, Indicator, Item, Number, Plan, Rounding, RoundingMode, Value, YearPoint,
};
use keikaku::read::{Part, Reading, TextFormat, plan_json, table, text_document};
use keikaku::write::csv;
use proptest::prelude::*;
use std::fs;

fn read(text: &str) -> Reading {
    let document = text_document(text, TextFormat::Auto).unwrap();
    let [Part::Table(grid)] = &document.parts[..] else { panic!("{document:?}") };
    table(grid).unwrap()
}

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What somebody typed, or somebody hostile.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[指標計画A-z0-9=+@'\",;\t\r\n -]{0,12}",
        "['=+@-]{1,3}[0-9.]{0,3}",
        Just("<b>A&amp;B</b>".to_owned()),
        Just("\u{feff}計画\u{a0}".to_owned()),
        any::<String>(),
    ]
}

fn number() -> impl Strategy<Value = Number> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0..10_u32)
        .prop_map(|(units, decimals)| Number::from_decimal(units, decimals).unwrap())
}

fn value() -> impl Strategy<Value = Value> {
    use Certainty::{Estimated, Provisional, Settled};
    let certainty = prop::sample::select(vec![Settled, Estimated, Provisional]);
    let bound = prop::sample::select(vec![Bound::Exact, Bound::About, Bound::AtLeast, Bound::AtMost]);
    let absence = prop::sample::select(Absence::ALL.to_vec());
    prop_oneof![
        (number(), certainty, bound, prop::option::of(text())).prop_map(|(value, certainty, bound, text)| {
            Value::Figure(Figure { value, certainty, bound, text })
        }),
        (absence, prop::option::of(text())).prop_map(|(state, text)| Value::Absent { state, text }),
        text().prop_map(Value::Words),
    ]
}

fn year() -> impl Strategy<Value = FiscalYear> {
    (2014..2018_i64).prop_map(|year| FiscalYear::new(year).unwrap())
}

fn point() -> impl Strategy<Value = YearPoint> {
    let former =
        (value(), prop::option::of(text())).prop_map(|(value, edition)| FormerTarget { value, edition });
    let some = || prop::option::of(value());
    (
        year(),
        some(),
        some(),
        some(),
        prop::option::of(text()),
        prop::collection::vec(former, 0..2),
        prop::option::of(text()),
    )
        .prop_map(|(year, target, actual, value, published_rate, former_targets, note)| YearPoint {
            year,
            target,
            actual,
            value,
            published_rate,
            former_targets,
            note,
        })
}

fn indicator() -> impl Strategy<Value = Indicator> {
    let id = prop::sample::select(vec!["a", "b"]);
    let words = (
        prop::sample::select(Counting::ALL.to_vec()),
        prop::option::of(prop::sample::select(Better::ALL.to_vec())),
        prop::sample::select(Formula::ALL.to_vec()),
        prop::option::of((0..10_u8, prop::sample::select(RoundingMode::ALL.to_vec()))),
    );
    let baseline = prop::option::of((year(), value()).prop_map(|(year, value)| Baseline { year, value }));
    let goal = prop::option::of(
        (prop::option::of(year()), value()).prop_map(|(year, value)| FinalGoal { year, value }),
    );
    let labels = (id, prop::option::of(text()), text(), prop::option::of(text()));
    (labels, words, baseline, prop::collection::vec(point(), 0..4), goal).prop_map(
        |((id, number, title, unit), (counting, better, formula, rounding), baseline, points, final_goal)| {
            Indicator {
                number,
                unit,
                counting: Some(counting),
                better,
                formula,
                rounding: rounding.map(|(digits, mode)| Rounding { digits, mode }),
                baseline,
                points,
                final_goal,
                ..Indicator::new(Id::new(id).unwrap(), &title)
            }
        },
    )
}

fn plan() -> impl Strategy<Value = Plan> {
    let item = (prop::sample::select(vec!["i", "j"]), text(), prop::collection::vec(indicator(), 1..3));
    (text(), text(), prop::collection::vec(item, 1..4)).prop_map(|(title, publisher, items)| {
        let mut plan = Plan::new(&title);
        plan.publisher.name = publisher;
        for (id, title, indicators) in items {
            plan.items.push(Item { indicators, ..Item::new(Id::new(id).unwrap(), &title) });
        }
        plan
    })
}

proptest! {
    #[test]
    fn every_plan_gives_a_table_that_gives_the_same_table(plan in plan()) {
        let written = csv(&plan);
        let reading = read(&written);
        prop_assert_eq!(&reading.findings, &[]);
        prop_assert_eq!(csv(&reading.plan), written);
    }

    #[test]
    fn no_cell_of_the_table_is_a_formula(plan in plan()) {
        let written = csv(&plan);
        let document = text_document(&written, TextFormat::Csv).unwrap();
        let [Part::Table(grid)] = &document.parts[..] else { panic!() };
        for row in 0..grid.rows() {
            for column in 0..grid.columns() {
                let cell = grid.label(row, column);
                let is_number = cell.parse::<f64>().is_ok();
                prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            }
        }
    }
}

#[test]
fn the_figures_of_a_printed_document_are_the_same_after_the_table() {
    let plan = plan_json(&fixture("documents/004-niigata.plan.json")).unwrap().plan;
    let written = csv(&plan);
    let golden = format!("{}/tests/fixtures/reading/004-niigata.csv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &written).unwrap();
    }
    assert_eq!(written, fs::read_to_string(golden).unwrap());
    let again = read(&written).plan;
    assert_eq!(again.title, plan.title);
    assert!(plan.indicators().eq(again.indicators()));
}

#[test]
fn a_direction_that_is_not_said_and_a_figure_without_series_come_back_as_they_were() {
    let mut plan = plan_json(&fixture("documents/004-niigata.plan.json")).unwrap().plan;
    let directions = [None, Some(Better::Higher), Some(Better::Lower), Some(Better::None)];
    let year = FiscalYear::new(2015).unwrap();
    let indicator = |(at, better): (usize, &Option<Better>)| {
        let value = Some(Number::from(120).into());
        let points = vec![YearPoint { value, ..YearPoint::new(year) }];
        Indicator { better: *better, points, ..Indicator::new(Id::derived(&at.to_string()), "相談件数") }
    };
    plan.items[0].indicators = directions.iter().enumerate().map(indicator).collect();
    let written = csv(&plan);
    let again = read(&written);
    assert_eq!(again.findings, []);
    assert!(plan.indicators().eq(again.plan.indicators()), "{written}");
    for word in ["値", "増加", "減少", "なし"] {
        assert!(written.contains(&format!(",{word},")), "{word}: {written}");
    }
}

#[test]
fn a_file_of_the_table_is_what_excel_opens() {
    let plan = plan_json(&fixture("documents/004-niigata.plan.json")).unwrap().plan;
    let written = csv(&plan);
    assert!(written.starts_with("\u{feff}全国地方公共団体コード,"));
    assert!(written.ends_with("\r\n") && !written.replace("\r\n", "").contains('\n'));
}

#[test]
fn a_file_of_the_table_that_speaks_of_markup_is_read_back_to_the_letter() {
    let text = fixture("documents/004-niigata.plan.json").replace("講座受講者数", "講座<table>受講者数<td>");
    let plan = plan_json(&text).unwrap().plan;
    assert!(csv(&plan).contains("講座<table>受講者数<td>"));
    assert_eq!(csv(&read(&csv(&plan)).plan), csv(&plan));
}

#[test]
fn a_long_table_of_a_ward_is_read_in_any_order_of_its_columns() {
    let reading = read(
        "値,年度,指標,区分,単位,所管課,備考\n930,平成26年度,受講者数(累計),基準値,人,市民協働課,\n\
         \"1,090\",平成27年度,受講者数(累計),目標値,人,市民協働課,\n\"1,152\",H27,受講者数(累計),実績,人,市民協働課,速報\n\
         105.7%,2015,受講者数(累計),達成率,人,,\n継続実施,,受講者数(累計),最終目標,人,,\n未定,平成28年度,受講者数(累計),実績,人,,\n",
    );
    let indicator = reading.plan.indicators().next().unwrap();
    assert_eq!((indicator.unit.as_deref(), indicator.counting), (Some("人"), Some(Counting::Cumulative)));
    assert_eq!(indicator.baseline.as_ref().unwrap().value.number(), Some(930.0));
    let [first, second] = &indicator.points[..] else { panic!("{indicator:?}") };
    assert_eq!((first.year.get(), first.target.as_ref().unwrap().number()), (2015, Some(1090.0)));
    assert_eq!(first.actual.as_ref().unwrap().number(), Some(1152.0));
    assert_eq!(first.published_rate.as_deref(), Some("105.7%"));
    assert_eq!(first.note.as_deref(), Some("所管課：市民協働課\n速報"));
    assert!(matches!(second.actual, Some(Value::Absent { state: Absence::NotYet, .. })));
    assert_eq!(indicator.final_goal.as_ref().unwrap().value, Value::Words("継続実施".to_owned()));
    assert_eq!(reading.plan.notes, ["受講者数(累計)：所管課：市民協働課"]);
    assert_eq!(reading.findings, []);
}

#[test]
fn a_long_table_in_english_is_read_by_its_words() {
    let reading = read("indicator,year,type,value\nCenters,2015,target,42\nCenters,2015,actual,43\n");
    let point = &reading.plan.indicators().next().unwrap().points[0];
    assert_eq!(point.target.as_ref().and_then(Value::number), Some(42.0));
    assert_eq!(point.actual.as_ref().and_then(Value::number), Some(43.0));
}

#[test]
fn rows_of_a_long_table_that_make_no_sense_are_told_with_their_places() {
    let reading = read(
        "指標,年度,区分,値\n件数,H27,実績,5\n件数,来年,実績,6\n件数,H28,見直し,7\n件数,H29,実績,1O\n,H30,実績,8\n件数,,実績,9\n\
         件数,H31,実績,6\n件数,H27,実績,6\n",
    );
    let found: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| {
            let place = finding.place.as_ref().unwrap();
            (finding.code.name(), place.row, place.column, finding.found())
        })
        .collect();
    assert_eq!(
        found,
        [
            ("figures-collide", 2, 4, "5"),
            ("not-a-year", 3, 2, "来年"),
            ("unknown-word", 4, 3, "見直し"),
            ("not-a-number", 5, 4, "1O"),
            ("missing-key", 6, 1, "指標"),
            ("missing-key", 7, 2, "年度"),
            ("figures-collide", 9, 4, "6"),
        ]
    );
    let indicator = reading.plan.indicators().next().unwrap();
    let actuals: Vec<_> =
        indicator.points.iter().map(|point| point.actual.as_ref().and_then(Value::number)).collect();
    assert_eq!(actuals, [Some(6.0)], "of two figures in one place neither is believed");
}
