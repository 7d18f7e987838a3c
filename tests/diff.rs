//! Two editions of a plan, compared.

#[path = "support/documents.rs"]
mod documents;

use documents::{DOCUMENTS, document, kawanishi, read, without_ids};
use keikaku::diff::{Change, Comparison, Kind, Operation, Part, Subject, Tally, When, diff};
use keikaku::locale::comparison;
use keikaku::model::{FiscalYear, Value};
use keikaku::view::comparison_table;
use serde_json::{Value as Json, json};
use std::fs;

fn compare(old: &Json, new: &Json) -> Comparison {
    diff(&read(old), &read(new))
}

/// Each change in few words.
fn told(comparison: &Comparison) -> Vec<String> {
    let words = |change: &Change| {
        let side = change.new.as_ref().or(change.old.as_ref()).unwrap();
        let number = side.number.as_deref().unwrap_or_default();
        let text: String = side.text.chars().take(8).collect();
        format!("{} {} {number}{text}", change.kind.word(), change.subject.word())
    };
    comparison.changes.iter().map(words).collect()
}

/// Added, removed, reworded, notation, moved, renumbered, unchanged.
fn tallied(tally: &Tally) -> [usize; 7] {
    let Tally { added, removed, reworded, notation, moved, renumbered, unchanged, .. } = *tally;
    [added, removed, reworded, notation, moved, renumbered, unchanged]
}

#[test]
fn the_drafts_of_kawanishi_differ_in_three_policies_two_measures_two_actions_and_an_indicator() {
    for [old, new] in kawanishi() {
        let found = compare(&old, &new);
        assert_eq!(
            told(&found),
            [
                "reworded item 1潜在的な担い手の",
                "reworded item ⑨自治会への加入促",
                "reworded item ⑫コミュニティ組織",
                "reworded item 2市民公益活動の充",
                "added indicator ②地域分権制度適用",
                "reworded item 新たな活動スタイ",
                "reworded item 市民公益活動の環",
                "reworded item 3市民公益活動や参",
            ]
        );
        let levels: Vec<_> = found.counts.levels.iter().map(tallied).collect();
        let reworded = |reworded, unchanged| [0, 0, reworded, 0, 0, 0, unchanged];
        assert_eq!(levels, [reworded(3, 0), reworded(2, 3), reworded(0, 10), reworded(2, 19)]);
        assert_eq!(tallied(&found.counts.indicators), [1, 0, 0, 0, 0, 0, 10]);
        assert_eq!((found.counts.figures, found.counts.spans, found.counts.texts), (0, 0, 0));
    }
}

#[test]
fn the_sentence_says_what_changed_and_what_did_not() {
    let [[old, new], _] = kawanishi();
    let found = compare(&old, &new);
    assert_eq!(
        comparison("ja").sentence(&found),
        "基本方針3件、基本施策2件、取組項目2件の文言が変わり、指標1件が加わりました。\
         取組項目21件のうち19件は変わっていません。削除・移動された項目はありません。"
    );
    assert_eq!(
        comparison("en").sentence(&found),
        "3 基本方針, 2 基本施策 and 2 取組項目 were reworded; 1 indicator was added. \
         19 of 21 取組項目 are unchanged. No items were removed or moved."
    );
}

#[test]
fn the_table_of_both_drafts_looks_as_it_did() {
    let [[old, new], _] = kawanishi();
    let (old, new) = (read(&old), read(&new));
    let found = diff(&old, &new);
    for lang in ["ja", "en"] {
        let markup = comparison_table(&found, &old, &new, lang).to_markup().replace("<tr>", "\n<tr>") + "\n";
        let golden = format!("{}/tests/golden/comparison-kawanishi-{lang}.html", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &markup).unwrap();
        }
        assert_eq!(fs::read_to_string(&golden).unwrap(), markup, "{golden}");
    }
}

