//! A reader or an author chooses from which to which fiscal year a chart goes.

use keikaku::chart::{Chart, Frame, Layout, Options, chart, chart_of, parts};
use keikaku::draw::{Element, Node};
use keikaku::error::Error;
use keikaku::locale::{Calendar, words};
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::plan_json;
use std::fs;

fn plan(path: &str) -> Plan {
    let path = format!("{}/tests/fixtures/{path}.plan.json", env!("CARGO_MANIFEST_DIR"));
    plan_json(&fs::read_to_string(path).unwrap()).unwrap().plan
}

fn year(year: i64) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

fn between(from: i64, to: i64) -> Options {
    Options { from: FiscalYear::new(from), to: FiscalYear::new(to), ..Options::default() }
}

fn told(chart: &Chart) -> Vec<u16> {
    chart.years.iter().map(|year| year.year.get()).collect()
}

fn first_cells(chart: &Chart) -> Vec<&str> {
    chart.table.rows.iter().map(|row| row[0].as_str()).collect()
}

fn page(chart: &Chart) -> String {
    page_with(chart, false)
}

fn page_with(chart: &Chart, has_range: bool) -> String {
    let frame = Frame { scope: "k".to_owned(), heading: 2, has_range, ..Frame::default() };
    let parts = parts(chart, &[], &frame, Layout::default());
    parts.iter().map(Element::to_markup).collect()
}

#[test]
fn a_trend_leaves_the_other_years_out_of_drawing_sentence_slider_and_table() {
    let plan = plan("documents/004-niigata");
    let whole = chart(&plan, "trend", &Options::default()).unwrap();
    assert_eq!(told(&whole), [2014, 2015, 2016, 2017, 2018]);
    let some = chart(&plan, "trend", &between(2016, 2017)).unwrap();
    assert_eq!(told(&some), [2016, 2017]);
    assert_eq!(first_cells(&some), ["2016年度（平成28年度）", "2017年度（平成29年度）"]);
    assert!(some.message.contains("2017年度") && !some.message.contains("2018年度"), "{}", some.message);
    let svg = some.svg(Layout::default());
    assert!(svg.contains("2016年度") && !svg.contains("2015年度") && !svg.contains("2018年度"));
    // The reader can widen it again.
    assert_eq!(some.range.all, whole.range.all);
    assert_eq!((some.range.first, some.range.last), (2, 3));
}

#[test]
fn nothing_is_said_of_a_year_before_the_chosen_ones() {
    let plan = plan("documents/004-niigata");
    let message = chart(&plan, "trend", &between(2018, 2018)).unwrap().message;
    assert!(!message.contains("前年度") && !message.contains("続けて"), "{message}");
}

#[test]
fn years_that_there_are_not_are_refused_by_every_kind_in_words_that_name_those_there_are() {
    for (kind, path) in [
        ("trend", "documents/004-niigata"),
        ("achievement", "documents/004-niigata"),
        ("schedule", "documents/001-izumi-ward"),
        ("ratings", "charts/ratings-many"),
        ("breakdown", "charts/ratings-many"),
    ] {
        let plan = plan(path);
        for options in [between(1990, 1995), between(2018, 2010)] {
            let error = chart(&plan, kind, &options).err().unwrap();
            let Error::NoYears { from, to } = error else { panic!("{kind}: {error:?}") };
            assert!(year(2000) < from && from < to, "{kind}");
        }
    }
    let error = Error::NoYears { from: year(2014), to: year(2018) };
    assert_eq!(
        words("ja").error(&error),
        "選ばれた年度には、グラフにできる内容がありません。2014年度（平成26年度）から2018年度（平成30年度）までの間で選んでください。"
    );
    assert_eq!(
        words("en").error(&error),
        "There is nothing to show in these years. Choose from FY2014 (Heisei 26) to FY2018 (Heisei 30)."
    );
}

