//! Documents of any kind as JavaScript has them, and what was read from them.

use super::api::object;
use super::findings::{FindingObject, PlaceObject, objects, place};
use super::input::json_text;
use super::options::Settings;
use super::{tables, thrown};
use crate::error::{Error, Place};
use crate::locale::finding_words;
use crate::model::{ERAS, Era, Plan};
use crate::read::{self, Document, Json, Part, Reading, TextFormat, YearContext};
use crate::text::blank;
use js_sys::Uint8Array;
use serde::Serialize;
use std::borrow::Cow;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// The page's own decoder, which knows the encodings of older systems.
    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(encoding: &str) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> Result<String, JsValue>;
}

/// The formats that are read.
const FORMATS: &[&str] = &["auto", "json", "text", "csv", "tsv", "markdown", "html"];

/// How the JSON of a document begins that another module read.
const BEGINNING: &str = "{\"parts\":";

/// What was read, as a plain object.
#[derive(Default, Serialize)]
pub(super) struct ReadingObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Plan>,
    findings: Vec<FindingObject>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<FromObject>,
    /// The other editions of a document that has several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<ReadingObject>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    account: Vec<CellObject>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
}

/// Where a part of the plan comes from.
#[derive(Serialize)]
struct FromObject {
    path: String,
    place: PlaceObject,
}

/// What became of a cell or line.
#[derive(Serialize)]
struct CellObject {
    place: PlaceObject,
    text: String,
    became: &'static str,
}

/// Reads whatever it is: plan JSON, text or a page, bytes of one of them, a table of the page, or a document that
/// another module read.
pub(super) fn reading(input: &JsValue, settings: &Settings) -> Result<ReadingObject, Error> {
    let lang = settings.text("lang").unwrap_or_else(|| "ja".to_owned());
    let context = context(settings)?;
    if let Some(grid) = tables::table(input) {
        return table(grid?, context, &lang);
    }
    if let Some(document) = document_from(input) {
        return understood(&document?, context, &lang);
    }
    let (text, encoding) = match input.dyn_ref::<Uint8Array>() {
        Some(bytes) => {
            let read = read::decoded(&bytes.to_vec(), legacy)?;
            (read.text, Some(read.encoding))
        }
        None => (input.as_string().ok_or(Error::NotText { byte: 1 })?, None),
    };
    if let Some(kind) = read::file_kind(text.as_bytes()) {
        return Err(Error::OtherFile(kind));
    }
    if let Some(error) = says_nothing(&text) {
        return Err(error);
    }
    let reading = match format(settings, &text)? {
        None => read::plan_json(&text).map(|reading| of_plan(reading, &lang)),
        Some(format) => understood(&read::text_document(&text, format)?, context, &lang),
    };
    reading.map(|reading| ReadingObject { encoding, ..reading })
}

/// What is wrong with a text without any word: it is empty, or has only what stands between cells.
fn says_nothing(text: &str) -> Option<Error> {
    let words = |c: &char| !blank(*c);
    match text.chars().find(words) {
        None => Some(Error::Nothing),
        Some(',' | ';' | '"') if text.chars().filter(words).all(|c| matches!(c, ',' | ';' | '"')) => {
            Some(Error::EmptyTable)
        }
        Some(_) => None,
    }
}

/// A table of the page as a document of its own; what is wrong with one that says nothing is told of the table.
fn table(grid: read::Grid, context: YearContext, lang: &str) -> Result<ReadingObject, Error> {
    let refused = read::table(&grid).err();
    let document = Document { parts: vec![Part::Table(grid)] };
    understood(&document, context, lang).map_err(|error| refused.unwrap_or(error))
}

fn understood(document: &Document, context: YearContext, lang: &str) -> Result<ReadingObject, Error> {
    let reading = read::document(document, context)?;
    let words = finding_words(lang);
    let from = |(path, at): (String, Place)| FromObject { path, place: place(&at) };
    let mut plans = reading.plans.into_iter().map(|read| ReadingObject {
        findings: objects(&read.findings, words),
        plan: Some(read.plan),
        places: read.places.into_iter().map(from).collect(),
        ..ReadingObject::default()
    });
    let first = plans.next().ok_or(Error::EmptyTable)?;
    let cell = |cell: read::Accounted| CellObject {
        place: place(&cell.place),
        text: cell.text,
        became: cell.became.name(),
    };
    let account = reading.account.into_iter().map(cell).collect();
    Ok(ReadingObject { others: plans.collect(), account, ..first })
}

