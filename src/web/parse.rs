//! Years and numbers as people write them, for forms and for engineers.

use super::api::object;
use super::findings::{self, FindingObject};
use super::options::Settings;
use crate::error::{Code, Finding, Trail};
use crate::locale::{finding_words, words};
use crate::model::{Era, FiscalYear, Value};
use crate::read::{self, YearContext, YearDoubt, YearForm, YearPart, YearProblem, YearReading, YearSpan};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a text says of fiscal years.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct YearObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<FiscalYear>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<FiscalYear>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<FiscalYear>,
    #[serde(skip_serializing_if = "Option::is_none")]
    half: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quarters: Option<[u8; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months: Option<[u8; 2]>,
    /// Written as a date, which lies in the year.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    date: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<FindingObject>,
}

/// A finding alone.
#[derive(Serialize)]
struct Refused {
    finding: FindingObject,
}

/// What a cell of figures says.
#[derive(Serialize)]
struct NumberObject {
    value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    text: String,
}

/// Reads fiscal years in any spelling: `{ year }`, `{ from, to }`, `{ from }` (以降) or `{ to }` (まで), each
/// with a `finding` where it is written wrong but can only be meant in one way; `{ finding }` where it is a
/// year that cannot be read; `null` for what is no year. `context.era` is the era of years without one.
#[wasm_bindgen(js_name = parseFiscalYear)]
pub fn parse_fiscal_year(text: &str, context: &JsValue) -> JsValue {
    let context = Settings::read(context);
    let era = context.text("era").and_then(|name| Era::named(&name));
    let lang = context.text("lang");
    let reading = read::fiscal_year(text, YearContext { era });
    if reading == Err(YearProblem::NotAYear) {
        return JsValue::NULL;
    }
    let right =
        reading.ok().and_then(|reading| reading.doubt).and_then(|doubt| right_name(doubt, lang.as_deref()));
    let finding = read::year_code(&reading).map(|code| refused(code, text, right, lang.as_deref()));
    let years = reading.map(year_object).unwrap_or_default();
    object(&YearObject { finding, ..years })
}

/// What the year is really called, where its name is wrong.
fn right_name(doubt: YearDoubt, lang: Option<&str>) -> Option<String> {
    match doubt {
        YearDoubt::EraOverrun { right, .. } | YearDoubt::EraNotBegun { right, .. } => {
            Some(words(lang.unwrap_or("ja")).era_year(right.era, right.year))
        }
        _ => None,
    }
}

fn year_object(reading: YearReading) -> YearObject {
    let (year, from, to) = match reading.span {
        YearSpan::One(year) => (Some(year), None, None),
        YearSpan::Between(from, to) => (None, Some(from), Some(to)),
        YearSpan::From(from) => (None, Some(from), None),
        YearSpan::Until(to) => (None, None, Some(to)),
    };
    let (half, quarters, months) = match reading.part {
        Some(YearPart::Half(half)) => (Some(half), None, None),
        Some(YearPart::Quarters(from, to)) => (None, Some([from, to]), None),
        Some(YearPart::Months(from, to)) => (None, None, Some([from, to])),
        None => (None, None, None),
    };
    let date = reading.form == YearForm::Date;
    YearObject { year, from, to, half, quarters, months, date, finding: None }
}

/// Reads what a person typed into a field of this type (`number` is the only one so far):
/// `{ value, unit, text }`, where `text` is how it is shown, or `{ finding }`.
#[wasm_bindgen]
pub fn normalize(kind: &str, text: &str, options: &JsValue) -> JsValue {
    let lang = Settings::read(options).text("lang");
    let words = words(lang.as_deref().unwrap_or("ja"));
    if kind != "number" {
        let unknown = Finding::new(Code::UnknownWord, &Trail::default()).with("found", kind);
        let unknown = unknown.with("expected", "number");
        return object(&Refused { finding: findings::object(&unknown, finding_words(words.lang())) });
    }
    match read::value(text) {
        Ok(cell) => {
            let text = words.value(Some(&cell.value), cell.unit.as_deref());
            object(&NumberObject { value: cell.value, unit: cell.unit, text })
        }
        Err(_) => object(&Refused { finding: refused(Code::NotANumber, text, None, lang.as_deref()) }),
    }
}

fn refused(code: Code, found: &str, right: Option<String>, lang: Option<&str>) -> FindingObject {
    let mut finding = Finding::new(code, &Trail::default()).with("found", found);
    if let Some(right) = right {
        finding = finding.with("right", right);
    }
    findings::object(&finding, finding_words(lang.unwrap_or("ja")))
}
