//! The cells that both forms of a chart of ratings are made of.

use super::Ratings;
use crate::chart::marks::labels;
use crate::chart::scale::{LINE, Mark, TILE, Tile, draw_marks, draw_tiles, slot};
use crate::draw::{Canvas, Label, text};
use crate::locale::{RatingCell, RatingColumn};
use crate::model::Absence;

/// The height of the marks of progress below a tile, and a cell's least and greatest width, in em.
const MARKS: f64 = 0.95;
const NARROWEST: f64 = 1.8;
const WIDEST: f64 = 8.0;

/// Everything that stands in cells, by how it is drawn.
#[derive(Default)]
pub(super) struct Cells {
    tiles: Vec<Tile>,
    marks: Vec<Mark>,
    empty: Vec<Label>,
}

impl Ratings {
    /// How wide a cell must be, in em.
    pub(super) fn least_cell(&self) -> f64 {
        let codes =
            self.facts.used().into_iter().map(|grade| text::width(&self.facts.grade(grade).code) + 0.6);
        codes.fold(NARROWEST, f64::max).min(WIDEST)
    }

    /// How wide the names of columns are that are no years, in em.
    pub(super) fn other_names(&self) -> f64 {
        let others = self.facts.columns.iter().filter(|column| !matches!(column, RatingColumn::Year(_)));
        let lines = others.flat_map(|column| self.words.column(*column));
        lines.map(|line| text::width(&line) + 0.3).fold(0.0, f64::max)
    }

    /// The lines of each rating of a cell so many em wide.
    fn codes(&self, cell: &RatingCell, wide: f64) -> Vec<Vec<String>> {
        let code = |grade| text::wrap(&self.facts.grade(grade).code, wide - 0.4);
        cell.grades.iter().map(|grade| code(*grade)).collect()
    }

    /// How high these cells are, in em.
    pub(super) fn height(&self, cells: &[RatingCell], wide: f64) -> f64 {
        let tiles = |cell: &RatingCell| self.codes(cell, wide).iter().map(|lines| tile(lines)).sum::<f64>();
        let marks = if cells.iter().any(|cell| !cell.progress.is_empty()) { MARKS } else { 0.0 };
        cells.iter().map(tiles).fold(TILE, f64::max) + marks
    }
}

/// How high a tile is, in em.
fn tile(lines: &[String]) -> f64 {
    (lines.len() as f64 * LINE + 0.45).max(TILE)
}

impl Cells {
    /// Puts a cell so many px wide with its upper left corner at a point.
    pub(super) fn put(&mut self, ratings: &Ratings, cell: &RatingCell, em: f64, at: (i32, i32), width: i32) {
        let px = |count: f64| (count * em).round() as i32;
        let (x, mut y) = (at.0, at.1);
        for (grade, lines) in cell.grades.iter().zip(ratings.codes(cell, f64::from(width) / em)) {
            let high = px(tile(&lines));
            let step = ratings.facts.grade(*grade).step;
            self.tiles.push(Tile { step, at: (x + 1, y), size: (width - 2, high - 1), lines });
            y += high;
        }
        if cell.grades.is_empty() {
            let text = ratings.words.words().absence(Absence::Missing).to_owned();
            self.empty.push(Label { x: x + width / 2, y: y + px(TILE / 2.0 + 0.36), text });
            y += px(TILE);
        }
        let before = self.marks.len();
        for progress in &cell.progress {
            let middle = (x + slot(progress.half, width), y + px(MARKS / 2.0));
            let mark = (progress.status.code, middle, px(0.32).min(width / 8).max(2));
            // Two marks in one place would be neither; the table has both.
            if !self.marks[before..].iter().any(|known| known.1 == middle) {
                self.marks.push(mark);
            }
        }
    }

    /// Draws them all.
    pub(super) fn draw(&self, canvas: &Canvas) {
        draw_tiles(canvas, &self.tiles);
        draw_marks(canvas, &self.marks);
        canvas.group(labels("keikaku-values", "middle"), || {
            self.empty.iter().for_each(|label| canvas.label(label));
        });
    }
}

/// Draws lines of text that begin at their points.
pub(super) fn draw_labels(canvas: &Canvas, class: &'static str, anchor: &'static str, lines: &[Label]) {
    canvas.group(labels(class, anchor), || lines.iter().for_each(|line| canvas.label(line)));
}

/// Lines of text below each other, the first at this height; returns where the next would stand.
pub(super) fn write(labels: &mut Vec<Label>, lines: Vec<String>, x: i32, top: f64, em: f64) -> f64 {
    let mut y = top;
    for text in lines {
        labels.push(Label { x, y: (y + em * 0.95).round() as i32, text });
        y += 1.35 * em;
    }
    y
}
