//! The wide form of an outline: a column for each level, boxes joined by elbows, the lowest items as rows.

use super::{Layout, Node, Outline};
use crate::chart::flow::Flow;
use crate::chart::marks::sized;
use crate::draw::{Canvas, Element};

/// Between two columns, around the text of a box, and between two boxes, in em.
const BETWEEN: f64 = 1.6;
const PAD: f64 = 0.5;
const PAD_ABOVE: f64 = 0.25;
const GAP: f64 = 0.45;
/// No column is narrower than this many em.
const NARROWEST: f64 = 8.0;
/// Where a connector meets a box, below its top.
const MIDDLE: f64 = 0.95;

/// A box: where it stands, in em.
#[derive(Clone, Copy, Default)]
struct Place {
    top: f64,
    tall: f64,
    /// With all that is below the item and the gap after it.
    span: f64,
}

/// The width of a column in em; `None` where columns would be too narrow to read.
pub(super) fn width(levels: usize, layout: Layout) -> Option<f64> {
    let count = levels.max(1) as f64;
    let column = (layout.width.floor() / layout.font - 0.2 - (count - 1.0) * BETWEEN) / count;
    (!layout.is_narrow() && column >= NARROWEST).then_some(column)
}

/// Draws the form.
pub(super) fn draw(outline: &Outline, root: Element, layout: Layout, column: f64) -> Element {
    let em = layout.font;
    let mut flow = Flow::new(0.1, column, 0.0);
    let top = heads(outline, &mut flow, column);
    let (places, bottom) = places(&outline.nodes, column, top);
    let width = layout.width.floor() as i32;
    let height = ((bottom + 0.1) * em).ceil().max(1.0) as i32;
    let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
    for (node, place) in outline.nodes.iter().zip(&places) {
        flow.go(left(node.depth, column) + PAD, column - 2.0 * PAD, place.top + PAD_ABOVE);
        write(node, &mut flow);
    }
    let group = Element::classed("g", "keikaku-tree").with("fill", "none").with("stroke", "currentColor");
    canvas.group(group, || {
        if top > 0.0 {
            let y = canvas.em(top - 0.5);
            let line = format!("M0 {y}L{width} {y}");
            canvas.add(Element::new("path").with("d", line).with("stroke-opacity", "0.5"));
        }
        boxes(&canvas, &outline.nodes, &places, column);
        elbows(&canvas, &outline.nodes, &places, column);
    });
    flow.draw(&canvas);
    canvas.finish()
}

fn left(depth: usize, column: f64) -> f64 {
    0.1 + depth as f64 * (column + BETWEEN)
}

/// The name, and what is said of the item.
fn write(node: &Node, flow: &mut Flow) {
    flow.say(&node.name, node.depth == 0 && !node.is_leaf);
    flow.pack(&node.remarks);
}

/// The names of the levels; returns where the tree begins.
fn heads(outline: &Outline, flow: &mut Flow, column: f64) -> f64 {
    let mut bottom = 0.0_f64;
    for (depth, name) in outline.levels.iter().enumerate() {
        let Some(name) = name else { continue };
        flow.go(left(depth, column) + PAD, column - 2.0 * PAD, 0.0);
        flow.say(name, true);
        bottom = bottom.max(flow.y + 0.9);
    }
    bottom
}

/// Where every box stands, and where the last ends.
fn places(nodes: &[Node], column: f64, top: f64) -> (Vec<Place>, f64) {
    let deepest = nodes.iter().map(|node| node.depth).max().unwrap_or_default();
    let mut places = vec![Place::default(); nodes.len()];
    // Of each level, how tall everything is that waits for its parent.
    let mut below = vec![0.0; deepest + 2];
    for (node, place) in nodes.iter().zip(&mut places).rev() {
        let mut flow = Flow::new(0.0, column - 2.0 * PAD, 0.0);
        write(node, &mut flow);
        place.tall = flow.y + 2.0 * PAD_ABOVE;
        let children = std::mem::take(&mut below[node.depth + 1]);
        place.span = f64::max(place.tall + GAP, children);
        below[node.depth] += place.span;
    }
    // Of each level, where its next box stands.
    let mut next = vec![top; deepest + 2];
    for (node, place) in nodes.iter().zip(&mut places) {
        place.top = next[node.depth];
        next[node.depth] += place.span;
        next[node.depth + 1] = place.top;
    }
    (places, (next[0] - GAP).max(1.0))
}

/// A box around every item that others are below.
fn boxes(canvas: &Canvas, nodes: &[Node], places: &[Place], column: f64) {
    for (node, place) in nodes.iter().zip(places).filter(|(node, _)| !node.is_leaf) {
        let x = canvas.em(left(node.depth, column));
        let rect = Element::new("rect").at("x", x).at("y", canvas.em(place.top));
        canvas.add(rect.at("width", canvas.em(column)).at("height", canvas.em(place.tall)));
    }
}

/// From every box to those below it: straight to the first, then down and across to the others.
fn elbows(canvas: &Canvas, nodes: &[Node], places: &[Place], column: f64) {
    let mut path: Vec<String> = Vec::new();
    // Where the child before stands, of each level.
    let mut before = Vec::new();
    for (node, place) in nodes.iter().zip(places) {
        let y = canvas.em(place.top + MIDDLE);
        before.truncate(node.depth + 1);
        if node.depth > 0 {
            let start = left(node.depth - 1, column) + column;
            let (start, trunk) = (canvas.em(start), canvas.em(start + BETWEEN / 2.0));
            let end = canvas.em(left(node.depth, column) + if node.is_leaf { 0.2 } else { 0.0 });
            path.push(match before.get(node.depth) {
                None => format!("M{start} {y}L{end} {y}"),
                Some(above) => format!("M{trunk} {above}L{trunk} {y}L{end} {y}"),
            });
        }
        before.resize(node.depth, y);
        before.push(y);
    }
    if !path.is_empty() {
        canvas.add(Element::new("path").with("d", path.concat()));
    }
}
