//! What the caller may choose, as it comes from JavaScript.

use super::input::json_text;
use crate::chart::{Layout, Options};
use crate::locale::Calendar;
use crate::model::{Better, FiscalYear, Word};
use crate::read::{Json, YearContext, YearSpan, fiscal_year};
use wasm_bindgen::JsValue;

/// The texts and numbers of a plain object; what is not understood is as if it were not there.
pub(super) struct Settings(Vec<(String, Setting)>);

enum Setting {
    Text(String),
    Number(f64),
}

impl Settings {
    pub(super) fn read(value: &JsValue) -> Settings {
        let text = json_text(value).unwrap_or_default();
        let Ok(Json::Object(entries)) = Json::parse(&text) else { return Settings(Vec::new()) };
        let setting = |(key, value): (_, Json)| match value {
            Json::Text(text) => Some((String::from(key), Setting::Text(text.into_owned()))),
            Json::Number(number) => Some((String::from(key), Setting::Number(number))),
            _ => None,
        };
        Settings(entries.into_iter().filter_map(setting).collect())
    }

    fn get(&self, key: &str) -> Option<&Setting> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, setting)| setting)
    }

    /// Text; attributes of a page are always text.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        match self.get(key)? {
            Setting::Text(text) => Some(text.clone()),
            Setting::Number(_) => None,
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        match self.get(key)? {
            Setting::Number(number) => Some(*number),
            Setting::Text(_) => None,
        }
    }

    /// How many; `None` for what is no count.
    #[cfg(feature = "api")]
    pub(super) fn count(&self, key: &str) -> Option<usize> {
        self.number(key).filter(|count| *count >= 0.0).map(|count| count as usize)
    }

    /// A fiscal year, as a number or as any text that names one.
    pub(super) fn year(&self, key: &str) -> Option<FiscalYear> {
        match self.get(key)? {
            Setting::Number(number) => FiscalYear::new(*number as i64),
            Setting::Text(text) => match fiscal_year(text, YearContext::default()).ok()?.span {
                YearSpan::One(year) => Some(year),
                _ => None,
            },
        }
    }

    /// The kind of chart; `trend` if none.
    #[cfg(any(feature = "page", feature = "api"))]
    pub(super) fn kind(&self) -> String {
        self.text("kind").unwrap_or_else(|| "trend".to_owned())
    }

    /// What to draw: `indicator`, `item`, `lang`, `asOf`, the years `from` and `to`, `better`, a word of
    /// the plan format, and `era`, one of `western`, `era`, `both`.
    pub(super) fn chart(&self) -> Options {
        let calendar = match self.text("era").as_deref() {
            Some("western") => Calendar::Western,
            Some("era") => Calendar::Era,
            _ => Calendar::Both,
        };
        Options {
            indicator: self.text("indicator"),
            item: self.text("item"),
            lang: self.text("lang"),
            calendar,
            // No chart of another module asks for it.
            as_of: if cfg!(feature = "spans") { self.year("asOf") } else { None },
            from: self.year("from"),
            to: self.year("to"),
            better: self.better(),
        }
    }

    /// Which direction is an improvement where the plan does not say it.
    fn better(&self) -> Option<Better> {
        // No chart of another module judges anything by it.
        if cfg!(any(feature = "trend", feature = "bars")) {
            Better::from_word(&self.text("better")?)
        } else {
            None
        }
    }

    /// The place to fill, `width` and `font` in px, as usual where it is not told.
    pub(super) fn layout(&self) -> Layout {
        let usual = Layout::default();
        let told = |key: &str, usual: f64| self.number(key).unwrap_or(usual);
        Layout { width: told("width", usual.width), font: told("font", usual.font) }
    }

    /// The level of a heading in the page; the one below the page's own if it is not told.
    #[cfg(any(feature = "page", feature = "viewer"))]
    pub(super) fn heading(&self) -> u8 {
        self.number("heading").map_or(2, |level| level as u8).clamp(1, 6)
    }
}
