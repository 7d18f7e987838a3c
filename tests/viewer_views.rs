//! The viewer's tables across items and its overview, for the six documents and for large plans.

#[path = "support/golden.rs"]
mod golden;
#[path = "support/lines.rs"]
mod lines;
#[path = "viewer_views/overview.rs"]
mod overview_tests;

use golden::differs;
use keikaku::chart::Layout;
use keikaku::draw::{Element, Node};
use keikaku::locale::Calendar;
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::plan_json;
use keikaku::view::{State, View, Viewer, ViewerFrame};
use lines::lines;
use serde_json::{Value as Json, json};
use std::fs;

fn folder() -> String {
    [env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/documents"].concat()
}

/// The names of the six documents, in order.
fn documents() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let name = |file: std::ffi::OsString| Some(file.to_str()?.strip_suffix(".plan.json")?.to_owned());
    let mut names: Vec<String> = files.filter_map(name).collect();
    names.sort();
    assert_eq!(names.len(), 6);
    names
}

fn document(name: &str) -> Json {
    serde_json::from_str(&fs::read_to_string(format!("{}/{name}.plan.json", folder())).unwrap()).unwrap()
}

fn read(document: &Json) -> Plan {
    plan_json(&document.to_string()).unwrap().plan
}

fn frame(lang: &str) -> ViewerFrame {
    ViewerFrame {
        scope: "keikaku-1".to_owned(),
        address: "keikaku-viewer".to_owned(),
        heading: 2,
        lang: Some(lang.to_owned()),
        calendar: Calendar::Both,
        layout: Layout { width: 720.0, font: 16.0 },
    }
}

/// What is seen of a plan, part by part.
fn parts(plan: Plan, state: State, lang: &str) -> Vec<Element> {
    let mut viewer = Viewer::new(vec![plan]);
    viewer.go(state);
    viewer.parts(&frame(lang))
}

fn view(view: View) -> State {
    State { view, ..State::default() }
}

/// Every element with this in its class, or of this name, in order.
fn all<'e>(within: &'e [Element], wanted: &str) -> Vec<&'e Element> {
    fn collect<'e>(element: &'e Element, wanted: &str, found: &mut Vec<&'e Element>) {
        let classes = element.attribute("class").unwrap_or_default();
        if element.name() == wanted || classes.split(' ').any(|class| class == wanted) {
            found.push(element);
        }
        for node in element.nodes() {
            if let Node::Element(child) = node {
                collect(child, wanted, found);
            }
        }
    }
    let mut found = Vec::new();
    for element in within {
        collect(element, wanted, &mut found);
    }
    found
}

fn text(element: &Element) -> String {
    let text = |node: &Node| match node {
        Node::Element(child) => text(child),
        Node::Text(text) => text.to_string(),
    };
    element.nodes().iter().map(text).collect()
}

/// The texts of the cells of every row that is no heading.
fn rows(parts: &[Element]) -> Vec<Vec<String>> {
    let is_row = |row: &&Element| row.attribute("class").is_none();
    let cells = |row: &Element| -> Vec<String> {
        let cells = row.nodes().iter().filter_map(|node| match node {
            Node::Element(cell) => Some(text(cell)),
            Node::Text(_) => None,
        });
        cells.collect()
    };
    let bodies = all(parts, "tbody");
    bodies.iter().flat_map(|body| all(std::slice::from_ref(*body), "tr")).filter(is_row).map(cells).collect()
}

/// The overview as text.
fn overview(plan: Plan, lang: &str) -> String {
    let parts = parts(plan, State::default(), lang);
    let found = all(&parts, "keikaku-overview");
    assert_eq!(found.len(), 1);
    text(found[0])
}