#[test]
fn years_without_any_figure_are_no_blank_chart() {
    let text = r#"{"keikaku": 1, "title": "計画", "publisher": {"name": "X市"}, "items": [{"title": "a", "indicators": [
        {"title": "数", "points": [{"year": 2015, "actual": 5}, {"year": 2016, "actual": {"state": "notYet"}}]}]}]}"#;
    let plan = plan_json(text).unwrap().plan;
    let refused = Some(Error::NoYears { from: year(2015), to: year(2016) });
    assert_eq!(chart(&plan, "trend", &between(2016, 2016)).err(), refused);
    assert_eq!(chart(&plan, "trend", &between(2015, 2016)).unwrap().years.len(), 2);
}

#[test]
fn a_schedule_cuts_its_bars_and_keeps_every_commitment_in_the_table() {
    let plan = plan("charts/schedule-odd-spans");
    let whole = chart(&plan, "schedule", &Options::default()).unwrap();
    let some = chart(&plan, "schedule", &between(2022, 2023)).unwrap();
    assert_eq!(told(&some), [2022, 2023]);
    assert_eq!(some.table, whole.table);
    let svg = some.svg(Layout::default());
    assert!(svg.contains("計画期間の前から後まで続ける") && !svg.contains("二つの期間が重なる"));
    assert!(svg.contains("時期を書いていない"), "what says no year is outside none");
    assert!(svg.contains("時期のある取組") && svg.contains(">市<"), "headings stand before what is left");
    assert!(!svg.contains("2019"));
    let note = some.notes.iter().find(|note| note.contains("選んだ年度の外")).unwrap();
    let count = |chart: &Chart| chart.table.rows.len();
    assert!(note.contains(&format!("{}件", count(&whole) - some.message_count())), "{note} {}", some.message);
    assert!(!whole.notes.iter().any(|note| note.contains("選んだ年度")));
    for (from, to) in [(2017, 2017), (2018, 2019), (2023, 2023)] {
        let chart = chart(&plan, "schedule", &between(from, to)).unwrap();
        assert_eq!(told(&chart), (from as u16..=to as u16).collect::<Vec<_>>());
        assert!(chart.svg(Layout { width: 288.0, font: 16.0 }).starts_with("<svg"));
    }
}

/// How many commitments a schedule's sentence speaks of.
trait MessageCount {
    fn message_count(&self) -> usize;
}

impl MessageCount for Chart {
    fn message_count(&self) -> usize {
        let before = self.message.split_once("件の取組").unwrap().0;
        before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()
    }
}

#[test]
fn ratings_show_the_columns_of_the_chosen_years_and_a_breakdown_the_latest_of_them() {
    let plan = plan("charts/ratings-many");
    let whole = chart(&plan, "ratings", &Options::default()).unwrap();
    let years = told(&whole);
    assert!(years.len() > 2, "{years:?}");
    let (from, to) = (i64::from(years[0]), i64::from(years[1]));
    let some = chart(&plan, "ratings", &between(from, to)).unwrap();
    assert_eq!(told(&some), years[..2]);
    assert_eq!(some.table.head.len(), whole.table.head.len() - (years.len() - 2));
    assert!(some.table.rows.iter().all(|row| row.len() == some.table.head.len()));
    let breakdown = chart(&plan, "breakdown", &between(from, to)).unwrap();
    assert!(breakdown.table.caption.contains(&to.to_string()), "{}", breakdown.table.caption);
}

