//! Text set in a column, from the top down: what kinds without axes are made of.

use crate::draw::{Canvas, Element, Label, text};

/// From one line of text to the next, in em.
pub(super) const LINE: f64 = 1.4;
/// Bold letters are wider than the table of widths says, by at most this part.
const STRONG: f64 = 0.94;

/// A column of text in the making (文字の流し込み); everything in em, so that it is the same at every size.
pub(super) struct Flow {
    /// The left edge.
    pub left: f64,
    /// How wide a line may be.
    pub room: f64,
    /// Where the next line begins.
    pub y: f64,
    lines: Vec<Line>,
}

struct Line {
    left: f64,
    top: f64,
    text: String,
    strong: bool,
}

impl Flow {
    /// An empty column.
    pub(super) fn new(left: f64, room: f64, y: f64) -> Flow {
        Flow { left, room, y, lines: Vec::new() }
    }

    /// Moves to another column; what is written stays.
    pub(super) fn go(&mut self, left: f64, room: f64, y: f64) {
        (self.left, self.room, self.y) = (left, room, y);
    }

    /// A paragraph in as many lines as it needs.
    pub(super) fn say(&mut self, words: &str, strong: bool) {
        let room = self.room.max(1.0) * if strong { STRONG } else { 1.0 };
        self.set(text::wrap(words, room), self.left, strong);
    }

    /// Pieces that belong together, as many to a line as fit.
    pub(super) fn pack(&mut self, pieces: &[String]) {
        self.set(text::pack(pieces, "　", self.room.max(1.0)), self.left, false);
    }

    /// A point of a list, its lines indented below each other.
    pub(super) fn point(&mut self, words: &str) {
        let lines = text::wrap(words, (self.room - 1.0).max(1.0));
        self.lines.push(Line { left: self.left, top: self.y, text: "・".to_owned(), strong: false });
        self.set(lines, self.left + 1.0, false);
    }

    fn set(&mut self, lines: Vec<String>, left: f64, strong: bool) {
        for text in lines {
            self.lines.push(Line { left, top: self.y, text, strong });
            self.y += LINE;
        }
    }

    /// Writes it all: bold lines in a group of their own.
    pub(super) fn draw(&self, canvas: &Canvas) {
        let plain = super::marks::labels("keikaku-words", "start");
        let strong = super::marks::labels("keikaku-words", "start").with("font-weight", "bold");
        self.draw_lines(canvas, plain, false);
        self.draw_lines(canvas, strong, true);
    }

    fn draw_lines(&self, canvas: &Canvas, group: Element, strong: bool) {
        canvas.group(group, || {
            for line in self.lines.iter().filter(|line| line.strong == strong) {
                let (x, y) = (canvas.em(line.left), canvas.em(line.top + 1.05));
                canvas.label(&Label { x, y, text: line.text.clone() });
            }
        });
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::chart::{Chart, Layout};

    /// Every line of text lies within the drawing, whatever its size.
    pub(in crate::chart) fn assert_inside(chart: &Chart) {
        for (width, font) in [(288.0, 16.0), (320.0, 32.0), (481.0, 16.0), (720.0, 16.0), (1280.0, 20.0)] {
            let svg = chart.svg(Layout { width, font });
            let after = |text: &str, name: &str| -> f64 {
                text.split_once(name).unwrap().1.split('"').next().unwrap().parse().unwrap()
            };
            let height = after(&svg, " height=\"");
            for label in svg.split("<text ").skip(1) {
                let words = label.split_once('>').unwrap().1.split('<').next().unwrap();
                let words = words.replace("&amp;", "&").replace("&lt;", "<");
                let (x, y) = (after(label, "x=\""), after(label, "y=\""));
                assert!(x >= 0.0 && x + text::width(&words) * font <= width + 1.0, "{width}: {words}");
                assert!(y >= font * 0.8 && y + font * 0.2 <= height, "{width}: {words}");
            }
        }
    }

    #[test]
    fn a_paragraph_takes_as_many_lines_as_it_needs_and_none_is_too_wide() {
        let mut flow = Flow::new(1.0, 10.0, 0.0);
        flow.say(&"計画".repeat(150), true);
        flow.point(&"実績".repeat(20));
        assert!(flow.y > 30.0 * LINE);
        assert!(flow.lines.iter().all(|line| line.left - 1.0 + text::width(&line.text) <= 10.0));
    }
}
