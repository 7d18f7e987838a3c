//! The year that is running (現在の年度): its column stands out, with a word at its head.

use super::place::Place;
use super::{Schedule, steps};
use crate::chart::{axis, key};
use crate::draw::{Canvas, Element, text};
use crate::model::{FiscalYear, Period};
use std::fmt::Write;

/// The column of this year, if it is drawn.
pub(super) fn column(drawn: Option<Period>, year: Option<FiscalYear>) -> Option<usize> {
    let (drawn, year) = drawn.zip(year)?;
    (drawn.from <= year && year <= drawn.to).then(|| steps(drawn.from, year))
}

/// The group of the mark: faint, so that everything can be read on it, and with edges, which alone are seen in
/// forced colours and on poor paper.
fn group() -> Element {
    Element::classed("g", "keikaku-now")
        .with("fill", "currentColor")
        .with("fill-opacity", "0.08")
        .with("stroke", "currentColor")
}

/// The mark in the key.
pub(super) fn swatch() -> Element {
    let path = |d: &'static str| Element::new("path").with("d", d);
    let area = path("M5 0H15V12H5Z").with("stroke", "none");
    key::swatch().child(group().child(area).child(path("M5 0V12M15 0V12").with("fill", "none")))
}

/// The word at the head of the column, with the year where the column has no other name.
pub(super) fn word(schedule: &Schedule, place: &Place, at: usize) -> String {
    let is_named = place.names.get(at).is_some_and(|name| !name.is_empty());
    match place.year(at).filter(|_| !is_named) {
        Some(year) => schedule.words.now_in(year),
        None => schedule.words.now().to_owned(),
    }
}

/// Whether names and the word stand inside the column: its edges go beside them, and else begin below.
pub(super) fn is_wide(word: &str, place: &Place) -> bool {
    axis::widest(&place.names).max(text::width(word)) * place.em < place.band
}

/// Draws the mark from top to bottom of every run.
pub(super) fn draw(canvas: &Canvas, place: &Place, at: usize, runs: impl Iterator<Item = (i32, i32)>) {
    // However many years there are, it can be seen.
    let (left, right) = (place.x(at), place.x(at + 1).max(place.x(at) + 3));
    let (mut area, mut edges) = (String::new(), String::new());
    for (top, bottom) in runs.filter(|(top, bottom)| top < bottom) {
        // Writing to a string cannot fail.
        let _ = write!(area, "M{left} {top}H{right}V{bottom}H{left}Z");
        let _ = write!(edges, "M{left} {top}V{bottom}M{right} {top}V{bottom}");
    }
    let path = |d: String| Element::new("path").with("d", d);
    canvas.group(group(), || {
        canvas.add(path(area).with("stroke", "none"));
        canvas.add(path(edges).with("fill", "none"));
    });
}

/// Where the middle of its word stands: at the head of the column, and inside the drawing.
pub(super) fn middle(word: &str, at: usize, place: &Place) -> i32 {
    let half = (text::width(word) * place.em / 2.0).ceil() as i32;
    place.middle(at).min(place.width - half).max(half)
}
