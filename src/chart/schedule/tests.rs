use super::*;
use crate::chart::{Layout, chart};
use crate::draw::{Node, text};
use crate::model::{Actor, Commitment, CommitmentTarget, Id, Item, Span};

fn year(year: i64) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

fn span(from: i64, to: i64, is_uncertain: bool) -> Span {
    let (mark, label) = (Some("◎".to_owned()), Some("実施".to_owned()));
    Span { from: year(from), to: year(to), mark, label, uncertain: is_uncertain }
}

fn commitment(text: &str, spans: Vec<Span>) -> Commitment {
    let actor = Id::new("city").unwrap();
    Commitment { actor, text: text.to_owned(), target: None, spans, points: Vec::new() }
}

fn plan(commitments: Vec<Commitment>) -> Plan {
    let mut plan = Plan::new("計画");
    plan.period = Some(Period { from: year(2010), to: year(2015) });
    plan.actors = vec![Actor { id: Id::new("city").unwrap(), name: "市".to_owned(), role: None }];
    plan.items = vec![Item { commitments, ..Item::new(Id::new("g1").unwrap(), "支え合い") }];
    plan
}

fn schedule(plan: &Plan) -> Chart {
    chart(plan, "schedule", &Options::default()).unwrap()
}

#[test]
fn a_plan_without_commitments_has_nothing_to_show() {
    let error = chart(&plan(Vec::new()), "schedule", &Options::default()).err();
    assert_eq!(error, Some(Error::NothingToShow { kind: "schedule" }));
}

#[test]
fn an_arrow_is_uncertain_only_where_its_readings_differ() {
    let mut plan = plan(vec![commitment("する", vec![span(2010, 2011, true)])]);
    assert!(schedule(&plan).message.contains("はっきりしません"));
    assert!(
        schedule(&plan).table.rows[0]
            .contains(&"2010年度から2011年度まで ◎実施（2015年度まで続くとも読める）".to_owned())
    );
    plan.arrows = Some(Arrows::ToCell);
    assert!(schedule(&plan).table.rows[0].contains(&"2010年度から2011年度まで ◎実施".to_owned()));
    plan.arrows = Some(Arrows::ToEnd);
    assert!(schedule(&plan).table.rows[0].contains(&"2010年度から2015年度まで ◎実施".to_owned()));
    plan.arrows = None;
    plan.items[0].commitments[0].spans[0].to = year(2015);
    assert!(!schedule(&plan).message.contains("はっきりしません"));
    assert!(schedule(&plan).notes.is_empty());
}

#[test]
fn a_commitment_counts_once_in_a_year_and_no_end_is_claimed_for_an_open_arrow() {
    let overlapping = commitment("重なる", vec![span(2010, 2012, false), span(2012, 2013, false)]);
    let open = commitment("続く", vec![span(2010, 2010, true), span(2013, 2013, false)]);
    let chart = schedule(&plan(vec![overlapping, open]));
    let said: Vec<&str> = chart.years.iter().map(|year| year.text.as_str()).collect();
    assert_eq!(said[0], "2010年度（平成22年度） 実施中の取組2件 うち開始2件");
    assert_eq!(said[2], "2012年度（平成24年度） 実施中の取組1件 続くかはっきりしない取組1件");
    assert_eq!(said[3], "2013年度（平成25年度） 実施中の取組2件 うち終了1件");
    assert_eq!(said[5], "2015年度（平成27年度） 続くかはっきりしない取組1件");
}

#[test]
fn years_outside_the_period_widen_the_drawing_and_an_inverted_period_is_none() {
    let mut plan = plan(vec![commitment("する", vec![span(2008, 2016, false)])]);
    let chart = schedule(&plan);
    assert_eq!((chart.years[0].year, chart.years.len()), (year(2008), 9));
    assert_eq!(chart.notes.len(), 1);
    plan.period = Some(Period { from: year(2015), to: year(2010) });
    assert!(schedule(&plan).notes.is_empty());
}

#[test]
fn one_item_alone_is_named_and_a_blank_choice_is_the_whole_plan() {
    let plan = plan(vec![commitment("する", vec![span(2010, 2010, false)])]);
    let of = |item: &str| Options { item: Some(item.to_owned()), ..Options::default() };
    let one = chart(&plan, "schedule", &of("支え合い")).unwrap();
    assert_eq!(one.message, "「支え合い」では、2010年度から2015年度までの6年間に、1件の取組を行う計画です。");
    assert_eq!(chart(&plan, "schedule", &of(" ")).unwrap().title, "計画：推進のスケジュール");
}

