//! The six documents: the five of municipalities, one of them in two drafts.

use keikaku::model::Plan;
use keikaku::read::plan_json;
use serde_json::Value as Json;
use std::fs;

pub(crate) const DOCUMENTS: [&str; 6] = [
    "000-nishi-ward",
    "001-izumi-ward",
    "002-kawanishi-nov13",
    "002-kawanishi-nov30",
    "003-osaka-city",
    "004-niigata",
];

pub(crate) fn document(name: &str) -> Json {
    let path = format!("{}/tests/fixtures/documents/{name}.plan.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub(crate) fn read(document: &Json) -> Plan {
    plan_json(&document.to_string()).unwrap().plan
}

/// The document as it would be if its author had given no ids to items and indicators.
pub(crate) fn without_ids(mut document: Json) -> Json {
    fn strip(json: &mut Json) {
        match json {
            Json::Array(values) => values.iter_mut().for_each(strip),
            Json::Object(entries) => {
                entries.remove("id");
                entries.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    strip(&mut document["items"]);
    document
}

/// The two drafts of Kawanishi, with and without ids.
pub(crate) fn kawanishi() -> [[Json; 2]; 2] {
    let drafts = ["002-kawanishi-nov13", "002-kawanishi-nov30"].map(document);
    [drafts.clone(), drafts.map(without_ids)]
}
