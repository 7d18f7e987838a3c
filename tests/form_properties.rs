//! What holds for everything that can be typed into a form.

#[path = "support/forms.rs"]
mod forms;

use forms::{codes, form, form_with, niigata, values};
use keikaku::form::Kind;
use keikaku::locale::form_words;
use proptest::prelude::*;
use serde_json::json;

/// The text in full width.
fn wide(text: &str) -> String {
    let widen = |c: char| match c {
        ' ' => '　',
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        c => c,
    };
    text.chars().map(widen).collect()
}

const FOLDED: [&str; 12] = [
    "integer",
    "decimal",
    "percent",
    "count",
    "fiscalYear",
    "date",
    "timing",
    "kana",
    "postalCode",
    "telephone",
    "email",
    "url",
];

/// What people type, and what nobody would.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9年月日./令和平成RHS元人％,▲ -]{0,12}",
        "[0-9]{1,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?",
        "(https?://)?[a-z@.]{1,8}(\\.jp)?(/[a-zー]{0,4})?",
        "[ｱﾞｶﾟあゔヤマ　 ・ー\n①•*-]{0,8}",
        "\\PC{0,16}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_in_any_field_is_checked_and_stored_once_and_for_all(text in typed(), at in 0..17_usize) {
        let kind = Kind::ALL[at].word();
        let rules = json!({ "keikakuForm": 1, "charset": "shift_jis", "fields": {
            "x": { "type": kind, "choices": ["Ａ", "b"], "min": 0, "max": 100, "maxLength": 5, "minLength": 2, "required": true,
                   "bind": "indicators/centers/actual", "requiredIf": "y", "notBefore": "y", "atMost": "y" },
            "y": kind } });
        let form = form_with(&rules, None, &niigata(2018));
        let once = form.normalize("x", &text);
        prop_assert_eq!(&form.normalize("x", &once), &once);
        let given = |text: &str| values(&json!({ "x": text, "y": [text] }));
        let checked = form.check(&given(&text));
        let again = form.check(&checked.values);
        prop_assert_eq!(&again.values, &checked.values);
        for found in &checked.findings {
            for (lang, limit) in [("ja", 40), ("en", 100)] {
                let length = form_words(lang).message(found).chars().count();
                prop_assert!((1..=limit).contains(&length));
            }
        }
    }

    #[test]
    fn no_width_changes_a_verdict(text in "[ -~]{0,12}|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9,.-]{1,8}|[a-z]{1,4}@[a-z]{1,4}\\.jp|https://[a-z]{1,4}\\.jp/[a-z]{0,3}", at in 0..FOLDED.len()) {
        let form = form(&json!({ "x": { "type": FOLDED[at], "min": 1 } }));
        let [narrow, wide] = [text.clone(), wide(&text)].map(|text| form.check(&values(&json!({ "x": text }))));
        prop_assert_eq!(codes(&narrow.findings), codes(&wide.findings));
        // Words for a time stay as they are typed.
        if narrow.findings.is_empty() && !text.trim().is_empty() && FOLDED[at] != "timing" {
            prop_assert_eq!(narrow.values, wide.values);
        }
    }

    #[test]
    fn any_rules_give_a_form(text in any::<String>(), number in any::<i32>()) {
        let odd = [json!(text), json!(number), json!([text]), json!({ (text.as_str()): number }), json!(true)];
        for value in &odd {
            let fields = json!({ (text.as_str()): value, "x": { "type": value, "min": value, "max": value, "maxLength": value,
                "choices": value, "requiredIf": value, "notBefore": value, "bind": value, "messages": value, "label": value } });
            let rules = json!({ "keikakuForm": value, "lang": value, "charset": value, "plan": value, "fields": fields,
                "groups": { (text.as_str()): value, "x": { "min": value } } });
            let form = form_with(&rules, Some(&json!([value, { "name": "x", "rule": value, "type": value, "min": value }])), &niigata(2018));
            form.check(&values(&json!({ "x": text, (text.as_str()): text })));
        }
    }
}