/// Every line of text: its box in px, its own letters and where its group anchors it.
fn lines(element: &Element, anchor: &str, em: f64, found: &mut Vec<[f64; 4]>) {
    let anchor = element.attribute("text-anchor").unwrap_or(anchor);
    if element.name() == "text" {
        let at = |name: &str| element.attribute(name).unwrap().parse::<f64>().unwrap();
        let said: String = element
            .nodes()
            .iter()
            .map(|node| match node {
                Node::Text(text) => text.as_ref(),
                Node::Element(_) => "",
            })
            .collect();
        let wide = text::width(&said) * em;
        let left = at("x")
            - match anchor {
                "middle" => wide / 2.0,
                "end" => wide,
                _ => 0.0,
            };
        found.push([left, at("y") - 0.85 * em, left + wide, at("y") + 0.1 * em]);
    }
    for node in element.nodes() {
        if let Node::Element(element) = node {
            lines(element, anchor, em, found);
        }
    }
}

fn odd() -> Plan {
    let long =
        "矢印の終わりがはっきりしない取組をとても長い文で書いたもの、Community support (pilot)を含む。"
            .repeat(6);
    let mut target =
        commitment(&long, vec![span(2010, 2010, true), span(2012, 2012, false), span(2015, 2015, true)]);
    target.target = Some(CommitmentTarget { text: long.clone(), value: None, unit: None });
    let mut labelled =
        commitment("する", vec![span(2011, 2011, false), span(2011, 2014, false), span(2015, 2015, false)]);
    labelled.spans[0].label = Some(long.clone());
    labelled.spans[2].label = Some("検証して次の計画へ".to_owned());
    let mut plan = plan(vec![commitment("時期なし", Vec::new()), target, labelled]);
    plan.items[0].title = long;
    plan
}

#[test]
fn no_text_leaves_the_drawing_or_meets_another() {
    let mut far = odd();
    far.items[0].commitments[0].spans = vec![span(1950, 2049, false)];
    // The column of 2012 is wide in the one and a hair in the other.
    let drawn =
        |plan: &Plan| [as_of(None), as_of(Some(2012))].map(|as_of| chart(plan, "schedule", &as_of).unwrap());
    for chart in [odd(), far].iter().flat_map(drawn) {
        for (width, font) in [
            (240.0, 16.0),
            (288.0, 16.0),
            (288.0, 32.0),
            (479.0, 16.0),
            (480.0, 16.0),
            (720.0, 16.0),
            (1600.0, 16.0),
        ] {
            let drawing = chart.drawing(Layout { width, font }, "a", "b");
            let height: f64 = drawing.attribute("height").unwrap().parse().unwrap();
            let mut boxes = Vec::new();
            lines(&drawing, "start", font, &mut boxes);
            for (at, [left, top, right, bottom]) in boxes.iter().enumerate() {
                assert!(
                    *left >= -1.0 && *right <= width + 1.0 && *top >= -1.0 && *bottom <= height + 1.0,
                    "{width} {font} {:?}",
                    boxes[at]
                );
                for other in &boxes[..at] {
                    let apart = other[2] <= left + 1.0
                        || right - 1.0 <= other[0]
                        || other[3] <= top + 1.0
                        || bottom - 1.0 <= other[1];
                    assert!(apart, "{width} {font}: {:?} {other:?}", boxes[at]);
                }
            }
        }
    }
}

#[test]
fn many_rows_cost_no_more_each_than_few() {
    let rows = |count: usize| {
        plan(
            (0..count)
                .map(|_| commitment("居場所の立ち上げを支援する。", vec![span(2010, 2011, true)]))
                .collect(),
        )
    };
    let size = |count: usize| schedule(&rows(count)).svg(Layout::default()).len();
    let (few, many) = (size(200), size(2000));
    assert!(many < few * 11, "{few} {many}");
}

fn as_of(year: Option<i64>) -> Options {
    Options { as_of: year.and_then(FiscalYear::new), ..Options::default() }
}

