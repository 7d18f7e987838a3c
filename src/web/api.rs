//! The calls that need no page: the same in a browser and in Node.

use super::input::plans_from;
use super::options::Settings;
use super::{documents, thrown};
use crate::chart::{self, KINDS};
use crate::error::Error;
use crate::model::Plan;
use crate::write;
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A plain object: no ES `Map`, absent keys left out.
pub(super) fn object<T: Serialize>(value: &T) -> JsValue {
    // Only a `Serialize` that itself reports errors could fail; ours report none.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// Reads plan JSON, text or bytes, a table or text that holds tables, or a document that another module read:
/// `{ plan, findings, places, account, others, encoding }`. Throws an `Error` with a `code` when it is no plan.
#[wasm_bindgen]
pub fn read(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let settings = Settings::read(options);
    let reading = documents::reading(input, &settings);
    reading
        .map(|reading| object(&reading))
        .map_err(|error| thrown::error(&error, settings.text("lang").as_deref()))
}

/// Writes a plan, a plain object or JSON text, canonically: keys in the order of the format, nothing that the
/// format does not have; or a list of plans. As `csv` every figure of a plan is a row.
#[wasm_bindgen]
pub fn write(plan: &JsValue, format: &str, options: &JsValue) -> Result<String, JsValue> {
    let lang = Settings::read(options).text("lang");
    let fail = |error: Error| thrown::error(&error, lang.as_deref());
    let plans = plans_from(plan).map_err(fail)?;
    match (format, plans.as_slice()) {
        ("json", _) => {}
        ("csv", [plan]) => return Ok(write::csv(plan)),
        // A table of figures has no place for a second edition.
        ("csv", _) => return Err(fail(Error::NotAPlan { path: "/".to_owned(), expected: "object" })),
        _ => return Err(fail(Error::NoFormat { wanted: format.to_owned(), formats: &["json", "csv"] })),
    }
    let written = if let [plan] = plans.as_slice() { object(plan) } else { object(&plans) };
    // The page's own writer: ours would cost a page 5 kB, and nothing but a chart's reader pays.
    let text = JSON::stringify_with_replacer_and_space(&written, &JsValue::NULL, &2.into())?;
    Ok(String::from(text) + "\n")
}

#[derive(Serialize)]
struct ChartObject<'c> {
    svg: String,
    title: &'c str,
    message: &'c str,
    table: TableObject<'c>,
}

#[derive(Serialize)]
struct TableObject<'c> {
    caption: &'c str,
    head: &'c [String],
    rows: &'c [Vec<String>],
}

/// Draws a chart of a plan, a plain object or JSON text, or of a list of them: `{ svg, title, message, table }`.
#[wasm_bindgen]
pub fn chart(plan: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let settings = Settings::read(options);
    let options = settings.chart();
    let fail = |error: Error| thrown::error(&error, options.lang.as_deref());
    let plans = plans_from(plan).map_err(fail)?;
    let plans: Vec<&Plan> = plans.iter().collect();
    let chart = chart::chart_of(&plans, &settings.kind(), &options).map_err(fail)?;
    Ok(object(&ChartObject {
        svg: chart.svg(settings.layout()),
        title: &chart.title,
        message: &chart.message,
        table: TableObject {
            caption: &chart.table.caption,
            head: &chart.table.head,
            rows: &chart.table.rows,
        },
    }))
}

/// The characters of a text that a file in Windows-31J loses: `[{ row, column, character }]`, counted from 1.
#[wasm_bindgen(js_name = windows31jLosses)]
pub fn windows_31j_losses(text: &str) -> JsValue {
    #[derive(Serialize)]
    struct LossObject {
        row: usize,
        column: usize,
        character: char,
    }
    let object_of =
        |loss: write::Loss| LossObject { row: loss.row, column: loss.column, character: loss.character };
    object(&write::cp932_losses(text).into_iter().map(object_of).collect::<Vec<_>>())
}

/// The kinds of charts: `[{ kind }]`.
#[wasm_bindgen(js_name = chartKinds)]
pub fn chart_kinds() -> JsValue {
    #[derive(Serialize)]
    struct KindObject {
        kind: &'static str,
    }
    object(&KINDS.iter().map(|kind| KindObject { kind: kind.name }).collect::<Vec<_>>())
}

/// The version of the crate.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