#[test]
fn achievement_and_comparison_take_the_latest_of_the_chosen_years() {
    let niigata = plan("documents/004-niigata");
    let some = chart(&niigata, "achievement", &between(2014, 2016)).unwrap();
    assert!(some.table.rows.iter().all(|row| row[1].contains("2016")), "{:?}", some.table.rows);
    let text = |unit: &str, figures: [u8; 2]| {
        let [first, last] = figures;
        let text = format!(
            r#"{{"keikaku": 1, "title": "計画", "publisher": {{"name": "{unit}"}}, "items": [{{"title": "a", "indicators": [
            {{"id": "x", "title": "数", "points": [{{"year": 2015, "actual": {first}}}, {{"year": 2018, "actual": {last}}}]}}]}}]}}"#
        );
        plan_json(&text).unwrap().plan
    };
    let (north, south) = (text("北市", [1, 9]), text("南市", [2, 8]));
    let made = |options: &Options| chart_of(&[&north, &south], "compare", options);
    assert_eq!(first_cells(&made(&Options::default()).unwrap()), ["北市", "南市"]);
    let earlier = made(&between(2014, 2017)).unwrap();
    assert_eq!(
        (earlier.title.as_str(), first_cells(&earlier)),
        ("数の比較（2015年度）", vec!["南市", "北市"])
    );
    assert_eq!(made(&between(2016, 2017)).err(), Some(Error::NoYears { from: year(2015), to: year(2018) }));
}

#[test]
fn a_comparison_names_its_year_as_the_reader_wants_it() {
    let plan = plan("documents/004-niigata");
    let options =
        |calendar| Options { calendar, indicator: Some("centers".to_owned()), ..Options::default() };
    let title = |calendar| chart_of(&[&plan, &plan], "compare", &options(calendar)).unwrap().title;
    assert!(title(Calendar::Era).ends_with("（平成30年度）"));
    assert!(title(Calendar::Both).ends_with("（2018年度）"));
}

