//! Forms: what people type, what is stored, and what is said of it.

#[path = "support/forms.rs"]
mod forms;

use forms::{codes, form, form_with, niigata, rules, values};
use keikaku::form::{Checked, Code, Context, Finding, Form, Given, Param, ProblemCode, Values, form_schema};
use keikaku::locale::form_words;
use keikaku::read::Json;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const VECTORS: &str = include_str!("fixtures/forms/vectors.json");

fn plain(values: &Values) -> Value {
    let value = |given: &Given| match given {
        Given::One(text) => json!(text),
        Given::Many(texts) => json!(texts),
        Given::Out => Value::Null,
    };
    values.iter().map(|(name, given)| (name.clone(), value(given))).collect::<serde_json::Map<_, _>>().into()
}

fn messages(form: &Form, given: &Value) -> Vec<String> {
    form.check(&values(given)).findings.iter().map(|found| form_words(form.lang()).message(found)).collect()
}

fn vectors() -> Vec<Value> {
    serde_json::from_str(VECTORS).unwrap()
}

#[test]
fn every_vector_has_its_verdict_and_what_is_stored() {
    let vectors = vectors();
    assert!(vectors.len() >= 120);
    let mut failures = Vec::new();
    for case in &vectors {
        let form = form_with(&case["rules"], None, &case["context"]);
        let checked = form.check(&values(&case["values"]));
        let found: Vec<Value> = checked
            .findings
            .iter()
            .map(|it| json!({ "code": it.code.word(), "field": it.field, "severity": it.code.severity().name() }))
            .collect();
        if json!(found) != case["findings"] || plain(&checked.values) != case["stored"] {
            failures.push(format!("{}: {} {}", case["name"], json!(found), plain(&checked.values)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_vectors_have_every_code_and_every_type() {
    let text = VECTORS;
    for code in Code::ALL {
        assert!(text.contains(&format!("\"code\": \"{}\"", code.word())), "{}", code.word());
    }
    for kind in keikaku::form::Kind::ALL {
        assert!(text.contains(&format!("\"{}\"", kind.word())), "{}", kind.word());
    }
}

#[test]
fn an_impossible_day_is_named_with_the_right_one() {
    let form = form(&json!({ "d": { "type": "date", "label": "開始日" } }));
    assert_eq!(messages(&form, &json!({ "d": "平成31年5月1日" })), ["平成31年5月1日は令和元年5月1日です。"]);
    assert_eq!(
        messages(&form, &json!({ "d": "2023-02-29" })),
        ["「2023-02-29」という日はありません。日付を直してください。"]
    );
}

/// The message for the only field of a form, and what stands behind it.
fn said(rules: &Value, text: &str, lang: &str) -> (String, Option<String>) {
    let form = form(&json!({ "x": rules }));
    let found = form.check(&values(&json!({ "x": text }))).findings;
    (form_words(lang).message(&found[0]), form_words(lang).hint(&found[0]))
}

#[test]
fn a_day_comes_before_or_after_another_and_is_not_less_or_more() {
    let day =
        |more: Value| json!({ "type": "date", "label": "利用日", "min": more["min"], "max": more["max"] });
    let message = |more: Value, lang: &str| said(&day(more), "R5.1.1", lang).0;
    assert_eq!(
        message(json!({ "min": "2026-04-01" }), "ja"),
        "「利用日」は2026年4月1日以後の日付にしてください。"
    );
    assert_eq!(
        message(json!({ "max": "R4.12.31" }), "ja"),
        "「利用日」は2022年12月31日以前の日付にしてください。"
    );
    assert_eq!(
        message(json!({ "min": "2026-04-01", "max": "2027-03-31" }), "ja"),
        "「利用日」は2026年4月1日以後2027年3月31日以前の日付にしてください。"
    );
    assert_eq!(
        message(json!({ "min": "2026-04-01", "max": "2027-03-31" }), "en"),
        "“利用日”: write a date from 2026-04-01 up to 2027-03-31."
    );
    let year = json!({ "type": "fiscalYear", "label": "年度", "min": 2020 });
    assert_eq!(said(&year, "2019", "ja").0, "「年度」は2020年度以後にしてください。");
    let count = json!({ "type": "integer", "label": "人数", "min": 1, "max": 30 });
    assert_eq!(said(&count, "0", "ja").0, "「人数」は1以上30以下にしてください。");
}

#[test]
fn the_example_of_a_number_is_one_of_its_field() {
    let number = |more: Value| {
        let mut rules = more;
        rules["label"] = json!("料金");
        said(&rules, "いくらか", "ja")
    };
    let hint = |text: &str| Some(format!("例：{text}（全角でもかまいません）"));
    assert_eq!(
        number(json!({ "type": "integer", "unit": "円" })),
        ("「料金」は数字で書いてください（例：1,671円）。".to_owned(), hint("1671、1,671円"))
    );
    assert_eq!(
        number(json!({ "type": "integer" })),
        ("「料金」は数字で書いてください（例：1,671）。".to_owned(), hint("1671、1,671"))
    );
    assert_eq!(number(json!({ "type": "percent" })).1, hint("12.5%"));
    assert_eq!(number(json!({ "type": "integer", "unit": "人", "max": 30 })).1, hint("30人"));
    assert_eq!(number(json!({ "type": "integer", "min": 5000 })).1, hint("5000、5,000"));
}

#[test]
fn a_telephone_number_is_told_what_is_wrong_with_it() {
    let message = |text: &str| said(&json!({ "type": "telephone", "label": "電話番号" }), text, "ja").0;
    assert_eq!(message("03-1234-5678（代）"), "「電話番号」は「（代）」を除いて書いてください。");
    assert_eq!(message("03-1234-5678 内線12"), "「電話番号」は「内線12」を除いて書いてください。");
    assert_eq!(message("+03-1234-5678"), "「電話番号」は「+」を除いて書いてください。");
    assert_eq!(message("090-1234-567"), "「電話番号」は数字11桁で書いてください（今は10桁）。");
    assert_eq!(message("1234-5678"), "「電話番号」は市外局番から書いてください（03-1234-5678）。");
}

#[test]
fn a_group_with_too_few_rows_is_named_by_its_field_where_it_has_no_name() {
    let page = json!([{ "name": "s[0].title", "type": "text", "label": "支援策の名称" }]);
    let message = |group: Value, page: Option<&Value>| {
        let rules = json!({ "keikakuForm": 1, "fields": { "s[].title": "text" }, "groups": { "s": group } });
        messages(&form_with(&rules, page, &json!({})), &json!({ "s[0].title": "" }))
    };
    let none = || json!({ "min": 1 });
    assert_eq!(message(none(), Some(&page)), ["「支援策の名称」を1件以上書いてください。"]);
    assert_eq!(
        message(json!({ "min": 1, "label": "支援策" }), Some(&page)),
        ["「支援策」を1件以上書いてください。"]
    );
    assert_eq!(message(none(), None), ["「s」を1件以上書いてください。"]);
}

#[test]
fn a_repetition_must_be_the_same_also_where_one_of_the_two_is_empty() {
    let again = json!({ "type": "email", "label": "メール（確認）", "sameAs": "mail" });
    let form = form(&json!({ "mail": { "type": "email", "label": "メール" }, "again": again }));
    let said = |mail: &str, again: &str| messages(&form, &json!({ "mail": mail, "again": again }));
    assert_eq!(said("a@example.jp", "ａ＠example.jp"), [""; 0], "what is stored is the same");
    assert_eq!(said("", ""), [""; 0]);
    let wrong = ["「メール（確認）」は「メール」と同じに書いてください。"];
    assert_eq!(said("a@example.jp", "b@example.jp"), wrong);
    assert_eq!(said("a@example.jp", ""), wrong);
    assert_eq!(said("", "a@example.jp"), wrong);
    let in_words = json!([
        { "name": "mail", "type": "email" }, { "name": "again", "type": "email", "rule": "same-as-mail" },
    ]);
    let form = form_with(&json!({ "keikakuForm": 1 }), Some(&in_words), &json!({}));
    let found = form.check(&values(&json!({ "mail": "a@example.jp", "again": "" }))).findings;
    assert_eq!(codes(&found), [("not-the-same", "again")]);
}

#[test]
fn a_required_file_is_chosen() {
    let page = json!([{ "name": "f", "type": "file", "label": "申請書", "required": true }]);
    let form = form_with(&json!({ "keikakuForm": 1 }), Some(&page), &json!({}));
    assert_eq!(messages(&form, &json!({})), ["「申請書」を選んでください。"]);
    assert_eq!(messages(&form, &json!({ "f": "申請書.pdf" })), [""; 0]);
    assert_eq!(messages(&form, &json!({ "f": null })), [""; 0], "out of use");
}

#[test]
fn the_zero_that_is_left_out_before_a_point_is_stored() {
    let form = form(&json!({ "x": "decimal", "n": { "type": "integer" } }));
    for (typed, stored) in
        [(".5", "0.5"), ("．５", "0.5"), ("▲.5", "-0.5"), ("-．５", "-0.5"), ("1.5", "1.5")]
    {
        assert_eq!(messages(&form, &json!({ "x": typed })), [""; 0], "{typed}");
        assert_eq!(form.normalize("x", typed), stored, "{typed}");
    }
    for typed in ["No.5", "1..5", "."] {
        assert_eq!(
            codes(&form.check(&values(&json!({ "x": typed }))).findings),
            [("not-a-number", "x")],
            "{typed}"
        );
    }
    assert_eq!(codes(&form.check(&values(&json!({ "n": ".5" }))).findings), [("not-an-integer", "n")]);
}

fn niigata_form(year: u16) -> Form {
    let rules: Value = serde_json::from_str(include_str!("fixtures/forms/review.json")).unwrap();
    form_with(&rules, None, &niigata(year))
}

#[test]
fn a_total_below_that_of_last_year_is_told_with_last_years_figure() {
    let said = messages(&niigata_form(2019), &json!({ "learners": "1670", "centers": "66", "rating": "B" }));
    assert_eq!(said, ["累計の数値が2018年度（1,671人）を下回っています。"]);
}

#[test]
fn a_good_rating_below_the_target_names_both_numbers() {
    let form = niigata_form(2018);
    let given = values(&json!({ "learners": "1671", "centers": "５５箇所", "rating": "B" }));
    let found = form.check(&given).findings;
    assert_eq!(codes(&found), [("below-target-with-good-rating", "rating")]);
    let message = form_words("ja").message(&found[0]);
    assert_eq!(message, "実績55は目標66箇所を下回っていますが、評価は「B」です。");
    let better = json!({ "learners": "1671", "centers": "66", "rating": "B" });
    let codes_of =
        |given: &Value| form.check(&values(given)).findings.iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(codes_of(&better), [Code::YearAlreadyFinal], "the plan says 55");
}

#[test]
fn a_rating_that_its_own_rule_allows_is_not_doubted() {
    let mut about = niigata(2018);
    about["plan"]["ratingScales"][0]["rule"] = json!({ "kind": "worstRate", "bands": [{ "atLeast": 80, "code": "B" }, { "atLeast": 0, "code": "C" }] });
    let rules: Value = serde_json::from_str(include_str!("fixtures/forms/review.json")).unwrap();
    let form = form_with(&rules, None, &about);
    let given = json!({ "learners": "1671", "centers": "55", "rating": "B" });
    assert_eq!(messages(&form, &given), [""; 0], "83.3 % is a B by this rule");
}

/// A plan with one indicator, which is missed where more is better, and a scale with a legend.
fn waiting(points: &Value, better: &Value) -> Value {
    let mut indicator = json!({ "id": "wait", "title": "待ち時間", "unit": "分", "points": points });
    if better.is_string() {
        indicator["better"] = better.clone();
    }
    let ratings = json!([{ "code": "A", "rank": 1, "meaning": "met" }, { "code": "B", "rank": 2, "meaning": "missed" }]);
    json!({ "item": "i", "year": 2018, "plan": {
        "keikaku": 1, "title": "計画", "publisher": { "name": "X市" },
        "ratingScales": [{ "id": "annual", "ratings": ratings }],
        "items": [{ "id": "i", "title": "窓口", "indicators": [indicator] }],
    } })
}

#[test]
fn a_rating_is_doubted_only_where_it_is_known_which_direction_is_better() {
    let fields = json!({
        "wait": { "bind": "indicators/wait/actual" },
        "rating": { "bind": "reviews/annual/rating" },
    });
    let said = |points: &Value, better: &Value, actual: &str| {
        let form = form_with(&rules(&fields), None, &waiting(points, better));
        messages(&form, &json!({ "wait": actual, "rating": "A" }))
    };
    let lone = json!([{ "year": 2018, "target": 12 }]);
    let falling = json!([{ "year": 2017, "target": 14 }, { "year": 2018, "target": 12 }]);
    for actual in ["11", "13"] {
        assert_eq!(said(&lone, &json!(null), actual), [""; 0], "{actual}");
        assert_eq!(said(&lone, &json!("none"), actual), [""; 0], "{actual}");
    }
    let above = ["実績13は目標12分を上回っていますが、評価は「A」です。"];
    assert_eq!(said(&lone, &json!("lower"), "13"), above);
    assert_eq!(said(&falling, &json!(null), "13"), above);
    assert_eq!(said(&falling, &json!(null), "11"), [""; 0]);
}

#[test]
fn a_figure_that_is_neither_target_nor_result_is_compared_with_its_like_alone() {
    let points = json!([
        { "year": 2016, "actual": 100 },
        { "year": 2017, "value": 1200 },
        { "year": 2018, "value": 1300 },
    ]);
    let said = |what: &str, typed: &str| {
        let field = json!({ "f": { "bind": format!("indicators/wait/{what}"), "counting": "cumulative" } });
        messages(&form_with(&rules(&field), None, &waiting(&points, &json!(null))), &json!({ "f": typed }))
    };
    assert_eq!(said("value", "1100"), ["累計の数値が2017年度（1,200分）を下回っています。"]);
    assert_eq!(said("value", "1250"), [""; 0], "nobody says that 1,300 is settled");
    assert_eq!(said("actual", "110"), [""; 0], "1,200 is no result");
    assert_eq!(said("target", "110"), [""; 0]);
}

#[test]
fn a_percentage_may_be_spelled_out() {
    let form = form(&json!({ "share": { "type": "percent" } }));
    for typed in ["12.5％", "12.5パーセント", "１２．５ ﾊﾟｰｾﾝﾄ"] {
        assert_eq!(messages(&form, &json!({ "share": typed })), [""; 0], "{typed}");
        assert_eq!(form.normalize("share", typed), "12.5");
    }
}

#[test]
fn several_addresses_in_one_control_are_left_to_the_page() {
    let page = json!([{ "name": "to", "type": "email", "multiple": true }]);
    let form = form_with(&json!({ "keikakuForm": 1 }), Some(&page), &json!({}));
    assert_eq!(messages(&form, &json!({ "to": ["a@example.jp, b@example.jp"] })), [""; 0]);
}

#[test]
fn a_field_may_say_things_in_its_own_words() {
    let form =
        form(&json!({ "n": { "required": true, "messages": { "required": "氏名を書いてください。" } } }));
    assert_eq!(messages(&form, &json!({ "n": "" })), ["氏名を書いてください。"]);
}

#[test]
fn each_character_that_is_lost_is_named_with_its_place_and_another() {
    let rules = json!({ "keikakuForm": 1, "charset": "shift_jis", "fields": { "n": "text" } });
    let form = form_with(&rules, None, &json!({}));
    let said = messages(&form, &json!({ "n": "㈱髙橋商会😀" }));
    assert_eq!(
        said,
        [
            "「㈱」（1文字目）は使えません。「(株)」にしてください。",
            "「髙」（2文字目）は使えません。「高」にしてください。",
            "「😀」（6文字目）は使えません。ほかの字にしてください。",
        ]
    );
}

#[test]
fn the_page_its_words_the_rules_and_the_plan_add_to_each_other() {
    let html = json!([
        { "name": "rating", "type": "radio", "label": "評価", "required": true, "choices": ["B", "C"] },
        { "name": "centers", "type": "text", "label": "センター数", "rule": "integer keikaku-rule-max-400",
          "bind": "indicators/centers/actual", "maxLength": -1, "charset": "shift_jis" },
        { "name": "note", "type": "textarea", "label": "備考", "maxLength": 3 }
    ]);
    let rules =
        rules(&json!({ "centers": { "min": 10 }, "note": { "maxLength": 5 }, "gone": { "required": true } }));
    let form = form_with(&rules, Some(&html), &niigata(2018));
    let check = |given: Value| form.check(&values(&given));
    let Checked { findings, values } =
        check(json!({ "note": "㈱あいうえ", "centers": "401人", "rating": "" }));
    let expected = [
        ("required", "rating"),
        ("out-of-range", "centers"),
        ("unit-other", "centers"),
        ("year-already-final", "centers"),
        ("charset-loss", "note"),
    ];
    assert_eq!(codes(&findings), expected, "in the order of the page");
    assert_eq!(plain(&values)["centers"], "401");
    assert_eq!(
        codes(&check(json!({ "rating": "C", "centers": "9", "note": "" })).findings)[0].0,
        "out-of-range"
    );
    assert_eq!(
        codes(&check(json!({})).findings),
        [("required", "rating")],
        "what is switched off is not sent"
    );
    assert_eq!(form.problems().len(), 1);
    assert_eq!(
        (form.problems()[0].code, form.problems()[0].field.as_deref()),
        (ProblemCode::FieldMissing, Some("gone"))
    );
    assert_eq!(form.count("note", "👨‍👩‍👧あ"), Some((2, 5)));
    assert_eq!(form.count("centers", "1"), None);
    assert_eq!(form.normalize("centers", "５５箇所"), "55");
    assert_eq!(form.normalize("nowhere", "５５"), "５５");
}

#[test]
fn rows_that_a_script_adds_have_the_rules_of_their_row() {
    let html = json!([{ "name": "s[0].title", "type": "text", "required": true }]);
    let rules = json!({ "keikakuForm": 1, "fields": { "s[].title": { "maxLength": 2 } }, "groups": { "s": { "max": 2 } } });
    let form = form_with(&rules, Some(&html), &json!({}));
    let found =
        form.check(&values(&json!({ "s[0].title": "a", "s[4].title": "あいう", "other": "x" }))).findings;
    assert_eq!(codes(&found), [("too-long", "s[4].title")]);
    assert!(form.problems().is_empty());
}

#[test]
fn a_field_is_checked_alone_beside_the_others() {
    let form = form(&json!({ "from": "date", "to": { "type": "date", "notBefore": "from" } }));
    let given = values(&json!({ "from": "R6.4.1", "to": "R6.3.31" }));
    assert_eq!(codes(&form.check_field("to", &given)), [("before-other", "to")]);
    assert_eq!(codes(&form.check_field("from", &given)), []);
}

#[test]
fn every_fault_of_the_rules_is_told_and_the_rest_works() {
    let rules: Value = serde_json::from_str(include_str!("fixtures/forms/faulty.json")).unwrap();
    let form = form_with(&rules, None, &json!({}));
    let told: BTreeSet<&str> = form.problems().iter().map(|problem| problem.code.word()).collect();
    let all: BTreeSet<&str> = ProblemCode::ALL
        .iter()
        .map(|code| code.word())
        .filter(|code| !["field-missing", "bind-nowhere", "duplicate-key", "unknown-word"].contains(code))
        .collect();
    assert_eq!(told, all);
    assert_eq!(
        codes(&form.check_field("fine", &values(&json!({ "fine": "x" })))),
        [("not-a-number", "fine")]
    );
    for problem in form.problems() {
        for lang in ["ja", "en"] {
            let said = form_words(lang).problem(problem);
            assert!(!said.is_empty() && !said.contains(['{', '[', ']', '}']), "{said}");
        }
    }
}

#[test]
fn a_binding_that_leads_nowhere_is_told() {
    let paths = [
        "indicators/nothing/actual",
        "indicators/centers/rate",
        "reviews/daily/rating",
        "reviews/annual",
        "x",
    ];
    let fields: serde_json::Map<_, _> =
        paths.iter().map(|path| ((*path).to_owned(), json!({ "bind": path }))).collect();
    let form = form_with(&rules(&fields.into()), None, &niigata(2018));
    let told: Vec<_> =
        form.problems().iter().map(|problem| (problem.code, problem.field.as_deref())).collect();
    assert_eq!(told, paths.map(|path| (ProblemCode::BindNowhere, Some(path))));
}

#[test]
fn rules_that_are_no_object_are_refused() {
    assert!(Form::new(Some(Json::List(Vec::new())), None, Context::default()).is_err());
    assert!(Form::new(None, None, Context::default()).is_ok());
}

#[test]
fn what_the_schema_allows_is_known_to_the_reader() {
    let schema = serde_json::to_value(form_schema()).unwrap();
    let keys =
        |at: &str| schema.pointer(at).unwrap().as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for key in keys("/$defs/FieldRules/properties") {
        let rules = rules(&json!({ "x": { (key.as_str()): null } }));
        assert_eq!(form_with(&rules, None, &json!({})).problems(), [], "{key}");
        let text = json!({ "keikakuForm": 1, "fields": { "x": { (key.as_str()): [[]] } } });
        assert!(!form_with(&text, None, &json!({})).problems().is_empty(), "{key} is read");
    }
    for key in keys("/properties") {
        let form = form_with(&json!({ "keikakuForm": 1, (key.as_str()): 1 }), None, &json!({}));
        assert!(form.problems().iter().all(|problem| problem.code != ProblemCode::UnknownKey), "{key}");
    }
    for example in [include_str!("fixtures/forms/review.json"), include_str!("fixtures/forms/supports.json")]
    {
        let form = form_with(&serde_json::from_str(example).unwrap(), None, &niigata(2018));
        assert_eq!(form.problems(), []);
    }
}

/// Findings with everything that a sentence can speak of, all of it long.
fn long_findings() -> Vec<Finding> {
    let long = || Param::Text("とても長い言葉を書いた欄の名前".repeat(3));
    let number = |value: f64| Param::Number(keikaku::model::Number::new(value).unwrap());
    let year = |year| Param::Year(keikaku::model::FiscalYear::new(year).unwrap());
    let params = |term: &'static str| {
        let texts = ["label", "found", "other", "expected", "title", "unit", "limit", "remark", "plain"]
            .map(|name| (name, long()));
        let numbers = ["min", "max", "value", "before", "target", "actual", "example"]
            .map(|name| (name, number(123_456_789_012_345.0)));
        let rest = [
            ("over", Param::Count(123_456)),
            ("count", Param::Count(123_456)),
            ("place", Param::Count(123_456)),
            ("wanted", Param::Count(10)),
            ("areaCode", Param::Term("areaCode")),
            ("thing", Param::Term("day")),
            ("least", Param::Term("since")),
            ("most", Param::Term("until")),
            ("year", year(2018)),
            ("from", year(2015)),
            ("to", year(2019)),
            ("right", Param::Text("平成".to_owned())),
            ("verb", Param::Term("write")),
            ("direction", Param::Term("below")),
            ("scale", Param::Term(term)),
        ];
        texts.into_iter().chain(numbers).chain(rest).collect::<Vec<_>>()
    };
    Code::ALL
        .iter()
        .map(|code| Finding { code: *code, field: "x".to_owned(), params: params("status"), said: None })
        .collect()
}

#[test]
fn no_message_is_longer_than_its_place_whatever_it_speaks_of() {
    for (lang, limit) in [("ja", 40), ("en", 100)] {
        for finding in long_findings() {
            let said = form_words(lang).message(&finding);
            let length = said.chars().count();
            assert!(length > 0 && length <= limit, "{length}: {said}");
            assert!(!said.contains(['{', '}', '[', ']']), "{said}");
        }
    }
}

#[test]
fn usual_messages_are_whole_sentences() {
    for case in vectors() {
        for (lang, limit, end) in [("ja", 40, '。'), ("en", 100, '.')] {
            let mut about = case["context"].clone();
            about["lang"] = json!(lang);
            let form = form_with(&case["rules"], None, &about);
            for said in messages(&form, &case["values"]) {
                assert!(said.chars().count() <= limit, "{said}");
                let is_whole = said.ends_with(end) && !said.contains(['…', '{']);
                assert!(is_whole || case["rules"].to_string().contains("messages"), "{said}");
            }
        }
    }
}
