//! The narrow form: the title of an item above its cells, which are broken into lines; each cell has its year
//! above it. Also the form of plans with too many years for a column each.

use super::cells::{Cells, draw_labels, write};
use super::{Layout, Ratings};
use crate::chart::marks::sized;
use crate::draw::{Canvas, Element, text};
use crate::locale::RatingColumn;
use std::fmt::Write;

/// The widest cell, and between two items, in em.
const WIDEST: f64 = 5.0;
const GAP: f64 = 0.9;

/// The name of a column above a cell: the year in its shortest form, in one line.
fn name(ratings: &Ratings, column: RatingColumn) -> Vec<String> {
    match column {
        RatingColumn::Year(year) => {
            let [_, short] = ratings.words.words().year_on_axis(year, ratings.calendar);
            short.into_iter().take(1).collect()
        }
        other => ratings.words.column(other),
    }
}

/// Draws the form.
pub(super) fn draw(ratings: &Ratings, root: Element, layout: Layout) -> Element {
    let (em, width) = (layout.font, layout.width.floor());
    let names: Vec<Vec<String>> = ratings.facts.columns.iter().map(|column| name(ratings, *column)).collect();
    let widest = names.iter().flatten().map(|line| text::width(line) + 0.4).fold(0.0, f64::max);
    let least = ratings.least_cell().max(widest).min(width / em);
    let per_line = ((width / em / least).floor() as usize).clamp(1, names.len().max(1));
    let cell = (width / per_line as f64).min(WIDEST.max(least) * em).floor() as i32;

    let (mut cells, mut years, mut titles, mut headings) =
        (Cells::default(), Vec::new(), Vec::new(), Vec::new());
    let mut bands: Vec<String> = names.iter().map(|_| String::new()).collect();
    let (mut top, mut group) = (0.0, usize::MAX);
    for row in &ratings.facts.rows {
        if group != row.group
            && let Some(heading) = ratings.facts.groups.get(row.group)
        {
            top =
                write(&mut headings, text::wrap(heading, width / em - 0.4), 1, top + 0.3 * em, em) + 0.3 * em;
        }
        group = row.group;
        top = write(&mut titles, text::wrap(&row.title, width / em - 0.4), 1, top, em) + 0.2 * em;
        let lines = names.chunks(per_line).zip(row.cells.chunks(per_line)).zip(bands.chunks_mut(per_line));
        for ((names, chunk), bands) in lines {
            let deep = names.iter().map(Vec::len).max().unwrap_or(1);
            // Its outline must not cross the names.
            let (start, mut below) = ((top - 0.15 * em).round() as i32, top);
            for (at, (name, review)) in names.iter().zip(chunk).enumerate() {
                let x = cell * i32::try_from(at).unwrap_or(0);
                // Short names stand at the foot, next to their cells.
                let start = top + (deep - name.len()) as f64 * 1.35 * em;
                below = write(&mut years, name.clone(), x + cell / 2, start, em);
                cells.put(ratings, review, em, (x, below.round() as i32), cell);
            }
            let end = below + ratings.height(chunk, f64::from(cell) / em) * em;
            extend(bands, cell, (start, end.round() as i32));
            top = end + 0.35 * em;
        }
        top += GAP * em;
    }
    let (width, height) = (width as i32, (top - (GAP * em) + 2.0).ceil() as i32);
    let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
    canvas.group(Element::new("g").with("font-weight", "bold"), || {
        draw_labels(&canvas, "keikaku-heading", "start", &headings);
    });
    draw_labels(&canvas, "keikaku-item", "start", &titles);
    draw_labels(&canvas, "keikaku-axis", "middle", &years);
    cells.draw(&canvas);
    draw_bands(&canvas, ratings, bands);
    canvas.finish()
}

/// Adds the cells of a line, so many px wide and from top to bottom, to the bands of their columns.
fn extend(bands: &mut [String], cell: i32, (top, bottom): (i32, i32)) {
    for (at, band) in (0..).zip(bands) {
        let (left, right) = (cell * at + 1, cell * (at + 1) - 1);
        // Writing to a string cannot fail.
        let _ = write!(band, "M{left} {top}H{right}V{bottom}H{left}Z");
    }
}

/// What the reader points at to choose a year: its cells and their names, of every item.
fn draw_bands(canvas: &Canvas, ratings: &Ratings, bands: Vec<String>) {
    let group = Element::classed("g", "keikaku-bands").with("fill", "none").with("pointer-events", "all");
    canvas.group(group, || {
        for (column, cells) in ratings.facts.columns.iter().zip(bands) {
            if matches!(column, RatingColumn::Year(_)) {
                canvas.add(Element::classed("path", "keikaku-band").with("d", cells));
            }
        }
    });
}