#[test]
fn from_three_years_on_there_is_a_choice_of_the_first_and_the_last_with_what_is_shown_chosen() {
    let plan = plan("documents/004-niigata");
    let markup = page(&chart(&plan, "trend", &between(2016, 2017)).unwrap());
    let (_, from) = markup.split_once(r#"<label>年度（から） <select data-keikaku-choose="from">"#).unwrap();
    let (from, rest) = from.split_once("</select>").unwrap();
    let (_, to) = rest.split_once(r#"<label>年度（まで） <select data-keikaku-choose="to">"#).unwrap();
    assert_eq!(from.matches("<option").count(), 5);
    assert!(from.contains(r#"<option value="2014">2014年度（平成26年度）</option>"#));
    assert!(from.contains(r#"<option value="2016" selected="">"#));
    assert!(to.split_once("</select>").unwrap().0.contains(r#"<option value="2017" selected="">"#));
    let two = r#"{"keikaku": 1, "title": "計画", "publisher": {"name": "X市"}, "items": [{"title": "a", "indicators": [
        {"title": "数", "points": [{"year": 2015, "actual": 5}, {"year": 2016, "actual": 6}]}]}]}"#;
    let two = plan_json(two).unwrap().plan;
    assert!(!page_with(&chart(&two, "trend", &Options::default()).unwrap(), true).contains("keikaku-range"));
}

#[test]
fn the_choice_of_years_is_open_with_its_content_when_it_is_asked_for_or_some_are_left_out() {
    let plan = plan("documents/004-niigata");
    let all = chart(&plan, "trend", &Options::default()).unwrap();
    let closed = r#"<details class="keikaku-range"><summary>年度の範囲</summary><p class="keikaku-choices"></p></details>"#;
    assert!(page(&all).contains(closed));
    let open = r#"<details class="keikaku-range" open=""><summary>年度の範囲</summary><p class="keikaku-choices"><label>"#;
    assert!(page_with(&all, true).contains(open));
    for (from, to) in [(2014, 2017), (2015, 2018)] {
        assert!(page(&chart(&plan, "trend", &between(from, to)).unwrap()).contains(open));
    }
}

#[test]
fn only_a_chart_that_names_years_has_buttons_for_their_names() {
    let has_buttons = |kind: &str, path: &str| {
        let chart = chart(&plan(path), kind, &Options::default()).unwrap();
        page(&chart).contains(r#"data-keikaku-do="calendar""#)
    };
    for (kind, path, names) in [
        ("trend", "documents/004-niigata", true),
        ("achievement", "documents/004-niigata", true),
        ("ratings", "charts/ratings-many", true),
        ("breakdown", "charts/ratings-many", true),
        ("schedule", "documents/001-izumi-ward", true),
        ("schedule", "charts/schedule-no-years", false),
        ("steps", "documents/000-nishi-ward", false),
        ("outline", "documents/004-niigata", true),
        ("outline", "documents/001-izumi-ward", false),
    ] {
        assert_eq!(has_buttons(kind, path), names, "{kind} of {path}");
    }
}

/// The cells of a column that are marked as figures.
fn figures(element: &Element, found: &mut Vec<String>) {
    if element.attribute("class") == Some("keikaku-number") {
        found.extend(element.nodes().iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.to_string()),
            Node::Element(_) => None,
        }));
    }
    for node in element.nodes() {
        if let Node::Element(child) = node {
            figures(child, found);
        }
    }
}

#[test]
fn figures_are_marked_in_tables_and_words_are_not() {
    let marked = |kind: &str, path: &str| {
        let mut found = Vec::new();
        let chart = chart(&plan(path), kind, &Options::default()).unwrap();
        figures(&chart.table.to_html(), &mut found);
        found
    };
    let trend = marked("trend", "trend/percent");
    assert_eq!(trend[..3], ["目標", "実績", "達成率"]);
    assert!(trend[3..].iter().all(|cell| !cell.contains('達')), "{trend:?}");
    assert!(marked("breakdown", "charts/ratings-many").iter().any(|cell| cell.ends_with('件')));
    for (kind, path) in [
        ("steps", "documents/000-nishi-ward"),
        ("outline", "documents/001-izumi-ward"),
        ("schedule", "documents/001-izumi-ward"),
        ("ratings", "charts/ratings-many"),
    ] {
        assert_eq!(marked(kind, path), Vec::<String>::new(), "{kind}");
    }
}

#[test]
fn every_figure_beside_a_mark_belongs_to_a_series_so_that_both_are_hidden_together() {
    let niigata = plan("documents/004-niigata");
    let wards =
        fs::read_to_string(format!("{}/tests/fixtures/compare/wards.json", env!("CARGO_MANIFEST_DIR")));
    let wards: Vec<serde_json::Value> = serde_json::from_str(&wards.unwrap()).unwrap();
    let wards: Vec<Plan> = wards.iter().map(|plan| plan_json(&plan.to_string()).unwrap().plan).collect();
    let trend = chart(&niigata, "trend", &Options::default()).unwrap();
    let compare = chart_of(&wards.iter().collect::<Vec<_>>(), "compare", &Options::default()).unwrap();
    for chart in [trend, compare] {
        for width in [288.0, 720.0] {
            let svg = chart.svg(Layout { width, font: 16.0 });
            let plain = without(&svg, "keikaku-of-");
            let is_loose = |text: &str| text.contains("目標") || text.contains('◇') || text.contains("▼未達");
            let (_, drawn) = plain.split_once("</desc>").unwrap();
            let loose: Vec<&str> = drawn.split('<').filter(|text| is_loose(text)).collect();
            assert_eq!(loose, Vec::<&str>::new(), "{} at {width}", chart.title);
            assert!(svg.contains("keikaku-of-actual") && svg.contains("keikaku-of-target"));
        }
    }
}

/// Markup without the lines, and the parts of lines, whose class begins so.
fn without(markup: &str, class: &str) -> String {
    let mut left = markup.to_owned();
    for name in ["tspan", "text"] {
        let end = format!("</{name}>");
        let start = format!("class=\"{class}");
        let parts = left.split_inclusive(&end).map(|part| match part.rsplit_once(&format!("<{name} ")) {
            Some((before, line)) if line.split('>').next().unwrap().contains(&start) => before,
            _ => part,
        });
        left = parts.collect();
    }
    left
}