#[test]
fn what_was_moved_removed_and_renumbered_is_told_as_that() {
    let old = document("002-kawanishi-nov30");
    let mut new = old.clone();
    // ③ of the first policy is gone and ④ has its number; ⑫ stands below the second policy.
    let first = new["items"][0]["items"][0]["items"][0]["items"].as_array_mut().unwrap();
    first.remove(2);
    first[2]["number"] = json!("③");
    let moved = new["items"][0]["items"][1]["items"][1]["items"].as_array_mut().unwrap().remove(1);
    new["items"][1]["items"][0]["items"][0]["items"].as_array_mut().unwrap().push(moved);
    new["items"][2]["items"][0]["items"][1]["items"][1]["number"] = json!("④");
    for [old, new] in [[old.clone(), new.clone()], [without_ids(old), without_ids(new)]] {
        let found = compare(&old, &new);
        assert_eq!(
            told(&found),
            [
                "removed item ③まちづくり出前講",
                "renumbered item ③市民公益活動情報",
                "moved item ⑫コミュニティ組織",
                "renumbered item ④参画と協働に関連",
            ]
        );
        assert_eq!(tallied(&found.counts.levels[3]), [0, 1, 0, 0, 1, 2, 17]);
        let moved = &found.changes[2];
        assert_eq!(moved.old.as_ref().unwrap().path, "/items/0/items/1/items/1/items/1");
        assert_eq!(moved.new.as_ref().unwrap().path, "/items/1/items/0/items/0/items/2");
    }
}

#[test]
fn a_moved_parent_takes_its_children_along() {
    let old = document("002-kawanishi-nov30");
    let mut new = old.clone();
    let measure = new["items"][0]["items"].as_array_mut().unwrap().remove(1);
    new["items"][2]["items"].as_array_mut().unwrap().push(measure);
    for [old, new] in [[old.clone(), new.clone()], [without_ids(old), without_ids(new)]] {
        assert_eq!(told(&compare(&old, &new)), ["moved item 担い手の発掘・育"]);
    }
}

#[test]
fn everything_below_what_was_added_is_added_and_the_other_way_round() {
    let new = document("002-kawanishi-nov30");
    let mut old = new.clone();
    old["items"].as_array_mut().unwrap().remove(1);
    let (added, removed) = (compare(&old, &new), compare(&new, &old));
    let counted = |found: &Comparison, kind: Kind| -> Vec<usize> {
        found.counts.levels.iter().chain([&found.counts.indicators]).map(|tally| tally.of(kind)).collect()
    };
    assert_eq!(counted(&added, Kind::Added), [1, 2, 4, 6, 2]);
    assert_eq!(counted(&removed, Kind::Removed), [1, 2, 4, 6, 2]);
    assert_eq!(added.changes.len(), 15);
    assert_eq!(
        comparison("ja").sentence(&removed),
        "基本方針1件、基本施策2件、施策の方向4件、取組項目6件、指標2件が削除されました。\
         取組項目15件はすべて変わっていません。追加・移動された項目はありません。"
    );
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    for name in DOCUMENTS {
        for document in [document(name), without_ids(document(name))] {
            let found = compare(&document, &document);
            assert_eq!(told(&found), [""; 0], "{name}");
            assert_eq!(comparison("ja").sentence(&found), "違いは見つかりませんでした。");
            let plan = read(&document);
            let table = comparison_table(&found, &plan, &plan, "en").to_markup();
            assert!(table.contains("<td colspan=\"3\">No differences were found.</td>"), "{table}");
        }
    }
}

#[test]
fn what_was_added_one_way_was_removed_the_other_way() {
    for old in DOCUMENTS {
        for new in DOCUMENTS {
            let (there, back) =
                (compare(&document(old), &document(new)), compare(&document(new), &document(old)));
            let counted = |found: &Comparison, kind: Kind| {
                found.changes.iter().filter(|change| change.kind == kind).count()
            };
            assert_eq!(counted(&there, Kind::Added), counted(&back, Kind::Removed), "{old} {new}");
            assert_eq!(counted(&there, Kind::Removed), counted(&back, Kind::Added), "{old} {new}");
            for found in [there, back] {
                let levels = found.counts.levels.iter().chain([&found.counts.indicators]);
                let (mut kept_old, mut kept_new) = (0, 0);
                for tally in levels {
                    kept_old += tally.total_old - tally.removed;
                    kept_new += tally.total_new - tally.added;
                }
                assert_eq!(kept_old, kept_new, "{old} {new}");
            }
        }
    }
}