fn of_plan(reading: Reading, lang: &str) -> ReadingObject {
    let findings = objects(&reading.findings, finding_words(lang));
    ReadingObject { plan: Some(reading.plan), findings, ..ReadingObject::default() }
}

/// What the caller says of years that are written without era.
fn context(settings: &Settings) -> Result<YearContext, Error> {
    let Some(wanted) = settings.text("era") else { return Ok(YearContext::default()) };
    let is_it = |era: &&Era| era.name == wanted || wanted.strip_prefix(era.letter) == Some("");
    match ERAS.iter().find(is_it) {
        Some(era) => Ok(YearContext { era: Some(era) }),
        None => Err(Error::NoEra { wanted }),
    }
}

/// The format that the caller names, or that the text looks like; `None` for JSON.
fn format(settings: &Settings, text: &str) -> Result<Option<TextFormat>, Error> {
    let wanted = settings.text("format").unwrap_or_else(|| "auto".to_owned());
    match wanted.as_str() {
        "auto" if looks_like_json(text) => Ok(None),
        "auto" => Ok(Some(TextFormat::Auto)),
        "json" => Ok(None),
        "text" => Ok(Some(TextFormat::Text)),
        "csv" => Ok(Some(TextFormat::Csv)),
        "tsv" => Ok(Some(TextFormat::Tsv)),
        "markdown" => Ok(Some(TextFormat::Markdown)),
        "html" => Ok(Some(TextFormat::Html)),
        _ => Err(Error::NoFormat { wanted, formats: FORMATS }),
    }
}

/// Whether it begins as JSON does. A text in one line without any table is told what is wrong with it as JSON.
fn looks_like_json(text: &str) -> bool {
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    begins.starts_with(['{', '[', '"']) || !text.contains(['\n', '\t', '|', '<', ','])
}

fn legacy(encoding: &'static str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new(encoding).ok()?.decode(bytes).ok()
}

/// A document from a plain object or JSON text; `None` for anything else.
fn document_from(value: &JsValue) -> Option<Result<Document, Error>> {
    // What is text and no object is not worth parsing twice.
    let text = value.as_string().filter(|text| text.starts_with(BEGINNING));
    let text = text.or_else(|| value.is_object().then(|| json_text(value)).flatten())?;
    read::document_from(Json::parse(&text).ok()?)
}

/// A large CSV file that is being read in steps: between two of them a page paints.
#[wasm_bindgen]
pub struct CsvReading {
    file: read::CsvFile<'static>,
    encoding: &'static str,
    context: YearContext,
    lang: Option<String>,
}

/// Begins to read bytes as a CSV file; nothing where they are something else. Throws an `Error` with a `code`.
#[wasm_bindgen(js_name = csvReading)]
pub fn csv_reading(bytes: &Uint8Array, options: &JsValue) -> Result<Option<CsvReading>, JsValue> {
    let settings = Settings::read(options);
    let lang = settings.text("lang");
    let begun = || {
        let context = context(&settings)?;
        let read = read::decoded(&bytes.to_vec(), legacy)?;
        let file = match settings.text("format").as_deref().unwrap_or("auto") {
            "csv" => Some(read::CsvFile::open(Cow::Owned(read.text), None)),
            "auto" if !looks_like_json(&read.text) => read::CsvFile::if_one(read.text),
            _ => None,
        };
        Ok(file.map(|file| CsvReading { file, encoding: read.encoding, context, lang: lang.clone() }))
    };
    begun().map_err(|error: Error| thrown::error(&error, lang.as_deref()))
}

#[wasm_bindgen]
impl CsvReading {
    /// Reads some more: `true` when all was read. Throws an `Error` with a `code`.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        self.file.step().map_err(|error| thrown::error(&error, self.lang.as_deref()))
    }

    /// How many records were read.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> usize {
        self.file.progress().0
    }

    /// About how many there are.
    #[wasm_bindgen(getter)]
    pub fn total(&self) -> usize {
        self.file.progress().1
    }

    /// What was read, as `read` gives it. Throws an `Error` with a `code`.
    pub fn finish(self) -> Result<JsValue, JsValue> {
        let lang = self.lang.as_deref();
        let document = self.file.finish();
        let reading = document.and_then(|read| understood(&read, self.context, lang.unwrap_or("ja")));
        let reading = reading.map(|reading| ReadingObject { encoding: Some(self.encoding), ..reading });
        reading.map(|reading| object(&reading)).map_err(|error| thrown::error(&error, lang))
    }
}
