//! What charts draw on.

use super::text::{self, Piece};
use super::{Element, SceneBackend, hatch};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle};
use plotters::style::{BLACK, Color};
use std::ops::Range;

/// A drawing in the making: a size, a font size, and groups that shapes are drawn into.
///
/// Sizes are in px. All text is `font` px high or a stated part of it.
pub struct Canvas {
    backend: SceneBackend,
    area: DrawingArea<SceneBackend, Shift>,
    /// The height of text in px: one em.
    pub font: f64,
}

/// Two axes on a canvas: figures to px. Geometry is plotters'.
pub struct Plot<'c> {
    canvas: &'c Canvas,
    /// Its right edge, px from the left of the canvas.
    pub right: i32,
    /// Its lower edge, px from the top of the canvas.
    pub bottom: i32,
    area: DrawingArea<SceneBackend, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

/// A line of text on a canvas; its group says whether it begins, ends or is centred at `x`.
#[derive(Clone, Debug)]
pub struct Label {
    /// px from the left.
    pub x: i32,
    /// The baseline, px from the top.
    pub y: i32,
    /// What it says.
    pub text: String,
}

impl Canvas {
    /// An empty drawing of this size; `root` is its `svg` element.
    pub fn new(root: Element, width: i32, height: i32, font: f64) -> Canvas {
        let backend = SceneBackend::new(root, (width.max(1) as u32, height.max(1) as u32), font);
        // The drawing speaks by its name and description; its labels one by one would only be noise.
        backend.open(Element::new("g").with("aria-hidden", "true"));
        let area = backend.clone().into_drawing_area();
        Canvas { backend, area, font }
    }

    /// So many em in whole px.
    pub fn em(&self, count: f64) -> i32 {
        (self.font * count).round() as i32
    }

    /// The width of a line of text in px, rounded up.
    pub fn width_of(&self, line: &str) -> i32 {
        (text::width(line) * self.font).ceil() as i32
    }

    /// Draws into a group of its own.
    pub fn group<R>(&self, group: Element, draw: impl FnOnce() -> R) -> R {
        self.backend.open(group);
        let result = draw();
        self.backend.close();
        result
    }

    /// Adds an element as it is.
    pub fn add(&self, element: Element) {
        self.backend.add(element);
    }

    /// Writes a line of text.
    pub fn label(&self, label: &Label) {
        let text = Element::new("text").at("x", label.x).at("y", label.y);
        self.add(text.text(label.text.clone()));
    }

    /// Writes a line of text whose parts may be of classes of their own.
    pub fn line_of(&self, x: i32, y: i32, pieces: &[Piece]) {
        let line = Element::new("text").at("x", x).at("y", y);
        self.add(match pieces {
            [Piece { text, class }] if !class.is_empty() => line.with("class", *class).text(text.clone()),
            _ => pieces.iter().fold(line, |line, Piece { text, class }| match *class {
                "" => line.text(text.clone()),
                class => line.child(Element::classed("tspan", class).text(text.clone())),
            }),
        });
    }

    /// Draws lines so many px wide. Those of one width that follow each other are one element.
    pub fn stroke(&self, path: &str, width: u32) {
        self.backend.add_path(path, Some(width));
    }

    /// Fills a rectangle with hatching, which means: an estimate.
    pub fn hatch(&self, (x0, y0): (i32, i32), (x1, y1): (i32, i32)) {
        let path = hatch(x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1), self.em(0.45).max(4));
        self.backend.add_path(&path, None);
    }

    /// Axes over a part of the canvas: `x` and `y` are what the px ranges stand for.
    pub fn plot(&self, x: Range<f64>, y: Range<f64>, across: Range<i32>, upwards: Range<i32>) -> Plot<'_> {
        let (right, bottom) = (across.end, upwards.start);
        let axes = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(x, y, (across, upwards));
        Plot { canvas: self, right, bottom, area: self.area.apply_coord_spec(axes) }
    }

    /// The finished tree.
    pub fn finish(self) -> Element {
        self.backend.finish()
    }
}

/// The round figures, at most so many, that an axis over this range names.
pub fn ticks(range: Range<f64>, most: usize) -> Vec<f64> {
    RangedCoordf64::from(range).key_points(most)
}

impl Plot<'_> {
    /// Where a point of the plot stands on the canvas.
    pub fn at(&self, x: f64, y: f64) -> (i32, i32) {
        self.area.map_coordinate(&(x, y))
    }

    /// Where `x` is on a plot whose `y` is from 0 to 1: px from the left, and from its upper to its lower edge.
    pub fn across(&self, x: f64) -> (i32, Range<i32>) {
        let ((left, top), (_, bottom)) = (self.at(x, 1.0), self.at(x, 0.0));
        (left, top..bottom)
    }

    /// A bar between two corners; its corners in px.
    pub fn bar(&self, from: (f64, f64), to: (f64, f64)) -> ((i32, i32), (i32, i32)) {
        // Recording cannot fail: the backend has no error, and nobody else holds it.
        let _ = self.area.draw(&Rectangle::new([from, to], BLACK.filled()));
        (self.at(from.0, from.1), self.at(to.0, to.1))
    }

    /// A line through points.
    pub fn line(&self, points: &[(f64, f64)], width: u32) {
        let _ = self.area.draw(&PathElement::new(points.to_vec(), BLACK.stroke_width(width)));
    }

    /// The canvas it is on.
    pub fn canvas(&self) -> &Canvas {
        self.canvas
    }
}
