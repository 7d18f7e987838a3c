//! The narrow form: the title of an item above its cells, which are broken into lines; each cell has its year
//! above it. Also the form of plans with too many years for a column each.

use super::cells::{Cells, draw_labels, write};
use super::{Layout, Ratings};
use crate::chart::marks::sized;
use crate::draw::{Canvas, Element, Label, text};
use crate::locale::RatingColumn;

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
        for (names, chunk) in names.chunks(per_line).zip(row.cells.chunks(per_line)) {
            let deep = names.iter().map(Vec::len).max().unwrap_or(1);
            let mut below = top;
            for (at, (name, review)) in names.iter().zip(chunk).enumerate() {
                let x = cell * i32::try_from(at).unwrap_or(0);
                // Short names stand at the foot, next to their cells.
                let start = top + (deep - name.len()) as f64 * 1.35 * em;
                below = write(&mut years, name.clone(), x + cell / 2, start, em);
                cells.put(ratings, review, em, (x, below.round() as i32), cell);
            }
            top = below + (ratings.height(chunk, f64::from(cell) / em) + 0.35) * em;
        }
        top += GAP * em;
    }
    finish(root, (width, top - (GAP * em) + 2.0), em, &cells, [&years, &titles, &headings])
}

fn finish(root: Element, size: (f64, f64), em: f64, cells: &Cells, labels: [&[Label]; 3]) -> Element {
    let (width, height) = (size.0 as i32, size.1.ceil() as i32);
    let canvas = Canvas::new(sized(root, width, height, em), width, height, em);
    let [years, titles, headings] = labels;
    canvas.group(Element::new("g").with("font-weight", "bold"), || {
        draw_labels(&canvas, "keikaku-heading", "start", headings);
    });
    draw_labels(&canvas, "keikaku-item", "start", titles);
    draw_labels(&canvas, "keikaku-axis", "middle", years);
    cells.draw(&canvas);
    canvas.finish()
}