/// Every item of a document, from the top.
fn items(json: &Json) -> Vec<&Json> {
    let below = json["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    below.iter().flat_map(|item| std::iter::once(item).chain(items(item))).collect()
}

fn list<'j>(json: &'j Json, name: &str) -> &'j [Json] {
    json[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn the_schedule_of_an_actor_in_a_year_has_exactly_the_commitments_that_run_then() {
    let json = document("001-izumi-ward");
    for year in [2010, 2012, 2015] {
        let runs = |commitment: &Json| {
            let is_in =
                |span: &Json| span["from"].as_i64() <= Some(year) && Some(year) <= span["to"].as_i64();
            commitment["actor"] == "care-plaza" && list(commitment, "spans").iter().any(is_in)
        };
        let commitments = items(&json).into_iter().flat_map(|item| list(item, "commitments"));
        let wanted: Vec<&str> =
            commitments.filter(|one| runs(one)).map(|one| one["text"].as_str().unwrap()).collect();
        let actor = Some("care-plaza".to_owned());
        let state = State { actor, year: FiscalYear::new(year), ..view(View::Schedule) };
        let rows = rows(&parts(read(&json), state, "ja"));
        assert_eq!(rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>(), wanted, "{year}");
        assert!(rows.iter().all(|row| row[0] == "ケアプラザ"));
        assert_eq!(rows.len(), if year == 2010 { 5 } else { 2 });
    }
}

#[test]
fn a_span_reaches_over_its_years_in_a_table_whose_rows_are_of_one_length() {
    let json = document("001-izumi-ward");
    let parts = parts(read(&json), view(View::Schedule), "ja");
    let heads = all(&parts, "thead");
    assert_eq!(all(&[heads[0].clone()], "th").len(), 3 + 6);
    let spans = all(&parts, "keikaku-when");
    let widths: Vec<_> = spans.iter().map(|span| span.attribute("colspan").unwrap()).collect();
    assert_eq!((widths.len(), widths[0], widths[17]), (18, "6", "2"));
    assert_eq!(text(spans[0]), "◎ 実施 2010年度から2015年度まで");
    assert!(text(spans[17]).contains("2015年度まで続くとも読める"));
    for row in all(&parts, "tbody").iter().flat_map(|body| all(std::slice::from_ref(*body), "tr")) {
        let width = |node: &Node| match node {
            Node::Element(cell) => cell.attribute("colspan").map_or(1, |width| width.parse().unwrap()),
            Node::Text(_) => 0,
        };
        assert_eq!(row.nodes().iter().map(width).sum::<usize>(), 8, "{}", text(row));
    }
}

#[test]
fn spans_stand_in_order_of_time_however_they_are_written() {
    let json = json!({
        "keikaku": 1, "title": "計画", "publisher": { "name": "X市" },
        "period": { "from": 2010, "to": 2013 }, "actors": [{ "id": "a", "name": "市" }],
        "items": [{ "title": "項目", "commitments": [{ "actor": "a", "text": "順序", "spans": [
            { "from": 2012, "to": 2013, "label": "実施" }, { "from": 2010, "to": 2010, "label": "検討" }] }] }],
    });
    let rows = rows(&parts(read(&json), view(View::Schedule), "ja"));
    assert_eq!(rows[0][2..], ["検討 2010年度", "", "実施 2012年度から2013年度まで"]);
}

#[test]
fn every_view_has_a_row_for_everything_in_the_plan() {
    for name in &documents() {
        let json = document(name);
        let count = |facet: &str| items(&json).iter().map(|item| list(item, facet).len()).sum::<usize>();
        for (of, wanted) in [
            (View::Schedule, count("commitments")),
            (View::Indicators, count("indicators")),
            (View::Reviews, count("reviews")),
        ] {
            assert_eq!(rows(&parts(read(&json), view(of), "ja")).len(), wanted, "{name} {}", of.name());
        }
    }
}

#[test]
fn steps_without_anything_written_say_so() {
    let rows = rows(&parts(read(&document("000-nishi-ward")), view(View::Steps), "ja"));
    assert_eq!(rows.len(), 6 + 4);
    assert_eq!(rows[6..], vec![vec!["記入なし".to_owned()]; 4]);
    assert_eq!(rows[3][0], "第3～4四半期");
    assert_eq!(rows[3][3], "記入なし", "no result is written");
}

#[test]
fn the_indicators_of_a_chosen_year_are_those_of_that_year() {
    let state = State { year: FiscalYear::new(2016), ..view(View::Indicators) };
    let rows = rows(&parts(read(&document("004-niigata")), state, "ja"));
    assert_eq!(rows[1][4..], ["2016年度（平成28年度）", "50", "48", "96.0％", "▼未達"]);
    assert_eq!(rows[0][7..], ["107.6％", "○達成"]);
}

#[test]
fn where_no_year_is_known_there_is_no_column_for_one() {
    let rows_of = |json: &Json| rows(&parts(read(json), view(View::Indicators), "ja"));
    assert_eq!(rows_of(&document("002-kawanishi-nov30"))[0].len(), 4);
    let point = |year: i64| json!({ "year": year, "target": 10, "actual": 9 });
    let plan = |count: i64| {
        let points: Vec<Json> = (0..count).map(|at| point(2010 + at)).collect();
        json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" },
            "items": [{ "title": "項目", "indicators": [{ "title": "指標", "better": "higher", "points": points }] }] })
    };
    assert_eq!(rows_of(&plan(6))[0].len(), 4 + 6);
    assert_eq!(rows_of(&plan(7))[0][4..], ["2016年度（平成28年度）", "10", "9", "90.0％", "▼未達"]);
}

