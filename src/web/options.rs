//! What the caller may choose, as it comes from JavaScript.

use crate::chart::{Layout, Options};
use crate::locale::Calendar;
use crate::read::Json;
use js_sys::JSON;
use wasm_bindgen::JsValue;

/// Options of [`chart`](super::chart) and [`mount`](super::mount).
#[derive(Clone, Debug, Default)]
pub(super) struct ChartOptions {
    /// The kind of chart; `trend` if none.
    pub(super) kind: Option<String>,
    /// Id, number or title of an indicator.
    pub(super) indicator: Option<String>,
    /// BCP 47.
    pub(super) lang: Option<String>,
    /// How years are named: `western`, `era`, `both`.
    pub(super) era: Option<String>,
    /// px.
    pub(super) width: Option<f64>,
    /// px.
    pub(super) font: Option<f64>,
    /// What makes ids unique in the page.
    pub(super) scope: Option<String>,
    /// The file the plan came from, to be linked.
    pub(super) src: Option<String>,
    /// What the page calls that file.
    pub(super) label: Option<String>,
}

/// The JSON text of a plain object; `None` for what is no data: a function, a cycle, nothing.
pub(super) fn json_text(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string())
}

impl ChartOptions {
    /// Reads options; what is not understood is as if it were not there.
    pub(super) fn read(value: &JsValue) -> ChartOptions {
        let text = json_text(value).unwrap_or_default();
        let mut options = ChartOptions::default();
        if let Ok(Json::Object(entries)) = Json::parse(&text) {
            for (key, value) in entries {
                options.set(&key, value);
            }
        }
        options
    }

    // Attributes of a page are text, so everything that a page may set is text.
    fn set(&mut self, key: &str, value: Json) {
        match (key, value) {
            ("width", Json::Number(px)) => self.width = Some(px),
            ("font", Json::Number(px)) => self.font = Some(px),
            (_, Json::Text(text)) => {
                let option = match key {
                    "kind" => &mut self.kind,
                    "indicator" => &mut self.indicator,
                    "lang" => &mut self.lang,
                    "era" => &mut self.era,
                    "scope" => &mut self.scope,
                    "src" => &mut self.src,
                    "label" => &mut self.label,
                    _ => return,
                };
                *option = Some(text.into_owned());
            }
            _ => {}
        }
    }

    pub(super) fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or("trend")
    }

    pub(super) fn chart(&self) -> Options {
        let calendar = match self.era.as_deref() {
            Some("western") => Calendar::Western,
            Some("era") => Calendar::Era,
            _ => Calendar::Both,
        };
        Options { indicator: self.indicator.clone(), lang: self.lang.clone(), calendar }
    }

    pub(super) fn layout(&self) -> Layout {
        let usual = Layout::default();
        Layout { width: self.width.unwrap_or(usual.width), font: self.font.unwrap_or(usual.font) }
    }
}
