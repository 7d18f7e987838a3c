//! What stands in the page. Only this file and that of tables name `web_sys` or `gloo`.

use crate::draw::{Element as Tree, Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";
/// An element of the page that a chart is mounted on, and what was put there.
pub(super) struct Figure {
    pub(super) element: Element,
    shown: Vec<Tree>,
}

impl Figure {
    /// The element, if that is what it is.
    pub(super) fn new(value: JsValue) -> Option<Figure> {
        value.dyn_into::<Element>().ok().map(|element| Figure { element, shown: Vec::new() })
    }

    /// Makes these what stands there, before whatever a script put behind them. What is there already and has the
    /// same shape is changed in place, so that the reader's focus, an open table and the year they chose stay as
    /// they are.
    pub(super) fn show(&mut self, parts: Vec<Tree>) -> Result<(), JsValue> {
        let document = gloo::utils::document();
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
            self.clear();
            let behind = self.element.first_child();
            for part in &parts {
                self.element.insert_before(&*build(&document, part, false)?, behind.as_ref())?;
            }
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

    /// Removes everything that was put there.
    fn clear(&mut self) {
        for _ in self.shown.drain(..) {
            if let Some(part) = self.element.first_child() {
                let _ = self.element.remove_child(&part);
            }
        }
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