#[test]
fn a_figure_that_nobody_calls_target_or_result_is_shown_as_that_and_found_by_its_words() {
    let plan = |count: i64| {
        let points: Vec<Json> =
            (0..count).map(|at| json!({ "year": 2010 + at, "value": 100 + at })).collect();
        let mut points = json!(points);
        points[0] = json!({ "year": 2010, "value": { "text": "調査せず" } });
        let told = json!({ "title": "項目", "indicators": [{ "title": "相談件数", "points": points }] });
        let other = json!({ "title": "別の項目", "indicators": [{ "title": "講座数", "better": "higher", "points": [{ "year": 2011, "target": 5, "actual": 6 }] }] });
        json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" }, "items": [told, other] })
    };
    let rows_of = |json: &Json, state: State| rows(&parts(read(json), state, "ja"));
    let years = rows_of(&plan(2), view(View::Indicators));
    assert_eq!(years[0][4..], ["値 調査せず", "値 101"]);
    assert_eq!(years[1][4..], ["―", "目標 5実績 6達成率 120.0％○達成"]);
    let latest = rows_of(&plan(7), view(View::Indicators));
    assert_eq!(latest[0][4..], ["2016年度（平成28年度）", "―", "―", "106", "―", "―"]);
    assert_eq!(latest[1][4..], ["2011年度（平成23年度）", "5", "6", "―", "120.0％", "○達成"]);
    let found = State { text: "調査せず".to_owned(), ..view(View::Indicators) };
    assert_eq!(rows_of(&plan(2), found).len(), 1);
}

#[test]
fn where_nobody_says_which_direction_is_better_the_table_has_no_verdict() {
    let point = json!({ "year": 2018, "target": 12, "actual": 12.5 });
    let json = json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" },
        "items": [{ "title": "窓口", "indicators": [{ "title": "待ち時間", "points": [point] }] }] });
    let rows_of = |state: State| rows(&parts(read(&json), state, "ja"));
    assert_eq!(rows_of(view(View::Indicators))[0][4..], ["目標 12実績 12.5"]);
    let asked_for = State { year: FiscalYear::new(2018), ..view(View::Indicators) };
    assert_eq!(rows_of(asked_for)[0][4..], ["2018年度（平成30年度）", "12", "12.5", "―", "―"]);
    let note = "増減のどちらがよいか書かれていない指標1件は、目標の推移から判断しています。";
    let is_noted = |json: &Json| {
        parts(read(json), view(View::Indicators), "ja").iter().any(|part| text(part).contains(note))
    };
    assert!(!is_noted(&json));
    let mut falling = json.clone();
    let points = &mut falling["items"][0]["indicators"][0]["points"];
    points.as_array_mut().unwrap().insert(0, json!({ "year": 2017, "target": 14 }));
    let judged = rows(&parts(read(&falling), view(View::Indicators), "ja"));
    assert_eq!(judged[0][4..], ["目標 14実績 ―", "目標 12実績 12.5▼未達"]);
    assert!(is_noted(&falling));
}

