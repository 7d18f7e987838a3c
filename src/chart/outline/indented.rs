//! The narrow form of an outline: a list, each level indented, with a line beside what is below an item.

use super::{Layout, Outline};
use crate::chart::flow::Flow;
use crate::chart::marks::sized;
use crate::draw::{Canvas, Element};

/// How far a level is indented, and at most which part of the width all levels are.
const INDENT: f64 = 1.0;
const MOST: f64 = 0.4;
/// Between two items, in em.
const GAP: f64 = 0.5;
/// From the edge of an item to the line beside what is below it.
const RULE: f64 = 0.3;

/// Draws the form.
pub(super) fn draw(outline: &Outline, root: Element, layout: Layout) -> Element {
    let em = layout.font;
    let wide = layout.width.floor() / em - 0.3;
    let deepest = outline.nodes.iter().map(|node| node.depth).max().unwrap_or_default();
    let indent = INDENT.min(wide * MOST / deepest.max(1) as f64);
    let mut flow = Flow::new(0.0, wide, 0.0);
    let mut rules: Vec<[f64; 3]> = Vec::new();
    // Items that others are below: their depth, and where their line begins.
    let mut open: Vec<(usize, f64)> = Vec::new();
    for node in &outline.nodes {
        let end = flow.y;
        while let Some((depth, start)) = open.pop_if(|(depth, _)| *depth >= node.depth) {
            rules.push([depth as f64 * indent + RULE, start, end - GAP]);
        }
        let left = node.depth as f64 * indent;
        flow.go(left, wide - left, end);
        flow.say(&node.name, !node.is_leaf);
        flow.pack(&node.remarks);
        open.push((node.depth, flow.y + 0.15));
        flow.y += GAP;
    }
    let bottom = flow.y - GAP;
    rules.extend(open.iter().map(|(depth, start)| [*depth as f64 * indent + RULE, *start, bottom]));
    let (width, height) = (layout.width.floor() as i32, ((bottom + 0.2) * em).ceil().max(1.0) as i32);
    let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
    draw_rules(&canvas, &rules);
    flow.draw(&canvas);
    canvas.finish()
}

/// The lines beside what is below an item; none where nothing is.
fn draw_rules(canvas: &Canvas, rules: &[[f64; 3]]) {
    let line = |[x, top, bottom]: &[f64; 3]| {
        let (x, top, bottom) = (canvas.em(*x), canvas.em(*top), canvas.em(*bottom));
        (top < bottom).then(|| format!("M{x} {top}L{x} {bottom}"))
    };
    let path: String = rules.iter().filter_map(line).collect();
    let group = Element::classed("g", "keikaku-tree").with("fill", "none").with("stroke", "currentColor");
    canvas.group(group, || {
        if !path.is_empty() {
            canvas.add(Element::new("path").with("d", path));
        }
    });
}
