//! The shapes of bars.

use super::lanes::Bar;
use super::place::Place;
use crate::draw::palette::{ON_SPAN, SPAN};
use crate::draw::{Element, hatch};

/// A group of what is open: outlined and hatched.
pub(super) fn open() -> Element {
    Element::classed("g", "keikaku-span-open").with("fill", "none").with("stroke", SPAN.light)
}

/// A group of labels that stand on filled bars.
pub(super) fn on_span() -> Element {
    Element::classed("g", ON_SPAN.name).with("fill", ON_SPAN.light)
}

/// What is certain of a bar: a rectangle, an arrow where it goes on.
pub(super) fn solid(bar: &Bar, (top, tall): (i32, i32), place: &Place) -> Element {
    let end = bar.solid_end(place);
    if bar.open.is_none() && bar.is_arrow {
        let (tip, middle, bottom) = (bar.to, top + tall / 2, top + tall);
        let from = bar.from;
        let arrow = format!("M{from} {top}H{end}L{tip} {middle}L{end} {bottom}H{from}Z");
        return Element::new("path").with("d", arrow);
    }
    Element::new("rect").at("x", bar.from).at("y", top).at("width", end - bar.from).at("height", tall)
}

/// What is open of a bar: edges, a dashed head, hatching.
pub(super) fn rest(bar: &Bar, (top, tall): (i32, i32), place: &Place) -> Vec<Element> {
    let Some(tip) = bar.open else { return Vec::new() };
    let (from, end) = (bar.solid_end(place), tip - bar.head(place));
    let (middle, bottom) = (top + tall / 2, top + tall);
    let path = |d: String| Element::new("path").with("d", d);
    let head = path(format!("M{end} {top}L{tip} {middle}L{end} {bottom}")).with("stroke-width", "2");
    let mut rest = vec![head.with("stroke-dasharray", "4 3")];
    if from < end {
        // Inside by half of the line's width, so that it is as tall as the filled part.
        let edges = format!("M{from} {}H{end}M{from} {}H{end}", top + 1, bottom - 1);
        rest.push(path(edges).with("stroke-width", "2"));
        rest.push(path(hatch(from, top, end, bottom, place.px(0.45).max(4))));
    }
    rest
}
