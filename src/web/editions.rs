//! Two editions of a plan side by side in a page.

use super::dom::Figure;
use super::input::plan_from;
use super::thrown;
use crate::{diff, view};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Fills `place`, an element of the page, with what changed from one edition to the other, each a plain object or
/// JSON: a sentence, and the table of both side by side (新旧対照表). Throws an `Error` with a `code`, and leaves
/// `place` as it was, when one is no plan.
#[wasm_bindgen]
pub fn compare(place: JsValue, old: &JsValue, new: &JsValue, options: &JsValue) -> Result<(), JsValue> {
    let mut place = Figure::new(place).ok_or_else(|| js_sys::TypeError::new("keikaku: no element"))?;
    let lang = js_sys::Reflect::get(options, &"lang".into()).ok().and_then(|lang| lang.as_string());
    let lang = lang.or_else(|| place.lang());
    let plan = |plan: &JsValue| plan_from(plan).map_err(|error| thrown::error(&error, lang.as_deref()));
    let (old, new) = (plan(old)?.plan, plan(new)?.plan);
    let found = diff::diff(&old, &new);
    let parts = view::comparison(&found, &old, &new, lang.as_deref().unwrap_or(&new.lang));
    // Nothing of an earlier comparison is of use to this one.
    place.empty();
    place.show(parts)
}
