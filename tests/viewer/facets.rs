//! What a reader finds in the facets of an item.

use crate::documents::{document, read};
use crate::seen::{all, everything, facet, facet_in, rows, text};
use keikaku::draw::Element;

/// The tables of a document that have this caption.
fn tables(name: &str, caption: &str) -> Vec<Element> {
    let parts = everything(read(&document(name)), "ja");
    let tables = parts.iter().flat_map(|part| all(part, "table"));
    tables.filter(|table| text(all(table, "caption")[0]) == caption).cloned().collect()
}

#[test]
fn the_indicators_of_niigata_stand_in_one_table_as_on_its_two_sheets() {
    let tables = tables("004-niigata", "指標");
    let rows = rows(&tables[0]);
    assert_eq!(tables.len(), 1);
    assert_eq!(
        rows[0],
        [
            "指標",
            "単位など",
            "現状 2014年度（平成26年度）",
            "2015年度（平成27年度）",
            "2016年度（平成28年度）",
            "2017年度（平成29年度）",
            "2018年度（平成30年度）",
            "最終目標 2019年度（令和元年度）"
        ]
    );
    assert_eq!(rows[1], ["目標", "実績", "達成率"].repeat(4));
    assert_eq!(
        rows[2].join(" | "),
        "コミュニティ・コーディネーター育成講座受講者数(累計) | 活動指標、累計、多いほどよい（目標の推移から判断） | 930（見込み） \
         | 1,090 | 1,152 | 105.7％ 達成 | 1,250 | 1,345 | 107.6％ 達成 \
         | 1,410 | 1,454 | 103.1％ 達成 | 1,570 | 1,671 | 106.4％ 達成 | 継続実施"
    );
    assert_eq!(
        rows[3].join(" | "),
        "まちづくりセンター数 | 単位：箇所、活動指標、年度末時点、多いほどよい（目標の推移から判断） | 37（見込み） \
         | 42 | 43 | 102.4％ 達成 | 50 | 48 | 96.0％ 未達 | 58 | 54 | 93.1％ 未達 \
         | 66 | 55 | 83.3％ 未達 | 継続して拡充"
    );
}

#[test]
fn each_indicator_with_figures_has_its_trend_in_a_sentence_and_a_drawing_that_it_names() {
    let item = r#""indicators": [
        {"id": "a", "title": "数", "better": "higher", "points": [{"year": 2018, "target": 66, "actual": 55}]},
        {"id": "b", "title": "語", "points": [{"year": 2018, "target": {"text": "拡充"}}]}]"#;
    let facet = facet("keikaku-indicators", "", item);
    let figures = all(&facet, "figure");
    assert_eq!(figures.len(), 1, "words have no trend");
    assert!(text(figures[0]).contains("55") && text(figures[0]).contains("83.3％"));
    let drawing = all(figures[0], "svg")[0];
    assert_eq!(drawing.attribute("aria-labelledby"), Some("keikaku-1-trend-a"));
    assert_eq!(drawing.attribute("aria-describedby"), Some("keikaku-1-trend-a-said"));
}

#[test]
fn indicators_that_have_only_names_are_a_list_with_their_printed_numbers() {
    let parts = everything(read(&document("002-kawanishi-nov30")), "ja");
    let lists: Vec<&Element> = parts
        .iter()
        .flat_map(|part| all(part, "ul"))
        .filter(|list| list.attribute("class") == Some("keikaku-numbered"))
        .collect();
    let counts: Vec<usize> = lists.iter().map(|list| all(list, "li").len()).collect();
    assert_eq!(counts, [6, 2, 3]);
    assert_eq!(text(all(lists[1], "li")[1]), "② 地域分権制度適用地域の主要な団体数");
}

