//! What the marks of a chart mean.

use crate::draw::Element;

/// One mark and its meaning (凡例).
pub struct KeyEntry {
    /// A small drawing of the mark.
    pub swatch: Element,
    /// What it means.
    pub text: String,
}

/// An empty swatch, 20 by 12, as high as a line of text.
pub(super) fn swatch() -> Element {
    Element::classed("svg", "keikaku-swatch")
        .with("viewBox", "0 0 20 12")
        .with("width", "1.7em")
        .with("height", "1em")
        .with("aria-hidden", "true")
}

/// The key as a list.
pub(super) fn list(entries: &[KeyEntry]) -> Element {
    let item =
        |entry: &KeyEntry| Element::new("li").child(entry.swatch.clone()).text(" ").text(entry.text.clone());
    Element::classed("ul", "keikaku-key").children(entries.iter().map(item))
}
