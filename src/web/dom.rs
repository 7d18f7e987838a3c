//! The page: the only file that names `web_sys` or `gloo`.

use crate::chart::Layout;
use crate::draw::{Element as Tree, Node};
use crate::error::Error;
use crate::read::{Cell, Grid};
use gloo::events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlSelectElement, HtmlTableCellElement, HtmlTableElement, HtmlTableRowElement,
    ResizeObserver,
};

const SVG: &str = "http://www.w3.org/2000/svg";
/// The headings of the page that are not a chart's own.
const HEADINGS: &str = ":is(h1,h2,h3,h4,h5,h6):not(.keikaku-chart *)";

/// An element of the page that a chart is mounted on, and what was put there.
pub(super) struct Figure {
    element: Element,
    shown: Vec<Tree>,
}

/// Stops listening when it is dropped.
pub(super) struct Listening {
    _select: Option<EventListener>,
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
        let font = web_sys::window()
            .and_then(|window| window.get_computed_style(&self.element).ok().flatten())
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

    /// Calls back with the value of the choice of indicator whenever it changes.
    pub(super) fn on_choice(&self, mut chosen: impl FnMut(String) + 'static) -> Listening {
        let select = self.element.query_selector(".keikaku-choices select").ok().flatten();
        let listen = |select: Element| {
            EventListener::new(&select, "change", move |event| {
                let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
                if let Some(select) = select {
                    chosen(select.value());
                }
            })
        };
        Listening { _select: select.map(listen) }
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

/// Whether this is a table of the page.
pub(super) fn is_table(value: &JsValue) -> bool {
    value.is_instance_of::<HtmlTableElement>()
}

/// The table as a grid; `None` if it is no table.
pub(super) fn table(value: &JsValue) -> Option<Result<Grid, Error>> {
    let table = value.dyn_ref::<HtmlTableElement>()?;
    let caption = table.caption().map(|caption| line(&visible_text(&caption)));
    let rows = table.rows();
    let rows = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<HtmlTableRowElement>().ok());
    Some(Grid::new(caption, rows.map(|row| cells(&row)).collect()))
}

fn cells(row: &HtmlTableRowElement) -> Vec<Cell> {
    let cells = row.cells();
    (0..cells.length())
        .filter_map(|at| cells.item(at)?.dyn_into::<HtmlTableCellElement>().ok())
        .map(|cell| Cell {
            text: visible_text(&cell),
            row_span: cell.row_span() as usize,
            column_span: cell.col_span() as usize,
        })
        .collect()
}

/// The text of a cell: `br` and blocks end a line, ruby (`rt`, `rp`) and what never shows are left out.
fn visible_text(node: &web_sys::Node) -> String {
    let mut text = String::new();
    collect_text(node, &mut text);
    text.trim().to_owned()
}

// As deep as the page nests inside one cell, which the browser itself bounds (512 levels when parsed).
fn collect_text(node: &web_sys::Node, text: &mut String) {
    let mut child = node.first_child();
    while let Some(node) = child {
        match node.node_name().as_str() {
            "#text" => push_collapsed(&node.node_value().unwrap_or_default(), text),
            "RT" | "RP" | "SCRIPT" | "STYLE" | "TEMPLATE" | "#comment" => {}
            "BR" => text.push('\n'),
            "P" | "DIV" | "LI" | "UL" | "OL" => {
                end_line(text);
                collect_text(&node, text);
                end_line(text);
            }
            _ => collect_text(&node, text),
        }
        child = node.next_sibling();
    }
}

/// White space counts as one space, as it is shown.
fn push_collapsed(piece: &str, text: &mut String) {
    for c in piece.chars() {
        let is_space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if !is_space {
            text.push(c);
        } else if !text.ends_with([' ', '\n']) && !text.is_empty() {
            text.push(' ');
        }
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Text in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