#[test]
fn a_direction_that_is_stated_at_last_and_a_figure_without_series_are_changes() {
    let mut old = document("004-niigata");
    indicators(&mut old)[0].as_object_mut().unwrap().remove("better");
    indicators(&mut old)[1]["points"][0] = json!({ "year": 2015, "value": 43 });
    let mut new = old.clone();
    indicators(&mut new)[0]["better"] = json!("higher");
    indicators(&mut new)[1]["points"][0] = json!({ "year": 2015, "value": 44 });
    let found = compare(&old, &new);
    let parts: Vec<_> =
        found.changes.iter().map(|change| (change.kind, change.part.unwrap().word())).collect();
    assert_eq!(parts, [(Kind::Figure, "better"), (Kind::Figure, "value")]);
    for (lang, direction, value) in
        [("ja", "<ins>多いほどよい</ins>", "値"), ("en", "<ins>more is better</ins>", "value")]
    {
        let table = comparison_table(&found, &read(&old), &read(&new), lang).to_markup();
        assert!(table.contains(direction), "{table}");
        assert!(table.contains("<del>43箇所</del>") || table.contains("<del>43 箇所</del>"), "{table}");
        assert_eq!(comparison(lang).part(Part::Value), value);
    }
}

/// The indicators of Niigata's item.
fn indicators(document: &mut Json) -> &mut Json {
    &mut document["items"][0]["items"][0]["items"][0]["items"][0]["indicators"]
}

#[test]
fn figures_that_changed_are_told_with_their_years() {
    let old = document("004-niigata");
    let mut new = old.clone();
    let points = &mut indicators(&mut new)[0]["points"];
    points[0]["actual"] = json!(1153);
    points[1].as_object_mut().unwrap().remove("target");
    points[2]["actual"] = json!({ "value": 1454, "text": "1,454人" });
    points.as_array_mut().unwrap().push(json!({ "year": 2019, "target": 1700 }));
    indicators(&mut new)[1]["unit"] = json!("施設");
    let found = compare(&old, &new);
    let shown: Vec<_> = found
        .changes
        .iter()
        .map(|change| {
            let figure = change.figure.as_ref().unwrap();
            let number = |value: &Option<Value>| value.as_ref().and_then(Value::number);
            let year = figure.year.map(FiscalYear::get);
            (change.kind, change.part.unwrap(), year, number(&figure.old), number(&figure.new))
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Kind::Figure, Part::Actual, Some(2015), Some(1152.0), Some(1153.0)),
            (Kind::Figure, Part::Target, Some(2016), Some(1250.0), None),
            (Kind::Notation, Part::Actual, Some(2017), Some(1454.0), Some(1454.0)),
            (Kind::Figure, Part::Target, Some(2019), None, Some(1700.0)),
            (Kind::Figure, Part::Unit, None, None, None),
        ]
    );
    assert_eq!((found.counts.figures, found.counts.texts), (4, 1));
    assert_eq!(tallied(&found.counts.indicators), [0, 0, 0, 0, 0, 0, 2]);
    let table = comparison_table(&found, &read(&old), &read(&new), "ja").to_markup();
    assert!(table.contains("<del>1,152</del>") && table.contains("<ins>1,153</ins>"), "{table}");
    assert!(
        comparison("ja")
            .sentence(&found)
            .starts_with("指標の数値など4件が変わり、そのほかの記載1か所が変わりました。")
    );
}

#[test]
fn a_span_that_changed_is_told_with_its_commitment() {
    let old = document("001-izumi-ward");
    let mut new = old.clone();
    let commitment = &mut new["items"][0]["items"][0]["commitments"][0];
    let text = commitment["text"].as_str().unwrap().to_owned();
    commitment["spans"][0]["to"] = json!(2013);
    let found = compare(&old, &new);
    let [change] = found.changes.as_slice() else { panic!("{:?}", told(&found)) };
    assert_eq!(
        (change.kind, change.subject, change.part),
        (Kind::Span, Subject::Commitment, Some(Part::Spans))
    );
    assert_eq!(change.new.as_ref().unwrap().text, text);
    let when = change.when.as_ref().unwrap();
    let (Some(When::Span(old_span)), Some(When::Span(new_span))) = (&when.old, &when.new) else { panic!() };
    assert!(old_span.to != new_span.to && new_span.to.get() == 2013);
    let table = comparison_table(&found, &read(&old), &read(&new), "ja").to_markup();
    assert!(table.contains("<ins>2010年度～2013年度 ◎実施</ins>"), "{table}");
}

