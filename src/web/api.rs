//! The calls that need no page: the same in a browser and in Node.

use super::options::{ChartOptions, json_text};
use super::sentences::{self, FindingObject};
use crate::chart::{self, KINDS};
use crate::error::Error;
use crate::locale::words;
use crate::model::Plan;
use crate::read::{self, Reading};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A plain object: no ES `Map`, absent keys left out.
fn object<T: Serialize>(value: &T) -> JsValue {
    // Only a `Serialize` that itself reports errors could fail; ours report none.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

#[derive(Serialize)]
struct ReadingObject<'r> {
    plan: &'r Plan,
    findings: Vec<FindingObject<'r>>,
}

/// Reads plan JSON: `{ plan, findings }`. Throws an `Error` with a `code` when it is no plan.
#[wasm_bindgen]
pub fn read(input: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let lang = ChartOptions::read(options).lang;
    let reading = read::plan_json(input).map_err(|error| sentences::error(&error, lang.as_deref()))?;
    let words = words(lang.as_deref().unwrap_or("ja"));
    Ok(object(&ReadingObject {
        plan: &reading.plan,
        findings: sentences::findings(&reading.findings, words),
    }))
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

/// Draws a chart of a plan, a plain object or JSON text: `{ svg, title, message, table }`.
#[wasm_bindgen]
pub fn chart(plan: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = ChartOptions::read(options);
    let fail = |error: Error| sentences::error(&error, options.lang.as_deref());
    let plan = plan_from(plan).map_err(fail)?.plan;
    let chart = chart::chart(&plan, options.kind(), &options.chart()).map_err(fail)?;
    Ok(object(&ChartObject {
        svg: chart.svg(options.layout()),
        title: &chart.title,
        message: &chart.message,
        table: TableObject {
            caption: &chart.table.caption,
            head: &chart.table.head,
            rows: &chart.table.rows,
        },
    }))
}

/// A plan from a plain object or from JSON text.
pub(super) fn plan_from(plan: &JsValue) -> Result<Reading, Error> {
    let text = plan.as_string().or_else(|| json_text(plan));
    read::plan_json(&text.ok_or_else(|| Error::NotAPlan { path: "/".to_owned(), expected: "object" })?)
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
