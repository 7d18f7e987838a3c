//! Every rule of the catalogue, with plans that pass it and plans that fail it, and what the rules find in the
//! five documents.

#[path = "support/documents.rs"]
mod documents;
#[path = "support/golden.rs"]
mod golden;

use documents::{DOCUMENTS, document, kawanishi, read as read_plan, without_ids};
use keikaku::check::{self, Options, RULES, Report};
use keikaku::error::{Code, Finding, Param, Trail};
use keikaku::locale::finding_words;
use keikaku::model::{FiscalYear, Plan};
use keikaku::read::{self, Reading, TextFormat, YearContext, plan_json, text_document};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The plans of a rule: `pass` and `fail` are lists of plans, each an object or, where an object cannot say
/// it, JSON text, or the `document` that a plan is read from; `asOf` and `previous` are options of the check.
fn case(code: Code) -> Value {
    let path = at(&format!("tests/fixtures/checks/{}.json", code.name()));
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no plans for {}", code.name()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn plan_text(plan: &Value) -> String {
    plan.as_str().map_or_else(|| plan.to_string(), str::to_owned)
}

fn reading(json: &Value) -> Reading {
    let Some(text) = json.get("document").and_then(Value::as_str) else {
        return plan_json(&plan_text(json)).unwrap();
    };
    let read =
        read::document(&text_document(text, TextFormat::Auto).unwrap(), YearContext::default()).unwrap();
    let first = read.plans.into_iter().next().unwrap();
    Reading { plan: first.plan, findings: first.findings }
}

fn plan(json: &Value) -> Plan {
    reading(json).plan
}

fn checked(json: &Value, case: &Value) -> Report {
    let previous = case.get("previous").map(plan);
    let as_of = case.get("asOf").and_then(Value::as_i64).and_then(FiscalYear::new);
    let reading = reading(json);
    let options = Options { as_of, previous: previous.as_ref(), ..Options::default() };
    check::check(&reading.plan, &reading.findings, &options)
}

fn of(code: Code, report: Report) -> Vec<Finding> {
    report.findings.into_iter().filter(|finding| finding.code == code).collect()
}

fn plans<'c>(case: &'c Value, key: &str) -> &'c [Value] {
    let plans = case[key].as_array().map(Vec::as_slice).unwrap_or_default();
    assert!(!plans.is_empty(), "no plan to {key}");
    plans
}

#[test]
fn every_code_has_one_rule_in_the_order_of_the_catalogue() {
    let codes: Vec<Code> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes, Code::ALL);
}

#[test]
fn every_rule_is_kept_by_the_plans_that_pass_and_broken_once_by_each_that_fails() {
    for rule in RULES {
        let (name, case) = (rule.code.name(), case(rule.code));
        for passing in plans(&case, "pass") {
            assert_eq!(of(rule.code, checked(passing, &case)), [], "{name}: {passing}");
        }
        for failing in plans(&case, "fail") {
            let found = of(rule.code, checked(failing, &case));
            assert_eq!(found.len(), 1, "{name}: {failing}: {found:#?}");
        }
    }
}

#[test]
fn every_finding_is_said_in_both_languages_with_nothing_left_to_fill_in() {
    let [ja, en] = ["ja", "en"].map(finding_words);
    for rule in RULES {
        let case = case(rule.code);
        for finding in plans(&case, "fail").iter().flat_map(|failing| of(rule.code, checked(failing, &case)))
        {
            let [in_ja, in_en] = [ja.message(&finding), en.message(&finding)];
            for (message, limit) in [(&in_ja, 60), (&in_en, 140)] {
                assert!(message.chars().count() <= limit, "{message}");
                assert!(!message.contains(['{', '}', '[', ']']), "{message}");
                assert!(!message.contains("「」") && !message.contains("\"\""), "{message}");
            }
            assert!(in_ja.ends_with('。'), "{in_ja}");
            assert_ne!(in_ja, in_en);
        }
    }
}

