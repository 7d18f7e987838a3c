//! Plans as JavaScript hands them over.

use crate::error::Error;
use crate::read::{self, Reading};
use js_sys::JSON;
use wasm_bindgen::JsValue;

/// The JSON text of a plain object; `None` for what is no data: a function, a cycle, nothing.
pub(super) fn json_text(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string())
}

/// A plan from a plain object or from JSON text.
pub(super) fn plan_from(plan: &JsValue) -> Result<Reading, Error> {
    let text = plan.as_string().or_else(|| json_text(plan));
    read::plan_json(&text.ok_or_else(|| Error::NotAPlan { path: "/".to_owned(), expected: "object" })?)
}