#[test]
fn what_qualifies_a_figure_is_said_beside_it_and_absent_is_no_zero() {
    let item = r#""indicators": [{"id": "a", "title": "割合", "unit": "%", "kind": "outcome",
        "counting": "annual", "better": "lower", "rounding": {"digits": 0, "mode": "truncate"},
        "baseline": {"year": 2014, "value": {"state": "notYet"}},
        "points": [
            {"year": 2015, "target": {"value": 12.5, "bound": "atMost"}, "actual": {"value": 13, "provisional": true},
             "formerTargets": [{"value": 10, "edition": "初版"}], "publishedRate": "96.1%", "note": "8月調査"},
            {"year": 2016, "target": 0, "actual": {"value": 11, "bound": "about", "text": "11前後"}},
            {"year": 2017, "target": {"state": "suppressed"}, "actual": {"state": "notApplicable"}}],
        "final": {"value": 5}}]"#;
    let facet = facet("keikaku-indicators", "", item);
    let rows = rows(all(&facet, "table")[0]);
    assert_eq!(rows[1].join(" "), "目標 実績 達成率 備考 目標 実績 達成率 目標 実績");
    assert_eq!(
        rows[2].join(" | "),
        "割合 | 単位：%、成果指標、単年、少ないほどよい、達成率は整数まで（以下切り捨て） | 未定 \
         | 12.5以下 変更前10（初版） | 13（速報値） |  公表値96.1% | 8月調査 \
         | 0 | 約11 原文「11前後」 |  未達 | 非公表 | 該当なし | 5"
    );
}

#[test]
fn without_a_known_direction_target_and_result_stand_side_by_side_without_a_verdict() {
    let about = |direction: &str, points: &str| {
        let item = format!(
            r#""indicators": [{{"id": "a", "title": "待ち時間", "unit": "分", {direction} "points": [{points}]}}]"#
        );
        let table = facet("keikaku-indicators", "", &item);
        rows(all(&table, "table")[0])[1..].iter().map(|row| row.join(" | ")).collect::<Vec<_>>()
    };
    let lone = r#"{"year": 2018, "target": 12, "actual": 12.5}"#;
    assert_eq!(about("", lone), ["目標 | 実績", "待ち時間 | 単位：分 | 12 | 12.5"]);
    assert_eq!(
        about(r#""better": "none","#, lone),
        ["目標 | 実績", "待ち時間 | 単位：分、増減に良し悪しなし | 12 | 12.5"]
    );
    assert_eq!(
        about(r#""better": "lower","#, lone),
        ["目標 | 実績 | 達成率", "待ち時間 | 単位：分、少ないほどよい | 12 | 12.5 |  未達"]
    );
    let falling = r#"{"year": 2017, "target": 14}, {"year": 2018, "target": 12, "actual": 12.5}"#;
    assert_eq!(
        about("", falling),
        [
            "目標 | 実績 | 目標 | 実績 | 達成率",
            "待ち時間 | 単位：分、少ないほどよい（目標の推移から判断） | 14 | ― | 12 | 12.5 |  未達"
        ]
    );
    let planned = r#"{"year": 2017, "target": 14}, {"year": 2018, "target": 12}"#;
    assert_eq!(about("", planned)[1], "待ち時間 | 単位：分 | 14 | ― | 12 | ―", "nothing is judged");
}

#[test]
fn a_figure_that_nobody_calls_target_or_result_has_a_column_of_its_own() {
    let item = r#""indicators": [
        {"id": "a", "title": "相談件数", "points": [{"year": 2022, "value": 110}, {"year": 2023, "value": 120}]},
        {"id": "b", "title": "講座数", "points": [{"year": 2023, "target": 5, "actual": 6, "note": "秋"}]}]"#;
    let facet_of = |lang| facet_in(lang, "keikaku-indicators", "", item);
    let rows = rows(all(&facet_of("ja"), "table")[0]);
    assert_eq!(rows[1], ["目標", "値", "目標", "実績", "値", "備考"]);
    assert_eq!(rows[2].join(" | "), "相談件数 | ― | 110 | ― | ― | 120 | ");
    assert_eq!(rows[3].join(" | "), "講座数 | ― |  | 5 | 6 |  | 秋");
    let english = crate::seen::rows(all(&facet_of("en"), "table")[0]);
    assert_eq!(english[1][1], "Value");
    let alone = facet(
        "keikaku-indicators",
        "",
        r#""indicators": [{"id": "a", "title": "相談件数", "points": [{"year": 2023, "value": {"text": "増えた"}}]}]"#,
    );
    assert_eq!(crate::seen::rows(all(&alone, "table")[0])[1..], [vec!["値"], vec!["相談件数", "増えた"]]);
}

#[test]
fn a_rate_counts_from_the_baseline_where_the_plan_says_so_and_a_year_without_it_has_a_dash() {
    let item = r#""indicators": [
        {"id": "a", "title": "甲", "formula": "fromBaseline", "baseline": {"year": 2014, "value": 40},
         "points": [{"year": 2015, "target": 50, "actual": 48}]},
        {"id": "b", "title": "乙", "baseline": {"year": 2013, "value": 1}, "points": []}]"#;
    let facet = facet("keikaku-indicators", "", item);
    let rows = rows(all(&facet, "table")[0]);
    assert_eq!(rows[0][2], "現状");
    assert_eq!(
        rows[2][1..].join(" | "),
        "達成率は現状からの伸びで計算、多いほどよい（目標の推移から判断） | 40 2014年度（平成26年度） | 50 | 48 | 80.0％ 未達"
    );
    assert_eq!(rows[3].join(" | "), "乙 |  | 1 2013年度（平成25年度） | ― | ― | ");
}

