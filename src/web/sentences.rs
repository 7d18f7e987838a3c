//! Errors and findings as JavaScript has them.

use crate::error::{Error, Finding};
use crate::locale::{Words, words};
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A JavaScript `Error` with the sentence as its message and the stable `code`.
pub(super) fn error(error: &Error, lang: Option<&str>) -> JsValue {
    let thrown = js_sys::Error::new(&words(lang.unwrap_or("ja")).error(error));
    // Setting a property of a new plain object cannot fail.
    let _ = Reflect::set(&thrown, &"code".into(), &error.code().into());
    thrown.into()
}

/// A finding as a plain object.
#[derive(Serialize)]
pub(super) struct FindingObject<'f> {
    code: &'static str,
    severity: &'static str,
    path: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceObject>,
    found: &'f str,
    message: String,
}

#[derive(Serialize)]
struct PlaceObject {
    row: usize,
    column: usize,
}

/// The findings as plain objects, with their sentences.
pub(super) fn findings<'f>(findings: &'f [Finding], words: &dyn Words) -> Vec<FindingObject<'f>> {
    let object = |finding: &'f Finding| FindingObject {
        code: finding.code.name(),
        severity: finding.code.severity().name(),
        path: &finding.path,
        place: finding.place.map(|place| PlaceObject { row: place.row, column: place.column }),
        found: &finding.found,
        message: words.finding(finding),
    };
    findings.iter().map(object).collect()
}
