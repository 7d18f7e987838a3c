//! Plans as JavaScript hands them over.

use crate::error::Error;
#[cfg(any(feature = "bars", feature = "viewer"))]
use crate::model::Plan;
use crate::read;
#[cfg(any(feature = "form", feature = "editions", all(feature = "page", not(feature = "bars"))))]
use crate::read::Reading;
#[cfg(any(feature = "bars", feature = "viewer"))]
use js_sys::Array;
use js_sys::{JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The JSON text of a plain object; `None` for what is no data: a function, a cycle, nothing.
pub(super) fn json_text(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string())
}

/// Plans from one or from a list, each a plain object, or JSON of one or of a list; at least one.
#[cfg(any(feature = "bars", feature = "viewer"))]
pub(super) fn plans_from(plans: &JsValue) -> Result<Vec<Plan>, Error> {
    let Some(list) = plans.dyn_ref::<Array>() else { return some_from(plans) };
    let mut found = Vec::new();
    for plans in list.iter() {
        found.extend(some_from(&plans)?);
    }
    if found.is_empty() {
        Err(Error::NotAPlan { path: "/".to_owned(), expected: "object" })
    } else {
        Ok(found)
    }
}

#[cfg(any(feature = "bars", feature = "viewer"))]
fn some_from(plans: &JsValue) -> Result<Vec<Plan>, Error> {
    let readings = read::plans_json(&plan_text(plans)?)?;
    Ok(readings.into_iter().map(|reading| reading.plan).collect())
}

/// A plan from a plain object, or from JSON as text or UTF-8 bytes.
#[cfg(any(feature = "form", feature = "editions", all(feature = "page", not(feature = "bars"))))]
pub(super) fn plan_from(plan: &JsValue) -> Result<Reading, Error> {
    read::plan_json(&plan_text(plan)?)
}

/// The JSON text of what may be a plan.
fn plan_text(plan: &JsValue) -> Result<String, Error> {
    // To speak of JSON to who put a class on a table would be of no use.
    #[cfg(any(feature = "page", feature = "viewer"))]
    if super::dom::is_table(plan) {
        return Err(Error::OnlyFromPlans);
    }
    if let Some(bytes) = plan.dyn_ref::<Uint8Array>() {
        return text_of(bytes);
    }
    let text = plan.as_string().or_else(|| json_text(plan));
    text.ok_or_else(|| Error::NotAPlan { path: "/".to_owned(), expected: "object" })
}

/// The text that bytes are.
pub(super) fn text_of(bytes: &Uint8Array) -> Result<String, Error> {
    String::from_utf8(bytes.to_vec())
        .map_err(|error| Error::NotText { byte: error.utf8_error().valid_up_to() + 1 })
}
