//! Elements as text with a line for each, so that a difference shows where it is.

use keikaku::draw::{Element, Node};

/// The markup with a line for each element. Drawings have goldens of their own.
pub(crate) fn lines(element: &Element) -> String {
    fn without_drawings(element: &Element) -> Element {
        let mut copy = Element::new(element.name());
        for (name, value) in element.attributes() {
            copy = copy.with(name, value.clone());
        }
        for node in element.nodes() {
            copy = match node {
                _ if element.name() == "svg" => copy,
                Node::Element(child) => copy.child(without_drawings(child)),
                Node::Text(text) => copy.text(text.clone()),
            };
        }
        copy
    }
    without_drawings(element).to_markup().replace("><", ">\n<") + "\n"
}
