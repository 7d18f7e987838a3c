//! A plan viewer that lives in a page.

use super::dom::Figure;
use super::input;
use super::options::Settings;
use super::thrown;
use crate::chart::Layout;
use crate::model::{FiscalYear, Plan};
use crate::view::{State, View, Viewer, ViewerFrame};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A viewer in a page.
#[wasm_bindgen]
pub struct Viewing {
    figure: Figure,
    frame: ViewerFrame,
    viewer: Viewer,
}

/// Fills `figure`, an element that already stands in the page, with the viewer of `source`: plan JSON as text,
/// a plan as a plain object, or a list of editions of a plan, the newest last. `address` is what the viewer is
/// called in the address of the page, `state` what the reader asks for; the options hold what the page's scripts measured,
/// as those of a chart do. Throws an `Error` with a `code`, and
/// leaves `figure` empty, when there is no plan.
#[wasm_bindgen]
pub fn view(
    figure: JsValue,
    source: &JsValue,
    options: &JsValue,
    state: &JsValue,
) -> Result<Viewing, JsValue> {
    let figure = Figure::new(figure).ok_or_else(|| js_sys::TypeError::new("keikaku: no element"))?;
    let settings = Settings::read(options);
    let lang = settings.text("lang").or_else(|| figure.lang());
    let viewer = Viewer::new(plans(source, lang.as_deref())?);
    let frame = ViewerFrame {
        scope: settings.text("scope").unwrap_or_else(|| "keikaku".to_owned()),
        address: settings.text("address").unwrap_or_else(|| "keikaku-viewer".to_owned()),
        heading: settings.heading(),
        lang,
        calendar: settings.chart().calendar,
        layout: settings.layout(),
    };
    let mut viewing = Viewing { figure, frame, viewer };
    viewing.viewer.go(state_of(state));
    viewing.show()?;
    Ok(viewing)
}

#[wasm_bindgen]
impl Viewing {
    /// Shows other plans; what the reader asked for and opened stays. What throws leaves all as it was.
    pub fn update(&mut self, source: &JsValue) -> Result<(), JsValue> {
        let plans = plans(source, self.frame.lang.as_deref())?;
        self.viewer.replace(plans);
        self.show()
    }

    /// Shows what is asked for. Gives the id of the element that is to be brought into sight, if one is.
    pub fn go(&mut self, state: &JsValue) -> Result<Option<String>, JsValue> {
        let scope = self.frame.scope.clone();
        let item = self.viewer.go(state_of(state)).map(|item| [&scope, "-item-", item].concat());
        self.show()?;
        Ok(item)
    }

    /// Opens or closes what is called by this key.
    #[wasm_bindgen(js_name = setOpen)]
    pub fn set_open(&mut self, key: &str, is_open: bool) -> Result<(), JsValue> {
        if self.viewer.set_open(key, is_open) { self.show() } else { Ok(()) }
    }

    /// Opens everything for paper, or gives back what was open before.
    #[wasm_bindgen(js_name = setPaper)]
    pub fn set_paper(&mut self, is_paper: bool) -> Result<(), JsValue> {
        self.viewer.set_paper(is_paper);
        self.show()
    }

    /// Makes the search ready before the first letter is typed.
    pub fn prepare(&mut self) {
        self.viewer.prepare();
    }

    /// Shows more of what is left of lists.
    pub fn more(&mut self) -> Result<(), JsValue> {
        self.viewer.more();
        self.show()
    }

    /// The address of the item that a JSON pointer into the plan leads to, if it leads to one.
    #[wasm_bindgen(js_name = addressOf)]
    pub fn address_of(&self, pointer: &str) -> Option<String> {
        self.viewer.address_of(pointer, &self.frame.address)
    }

    /// Lays all out for a place of another width, or with text of another size, in px.
    pub fn resize(&mut self, width: f64, font: f64) -> Result<(), JsValue> {
        self.frame.layout = Layout { width, font };
        self.show()
    }

    fn show(&mut self) -> Result<(), JsValue> {
        let parts = self.viewer.parts(&self.frame);
        self.figure.show(parts)
    }
}

fn plans(source: &JsValue, lang: Option<&str>) -> Result<Vec<Plan>, JsValue> {
    input::plans_from(source).map_err(|error| thrown::error(&error, lang))
}

/// What the reader asks for, from the words of the page's address. What is not understood is not asked for.
fn state_of(state: &JsValue) -> State {
    let settings = Settings::read(state);
    let text = |key: &str| settings.text(key).filter(|text| !text.is_empty());
    // People count from 1.
    let number = |key: &str| text(key)?.parse::<usize>().ok()?.checked_sub(1);
    State {
        edition: number("edition"),
        view: View::named(&text("view").unwrap_or_default()),
        item: text("item"),
        text: text("q").unwrap_or_default(),
        actor: text("actor"),
        year: text("year").and_then(|year| FiscalYear::new(year.parse().ok()?)),
        status: text("status"),
        rating: text("rating"),
        level: number("level"),
    }
}
