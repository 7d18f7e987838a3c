//! The two forms of steps: a line of markers with the steps beside it, and what was done at the right of each
//! or below it.

use super::{Mark, Step, Steps};
use crate::chart::flow::{Flow, LINE};
use crate::chart::marks::sized;
use crate::chart::{Layout, Picture};
use crate::draw::{Canvas, Element};

/// The column of markers, and the radius of one, in em.
const MARKER: f64 = 2.0;
const RADIUS: f64 = 0.5;
/// Between the columns of the wide form, between two steps and between two entries, in em.
const BETWEEN: f64 = 1.4;
const GAP: f64 = 1.5;
const SMALL_GAP: f64 = 0.6;

/// What a step has: beside its guide, or between that and what is counted.
fn counts(step: &Step, flow: &mut Flow) {
    for count in &step.counts {
        flow.say(count, false);
    }
}

/// The group of markers.
pub(super) fn markers() -> Element {
    Element::classed("g", "keikaku-steps").with("fill", "none").with("stroke", "currentColor")
}

/// The marker of a step: filled, half filled or hollow.
pub(super) fn marker(mark: Mark, x: i32, y: i32, radius: i32) -> Vec<Element> {
    let ring = Element::new("circle").at("cx", x).at("cy", y).at("r", radius).with("stroke-width", "2");
    let half = format!("M{x} {}A{radius} {radius} 0 0 0 {x} {}Z", y - radius, y + radius);
    match mark {
        Mark::Full => vec![ring.with("fill", "currentColor")],
        Mark::Half => vec![ring, Element::new("path").with("d", half).with("fill", "currentColor")],
        Mark::Empty => vec![ring],
    }
}

/// What is laid out before it is drawn.
struct Sheet {
    flow: Flow,
    /// The top of each step, in em.
    tops: Vec<f64>,
    /// Boxes of empty steps: left, top, width and height in em.
    boxes: Vec<[f64; 4]>,
}

impl Picture for Steps {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        let em = layout.font;
        let (sheet, bottom) = self.laid_out(layout);
        let (width, height) = (layout.width.floor() as i32, (bottom * em).ceil().max(1.0) as i32);
        let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
        canvas.group(markers(), || self.line(&canvas, &sheet));
        canvas.group(markers().with("stroke-dasharray", "4 3"), || {
            for [left, top, wide, tall] in &sheet.boxes {
                let rect = Element::new("rect").at("x", canvas.em(*left)).at("y", canvas.em(*top));
                canvas.add(rect.at("width", canvas.em(*wide)).at("height", canvas.em(*tall)));
            }
        });
        sheet.flow.draw(&canvas);
        canvas.finish()
    }
}

impl Steps {
    fn laid_out(&self, layout: Layout) -> (Sheet, f64) {
        let room = (layout.width.floor() / layout.font - MARKER - 0.2).max(1.0);
        let (mut left, mut right) = ((MARKER, room), (MARKER, room));
        if !layout.is_narrow() {
            let part = ((room - BETWEEN) * 0.38).floor();
            left.1 = part;
            right = (MARKER + part + BETWEEN, room - part - BETWEEN);
        }
        let mut sheet = Sheet { flow: Flow::new(0.0, 0.0, 0.0), tops: Vec::new(), boxes: Vec::new() };
        let mut y = 0.0;
        for step in &self.steps {
            sheet.tops.push(y);
            sheet.flow.go(left.0, left.1, y);
            sheet.flow.say(&step.name, true);
            if !layout.is_narrow() {
                counts(step, &mut sheet.flow);
            }
            self.guide(step, &mut sheet.flow);
            let below = sheet.flow.y;
            let start = if layout.is_narrow() { below + SMALL_GAP / 2.0 } else { y };
            sheet.flow.go(right.0, right.1, start);
            if layout.is_narrow() && step.mark != Mark::Empty {
                counts(step, &mut sheet.flow);
                sheet.flow.y += SMALL_GAP / 2.0;
            }
            self.entries(step, &mut sheet);
            y = sheet.flow.y.max(below) + GAP;
        }
        (sheet, y - GAP + 0.4)
    }

    /// What should happen in the step.
    fn guide(&self, step: &Step, flow: &mut Flow) {
        if !step.guide.is_empty() {
            flow.y += SMALL_GAP / 2.0;
            flow.say(self.words.guide, false);
            for point in &step.guide {
                flow.point(point);
            }
        }
    }

    fn entries(&self, step: &Step, sheet: &mut Sheet) {
        let flow = &mut sheet.flow;
        for (at, entry) in step.entries.iter().enumerate() {
            flow.y += if at > 0 { SMALL_GAP } else { 0.0 };
            flow.say(&entry.title, true);
            for (heads, points) in &entry.lists {
                flow.pack(heads);
                for point in points {
                    flow.point(point);
                }
            }
        }
        if step.mark == Mark::Empty {
            let (left, top, room) = (flow.left, flow.y, flow.room);
            flow.go(left + 0.7, room - 1.4, top + 0.4);
            flow.say(self.words.nothing, false);
            flow.y += 0.4;
            let tall = flow.y - top;
            sheet.boxes.push([left, top + 0.1, room, tall - 0.1]);
        }
    }

    /// The markers, and the line between each two of them.
    fn line(&self, canvas: &Canvas, sheet: &Sheet) {
        let (x, radius) = (canvas.em(RADIUS + 0.3), canvas.em(RADIUS));
        let middle = |top: f64| canvas.em(top + LINE / 2.0);
        let between = |pair: &[f64]| {
            format!("M{x} {}L{x} {}", middle(pair[0]) + radius + 1, middle(pair[1]) - radius - 1)
        };
        let path: String = sheet.tops.windows(2).map(between).collect();
        if !path.is_empty() {
            canvas.add(Element::new("path").with("d", path).with("stroke-width", "2"));
        }
        for (step, top) in self.steps.iter().zip(&sheet.tops) {
            for element in marker(step.mark, x, middle(*top), radius) {
                canvas.add(element);
            }
        }
    }
}
