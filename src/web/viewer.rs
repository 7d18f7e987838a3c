//! A plan viewer that lives in a page.

use super::dom::Figure;
use super::input;
use super::options::Settings;
use super::room::Observing;
use super::thrown;
use crate::model::{FiscalYear, Plan};
use crate::view::{State, View, Viewer, ViewerFrame};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A viewer in a page. Freeing it takes it out of the page and ends every listener.
#[wasm_bindgen]
pub struct Viewing {
    shown: Rc<RefCell<Shown>>,
    _observing: Observing,
}

struct Shown {
    figure: Figure,
    frame: ViewerFrame,
    viewer: Viewer,
}

/// Fills `figure`, an element that already stands in the page, with the viewer of `source`: plan JSON as text,
/// a plan as a plain object, or a list of editions of a plan, the newest last. `address` is what the viewer is
/// called in the address of the page, `state` what the reader asks for. Throws an `Error` with a `code`, and
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
        heading: figure.heading_level(),
        lang,
        calendar: settings.chart().calendar,
        layout: settings.layout().unwrap_or_else(|| figure.layout()),
    };
    let mut shown = Shown { figure, frame, viewer };
    shown.viewer.go(state_of(state));
    shown.show()?;
    let shown = Rc::new(RefCell::new(shown));
    let observed = Rc::downgrade(&shown);
    let observing = shown.borrow().figure.on_resize(move || resized(&observed))?;
    Ok(Viewing { shown, _observing: observing })
}

#[wasm_bindgen]
impl Viewing {
    /// Shows other plans; what the reader asked for and opened stays. What throws leaves all as it was.
    pub fn update(&self, source: &JsValue) -> Result<(), JsValue> {
        let mut shown = self.shown.borrow_mut();
        let plans = plans(source, shown.frame.lang.as_deref())?;
        shown.viewer.replace(plans);
        shown.show()
    }

    /// Shows what is asked for. Gives the id of the element that is to be brought into sight, if one is.
    pub fn go(&self, state: &JsValue) -> Result<Option<String>, JsValue> {
        let mut shown = self.shown.borrow_mut();
        let scope = shown.frame.scope.clone();
        let item = shown.viewer.go(state_of(state)).map(|item| [&scope, "-item-", item].concat());
        shown.show()?;
        Ok(item)
    }

    /// Opens or closes what is called by this key.
    #[wasm_bindgen(js_name = setOpen)]
    pub fn set_open(&self, key: &str, is_open: bool) -> Result<(), JsValue> {
        let mut shown = self.shown.borrow_mut();
        if shown.viewer.set_open(key, is_open) { shown.show() } else { Ok(()) }
    }

    /// Opens everything for paper, or gives back what was open before.
    #[wasm_bindgen(js_name = setPaper)]
    pub fn set_paper(&self, is_paper: bool) -> Result<(), JsValue> {
        let mut shown = self.shown.borrow_mut();
        shown.viewer.set_paper(is_paper);
        shown.show()
    }

    /// Makes the search ready before the first letter is typed.
    pub fn prepare(&self) {
        self.shown.borrow_mut().viewer.prepare();
    }

    /// Shows more of what is left of lists.
    pub fn more(&self) -> Result<(), JsValue> {
        let mut shown = self.shown.borrow_mut();
        shown.viewer.more();
        shown.show()
    }

    /// The address of the item that a JSON pointer into the plan leads to, if it leads to one.
    #[wasm_bindgen(js_name = addressOf)]
    pub fn address_of(&self, pointer: &str) -> Option<String> {
        let shown = self.shown.borrow();
        shown.viewer.address_of(pointer, &shown.frame.address)
    }
}

impl Drop for Viewing {
    fn drop(&mut self) {
        self.shown.borrow().figure.clear();
    }
}

impl Shown {
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

fn resized(shown: &Weak<RefCell<Shown>>) {
    let Some(shown) = shown.upgrade() else { return };
    let mut shown = shown.borrow_mut();
    let layout = shown.figure.layout();
    if layout != shown.frame.layout {
        shown.frame.layout = layout;
        let _ = shown.show();
    }
}
