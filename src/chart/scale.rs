//! What charts of ratings are drawn with: tiles in the colours of a scale with letters on them, and the marks
//! of how things are going.

use super::marks::labels;
use super::{KeyEntry, key};
use crate::draw::palette::{ON_FAINT, ON_STRONG, Paint, RANKS, STRONG};
use crate::draw::{Canvas, Element, Label};
use crate::locale::{Grade, Progress, RatingFacts, RatingWords, Verdict};
use crate::model::StatusCode;
use crate::order::by;

/// From one line of text on a tile to the next, and the least height of a tile, in em.
pub(super) const LINE: f64 = 1.25;
pub(super) const TILE: f64 = 1.7;

/// A rectangle with lines of text in its middle.
pub(super) struct Tile {
    /// Its colour, 0 for the best rating; `None` for one that is only outlined.
    pub(super) step: Option<usize>,
    /// Left and top.
    pub(super) at: (i32, i32),
    /// Width and height.
    pub(super) size: (i32, i32),
    pub(super) lines: Vec<String>,
}

/// A mark of how something is going: what it means, its middle and its radius.
pub(super) type Mark = (StatusCode, (i32, i32), i32);

/// Draws tiles colour by colour, then what stands on them.
pub(super) fn draw_tiles(canvas: &Canvas, tiles: &[Tile]) {
    let group = |step: Option<usize>, group: Element| {
        canvas.group(group.with("stroke", "currentColor"), || {
            for tile in tiles.iter().filter(|tile| tile.step == step) {
                canvas.add(rect(tile.at, tile.size));
            }
        });
    };
    for (step, paint) in RANKS.iter().enumerate() {
        group(Some(step), super::marks::solid(paint));
    }
    group(None, Element::classed("g", "keikaku-unranked").with("fill", "none"));
    let text = |group: Element, wanted: fn(Option<usize>) -> bool| {
        canvas.group(group, || {
            for tile in tiles.iter().filter(|tile| wanted(tile.step)) {
                letters(canvas, tile);
            }
        });
    };
    let on = |paint: &Paint| super::marks::solid(paint).with("text-anchor", "middle");
    text(on(&ON_STRONG), |step| step.is_some_and(|step| step < STRONG));
    text(on(&ON_FAINT), |step| step.is_some_and(|step| step >= STRONG));
    text(labels("keikaku-values", "middle"), |step| step.is_none());
}

/// The lines of a tile in its middle.
fn letters(canvas: &Canvas, tile: &Tile) {
    let x = tile.at.0 + tile.size.0 / 2;
    let high = LINE * (tile.lines.len() as f64 - 1.0);
    let first = tile.at.1 + tile.size.1 / 2 + canvas.em(0.36 - high / 2.0);
    for (at, line) in tile.lines.iter().enumerate() {
        canvas.label(&Label { x, y: first + canvas.em(LINE * at as f64), text: line.clone() });
    }
}

/// Draws marks.
pub(super) fn draw_marks(canvas: &Canvas, marks: &[Mark]) {
    canvas.group(mark_group(), || marks.iter().for_each(|mark| canvas.add(mark_path(mark))));
}

fn mark_group() -> Element {
    Element::classed("g", "keikaku-progress").with("fill", "currentColor").with("stroke", "currentColor")
}

/// The mark: what is settled is filled, everything else is open.
fn mark_path(&(code, (x, y), r): &Mark) -> Element {
    let (left, right, top, bottom) = (x - r, x + r, y - r, y + r);
    let circle = format!("M{left} {y}a{r} {r} 0 1 0 {0} 0a{r} {r} 0 1 0 -{0} 0Z", 2 * r);
    let (path, filled) = match code {
        StatusCode::Delayed => (format!("M{x} {top}L{right} {bottom}L{left} {bottom}Z"), true),
        StatusCode::OnTrack => (circle, true),
        StatusCode::NotStarted => (circle, false),
        StatusCode::Ahead => (format!("M{left} {top}L{right} {y}L{left} {bottom}Z"), true),
        StatusCode::Done => (format!("M{left} {top}L{right} {top}L{right} {bottom}L{left} {bottom}Z"), true),
        StatusCode::Stopped => {
            (format!("M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}"), false)
        }
        StatusCode::Other => (format!("M{left} {y}L{x} {top}L{right} {y}L{x} {bottom}Z"), false),
    };
    let path = Element::new("path").with("d", path);
    if filled { path } else { path.with("fill", "none").with("stroke-width", "2") }
}

fn rect((x, y): (i32, i32), (width, height): (i32, i32)) -> Element {
    Element::new("rect").at("x", x).at("y", y).at("width", width).at("height", height)
}

/// What the ratings in use mean, scale by scale.
pub(super) fn grades_key(facts: &RatingFacts, words: &dyn RatingWords, used: &[Grade]) -> Vec<KeyEntry> {
    let entry = |grade: &Grade| KeyEntry {
        swatch: swatch(facts.grade(*grade).step),
        text: words.legend(facts, *grade),
    };
    used.iter().map(entry).collect()
}

/// A small tile.
pub(super) fn swatch(step: Option<usize>) -> Element {
    let tile = match step.and_then(|step| RANKS.get(step)) {
        Some(paint) => super::marks::solid(paint),
        None => Element::classed("g", "keikaku-unranked").with("fill", "none"),
    };
    key::swatch().child(tile.with("stroke", "currentColor").child(rect((2, 1), (16, 10))))
}

/// What the marks in use mean: a mark on the left is of the first half.
pub(super) fn marks_key(facts: &RatingFacts, words: &dyn RatingWords) -> Vec<KeyEntry> {
    let mut used: Vec<&Progress> = Vec::new();
    for progress in facts.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.progress) {
        if !used.contains(&progress) {
            used.push(progress);
        }
    }
    let used = by(used, &|it| (it.half.map_or(0, usize::from), it.status.code as usize, 0));
    let entry = |progress: &&Progress| {
        let mark = mark_path(&(progress.status.code, (slot(progress.half, 20), 6), 4));
        KeyEntry {
            swatch: key::swatch().child(mark_group().child(mark)),
            text: words.progress(progress, if words.words().lang() == "en" { ": " } else { " " }),
        }
    };
    used.iter().map(entry).collect()
}

/// Where in a cell so wide the mark of a half stands: in the middle of the left half, or of the right.
pub(super) fn slot(half: Option<u8>, width: i32) -> i32 {
    match half {
        Some(1) => width / 4,
        Some(_) => width - width / 4,
        None => width / 2,
    }
}

/// What a reader must know beside the key.
pub(super) fn notes(facts: &RatingFacts, words: &dyn RatingWords) -> Vec<String> {
    let mut notes = Vec::new();
    let without = facts.without_legend();
    if !without.is_empty() {
        notes.push(words.no_legend(&without));
    }
    let used = facts.used();
    let shares = |pair: &[Grade]| {
        let (one, other) = (facts.grade(pair[0]), facts.grade(pair[1]));
        pair[0].scale == pair[1].scale
            && one.step.is_some()
            && one.step == other.step
            && one.rank != other.rank
    };
    if used.windows(2).any(shares) {
        notes.push(words.shared_colours().to_owned());
    }
    notes
}

/// The colour of a verdict.
pub(super) fn step(facts: &RatingFacts, verdict: &Verdict) -> Option<usize> {
    match verdict {
        Verdict::Rated(grade) => facts.grade(*grade).step,
        _ => None,
    }
}
