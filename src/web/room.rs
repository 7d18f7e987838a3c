//! The room that a figure has in its page.

use super::dom::Figure;
use crate::chart::Layout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ResizeObserver;

/// The headings of the page that are not a chart's own.
const HEADINGS: &str = ":is(h1,h2,h3,h4,h5,h6):not(.keikaku-chart *)";

/// Stops observing when it is dropped.
pub(super) struct Observing {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Figure {
    /// The room there is, and the size of text there. Two reads of the page, before anything is drawn.
    pub(super) fn layout(&self) -> Layout {
        let usual = Layout::default();
        // Where there is an element there is a window.
        let font = gloo::utils::window()
            .get_computed_style(&self.element)
            .ok()
            .flatten()
            .and_then(|style| style.get_property_value("font-size").ok())
            .map(|size| js_sys::Number::parse_float(&size))
            .filter(|size| size.is_finite());
        let width = Some(f64::from(self.element.client_width())).filter(|width| *width > 0.0);
        Layout { width: width.unwrap_or(usual.width), font: font.unwrap_or(usual.font) }
    }

    /// The level of a heading here: one below the nearest before it.
    pub(super) fn heading_level(&self) -> u8 {
        let headings =
            self.element.owner_document().and_then(|document| document.query_selector_all(HEADINGS).ok());
        let Some(headings) = headings else { return 2 };
        let before = (0..headings.length())
            .filter_map(|at| headings.item(at))
            .take_while(|heading| {
                self.element.compare_document_position(heading) & web_sys::Node::DOCUMENT_POSITION_PRECEDING
                    != 0
            })
            .last();
        // The name is h1 to h6.
        let level = before
            .and_then(|heading| heading.node_name().as_bytes().get(1).copied())
            .map_or(1, |digit| digit - b'0');
        (level + 1).min(6)
    }

    /// Calls back whenever the place or its text changes size.
    pub(super) fn on_resize(&self, resized: impl FnMut() + 'static) -> Result<Observing, JsValue> {
        let callback = Closure::<dyn FnMut()>::new(resized);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref())?;
        observer.observe(&self.element);
        Ok(Observing { observer, _callback: callback })
    }
}
