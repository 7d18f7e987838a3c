//! The six documents, damaged.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::fs;

/// Text as it stands in cells: digits of all widths, words of plans, and anything else.
pub(crate) fn cell_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9０-９,，.．()（）%％人件かヶ所約以上下▲△\\-－ ]{0,12}",
        "(平成|令和|昭和|H|R|S|FY)?[0-9０-９元]{1,5}(年度|年)?(計画|実績|目標|以降)?",
        "(現状|計画|実績|目標|単位|指標|年度|達成率|備考|見込み|―|未定|X)",
        "\\PC{0,12}",
    ]
}

/// The six documents, each with some of its values replaced by others.
pub(crate) fn mutated() -> impl Strategy<Value = Json> {
    let documents: Vec<Json> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/documents"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
        .collect();
    let other = prop_oneof![
        Just(Json::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!({ "year": "平成30年度", "value": "1,090人", "text": "x", "colour": 1 })),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        cell_text().prop_map(Json::from),
        Just(json!("◎\u{0}\u{202e}")),
    ];
    let changes = prop::collection::vec((any::<prop::sample::Index>(), other), 1..12);
    (prop::sample::select(documents), changes).prop_map(|(mut document, changes)| {
        for (place, other) in changes {
            let count = size(&document);
            replace(&mut document, &mut place.index(count), &other);
        }
        document["keikaku"] = json!(1);
        document
    })
}

/// How many values there are below this one, itself included.
fn size(json: &Json) -> usize {
    1 + match json {
        Json::Array(values) => values.iter().map(size).sum(),
        Json::Object(entries) => entries.values().map(size).sum::<usize>(),
        _ => 0,
    }
}

/// Replaces the value at this place in the order of the document, but not the document itself.
fn replace(json: &mut Json, place: &mut usize, other: &Json) {
    let children: Vec<&mut Json> = match json {
        Json::Array(values) => values.iter_mut().collect(),
        Json::Object(entries) => entries.values_mut().collect(),
        _ => return,
    };
    for child in children {
        if *place == 0 {
            *child = other.clone();
        }
        *place = place.wrapping_sub(1);
        replace(child, place, other);
    }
}