#[test]
fn the_year_that_is_running_is_said_shown_in_the_key_and_told_first() {
    let open = commitment("続く", vec![span(2010, 2011, true)]);
    let plan = plan(vec![commitment("する", vec![span(2010, 2012, false)]), open]);
    let of = |year| chart(&plan, "schedule", &as_of(Some(year))).unwrap();
    let now = of(2012);
    let said = "現在の2012年度に行うのは1件です。ほかに、続くかはっきりしない取組が1件あります。";
    assert!(now.message.ends_with(said), "{}", now.message);
    assert_eq!(now.key.last().map(|entry| entry.text.as_str()), Some("現在の年度（2012年度）"));
    assert_eq!(now.years[now.first].year, year(2012));
    assert_eq!(now.svg(Layout::default()).matches(">現在</text>").count(), 1);
    assert!(of(2011).message.ends_with("現在の2011年度に行うのは2件です。"));
}

#[test]
fn without_a_running_year_among_the_columns_nothing_is_said_or_drawn_of_it() {
    let plan = plan(vec![commitment("する", vec![span(2010, 2012, false)])]);
    let without = schedule(&plan);
    for year in [2009, 2016, 2026] {
        let chart = chart(&plan, "schedule", &as_of(Some(year))).unwrap();
        assert_eq!((&chart.message, chart.first), (&without.message, 0));
        assert_eq!(chart.key.len(), without.key.len());
        assert_eq!(chart.svg(Layout::default()), without.svg(Layout::default()));
    }
    let mut undated = plan.clone();
    (undated.items[0].commitments[0].spans, undated.period) = (Vec::new(), None);
    assert!(chart(&undated, "schedule", &as_of(Some(2012))).unwrap().years.is_empty());
}

/// The paths of the bands of a drawing.
fn bands(drawing: &Element, found: &mut Vec<String>) {
    if drawing.attribute("class") == Some("keikaku-band") {
        found.push(drawing.attribute("d").unwrap_or_default().to_owned());
    }
    for node in drawing.nodes() {
        if let Node::Element(element) = node {
            bands(element, found);
        }
    }
}

#[test]
fn every_year_has_a_band_with_an_area_in_both_forms() {
    let few = plan(vec![commitment("する", vec![span(2010, 2012, false)])]);
    for plan in [few, odd()] {
        for width in [288.0, 720.0] {
            let chart = schedule(&plan);
            let mut found = Vec::new();
            bands(&chart.drawing(Layout { width, font: 16.0 }, "a", "b"), &mut found);
            assert_eq!(found.len(), chart.years.len());
            for area in found.iter().flat_map(|band| band.split('M').skip(1)) {
                let numbers: Vec<i32> = area
                    .split(|letter: char| !letter.is_ascii_digit() && letter != '-')
                    .filter_map(|number| number.parse().ok())
                    .collect();
                let [left, top, right, bottom, _] = numbers[..] else { panic!("{area}") };
                assert!(left < right && top < bottom, "{width}: {area}");
            }
        }
    }
}

#[test]
fn where_the_running_year_is_not_named_its_word_says_which_it_is() {
    let plan = plan(vec![commitment("する", vec![span(1990, 2049, false)])]);
    let narrow = |year| {
        let chart = chart(&plan, "schedule", &as_of(Some(year))).unwrap();
        chart.svg(Layout { width: 288.0, font: 16.0 })
    };
    assert!(narrow(2024).contains(">現在 2024</text>"));
    assert!(narrow(2049).contains(">現在</text>"));
}

#[test]
fn an_end_before_the_beginning_is_told_and_nothing_is_lost() {
    let chart = schedule(&plan(vec![commitment("する", vec![span(2012, 2011, false)])]));
    assert_eq!(
        chart.notes,
        ["終わりの年度が始まりより前に書かれた取組が1件あり、始まりの年度だけを示しています。"]
    );
    let right = schedule(&plan(vec![commitment("する", vec![span(2011, 2012, false)])]));
    assert!(right.notes.is_empty());
}

#[test]
fn no_edge_of_a_band_runs_through_the_word_of_the_running_year() {
    let plan = plan(vec![commitment("する", vec![span(2010, 2015, false)])]);
    let chart = chart(&plan, "schedule", &as_of(Some(2012))).unwrap();
    let drawing = chart.drawing(Layout { width: 220.0, font: 16.0 }, "a", "b");
    let markup = drawing.to_markup();
    let (before, _) = markup.split_once(">現在 2012</text>").unwrap();
    let y: i32 = before.rsplit_once("y=\"").unwrap().1.trim_end_matches('"').parse().unwrap();
    let mut found = Vec::new();
    bands(&drawing, &mut found);
    let tops = found.iter().map(|band| band[1..].split([' ', 'H']).nth(1).unwrap().parse::<i32>().unwrap());
    assert!(tops.min().unwrap() > y, "{y}: {found:?}");
}