/// The codes that the sources of a folder note together with nothing but the words that were found.
fn noted_with_what_was_found(folder: &Path, codes: &mut Vec<Code>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            noted_with_what_was_found(&path, codes);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let calls = ["note(Code::", "note_cell(Code::"].map(|call| text.split(call).skip(1));
        for rest in calls.into_iter().flatten() {
            // What a call says besides is tested with the plans of its rule.
            let is_more = rest
                .split("}\n")
                .next()
                .is_some_and(|it| [".say(", ".push(("].iter().any(|more| it.contains(more)));
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            codes.extend(Code::ALL.iter().filter(|code| !is_more && format!("{code:?}") == name));
        }
    }
}

#[test]
fn what_reading_notes_has_a_whole_sentence_of_what_was_found() {
    let mut codes = Vec::new();
    noted_with_what_was_found(&at("src/read"), &mut codes);
    assert!(codes.len() > 20, "{codes:?}");
    for code in codes {
        let found =
            Finding::new(code, &Trail::default()).with("found", "→").with("expected", Param::Term("text"));
        for lang in ["ja", "en"] {
            let message = finding_words(lang).message(&found);
            let says = message.contains('→') || !finding_words(lang).template(code).contains("{found}");
            assert!(
                message.chars().count() > 10 && says && !message.contains('…'),
                "{code:?} {lang}: {message}"
            );
        }
    }
}

