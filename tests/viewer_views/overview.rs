//! The overview on top of the viewer.

use crate::{all, document, frame, overview, parts, read, text};
use keikaku::draw::Element;
use keikaku::view::{State, Viewer};
use serde_json::{Value as Json, json};

#[test]
fn the_overview_of_niigata_says_what_is_late_and_what_has_improved() {
    let said = overview(read(&document("004-niigata")), "ja");
    for part in [
        "改革実施項目名称(細項目)1",
        "指標2",
        "実績のある最新の年度2018年度（平成30年度）",
        "2018年度（平成30年度）に判定できる指標2件のうち、目標を達成したのは1件です。",
        "遅れ・未達があるもの（1件）28 地域活動",
        "2018年度（平成30年度）「進捗に遅れあり」、2018年度（平成30年度）「まちづくりセンター数」未達",
        "良くなったもの（1件）28 地域活動",
        "2018年度（平成30年度）「まちづくりセンター数」前年度より改善",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!said.contains("評価「C」"), "nobody knows what C means: {said}");
    assert!(!said.contains("受講者数"), "it met its target, and a sum always grows: {said}");
    let said = overview(read(&document("004-niigata")), "en");
    for part in [
        "Late or missed (1)28",
        "Improved (1)28",
        "“まちづくりセンター数” missed",
        "“まちづくりセンター数” better than the year before",
        "Targets met: 1.",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
}

#[test]
fn the_overview_of_a_plan_without_results_says_nothing_of_progress() {
    for name in ["002-kawanishi-nov13", "002-kawanishi-nov30", "001-izumi-ward"] {
        for lang in ["ja", "en"] {
            let said = overview(read(&document(name)), lang);
            for word in
                ["遅れ", "未達", "達成", "良く", "実績", "進捗", "判定", "Late", "met", "Improved", "results"]
            {
                assert!(!said.contains(word), "{name} {word}\n{said}");
            }
        }
    }
    let said = overview(read(&document("002-kawanishi-nov30")), "ja");
    assert!(said.starts_with("計画の概要基本方針3基本施策"), "{said}");
}

#[test]
fn the_overview_of_steps_has_no_percentage() {
    for lang in ["ja", "en"] {
        let said = overview(read(&document("000-nishi-ward")), lang);
        assert!(!said.contains(['%', '％']), "{said}");
    }
    assert!(overview(read(&document("000-nishi-ward")), "ja").contains("支援策6（実績の記入あり 4）"));
}

/// A plan of so many items, each delayed, each with an indicator of which one year is judged if `judged`.
fn delayed(count: usize, judged: usize) -> Json {
    let item = |at: usize| {
        let actual = if at < judged { json!(1) } else { json!({ "value": 1, "estimated": true }) };
        let point = json!({ "year": 2018, "target": 2, "actual": actual });
        let status = json!({ "code": "delayed", "label": "遅れ" });
        json!({ "title": format!("項目{at}"),
            "indicators": [{ "title": "指標", "better": "higher", "points": [point] }],
            "reviews": [{ "scope": "progress", "year": 2018, "half": 1, "status": status }] })
    };
    let items: Vec<Json> = (0..count).map(item).collect();
    json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" }, "items": items })
}

#[test]
fn many_late_items_are_named_in_part_and_a_filter_has_them_all() {
    let parts = parts(read(&delayed(8, 8)), State::default(), "ja");
    let overview: Vec<Element> = all(&parts, "keikaku-overview").into_iter().cloned().collect();
    assert_eq!(all(&overview, "li").len(), 5);
    let links = all(&overview, "a");
    let last = links.last().unwrap();
    assert_eq!(text(last), "8件すべてを見る");
    assert_eq!(last.attribute("href"), Some("#keikaku-viewer&year=2018&status=遅れ"));
}

#[test]
fn where_no_filter_has_exactly_the_late_items_the_others_are_only_counted() {
    let mut json = delayed(8, 8);
    json["items"][7]["reviews"] = json!([]);
    let said = overview(read(&json), "ja");
    assert!(said.contains("（8件）") && said.ends_with("ほか3件"), "{said}");
}

#[test]
fn where_most_cannot_be_judged_no_count_is_shown() {
    let said = overview(read(&delayed(8, 3)), "ja");
    assert!(said.contains("達成した数を示していません"), "{said}");
    assert!(said.contains("見込み・速報値のもの5"), "{said}");
    assert!(!said.contains("のうち"), "{said}");
    let said = overview(read(&delayed(8, 4)), "ja");
    assert!(said.contains("判定できる指標4件のうち"), "{said}");
}

#[test]
fn an_indicator_without_a_known_direction_is_neither_reached_nor_late_nor_improved_and_is_counted_apart() {
    let points = json!([
        { "year": 2017, "target": 12, "actual": 13 },
        { "year": 2018, "target": 12, "actual": 12.5 },
    ]);
    let with = |better: &str| {
        let mut plan = json!({ "keikaku": 1, "title": "計画", "publisher": { "name": "X市" }, "items": [
            { "title": "講座", "indicators": [
                { "title": "講座数", "better": "higher", "points": [{ "year": 2018, "target": 5, "actual": 6 }] }] },
            { "title": "窓口", "indicators": [{ "title": "待ち時間", "points": points }] }] });
        if !better.is_empty() {
            plan["items"][1]["indicators"][0]["better"] = json!(better);
        }
        plan
    };
    let said = overview(read(&with("")), "ja");
    assert!(said.contains("判定できる指標1件のうち、目標を達成したのは1件です。"), "{said}");
    assert!(said.contains("（増減のどちらがよいか書かれていないもの1件）"), "{said}");
    assert!(!said.contains("待ち時間") && !said.contains("推移"), "{said}");
    let said = overview(read(&with("")), "en");
    assert!(said.contains("(better direction not stated: 1)"), "{said}");
    let said = overview(read(&with("none")), "ja");
    assert!(said.contains("（増減に良し悪しのないもの1件）") && !said.contains("待ち時間"), "{said}");
    let said = overview(read(&with("lower")), "ja");
    assert!(said.contains("判定できる指標2件のうち、目標を達成したのは1件です。"), "{said}");
    assert!(said.contains("「待ち時間」未達") && said.contains("「待ち時間」前年度より改善"), "{said}");
}

#[test]
fn the_overview_says_how_many_indicators_are_judged_by_where_their_targets_lead() {
    let mut json = document("004-niigata");
    let note = |json: &Json, lang| {
        overview(read(json), lang).contains(match lang {
            "ja" => "増減のどちらがよいか書かれていない指標1件は、目標の推移から判断しています。",
            _ => "Indicators judged by where their targets lead, for want of a stated direction: 1.",
        })
    };
    let of = "/items/0/items/0/items/0/items/0/indicators";
    for indicator in json.pointer_mut(of).unwrap().as_array_mut().unwrap() {
        indicator["better"] = json!("higher");
    }
    assert!(!note(&json, "ja") && !note(&json, "en"), "each says its direction");
    json.pointer_mut(of).unwrap()[1].as_object_mut().unwrap().remove("better");
    assert!(note(&json, "ja") && note(&json, "en"), "{}", overview(read(&json), "ja"));
}

#[test]
fn an_overview_of_many_items_is_not_made_anew_for_every_redraw() {
    let mut json = delayed(10_000, 10_000);
    for item in json["items"].as_array_mut().unwrap() {
        let points = (2013..2019).map(|year| json!({ "year": year, "target": year, "actual": year - 1 }));
        item["indicators"][0]["points"] = points.collect();
    }
    let plan = read(&json);
    let started = std::time::Instant::now();
    let mut viewer = Viewer::new(vec![plan]);
    let made = started.elapsed();
    let started = std::time::Instant::now();
    viewer.parts(&frame("ja"));
    let drawn = started.elapsed();
    assert!(drawn * 10 < made, "drawn in {drawn:?}, made in {made:?}");
}
