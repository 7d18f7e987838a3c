//! Where the rows of bars stand: name, bar and figures side by side, or the words above the bar.

use super::{Bars, Row};
use crate::chart::Layout;
use crate::draw::text::{Piece, pack_pieces};
use crate::draw::{Label, text};
use std::ops::Range;

/// The height of a bar, from one line of text to the next, and between two rows, in em.
pub(super) const BAR: f64 = 1.1;
const LINE: f64 = 1.35;
const GAP: f64 = 0.7;
/// Above the first row, in em.
const TOP: f64 = 0.2;
/// From the top of a line to its baseline, from the edge to text, and between two columns, in em.
const BASE: f64 = 1.0;
const EDGE: f64 = 0.2;
const BETWEEN: f64 = 1.0;
/// The parts of the width that names and figures may take at most.
const NAMES: f64 = 0.32;
const FIGURES: f64 = 0.4;
/// What stands between two figures in one line.
const SPACE: &str = "　";

/// The places of everything in the drawing, in px.
pub(super) struct Form {
    /// The upper edge of each row's bar.
    pub bars: Vec<Option<i32>>,
    /// Names and figures.
    pub lines: Vec<Line>,
    /// What stands above several rows.
    pub headings: Vec<Label>,
    /// From where to where the axis goes.
    pub across: Range<i32>,
    /// The height of the drawing.
    pub height: i32,
    em: f64,
    /// How far down the rows go already, in em.
    used: f64,
}

/// A line of text.
pub(super) struct Line {
    pub x: i32,
    pub y: i32,
    pub pieces: Vec<Piece>,
}

/// The width of these figures in one line, in em.
fn in_one_line(figures: &[Piece]) -> f64 {
    let all: f64 = figures.iter().map(|figure| text::width(&figure.text)).sum();
    all + text::width(SPACE) * figures.len().saturating_sub(1) as f64
}

impl Form {
    /// The form that fits the place.
    pub(super) fn of(bars: &Bars, layout: Layout) -> Form {
        let em = layout.font;
        let mut form = Form {
            bars: Vec::with_capacity(bars.rows.len()),
            lines: Vec::new(),
            headings: Vec::new(),
            across: 0..1,
            height: 0,
            em,
            // A target mark stands out above the first bar.
            used: TOP,
        };
        let room = layout.width.floor() / em - 2.0 * EDGE;
        if layout.is_narrow() {
            form.stack(bars, room);
        } else {
            form.columns(bars, room);
        }
        form.height = (form.used * em).ceil().max(1.0) as i32;
        form
    }

    /// Name, bar and figures side by side; where there is no bar, the words take its place too.
    fn columns(&mut self, bars: &Bars, room: f64) {
        let names = bars.rows.iter().map(|row| text::width(&row.name)).fold(0.0, f64::max).min(room * NAMES);
        let with_bar = bars.rows.iter().filter(|row| row.bar.is_some());
        let figures = with_bar.map(|row| in_one_line(&row.figures)).fold(0.0, f64::max);
        let figures = figures.min(room * FIGURES);
        let (left, right) = (EDGE + names + BETWEEN, EDGE + room - figures - BETWEEN);
        self.across = self.px(left)..self.px(right);
        for row in &bars.rows {
            self.heading(row, room);
            self.used += self.above_first(bars, row);
            let words = match row.bar {
                Some(_) => (right + BETWEEN, pack_pieces(&row.figures, SPACE, figures)),
                None => (left, pack_pieces(&row.figures, SPACE, EDGE + room - left)),
            };
            let name = pack_pieces(&[row.name.clone().into()], SPACE, names);
            let lines = name.len().max(words.1.len()).max(1);
            self.bars.push(row.bar.map(|_| self.px(self.used + 0.1)));
            self.lines(EDGE, name);
            self.lines(words.0, words.1);
            self.used += lines as f64 * LINE + GAP;
        }
    }

    /// Name and figures above the bar.
    fn stack(&mut self, bars: &Bars, room: f64) {
        let right = EDGE + room - 0.3;
        self.across = self.px(0.5)..self.px(right).max(self.px(0.5) + 1);
        for row in &bars.rows {
            self.heading(row, room);
            let mut pieces = vec![Piece::from(row.name.clone())];
            let fits = text::width(&row.name) + text::width(SPACE) + in_one_line(&row.figures) <= room;
            // What is short stands in one line.
            let lines = if fits {
                pieces.extend_from_slice(&row.figures);
                pack_pieces(&pieces, SPACE, room)
            } else {
                let mut lines = pack_pieces(&pieces, SPACE, room);
                lines.extend(pack_pieces(&row.figures, SPACE, room));
                lines
            };
            let count = lines.len() as f64;
            self.lines(EDGE, lines);
            self.used += count * LINE;
            if row.bar.is_some() {
                self.used += self.above_first(bars, row) + 0.25;
                self.bars.push(Some(self.px(self.used)));
                self.used += BAR;
            } else {
                self.bars.push(None);
            }
            self.used += GAP + 0.3;
        }
    }

    fn heading(&mut self, row: &Row, room: f64) {
        let Some(heading) = &row.heading else { return };
        if self.used > TOP {
            self.used += GAP;
        }
        // Bold Latin letters are a little wider.
        for line in text::wrap(heading, room * 0.92) {
            let label = Label { x: self.px(EDGE), y: self.px(self.used + BASE), text: line };
            self.headings.push(label);
            self.used += LINE;
        }
        self.used += 0.3;
    }

    /// The room for what stands above the first target mark.
    fn above_first(&self, bars: &Bars, row: &Row) -> f64 {
        let is_first = row.bar.is_some() && self.bars.iter().all(Option::is_none);
        if is_first && bars.over_target.is_some() { LINE } else { 0.0 }
    }

    /// Lines of text from here down.
    fn lines(&mut self, x: f64, lines: Vec<Vec<Piece>>) {
        for (at, pieces) in lines.into_iter().enumerate() {
            let y = self.px(self.used + at as f64 * LINE + BASE);
            self.lines.push(Line { x: self.px(x), y, pieces });
        }
    }

    fn px(&self, em: f64) -> i32 {
        (em * self.em).round() as i32
    }
}