#[test]
fn the_lead_stands_first_with_its_mark_and_a_word() {
    let plan = r#""actors": [{"id": "a", "name": "公民館"}, {"id": "b", "name": "市民協働課"}],"#;
    let item = r#""assignments": [{"actor": "a", "lead": false}, {"actor": "b", "lead": true}]"#;
    let facet = facet("keikaku-assignments", plan, item);
    let names: Vec<String> = all(&facet, "li").into_iter().map(text).collect();
    assert_eq!(names, ["市民協働課● 主担当", "公民館"]);
}

#[test]
fn the_schedule_of_izumi_ward_is_as_printed() {
    let tables = tables("001-izumi-ward", "取り組むこと");
    assert_eq!(tables.len(), 3);
    let rows = rows(&tables[0]);
    assert_eq!(rows[0], ["誰が", "計画期間中に取り組むこと", "推進のスケジュール(年度)"]);
    assert_eq!(rows[1], ["2010 H22", "2011 H23", "2012 H24", "2013 H25", "2014 H26", "2015 H27"]);
    let span = "◎ 実施 2010年度から2015年度まで";
    assert_eq!(rows[2][0], "区役所");
    assert_eq!(rows[2][2], span);
    assert_eq!(rows[4][0], "地域で行うあいさつ運動を支援する。【目標：全地区】");
    assert_eq!(rows[5][0], "区社協");
    assert_eq!(rows.len(), 2 + 7);
    assert_eq!(all(&tables[0], "th")[9].attribute("rowspan"), Some("3"), "the ward office does three things");
}

const PERIOD: &str = r#""period": {"from": 2010, "to": 2015}, "actors": [{"id": "a", "name": "区"}],"#;