#[test]
fn reviews_are_those_with_the_status_and_the_year_that_were_asked_for() {
    let status = Some("進捗に遅れあり".to_owned());
    let state = State { status, year: FiscalYear::new(2017), ..view(View::Reviews) };
    let rows = rows(&parts(read(&document("004-niigata")), state, "ja"));
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][1..3], ["進捗管理 2017年度（平成29年度） 上半期", "進捗に遅れあり"]);
}

#[test]
fn a_view_without_rows_says_so_and_leads_on() {
    let state = State { level: Some(0), ..view(View::Schedule) };
    for (lang, said) in [("ja", "表に示す内容がありません"), ("en", "nothing to show in this table")]
    {
        let parts = parts(read(&document("001-izumi-ward")), state.clone(), lang);
        let nothing = all(&parts, "keikaku-nothing");
        assert!(text(nothing[0]).contains(said));
        let link = all(&[nothing[0].clone()], "a")[0].attribute("href").map(str::to_owned);
        assert_eq!(link.as_deref(), Some("#keikaku-viewer&level=1"));
        assert!(all(&parts, "table").is_empty());
    }
}

#[test]
fn a_comparison_of_editions_offers_no_search_and_is_not_narrowed_by_what_was_asked_for_before() {
    let plans = || ["002-kawanishi-nov13", "002-kawanishi-nov30"].map(|name| read(&document(name))).to_vec();
    let names = |view: View| {
        let mut viewer = Viewer::new(plans());
        viewer.go(State { view, text: "どこにもない言葉".to_owned(), ..State::default() });
        let parts = viewer.parts(&frame("ja"));
        let markup = parts.iter().map(Element::to_markup).collect::<String>();
        let has = |what: &str| markup.contains(what);
        [has("name=\"q\""), has("name=\"level\""), has("name=\"edition\""), has("keikaku-editions")]
    };
    assert_eq!(names(View::Outline), [true, true, true, false]);
    assert_eq!(names(View::Editions), [false, false, true, true]);
}

#[test]
fn a_long_table_stops_at_its_limit_and_says_how_many_are_left() {
    let entry = json!({ "title": "項目", "commitments": [{ "actor": "a", "text": "一" }, { "actor": "a", "text": "二" }],
        "indicators": [{ "title": "指標" }, { "title": "指標" }],
        "reviews": [{ "scope": "annual", "year": 2018 }, { "scope": "annual", "year": 2017 }],
        "supports": [{ "title": "支援" }, { "title": "支援" }] });
    let json =
        json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" }, "items": vec![entry; 75] });
    for of in [View::Schedule, View::Indicators, View::Reviews, View::Steps] {
        let mut viewer = Viewer::new(vec![read(&json)]);
        viewer.go(view(of));
        let first = viewer.parts(&frame("ja"));
        assert_eq!(rows(&first).len(), 100, "{}", of.name());
        assert_eq!(text(all(&first, "keikaku-more")[0]), "残り50件の続きを表示");
        viewer.more();
        let whole = viewer.parts(&frame("ja"));
        assert_eq!((rows(&whole).len(), all(&whole, "keikaku-more").len()), (150, 0));
    }
}

#[test]
fn the_views_and_overviews_of_the_documents_look_as_they_did() {
    let mut different = Vec::new();
    let mut compare = |name: String, part: &Element| {
        if differs(&format!("tests/golden/{name}"), &lines(part)) {
            different.push(name);
        }
    };
    for name in &documents() {
        for lang in ["ja", "en"] {
            let plan = read(&document(name));
            let parts_of = |of| parts(plan.clone(), view(of), lang);
            let outline = parts_of(View::Outline);
            compare(format!("overview-{name}-{lang}.html"), all(&outline, "keikaku-overview")[0]);
            for of in [View::Schedule, View::Indicators, View::Reviews, View::Steps] {
                let parts = parts_of(of);
                // A view that the plan has nothing for is not offered, and leads to the outline.
                if let [table] = all(&parts, "keikaku-scroll").as_slice() {
                    compare(format!("view-{}-{name}-{lang}.html", of.name()), table);
                }
            }
        }
    }
    assert!(different.is_empty(), "look at the -changed.html files of {different:#?}");
}
