//! The calls that need no page: the same in a browser and in Node.

use super::findings::{FindingObject, objects};
use super::input::{plans_from, text_of};
use super::options::Settings;
use super::{tables, thrown};
use crate::chart::{self, KINDS};
use crate::error::Error;
use crate::locale::finding_words;
use crate::model::Plan;
use crate::read;
use js_sys::{JSON, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A plain object: no ES `Map`, absent keys left out.
pub(super) fn object<T: Serialize>(value: &T) -> JsValue {
    // Only a `Serialize` that itself reports errors could fail; ours report none.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

#[derive(Serialize)]
struct ReadingObject<'r> {
    plan: &'r Plan,
    findings: Vec<FindingObject>,
}

/// Reads plan JSON, text or UTF-8 bytes, or a table of the page: `{ plan, findings }`. Throws an `Error` with a `code` when it is no
/// plan.
#[wasm_bindgen]
pub fn read(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = Settings::read(options).text("lang");
    let reading = match tables::table(input) {
        Some(grid) => grid.and_then(|grid| read::table(&grid)),
        None => text_from(input).and_then(|text| read::plan_json(&text)),
    };
    let reading = reading.map_err(|error| thrown::error(&error, lang.as_deref()))?;
    let words = finding_words(lang.as_deref().unwrap_or("ja"));
    Ok(object(&ReadingObject { plan: &reading.plan, findings: objects(&reading.findings, words) }))
}

/// Text, or bytes that are text.
fn text_from(input: &JsValue) -> Result<String, Error> {
    match input.dyn_ref::<Uint8Array>() {
        Some(bytes) => text_of(bytes),
        None => input.as_string().ok_or(Error::NotText { byte: 1 }),
    }
}

/// Writes a plan, a plain object or JSON text, canonically: keys in the order of the format, nothing that the
/// format does not have; or a list of plans. `json` is the only format so far.
#[wasm_bindgen]
pub fn write(plan: &JsValue, format: &str, options: &JsValue) -> Result<String, JsValue> {
    let lang = Settings::read(options).text("lang");
    let fail = |error: Error| thrown::error(&error, lang.as_deref());
    if format != "json" {
        return Err(fail(Error::NoFormat { wanted: format.to_owned(), formats: &["json"] }));
    }
    let plans = plans_from(plan).map_err(fail)?;
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
        svg: chart.svg(settings.layout().unwrap_or_default()),
        title: &chart.title,
        message: &chart.message,
        table: TableObject {
            caption: &chart.table.caption,
            head: &chart.table.head,
            rows: &chart.table.rows,
        },
    }))
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