fn schedule(plan: &str, spans: &str) -> Element {
    let item = format!(r#""commitments": [{{"actor": "a", "text": "支援", "spans": [{spans}]}}]"#);
    facet("keikaku-commitments", plan, &item)
}

fn columns(facet: &Element) -> Vec<(String, String)> {
    let cells = all(facet, "td").into_iter().skip(1);
    cells.map(|cell| (text(cell), cell.attribute("colspan").unwrap_or("1").to_owned())).collect()
}

fn pairs(cells: &[(&str, &str)]) -> Vec<(String, String)> {
    cells.iter().map(|(text, span)| ((*text).to_owned(), (*span).to_owned())).collect()
}

#[test]
fn years_without_a_span_are_empty_cells() {
    let facet = schedule(PERIOD, r#"{"from": 2011, "to": 2012, "mark": "○"}, {"from": 2015, "to": 2015}"#);
    assert_eq!(
        columns(&facet),
        pairs(&[("", "1"), ("○ 2011年度から2012年度まで", "2"), ("", "1"), ("", "1"), ("2015年度", "1")])
    );
}

#[test]
fn an_arrow_whose_end_is_open_says_so_and_is_drawn_up_to_the_end_of_the_plan() {
    let facet = schedule(PERIOD, r#"{"from": 2010, "to": 2011, "mark": "◎", "uncertain": true}"#);
    let said = "◎ 2010年度から2011年度まで（2015年度まで続くとも読める）";
    assert_eq!(columns(&facet), pairs(&[(said, "2"), ("", "4")]));
    let key = all(&facet, "p").last().map(|key| text(key));
    assert_eq!(
        key.as_deref(),
        Some(" 矢印の終わりがはっきりしない（2015年度まで続くとも読める）"),
        "seen, too"
    );
    let declared = [PERIOD, r#""arrows": "toEnd","#].concat();
    let facet = schedule(&declared, r#"{"from": 2010, "to": 2011, "uncertain": true}"#);
    assert_eq!(columns(&facet), pairs(&[("2010年度から2015年度まで", "6")]));
    assert!(all(&facet, "p").is_empty(), "nothing is open");
}

#[test]
fn spans_that_meet_stand_below_each_other_and_every_year_of_a_span_has_a_column() {
    let facet = schedule(
        PERIOD,
        r#"{"from": 2008, "to": 2012, "label": "検討"}, {"from": 2012, "to": 2017, "label": "実施"},
           {"from": 2020, "to": 2021}"#,
    );
    let table = all(&facet, "table")[0];
    assert_eq!(crate::seen::widths(table), [16, 16, 16, 16]);
    assert_eq!(all(&facet, "td")[0].attribute("rowspan"), Some("2"));
}

#[test]
fn years_that_are_too_many_for_columns_are_said_in_words() {
    let facet = schedule(PERIOD, r#"{"from": 2010, "to": 2040, "label": "実施"}"#);
    assert_eq!(text(all(&facet, "td")[0]), "支援2010年度から2040年度まで 実施");
    assert_eq!(all(&facet, "th").len(), 3);
}

#[test]
fn a_commitment_without_years_says_so_and_one_without_a_period_has_the_years_of_its_spans() {
    assert_eq!(columns(&schedule(PERIOD, "")), pairs(&[("時期の記載なし", "6")]));
    let actors = r#""actors": [{"id": "a", "name": "区"}],"#;
    assert_eq!(columns(&schedule(actors, "")), []);
    let dated = schedule(actors, r#"{"from": 2010, "to": 2011}"#);
    assert_eq!(columns(&dated), pairs(&[("2010年度から2011年度まで", "2")]));
}

#[test]
fn the_step_sheet_of_nishi_ward_says_what_was_not_written() {
    let tables = tables("000-nishi-ward", "支援策");
    let lengths: Vec<usize> = tables.iter().map(|table| rows(table).len() - 1).collect();
    assert_eq!(lengths, [4, 2, 1, 1, 1, 1], "empty steps have an empty row, as on paper");
    let first = rows(&tables[0]);
    assert_eq!(first[0], ["実施時期", "支援策名称", "概要", "実績"]);
    assert_eq!([&first[1][0], &first[2][0], &first[4][0]], ["通年", "記入なし", "第3～4四半期"]);
    assert_eq!(first[4][3], "記入なし");
    assert_eq!(rows(&tables[2])[1], ["記入なし"]);
}

#[test]
fn reviews_have_only_the_columns_in_which_something_stands() {
    let niigata = rows(&tables("004-niigata", "進捗・評価")[0]);
    assert_eq!(niigata[0], ["区分", "進捗", "評価", "取組の状況", "評価の内容", "課題", "今後の方向性"]);
    assert_eq!(niigata.len(), 1 + 10);
    assert_eq!(niigata[1][..2], ["進捗管理 2015年度（平成27年度） 上半期", "進捗に遅れあり"]);
    assert_eq!(niigata[2][..3], ["年度評価 2015年度（平成27年度）", "", "B"]);
    let osaka = tables("003-osaka-city", "進捗・評価");
    assert_eq!(rows(&osaka[0])[0], ["区分", "評価", "評価の内容", "課題", "今後の方向性"]);
    assert_eq!(rows(&osaka[1])[1][1], "③");
}

const SCALE: &str = r#""ratingScales": [{"id": "s", "ratings": [
    {"code": "A", "label": "上回った", "rank": 1}, {"code": "B", "rank": 2}, {"code": "C", "rank": 3}]}],"#;

#[test]
fn a_rating_is_told_with_its_legend_and_beside_the_name_of_its_item() {
    let item = r#""reviews": [
        {"scope": "interim", "period": {"from": 2015, "to": 2016}, "rating": {"scale": "s", "code": "A"}, "due": "9月"},
        {"scope": "annual", "year": 2018, "rating": {"scale": "s", "code": "C"}},
        {"scope": "progress", "year": 2018, "half": 1, "status": {"code": "delayed", "label": "遅れ"}}]"#;
    let found = facet("keikaku-reviews", SCALE, item);
    let rows = rows(all(&found, "table")[0]);
    assert_eq!(rows[1], ["中間評価 2015年度（平成27年度）～2016年度（平成28年度）", "", "A 上回った", "9月"]);
    assert_eq!(text(all(&found, "p")[0]), "評価の段階：A 上回った、B、C");
    let badges = facet("keikaku-badges", SCALE, item);
    assert_eq!(text(&badges), "年度評価 2018年度 C", "the year is later than its first half");
    let classes: Vec<_> =
        all(&found, "span").into_iter().filter_map(|span| span.attribute("class")).collect();
    assert_eq!(classes, ["keikaku-badge keikaku-step-1", "keikaku-badge keikaku-step-5", "keikaku-badge"]);
    assert_eq!(text(&facet_in("en", "keikaku-badges", SCALE, item)), "Annual review FY2018 C");
}

#[test]
fn a_rating_that_no_scale_has_is_shown_as_printed() {
    let item = r#""reviews": [{"scope": "final", "rating": {"scale": "other", "code": "◎"}}]"#;
    assert_eq!(text(&facet("keikaku-badges", SCALE, item)), "期末評価 ◎");
}

#[test]
fn a_passage_without_a_heading_is_called_by_what_it_is_for() {
    let item = r#""passages": [{"role": "purpose", "points": [{"text": "目的"}]},
        {"role": "other", "points": [{"text": "前文"}]},
        {"role": "content", "heading": "内容", "points": [
            {"labels": ["ア", "エ"], "text": "一", "repeated": true}, {"text": "二"}]}]"#;
    let facet = facet("keikaku-passages", "", item);
    let names: Vec<String> = all(&facet, "dt").into_iter().map(text).collect();
    assert_eq!(names, ["趣旨・目的", "内容"]);
    let points: Vec<String> = all(&facet, "li").into_iter().map(text).collect();
    assert_eq!(points, ["ア エ 一（再掲）", "二"]);
    assert!(text(&facet).contains("前文"));
}

#[test]
fn printed_headings_stand_where_they_are_printed() {
    let item = r#""headings": [{"facet": "work", "text": "23年度の取組"}, {"facet": "expectations", "text": "期待(例)"}],
        "work": [{"year": 2011, "planned": [{"text": "導入"}]}],
        "expectations": [{"actor": "a", "points": [{"text": "参加"}]}]"#;
    let work = facet("keikaku-work", PERIOD, item);
    assert_eq!(text(all(&work, "caption")[0]), "23年度の取組");
    assert_eq!(rows(&work)[1], ["2011年度（平成23年度）", "導入", "記入なし"]);
    let expectations = facet("keikaku-expectations", PERIOD, item);
    assert_eq!(rows(&expectations), [["誰が", "期待(例)"], ["区", "参加"]]);
    let cell = all(&expectations, "td")[0];
    assert_eq!(cell.attribute("data-label"), Some("期待(例)"), "where there is no room for columns");
}