#[test]
fn texts_of_facets_are_told_where_they_stand() {
    let old = document("004-niigata");
    let mut new = old.clone();
    let item = &mut new["items"][0]["items"][0]["items"][0]["items"][0];
    item["passages"][3]["points"][0]["text"] = json!(
        "コミュニティ・コーディネーター育成講座を全ての区で毎年実施するとともに、講座参加者の地域活動を支援する。"
    );
    item["passages"][3]["points"].as_array_mut().unwrap().push(json!({ "text": "新たに実施する。" }));
    item["work"][0]["planned"][0]["text"] = json!("まったく別のこと");
    item["assignments"].as_array_mut().unwrap().remove(1);
    new["title"] = json!("地域活動の担い手を育む仕組みづくり（住民自治を担う人材の育成、ノウハウ蓄積）");
    new["period"]["to"] = json!(2019);
    let found = compare(&old, &new);
    let paths: Vec<_> = found
        .changes
        .iter()
        .map(|change| {
            (change.kind, change.subject, change.new.as_ref().or(change.old.as_ref()).unwrap().path.as_str())
        })
        .collect();
    let item = "/items/0/items/0/items/0/items/0";
    assert_eq!(
        paths,
        [
            (Kind::Notation, Subject::Plan, "/title"),
            (Kind::Span, Subject::Plan, ""),
            (Kind::Reworded, Subject::Passage, &format!("{item}/passages/3/points/0")),
            (Kind::Added, Subject::Passage, &format!("{item}/passages/3/points/3")),
            (Kind::Removed, Subject::Assignment, &format!("{item}/assignments/1")),
            (Kind::Reworded, Subject::Work, &format!("{item}/work/0/planned/0")),
        ]
    );
    let inserted: String = found.changes[2]
        .pieces
        .iter()
        .filter(|piece| piece.operation == Operation::Insert)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(inserted, "毎年実施");
    assert_eq!(found.changes[2].level.as_deref(), Some("改革実施項目名称(細項目)"));
}

#[test]
fn what_is_only_written_in_another_way_is_told_apart() {
    let old = json!({ "keikaku": 1, "title": "計画", "items": [
        { "number": "１", "title": "ＮＰＯの活動、支援" }, { "number": "(2)", "title": "講座" }] });
    let new = json!({ "keikaku": 1, "title": "計画", "items": [
        { "number": "1", "title": "NPOの活動，支援" }, { "number": "2", "title": "講座" }] });
    let found = compare(&old, &new);
    assert_eq!(told(&found), ["notation item 1NPOの活動，支", "notation item 2講座"]);
    assert_eq!(
        comparison("ja").sentence(&found),
        "項目2件の表記だけが変わりました。変わっていない項目はありません。追加・削除・移動された項目はありません。"
    );
}

#[test]
fn ids_that_stand_twice_confuse_nothing() {
    let plan = |titles: [&str; 3]| {
        let items = titles.map(|title| json!({ "id": "same", "title": title }));
        json!({ "keikaku": 1, "title": "計画", "items": items })
    };
    let found =
        compare(&plan(["甲の整備", "乙の整備", "丙の整備"]), &plan(["甲の整備", "丙の整備", "丁の育成"]));
    assert_eq!(told(&found), ["removed item 乙の整備", "added item 丁の育成"]);
}

#[test]
fn everything_is_new_in_what_was_empty() {
    let empty = json!({ "keikaku": 1, "title": "川西市参画と協働のまちづくり推進計画体系表", "publisher": { "name": "川西市" },
        "levels": ["基本方針", "基本施策", "施策の方向", "取組項目"] });
    let found = compare(&empty, &document("002-kawanishi-nov30"));
    assert_eq!(
        comparison("ja").sentence(&found),
        "基本方針3件、基本施策5件、施策の方向10件、取組項目21件、指標11件が加わりました。削除・移動された項目はありません。"
    );
}

#[test]
fn a_comparison_is_written_in_the_words_of_the_format() {
    let [[old, new], _] = kawanishi();
    let written = serde_json::to_value(compare(&old, &new)).unwrap();
    let first = &written["changes"][0];
    assert_eq!(first["kind"], "reworded");
    assert_eq!(first["level"], "基本方針");
    assert_eq!(first["old"]["path"], "/items/0");
    assert_eq!(first["pieces"][0], json!({ "op": "insert", "text": "潜在的な担い手の発掘を支援し、" }));
    assert_eq!(written["counts"]["levels"][3]["totalNew"], 21);
}
