//! The plan viewer, whole: everything that is written in the six documents is found in it, and the tree is as
//! it was looked at and found right.
//!
//! `UPDATE_GOLDEN=1 cargo test --test viewer` rewrites the files.

#[path = "support/documents.rs"]
#[allow(dead_code)]
mod documents;
#[path = "viewer/facets.rs"]
mod facets;
#[path = "support/golden.rs"]
mod golden;
#[path = "support/lines.rs"]
mod lines;
#[path = "viewer/seen.rs"]
mod seen;

use documents::{DOCUMENTS, document, read};
use keikaku::locale::{Calendar, number, words};
use keikaku::model::{FiscalYear, Number};
use seen::{everything, text};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Keys whose values are words of the plan format, ids, or facts about the document, not what it says.
const CODES: [&str; 17] = [
    "keikaku", "id", "lang", "role", "facet", "actor", "scale", "scope", "status", "code", "kind",
    "counting", "better", "formula", "arrows", "rank", "half",
];

/// Keys whose numbers are fiscal years.
const YEARS: [&str; 3] = ["year", "from", "to"];

/// Everything that a document says, as it must be seen, with how often it says so.
fn said(json: &Json, key: &str, found: &mut BTreeMap<String, usize>) {
    let mut say = |text: String| *found.entry(text).or_default() += 1;
    match json {
        Json::Object(entries) => {
            for (key, value) in entries {
                let is_code = CODES.contains(&key.as_str()) && !value.is_object();
                // A rating's code and a status's words are seen; a status's code is a word of the format.
                let is_rating = key == "code" && entries.contains_key("scale");
                if !is_code || is_rating {
                    said(value, if is_rating { "text" } else { key }, found);
                }
            }
        }
        Json::Array(values) => values.iter().for_each(|value| said(value, key, found)),
        Json::String(text) => say(text.clone()),
        Json::Number(year) if YEARS.contains(&key) => {
            let year = FiscalYear::new(year.as_i64().unwrap()).unwrap();
            say(words("ja").year(year, Calendar::Western).replace("年度", ""));
        }
        Json::Number(figure) if key == "quarters" => say(figure.to_string()),
        Json::Number(figure) => say(number(Number::new(figure.as_f64().unwrap()).unwrap())),
        Json::Bool(_) | Json::Null => {}
    }
}

#[test]
fn all_that_a_document_says_is_seen_as_often_as_it_says_it() {
    for name in DOCUMENTS {
        let mut document = document(name);
        let mut expected = BTreeMap::new();
        for key in ["title", "subtitle", "publisher", "edition", "period", "passages", "notes", "source"] {
            said(&document[key], key, &mut expected);
        }
        said(&document["items"].take(), "items", &mut expected);
        assert!(expected.len() > 20, "{name}");
        for lang in ["ja", "en"] {
            let seen: String = everything(read(&documents::document(name)), lang).iter().map(text).collect();
            let missing: Vec<_> = expected
                .iter()
                .filter(|(said, count)| seen.matches(said.as_str()).count() < **count)
                .collect();
            assert!(missing.is_empty(), "{name} {lang}: {missing:#?}");
        }
    }
}

#[test]
fn the_six_documents_look_as_they_did() {
    let mut different = Vec::new();
    for name in DOCUMENTS {
        for lang in ["ja", "en"] {
            let parts = everything(read(&document(name)), lang);
            let file = format!("tests/golden/viewer-{name}-{lang}.html");
            if golden::differs(&file, &parts.iter().map(lines::lines).collect::<String>()) {
                different.push(file);
            }
        }
    }
    assert!(different.is_empty(), "read the -changed.html files of {different:#?}");
}

/// Whoever listens to a table hears what each cell stands below.
#[test]
fn every_table_has_a_caption_and_rows_of_one_length() {
    for name in DOCUMENTS {
        let parts = everything(read(&document(name)), "ja");
        for table in parts.iter().flat_map(|part| seen::all(part, "table")) {
            assert!(!text(seen::all(table, "caption")[0]).is_empty());
            for head in seen::all(table, "th") {
                assert!(head.attribute("scope").is_some(), "{name}: {}", head.to_markup());
            }
            let widths = seen::widths(table);
            assert!(widths.iter().all(|width| *width == widths[0]), "{name}: {widths:?}");
        }
    }
}

/// What names a part of the tree names one that is there, and only one.
#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    for name in DOCUMENTS {
        let parts = everything(read(&document(name)), "ja");
        let mut ids: Vec<String> = Vec::new();
        let mut wanted: Vec<String> = Vec::new();
        for element in parts.iter().flat_map(seen::elements) {
            for (attribute, value) in element.attributes() {
                match *attribute {
                    "id" => ids.push(value.to_string()),
                    "aria-labelledby" | "aria-describedby" | "for" => wanted.push(value.to_string()),
                    _ => {}
                }
            }
        }
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}");
        assert!(wanted.iter().all(|id| ids.contains(id)), "{name}");
    }
}
