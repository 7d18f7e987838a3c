//! Comparison of two editions for engineers' code.

use super::api::object;
use super::input::plan_from;
use super::options::Settings;
use super::thrown;
use crate::diff::{self, Change, Counts};
use crate::locale;
use crate::view;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Serialize)]
struct ComparisonObject<'c> {
    changes: &'c [Change],
    counts: &'c Counts,
    message: String,
    html: String,
}

/// Compares two editions of a plan, each a plain object or JSON: `{ changes, counts, message, html }`, where
/// `html` is the table of both editions side by side (新旧対照表).
#[wasm_bindgen]
pub fn diff(old: &JsValue, new: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = Settings::read(options).text("lang");
    let plan = |plan: &JsValue| plan_from(plan).map_err(|error| thrown::error(&error, lang.as_deref()));
    let (old, new) = (plan(old)?.plan, plan(new)?.plan);
    let found = diff::diff(&old, &new);
    let lang = lang.as_deref().unwrap_or("ja");
    Ok(object(&ComparisonObject {
        changes: &found.changes,
        counts: &found.counts,
        message: locale::comparison(lang).sentence(&found),
        html: view::comparison_table(&found, &old, &new, lang).to_markup(),
    }))
}
