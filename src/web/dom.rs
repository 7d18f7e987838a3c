//! What stands in the page. Only this file and that of tables name `web_sys` or `gloo`.

use crate::draw::Element as Tree;
use crate::draw::changes::{built, changes};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

// One call for a whole chart: crossing into the page for each node and each text took longer than making them.
#[wasm_bindgen(module = "/src/web/dom.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn fill(document: &Document, place: &Element, old: usize, elements: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch)]
    fn change(document: &Document, place: &Element, changes: &str) -> Result<bool, JsValue>;
}

/// Whether this is a table of the page.
#[cfg(any(feature = "page", feature = "viewer"))]
pub(super) fn is_table(value: &JsValue) -> bool {
    value.is_instance_of::<web_sys::HtmlTableElement>()
}

/// An element of the page that a chart is mounted on, and what was put there.
pub(super) struct Figure {
    pub(super) element: Element,
    document: Document,
    shown: Vec<Tree>,
}

impl Figure {
    /// The element, if that is what it is.
    pub(super) fn new(value: JsValue) -> Option<Figure> {
        let element = value.dyn_into::<Element>().ok()?;
        Some(Figure { element, document: gloo::utils::document(), shown: Vec::new() })
    }

    /// Makes these what stands there, before whatever a script put behind them. What is there already and has the
    /// same shape is changed in place, so that the reader's focus, an open table and the year they chose stay as
    /// they are.
    pub(super) fn show(&mut self, parts: Vec<Tree>) -> Result<(), JsValue> {
        let is_as_many = self.shown.len() == parts.len();
        if !is_as_many || !change(&self.document, &self.element, &changes(&self.shown, &parts))? {
            fill(&self.document, &self.element, self.shown.len(), &built(&parts))?;
        }
        self.shown = parts;
        Ok(())
    }

    /// The language that the page says this part is in.
    pub(super) fn lang(&self) -> Option<String> {
        self.element.closest("[lang]").ok().flatten()?.get_attribute("lang")
    }

    /// Removes everything, whoever put it there.
    #[cfg(feature = "editions")]
    pub(super) fn empty(&self) {
        self.element.set_text_content(None);
    }
}
