//! Plans as JavaScript hands them over.

use crate::error::Error;
use crate::read::{self, Reading};
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The JSON text of a plain object; `None` for what is no data: a function, a cycle, nothing.
pub(super) fn json_text(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string())
}

/// A plan from a plain object, or from JSON as text or UTF-8 bytes.
pub(super) fn plan_from(plan: &JsValue) -> Result<Reading, Error> {
    if let Some(bytes) = plan.dyn_ref::<Uint8Array>() {
        return read::plan_json(&text_of(bytes)?);
    }
    let text = plan.as_string().or_else(|| json_text(plan));
    read::plan_json(&text.ok_or_else(|| Error::NotAPlan { path: "/".to_owned(), expected: "object" })?)
}

/// The text that bytes are.
pub(super) fn text_of(bytes: &Uint8Array) -> Result<String, Error> {
    String::from_utf8(bytes.to_vec())
        .map_err(|error| Error::NotText { byte: error.utf8_error().valid_up_to() + 1 })
}
