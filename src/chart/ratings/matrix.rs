//! The wide form: a row for each item, a column for each year.

use super::cells::{Cells, draw_labels, write};
use super::{Layout, Ratings};
use crate::chart::axis;
use crate::chart::marks::{bands, sized};
use crate::draw::{Canvas, Element, text};
use crate::locale::RatingColumn;

/// The widest cell, between two rows, and the widest column of titles, in em.
const WIDEST: f64 = 7.0;
const GAP: f64 = 0.55;
const TITLES: f64 = 17.0;
const LINE: f64 = 1.35;

/// The sizes of the form.
pub(super) struct Grid<'a> {
    ratings: &'a Ratings,
    em: f64,
    width: i32,
    /// The width of the column of titles and of every other column.
    left: i32,
    cell: i32,
}

impl<'a> Grid<'a> {
    /// The sizes of the form, if there is room for all columns.
    pub(super) fn new(ratings: &'a Ratings, layout: Layout) -> Option<Grid<'a>> {
        let (em, width) = (layout.font, layout.width.floor());
        let least = ratings.least_cell().max(ratings.other_names()) * em;
        let count = ratings.facts.columns.len() as f64;
        let longest = ratings.facts.rows.iter().map(|row| text::width(&row.title) + 1.0).fold(6.0, f64::max);
        // Few columns leave more room for the titles.
        let titles = (width * 0.42).min(TITLES * em).max(width - count * WIDEST * em);
        let left = titles.min(longest * em).min(width - count * least).floor();
        let cell = ((width - left) / count).min(WIDEST.max(least / em) * em).floor();
        (left >= longest.min(9.0) * em).then_some(Grid {
            ratings,
            em,
            width: width as i32,
            left: left as i32,
            cell: cell as i32,
        })
    }

    /// Where a column begins.
    fn x(&self, at: usize) -> i32 {
        self.left + self.cell * i32::try_from(at).unwrap_or(0)
    }

    /// Draws the form.
    pub(super) fn draw(&self, root: Element) -> Element {
        let (em, facts) = (self.em, &self.ratings.facts);
        let names = self.names();
        let deep = names.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let (mut cells, mut years, mut titles, mut headings) =
            (Cells::default(), Vec::new(), Vec::new(), Vec::new());
        for (at, name) in names.into_iter().enumerate() {
            write(&mut years, name, self.x(at) + self.cell / 2, 0.2 * em, em);
        }
        let title = f64::from(self.left) / em - 0.8;
        let (mut top, mut group) = ((deep * LINE + 0.5) * em, usize::MAX);
        for row in &facts.rows {
            if group != row.group
                && let Some(heading) = facts.groups.get(row.group)
            {
                let lines = text::wrap(heading, f64::from(self.width) / em - 0.5);
                top = write(&mut headings, lines, 1, top + 0.3 * em, em) + 0.2 * em;
            }
            group = row.group;
            let below = write(&mut titles, text::wrap(&row.title, title), 1, top + 0.3 * em, em);
            for (at, cell) in row.cells.iter().enumerate() {
                cells.put(self.ratings, cell, em, (self.x(at), top.round() as i32), self.cell);
            }
            let high = self.ratings.height(&row.cells, f64::from(self.cell) / em) * em;
            top = below.max(top + high) + GAP * em;
        }
        let height = top.ceil() as i32;
        let canvas = Canvas::new(sized(root, self.width, height, em), self.width, height, em);
        canvas.group(Element::new("g").with("font-weight", "bold"), || {
            draw_labels(&canvas, "keikaku-heading", "start", &headings);
        });
        draw_labels(&canvas, "keikaku-item", "start", &titles);
        draw_labels(&canvas, "keikaku-axis", "middle", &years);
        cells.draw(&canvas);
        self.bands(&canvas, height);
        canvas.finish()
    }

    /// The names of the columns.
    fn names(&self) -> Vec<axis::Name> {
        let columns = &self.ratings.facts.columns;
        let words = self.ratings.words;
        let forms = |column: &RatingColumn| match column {
            RatingColumn::Year(year) => words.words().year_on_axis(*year, self.ratings.calendar),
            other => [words.column(*other), words.column(*other)],
        };
        let is_year = |column: &&RatingColumn| matches!(column, RatingColumn::Year(_));
        let years = columns.iter().filter(is_year).count();
        axis::fitting(columns.iter().map(forms).collect(), years, f64::from(self.cell) / self.em)
    }

    /// What the reader points at to choose a year: the whole column.
    fn bands(&self, canvas: &Canvas, height: i32) {
        canvas.group(bands(), || {
            for (at, column) in self.ratings.facts.columns.iter().enumerate() {
                if matches!(column, RatingColumn::Year(_)) {
                    canvas.add(
                        Element::classed("rect", "keikaku-band")
                            .at("x", self.x(at))
                            .with("y", "1")
                            .at("width", self.cell)
                            .at("height", height - 2),
                    );
                }
            }
        });
    }
}