#[test]
fn no_finding_of_any_code_is_silent_whatever_it_speaks_of() {
    let params: [&[(&'static str, Param)]; 3] = [
        &[],
        &[("found", Param::Text("→".to_owned()))],
        &[("title", Param::Text("取組".to_owned())), ("text", Param::Text("文".to_owned()))],
    ];
    for (code, params) in Code::ALL.iter().flat_map(|code| params.iter().map(move |params| (*code, *params)))
    {
        let finding = Finding { params: params.to_vec(), ..Finding::new(code, &Trail::default()) };
        for (lang, end) in [("ja", "。"), ("en", ".")] {
            let message = finding_words(lang).message(&finding);
            assert!(message.chars().count() > 8 && message.ends_with(end), "{code:?} {lang}: {message}");
        }
    }
}

#[test]
fn every_path_leads_to_something_in_the_plan_or_to_where_it_would_stand() {
    for rule in RULES {
        let case = case(rule.code);
        for failing in plans(&case, "fail") {
            let tree = serde_json::to_value(plan(failing)).unwrap();
            for finding in of(rule.code, checked(failing, &case)) {
                let above = finding.path.rsplit_once('/').map_or("", |(above, _)| above);
                let read: Value = serde_json::from_str(&plan_text(failing)).unwrap();
                let there = [&tree, &read].iter().any(|tree| tree.pointer(above).is_some());
                assert!(there, "{}: {}", finding.code.name(), finding.path);
            }
        }
    }
}

fn checked_document(json: &Value) -> Report {
    let reading = plan_json(&json.to_string()).unwrap();
    check::check(&reading.plan, &reading.findings, &Options::default())
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code.name()).collect()
}

#[test]
fn the_findings_of_the_five_documents_are_those_that_were_read_and_judged() {
    let words = finding_words("ja");
    for name in DOCUMENTS {
        let report = checked_document(&document(name));
        let line = |finding: &Finding| {
            let (code, path) = (finding.code, &finding.path);
            format!("{} {} {path} {}\n", code.severity().name(), code.name(), words.message(finding))
        };
        let found: String = report.findings.iter().map(line).collect();
        assert_eq!(report.omitted, []);
        let file = format!("tests/golden/findings-{name}.txt");
        assert!(!golden::differs(&file, &found), "{file} differs");
    }
}

/// The review sheet of Niigata; its only item, four levels down.
fn niigata() -> (Value, &'static str) {
    (document("004-niigata"), "/items/0/items/0/items/0/items/0")
}

/// The same with a rule and a legend for its scale: B where every indicator reached its target.
fn niigata_with_rule() -> (Value, &'static str) {
    let (mut plan, item) = niigata();
    let scale = &mut plan["ratingScales"][0];
    scale["ratings"][0]["meaning"] = "met".into();
    scale["ratings"][1]["meaning"] = "missed".into();
    scale["rule"] =
        serde_json::to_value(&check::suggest_rule(&read_plan(&niigata().0))[0].rules[0].rule).unwrap();
    (plan, item)
}

fn contradictions(plan: &Value) -> Vec<Finding> {
    let contradicts = |finding: &Finding| finding.code.name().contains("contradicts");
    checked_document(plan).findings.into_iter().filter(contradicts).collect()
}

#[test]
fn the_ratings_of_niigata_agree_with_the_figures_and_one_changed_figure_is_one_contradiction() {
    // What the plan does not say, its targets show.
    let without_word = |(mut plan, item): (Value, &'static str)| {
        for indicator in plan.pointer_mut(&format!("{item}/indicators")).unwrap().as_array_mut().unwrap() {
            indicator.as_object_mut().unwrap().remove("better");
        }
        (plan, item)
    };
    let plans = [niigata(), niigata_with_rule(), without_word(niigata()), without_word(niigata_with_rule())];
    for (mut plan, item) in plans {
        assert_eq!(contradictions(&plan), []);
        let actual = plan.pointer_mut(&format!("{item}/indicators/1/points/0/actual")).unwrap();
        assert_eq!(*actual, 43);
        *actual = 41.into();
        let found = contradictions(&plan);
        assert_eq!(found.len(), 1, "{found:#?}");
    }
}

#[test]
fn a_contradiction_names_rule_indicator_and_numbers() {
    let (mut plan, item) = niigata_with_rule();
    *plan.pointer_mut(&format!("{item}/indicators/1/points/0/actual")).unwrap() = 41.into();
    let [found] = contradictions(&plan).try_into().unwrap();
    assert_eq!(
        (found.code, found.path.as_str()),
        (Code::RatingContradictsFigures, &*format!("{item}/reviews/1/rating"))
    );
    assert_eq!(
        finding_words("ja").message(&found),
        "2015年度「B」は全指標の達成では「C」です（まちづくりセンター数：目標42、実績41）。"
    );
}

/// What is said of the first plan that a rule is broken by and `is` holds of: the sentence and the hint.
fn said(code: Code, is: impl Fn(&Finding) -> bool) -> [String; 2] {
    let (case, words) = (case(code), finding_words("ja"));
    let all = plans(&case, "fail").iter().flat_map(|failing| of(code, checked(failing, &case)));
    let found = all.into_iter().find(is).expect("a finding");
    [words.message(&found), words.hint(&found).unwrap_or_default()]
}

#[test]
fn a_contradiction_says_where_the_direction_was_taken_from_the_targets() {
    let assumed = |finding: &Finding| finding.param("direction").is_some();
    let judged = "「まちづくりセンター数」は目標の推移から、多いほどよいものとして判断しました。";
    for code in [Code::RatingContradictsFigures, Code::TextContradictsFigures] {
        let [_, hint] = said(code, assumed);
        assert!(hint.ends_with(judged), "{hint}");
        let [_, stated] = said(code, |finding| !assumed(finding));
        assert!(!stated.contains("目標の推移"), "{stated}");
    }
}

#[test]
fn where_nobody_says_which_direction_is_better_a_rating_cannot_be_confirmed() {
    let reason = |term| {
        let is = move |finding: &Finding| finding.param("reason") == Some(&Param::Term(term));
        said(Code::RuleCannotDecide, is)[0].clone()
    };
    assert_eq!(
        reason("noDirection"),
        "2015年度の評価「B」は数値で確かめられません（増減のどちらがよいか書かれていません）。人が確かめてください。"
    );
    assert_eq!(
        reason("neither"),
        "2015年度の評価「B」は数値で確かめられません（増減に良し悪しがありません）。人が確かめてください。"
    );
}

#[test]
fn the_simplest_rule_for_niigata_is_that_any_indicator_below_plan_is_c() {
    let [suggestions] = check::suggest_rule(&read_plan(&niigata().0)).try_into().unwrap();
    assert_eq!((suggestions.scale.as_str(), suggestions.judged, suggestions.skipped), ("annual", 4, 0));
    let said = |rule: &check::Suggestion| keikaku::locale::suggestion(rule, suggestions.judged, "ja");
    let best = &suggestions.rules[0];
    assert_eq!(said(best), "目標に届かない指標が一つでもあればC、なければB：4件の評価すべてに合います。");
    let eighty = suggestions.rules.iter().map(said).find(|said| said.starts_with("最低の達成率が80％"));
    assert_eq!(
        eighty.unwrap(),
        "最低の達成率が80％以上ならB、それ未満ならC：4件の評価のうち3件に合いません（2016年度、2017年度、2018年度）。"
    );
}

#[test]
fn a_scale_without_legend_beside_goals_in_words_cannot_be_judged() {
    let found = codes(&checked_document(&document("003-osaka-city")));
    assert_eq!(found.iter().filter(|code| **code == "scale-undeclared").count(), 1);
    assert_eq!(found.iter().filter(|code| **code == "rule-cannot-decide").count(), 2);
    let [suggestions] = check::suggest_rule(&read_plan(&document("003-osaka-city"))).try_into().unwrap();
    assert_eq!((suggestions.judged, suggestions.skipped, suggestions.rules.len()), (0, 2, 0));
}

#[test]
fn izumi_ward_has_eleven_arrows_that_can_be_read_in_two_ways_and_a_header_that_promises_targets() {
    let found = codes(&checked_document(&document("001-izumi-ward")));
    assert_eq!(found.iter().filter(|code| **code == "arrow-ambiguous").count(), 11);
    assert_eq!(found.iter().filter(|code| **code == "header-promises").count(), 1);
}

/// What one edition has no more of the one before: the code, where it is told, and what is said.
fn dropped(old: &Value, new: &Value) -> Vec<String> {
    let (old, new) = (read_plan(old), read_plan(new));
    let report = check::check(&new, &[], &Options { previous: Some(&old), ..Options::default() });
    let is_dropped = |finding: &&Finding| finding.code.name().ends_with("-dropped");
    let told = |finding: &Finding| {
        format!("{} {} {}", finding.code.name(), finding.path, finding_words("ja").message(finding))
    };
    report.findings.iter().filter(is_dropped).map(told).collect()
}

#[test]
fn what_was_only_reworded_between_the_drafts_of_kawanishi_is_not_dropped() {
    for [old, new] in kawanishi() {
        assert_eq!(dropped(&old, &new), [""; 0]);
    }
}

#[test]
fn a_measure_without_id_that_was_moved_and_reworded_is_not_dropped() {
    let old = without_ids(document("002-kawanishi-nov30"));
    let mut new = old.clone();
    let mut measure = new["items"][0]["items"].as_array_mut().unwrap().remove(1);
    measure["title"] = format!("{}を進めます", measure["title"].as_str().unwrap()).into();
    new["items"][2]["items"].as_array_mut().unwrap().push(measure);
    assert_eq!(dropped(&old, &new), [""; 0]);
}

#[test]
fn what_is_really_gone_beside_reworded_items_is_told_once_where_it_stood() {
    let [_, [old, mut new]] = kawanishi();
    // An action, a whole branch and an indicator.
    new["items"][0]["items"][0]["items"][0]["items"].as_array_mut().unwrap().remove(2);
    new["items"][2]["items"][0]["items"].as_array_mut().unwrap().remove(0);
    new["items"][0]["indicators"].as_array_mut().unwrap().remove(0);
    assert_eq!(
        dropped(&old, &new),
        [
            "indicator-dropped /items/0/indicators 前の版の指標「住んでいる地域の必要な情報が入手できると\
             感じている市民の…」がありません。意図した削除か確かめてください。",
            "item-dropped /items/0/items/0/items/0/items 前の版の③「まちづくり出前講座の実施」がありません。\
             意図した削除か確かめてください。",
            "item-dropped /items/2/items/0/items 前の版の「市民等の意識の向上」がありません。\
             意図した削除か確かめてください。",
        ]
    );
}
