//! What stands in the page. Only this file and that of tables name `web_sys` or `gloo`.

use crate::chart::Layout;
use crate::draw::{Element as Tree, Node};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, ResizeObserver};

const SVG: &str = "http://www.w3.org/2000/svg";
/// The headings of the page that are not a chart's own.
const HEADINGS: &str = ":is(h1,h2,h3,h4,h5,h6):not(.keikaku-chart *)";

/// An element of the page that a chart is mounted on, and what was put there.
pub(super) struct Figure {
    element: Element,
    shown: Vec<Tree>,
}

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
    /// The element, if that is what it is.
    pub(super) fn new(value: JsValue) -> Option<Figure> {
        value.dyn_into::<Element>().ok().map(|element| Figure { element, shown: Vec::new() })
    }

    /// Makes these what stands there. What is there already and has the same shape is changed in place, so
    /// that the reader's focus, an open table and the year they chose stay as they are.
    pub(super) fn show(&mut self, parts: Vec<Tree>) -> Result<(), JsValue> {
        let Some(document) = self.element.owner_document() else { return Ok(()) };
        if self.shown.len() == parts.len() {
            let mut node = self.element.first_child();
            for (old, new) in self.shown.iter().zip(&parts) {
                let Some(there) = node else { break };
                node = there.next_sibling();
                if !patch(&document, &there, old, new)? {
                    self.element.replace_child(&*build(&document, new, false)?, &there)?;
                }
            }
        } else {
            self.element.set_text_content(None);
            for part in &parts {
                self.element.append_child(&*build(&document, part, false)?)?;
            }
        }
        self.shown = parts;
        self.drawn()
    }

    /// Tells the script of the page that follows the slider that there are new nodes.
    fn drawn(&self) -> Result<(), JsValue> {
        self.element.dispatch_event(&Event::new("keikaku:draw")?).map(drop)
    }

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

    /// The language that the page says this part is in.
    pub(super) fn lang(&self) -> Option<String> {
        self.element.closest("[lang]").ok().flatten()?.get_attribute("lang")
    }

    /// Calls back whenever the place or its text changes size.
    pub(super) fn on_resize(&self, resized: impl FnMut() + 'static) -> Result<Observing, JsValue> {
        let callback = Closure::<dyn FnMut()>::new(resized);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref())?;
        observer.observe(&self.element);
        Ok(Observing { observer, _callback: callback })
    }

    /// Removes everything that was put there.
    pub(super) fn clear(&self) {
        self.element.set_text_content(None);
    }
}

/// Builds the tree with `createElement`, `setAttribute` and text nodes only.
fn build(document: &Document, tree: &Tree, in_svg: bool) -> Result<Element, JsValue> {
    let in_svg = in_svg || tree.name() == "svg";
    let element = if in_svg {
        document.create_element_ns(Some(SVG), tree.name())?
    } else {
        document.create_element(tree.name())?
    };
    for (name, value) in tree.attributes() {
        element.set_attribute(name, value)?;
    }
    match tree.nodes() {
        [Node::Text(text)] => element.set_text_content(Some(text)),
        children => {
            for child in children {
                match child {
                    Node::Element(child) => element.append_child(&*build(document, child, in_svg)?)?,
                    Node::Text(text) => element.append_child(&document.create_text_node(text))?,
                };
            }
        }
    }
    Ok(element)
}

/// Changes what stands there from one tree into another of the same shape: the same elements in each other,
/// with other attributes and texts. Says whether the shapes are the same; a part that has another shape is
/// built anew.
fn patch(document: &Document, node: &web_sys::Node, old: &Tree, new: &Tree) -> Result<bool, JsValue> {
    if old == new {
        return Ok(true);
    }
    let Some(element) = node.dyn_ref::<Element>() else { return Ok(false) };
    if old.name() != new.name() || old.nodes().len() != new.nodes().len() {
        return Ok(false);
    }
    for (name, _) in old.attributes().iter().filter(|(name, _)| new.attribute(name).is_none()) {
        element.remove_attribute(name)?;
    }
    for (name, value) in new.attributes().iter().filter(|(name, value)| old.attribute(name) != Some(value)) {
        element.set_attribute(name, value)?;
    }
    let mut child = node.first_child();
    for pair in old.nodes().iter().zip(new.nodes()) {
        let Some(there) = child else { return Ok(false) };
        child = there.next_sibling();
        match pair {
            (Node::Text(old), Node::Text(new)) if old == new => {}
            (Node::Text(_), Node::Text(new)) => there.set_node_value(Some(new)),
            (Node::Element(old), Node::Element(new)) => {
                if !patch(document, &there, old, new)? {
                    let in_svg = element.namespace_uri().as_deref() == Some(SVG);
                    element.replace_child(&*build(document, new, in_svg)?, &there)?;
                }
            }
            _ => return Ok(false),
        }
    }
    Ok(true)
}
