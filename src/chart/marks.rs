//! Groups and sizes that every kind of chart begins with.

use crate::draw::Element;
#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
use crate::draw::palette::Paint;
#[cfg(any(feature = "trend", feature = "bars"))]
use crate::draw::palette::{ACTUAL, TARGET};
#[cfg(any(feature = "trend", feature = "bars"))]
use crate::draw::{Canvas, Plot};
#[cfg(any(feature = "trend", feature = "bars"))]
use std::ops::Range;

/// A group of filled bars.
#[cfg(any(feature = "trend", feature = "bars", feature = "grids", feature = "spans"))]
pub(super) fn solid(paint: &Paint) -> Element {
    Element::classed("g", paint.name).with("fill", paint.light)
}

/// A group of text in the colour of the page that stands from its point as `anchor` says.
pub(super) fn labels(class: &'static str, anchor: &'static str) -> Element {
    Element::classed("g", class).with("fill", "currentColor").with("text-anchor", anchor)
}

/// The group of what the reader points at to choose a year.
#[cfg(any(feature = "trend", feature = "grids", feature = "spans"))]
pub(super) fn bands() -> Element {
    Element::classed("g", "keikaku-bands").with("fill", "none").with("pointer-events", "all")
}

/// A group of text on the bands: no edge strikes it out, and the pointer meets the band behind it.
#[cfg(any(feature = "trend", feature = "spans"))]
pub(super) fn above_bands(labels: Element) -> Element {
    labels.with("pointer-events", "none")
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

/// A group of bars that are only outlined: the baseline, and estimates.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn hollow(class: &'static str) -> Element {
    Element::classed("g", class).with("fill", "none").with("stroke", ACTUAL.light)
}

/// A group of target marks.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn target() -> Element {
    Element::classed("g", TARGET.name).with("fill", "none").with("stroke", TARGET.light)
}

/// Draws the marks of targets that stand across lying bars: where each is, and from where to where its bar reaches,
/// in px.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn targets_across(canvas: &Canvas, places: &[(i32, Range<i32>)]) {
    let out = canvas.em(0.2);
    canvas.group(target(), || {
        for (x, bar) in places {
            canvas.stroke(&format!("M{x} {}L{x} {}", bar.start - out, bar.end + out), 3);
        }
        for (x, bar) in places {
            canvas.stroke(&diamond(*x, i32::midpoint(bar.start, bar.end), canvas.em(0.35)), 2);
        }
    });
}

/// Draws where lying bars begin: as high as a bar, or standing out where bars go both ways from it, which would look
/// the same else.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn zero_lines<'a>(canvas: &Canvas, plots: impl Iterator<Item = &'a Plot<'a>>, both_ways: bool) {
    let out = if both_ways { 0.2 } else { 0.0 };
    canvas.group(Element::classed("g", "keikaku-zero").with("stroke", "currentColor"), || {
        for plot in plots {
            plot.line(&[(0.0, -out), (0.0, 1.0 + out)], 1);
        }
    });
}

/// Words of results, of targets, and of both: gone where the reader hides a series that they speak of.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) const OF_ACTUAL: &str = "keikaku-of-actual";
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) const OF_TARGET: &str = "keikaku-of-target";
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) const OF_BOTH: &str = "keikaku-of-actual keikaku-of-target";

/// A path of lines so many px wide.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn stroked(d: String, width: &'static str) -> Element {
    Element::new("path").with("d", d).with("stroke-width", width)
}

/// The path of a diamond.
#[cfg(any(feature = "trend", feature = "bars"))]
pub(super) fn diamond(x: i32, y: i32, radius: i32) -> String {
    format!("M{} {y}L{x} {}L{} {y}L{x} {}Z", x - radius, y - radius, x + radius, y + radius)
}
