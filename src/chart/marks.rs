//! Groups and sizes that every kind of chart begins with.

use crate::draw::Element;
#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
use crate::draw::palette::Paint;

/// A group of filled bars.
#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
pub(super) fn solid(paint: &Paint) -> Element {
    Element::classed("g", paint.name).with("fill", paint.light)
}

/// A group of text in the colour of the page that stands from its point as `anchor` says.
pub(super) fn labels(class: &'static str, anchor: &'static str) -> Element {
    Element::classed("g", class).with("fill", "currentColor").with("text-anchor", anchor)
}

/// The root of a drawing of this size.
pub(super) fn sized(root: Element, width: i32, height: i32, font: f64) -> Element {
    root.with("viewBox", format!("0 0 {width} {height}"))
        .at("width", width)
        .at("height", height)
        .with("font-size", tenths(font))
}

/// A size in px to one decimal.
fn tenths(size: f64) -> String {
    let tenths = (size * 10.0).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}
