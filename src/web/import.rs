//! Workbooks, read in steps: between two of them a page paints.

use super::thrown;
use crate::error::Error;
use crate::import;
use crate::read::document_json;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A workbook that is being read.
#[wasm_bindgen]
pub struct Workbook {
    reading: import::Workbook,
    lang: Option<String>,
}

/// Columns that are hidden, as a plain object.
#[derive(Serialize)]
struct ColumnsObject<'a> {
    sheet: &'a str,
    columns: &'a str,
}

#[wasm_bindgen]
impl Workbook {
    /// Looks into the bytes of a workbook, for the sheet of this name or, where none is named, for all. Throws an `Error` with a `code`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, sheet: &JsValue, lang: Option<String>) -> Result<Workbook, JsValue> {
        match import::Workbook::open(bytes, sheet.as_string().as_deref()) {
            Ok(reading) => Ok(Workbook { reading, lang }),
            Err(error) => Err(thrown::error(&error, lang.as_deref())),
        }
    }

    /// Reads some more: `true` when all was read. Throws an `Error` with a `code`.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        self.reading.step().map_err(|error: Error| thrown::error(&error, self.lang.as_deref()))
    }

    /// The sheet that is read.
    #[wasm_bindgen(getter)]
    pub fn sheet(&self) -> String {
        self.reading.progress().sheet.clone()
    }

    /// How many of its rows were read.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> usize {
        self.reading.progress().rows
    }

    /// How many it has, as far as is known.
    #[wasm_bindgen(getter)]
    pub fn total(&self) -> usize {
        self.reading.progress().total
    }

    /// The names of the sheets that are hidden and were left out.
    #[wasm_bindgen(getter)]
    pub fn hidden(&self) -> Vec<String> {
        self.reading.hidden().to_vec()
    }

    /// The JSON of the columns that are hidden and were left out: `[{ sheet, columns }]`.
    #[wasm_bindgen(getter, js_name = hiddenColumns)]
    pub fn hidden_columns(&self) -> String {
        let columns = self.reading.hidden_columns().iter();
        let objects = columns.map(|hidden| ColumnsObject { sheet: &hidden.sheet, columns: &hidden.columns });
        // Only a `Serialize` that itself reports errors could fail; ours report none.
        serde_json::to_string(&objects.collect::<Vec<_>>()).unwrap_or_default()
    }

    /// The JSON of what was read.
    pub fn finish(self) -> String {
        document_json(&self.reading.finish().document)
    }
}
