//! The narrow form of a trend: a row for each year, its words above its bar.

use super::marks::{BarStyle, band, class_of};
use super::{Layout, Trend};
use crate::chart::marks::{above_bands, bands, labels, sized, targets_across, zero_lines};
use crate::draw::text::{Piece, pack_pieces};
use crate::draw::{Canvas, Element, Plot};
use crate::locale::{YearFacts, plain_amount};
use crate::model::Value;

/// From one line of text to the next, the height of a bar, and between two years, in em.
const LINE: f64 = 1.35;
const BAR: f64 = 1.1;
const GAP: f64 = 1.1;

/// A year's place in the drawing, in px.
struct Row {
    top: f64,
    /// The words above the bar, broken into lines.
    lines: Vec<Vec<Piece>>,
}

/// Draws the form.
pub(super) fn draw(trend: &Trend, root: Element, layout: Layout) -> Element {
    let (em, width) = (layout.font, layout.width.floor());
    let mut top = 0.0;
    let mut rows = Vec::new();
    for year in &trend.facts.years {
        let lines = lines(trend, year, width / em - 0.3);
        let height = (lines.len() as f64 * LINE + BAR + GAP) * em;
        rows.push(Row { top, lines });
        top += height;
    }
    let height = top.ceil().max(1.0);
    let root = sized(root, width as i32, height as i32, em);
    let canvas = Canvas::new(root, width as i32, height as i32, em);
    let (low, high) = trend.range();
    // Half a target mark stands out at either end.
    let across = canvas.em(0.5)..width as i32 - canvas.em(0.5);
    let plots: Vec<Plot> = rows
        .iter()
        .map(|row| {
            let bar = (row.top + row.lines.len() as f64 * LINE * em).round() as i32 + canvas.em(0.25);
            canvas.plot(low..high, 0.0..1.0, across.clone(), bar + canvas.em(BAR)..bar)
        })
        .collect();
    draw_bars(trend, &canvas, &plots);
    draw_targets(trend, &canvas, &plots);
    draw_bands(&canvas, &rows, width as i32, height as i32);
    draw_words(&canvas, &rows);
    canvas.finish()
}

/// The year, then its figures in words.
fn lines(trend: &Trend, year: &YearFacts, room: f64) -> Vec<Vec<Piece>> {
    let words = trend.words;
    let mut figures = Vec::new();
    for (term, value) in trend.facts.said(year) {
        let figure = value.and_then(Value::figure);
        let text = figure.map_or_else(|| words.value(value, None), |figure| plain_amount(figure, words));
        figures.push(Piece { text: [words.term(term), " ", &text].concat(), class: class_of(term) });
    }
    figures.extend(trend.remark(year));
    // Both names of the year in one line, or each in its own.
    let name = words.year(year.year, trend.calendar);
    let (first, second) =
        name.split_at_checked(name.find(['（', '(']).unwrap_or(name.len())).unwrap_or((&name, ""));
    let mut lines = pack_pieces(&[first.to_owned().into(), second.to_owned().into()], "", room);
    lines.extend(pack_pieces(&figures, "　", room));
    lines
}

fn draw_bars(trend: &Trend, canvas: &Canvas, plots: &[Plot]) {
    trend.bars(canvas, |at, value, style: BarStyle| style.bar(&plots[at], (0.0, 0.0), (value, 1.0)));
    zero_lines(canvas, plots.iter(), trend.range().0 < 0.0);
}

fn draw_targets(trend: &Trend, canvas: &Canvas, plots: &[Plot]) {
    let years = plots.iter().zip(&trend.facts.years);
    let places = years.filter_map(|(plot, year)| Some(plot.across(year.target_figure()?.value.get())));
    targets_across(canvas, &places.collect::<Vec<_>>());
}

fn draw_words(canvas: &Canvas, rows: &[Row]) {
    canvas.group(above_bands(labels("keikaku-values", "start")), || {
        for row in rows {
            for (at, line) in row.lines.iter().enumerate() {
                let y =
                    (row.top + (at as f64 + 1.0) * LINE * canvas.font - 0.25 * canvas.font).round() as i32;
                canvas.line_of(canvas.em(0.2), y, line);
            }
        }
    });
}

fn draw_bands(canvas: &Canvas, rows: &[Row], width: i32, height: i32) {
    canvas.group(bands(), || {
        for (at, row) in rows.iter().enumerate() {
            let top = row.top.round() as i32;
            let bottom = rows.get(at + 1).map_or(height, |next| next.top.round() as i32);
            canvas.add(band((1, top + 1), (width - 1, bottom - 1)));
        }
    });
}
