//! The wide form of a trend: a column for each year.

use super::marks::{BarStyle, band, class_of};
use super::{Layout, Trend};
use crate::chart::axis;
use crate::chart::marks::{OF_ACTUAL, above_bands, bands, diamond, labels, sized, target};
use crate::draw::palette::ON_ACTUAL;
use crate::draw::text::Piece;
use crate::draw::{Canvas, Element, Label, Plot, text, ticks};
use crate::locale::{Term, YearFacts, is_large, number, plain_amount, short_amount, short_number};
use crate::model::{Absence, Figure, Number, Value};
use std::ops::Range;

/// Half the width of a bar, in bands and at most in em; a target mark is so many times wider.
const BAR: f64 = 0.28;
const WIDEST_BAR: f64 = 3.5;
const MARK: f64 = 1.43;
/// From one line of text to the next, in em.
const LINE: f64 = 1.3;
/// At most so many grid lines.
const TICKS: usize = 6;

/// Draws the form.
pub(super) fn draw(trend: &Trend, root: Element, layout: Layout) -> Element {
    let em = layout.font;
    let (width, count) = (layout.width.floor(), trend.facts.years.len());
    let (low, high) = trend.range();
    let ticks = named_ticks(trend, low..high);
    let left = (ticks.iter().map(|(_, name)| text::width(name)).fold(2.0, f64::max) + 0.8) * em;
    let forms = |facts: &YearFacts| trend.words.year_on_axis(facts.year, trend.calendar);
    let forms = trend.facts.years.iter().map(forms).collect();
    let axis = axis::fitting(forms, count, (width - left) / count as f64 / em);
    // The name of the last year, if it is wider than its band, must not leave the drawing.
    let last = axis::widest(&axis[axis.len().saturating_sub(1)..]) * em;
    let right = width - (last / 2.0 - (width - left) / count as f64 / 2.0).max(0.0);
    let depth = axis.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let stack = trend.facts.years.iter().map(|year| labels_above(trend, year)).max().unwrap_or(0) as f64;
    let (top, tall) = ((stack + 0.6) * LINE * em, (width * 0.34).max(11.0 * em).min(18.0 * em));
    let height = (top + tall + (depth * LINE + 0.8) * em).round();

    let root = sized(root, width as i32, height as i32, em);
    let canvas = Canvas::new(root, width as i32, height as i32, em);
    let plot = canvas.plot(
        0.0..count as f64,
        low..high,
        left.round() as i32..right.round() as i32,
        (top + tall).round() as i32..top.round() as i32,
    );
    let band = (right - left) / count as f64;
    let columns = Columns { trend, plot: &plot, band, bar: BAR.min(WIDEST_BAR * em / band) };
    grid(&plot, &ticks, count as f64, left.round() as i32);
    trend.bars(&canvas, |at, value, style| {
        let middle = at as f64 + 0.5;
        style.bar(&plot, (middle - columns.bar, 0.0), (middle + columns.bar, value));
    });
    columns.targets();
    // An edge of a band runs beside the name of its year, or not through it.
    let is_wide = axis::widest(&axis) * em < band;
    columns.bands(if is_wide { height as i32 } else { plot.bottom + 2 });
    columns.labels();
    columns.axis(&axis);
    canvas.finish()
}

/// At most how many lines stand above a year's bar and mark.
fn labels_above(trend: &Trend, year: &YearFacts) -> usize {
    [year.figure().is_some(), has_target_label(year), trend.remark(year).is_some()]
        .iter()
        .filter(|there| **there)
        .count()
}

/// Whether a target stands above, in figures or in words: 全地区.
fn has_target_label(year: &YearFacts) -> bool {
    matches!(year.target, Some(Value::Figure(_) | Value::Words(_)))
}

/// The figures at the grid lines and what they are called: all short where any is large.
fn named_ticks(trend: &Trend, range: Range<f64>) -> Vec<(f64, String)> {
    let is_short = is_large(range.start) || is_large(range.end);
    let mut named = Vec::new();
    for figure in ticks(range, TICKS) {
        let Some(value) = Number::new(figure) else { continue };
        named.push((figure, if is_short { short_number(value, trend.words) } else { number(value) }));
    }
    named
}

fn grid(plot: &Plot, ticks: &[(f64, String)], count: f64, left: i32) {
    let canvas = plot.canvas();
    let group =
        Element::classed("g", "keikaku-grid").with("stroke", "currentColor").with("stroke-opacity", "0.25");
    canvas.group(group, || {
        for (figure, _) in ticks {
            plot.line(&[(0.0, *figure), (count, *figure)], 1);
        }
    });
    canvas.group(labels("keikaku-axis", "end"), || {
        for (figure, name) in ticks {
            let (x, y) = (left - canvas.em(0.4), plot.at(0.0, *figure).1 + canvas.em(0.35));
            canvas.label(&Label { x, y, text: name.clone() });
        }
    });
    let zero = Element::classed("g", "keikaku-zero").with("stroke", "currentColor");
    let (_, y) = plot.at(0.0, 0.0);
    canvas.group(zero, || {
        canvas.add(Element::new("path").with("d", format!("M{left} {y}L{} {y}", plot.right)));
    });
}

struct Columns<'a> {
    trend: &'a Trend,
    plot: &'a Plot<'a>,
    /// The width of a band in px.
    band: f64,
    /// Half the width of a bar in bands.
    bar: f64,
}

impl Columns<'_> {
    fn years(&self) -> impl Iterator<Item = (f64, &YearFacts)> {
        self.trend.facts.years.iter().enumerate().map(|(at, year)| (at as f64 + 0.5, year))
    }

    /// A line across the band with a diamond in its middle.
    fn targets(&self) {
        let canvas = self.plot.canvas();
        let target_of = |year: &YearFacts| year.target_figure().map(|figure| figure.value.get());
        let targets = || self.years().filter_map(|(middle, year)| Some((middle, target_of(year)?)));
        let half = self.bar * MARK;
        let radius = (self.band * 0.12).min(canvas.font * 0.4).round() as i32;
        canvas.group(target(), || {
            for (middle, value) in targets() {
                self.plot.line(&[(middle - half, value), (middle + half, value)], 3);
            }
            for (middle, value) in targets() {
                let (x, y) = self.plot.at(middle, value);
                canvas.stroke(&diamond(x, y, radius), 2);
            }
        });
    }

    /// The figures: the result on its bar where there is room, everything else above, so that no label ever
    /// meets another.
    fn labels(&self) {
        let canvas = self.plot.canvas();
        let inside = self.years().filter_map(|(middle, year)| self.inside(middle, year)).collect::<Vec<_>>();
        canvas.group(above_bands(on_actual()), || {
            for label in &inside {
                canvas.label(label);
            }
        });
        canvas.group(above_bands(labels("keikaku-values", "middle")), || {
            for (middle, year) in self.years() {
                self.stack(middle, year);
                self.gap(middle, year);
            }
        });
    }

    /// The result as a label on its bar, below the target mark if that crosses it.
    fn inside(&self, middle: f64, year: &YearFacts) -> Option<Label> {
        let canvas = self.plot.canvas();
        let figure =
            year.figure().filter(|_| BarStyle::of(&self.trend.facts, year) == Some(BarStyle::Solid))?;
        let room = 2.0 * self.bar * self.band - f64::from(canvas.em(0.3));
        let text = Some(self.amount(figure, room)).filter(|text| self.is_within(text, room))?;
        let (x, top) = self.plot.at(middle, figure.value.get());
        let (_, zero) = self.plot.at(middle, 0.0);
        let mark = year.target_figure().map(|target| self.plot.at(middle, target.value.get()).1);
        let crossed = mark.filter(|&mark| mark >= top && mark < top + canvas.em(1.8));
        let y = crossed.map_or(top + canvas.em(1.2), |mark| mark + canvas.em(1.6));
        (y + canvas.em(0.4) <= zero).then_some(Label { x, y, text })
    }

    /// What stands above the bar and the target mark, from the bottom up.
    fn stack(&self, middle: f64, year: &YearFacts) {
        let canvas = self.plot.canvas();
        let values = [year.figure(), year.target_figure()];
        let tops = values.iter().flatten().map(|figure| self.plot.at(middle, figure.value.get()).1);
        let (x, zero) = self.plot.at(middle, 0.0);
        let mut y = tops.fold(zero, i32::min) - canvas.em(0.6);
        for line in self.stacked(middle, year) {
            if self.is_within(&line.text, self.band) {
                canvas.line_of(x, y, &[line]);
                y -= canvas.em(LINE);
            }
        }
    }

    fn stacked(&self, middle: f64, year: &YearFacts) -> Vec<Piece> {
        let result = year.figure().filter(|_| self.inside(middle, year).is_none()).map(|figure| {
            let term = year.series.term();
            Piece { text: self.with_word(term, "", figure), class: class_of(term) }
        });
        let target = match &year.target {
            Some(Value::Figure(figure)) => Some(self.with_word(Term::Target, "◇", figure)),
            Some(Value::Words(words)) => Some(self.trend.words.labelled(Term::Target, words)),
            _ => None,
        };
        let target = target.map(|text| Piece { text, class: class_of(Term::Target) });
        [result, target, self.trend.remark(year)].into_iter().flatten().collect()
    }

    /// A figure after its word, or after a sign where the word does not fit.
    fn with_word(&self, term: Term, sign: &str, figure: &Figure) -> String {
        let room = self.band - f64::from(self.plot.canvas().em(0.3));
        let long = self.trend.words.labelled(term, &self.amount(figure, f64::INFINITY));
        if self.is_within(&long, room) {
            return long;
        }
        [sign, &self.amount(figure, self.band - f64::from(self.plot.canvas().width_of(sign)))].concat()
    }

    /// A figure in so many px, in full if it is not large and fits.
    fn amount(&self, figure: &Figure, room: f64) -> String {
        let amount = plain_amount(figure, self.trend.words);
        if is_large(figure.value.get()) || !self.is_within(&amount, room) {
            return short_amount(figure, self.trend.words);
        }
        amount
    }

    /// Whether a line of text needs no more px than these.
    fn is_within(&self, line: &str, room: f64) -> bool {
        f64::from(self.plot.canvas().width_of(line)) <= room
    }

    /// Why there is no result, at the foot of the gap; a year that is simply not over yet needs no reason.
    fn gap(&self, middle: f64, year: &YearFacts) {
        let Some(Value::Absent { state, .. }) = year.actual.as_ref().filter(|_| year.figure().is_none())
        else {
            return;
        };
        let (canvas, text) = (self.plot.canvas(), self.trend.words.absence(*state).to_owned());
        if *state != Absence::Missing && self.is_within(&text, self.band) {
            let (x, zero) = self.plot.at(middle, 0.0);
            canvas.line_of(x, zero - canvas.em(0.5), &[Piece { text, class: OF_ACTUAL }]);
        }
    }

    fn axis(&self, lines: &[Vec<String>]) {
        let canvas = self.plot.canvas();
        canvas.group(above_bands(labels("keikaku-axis", "middle")), || {
            for ((middle, _), lines) in self.years().zip(lines) {
                let (x, _) = self.plot.at(middle, 0.0);
                for (at, line) in lines.iter().enumerate() {
                    let y = self.plot.bottom + canvas.em(1.4 + LINE * at as f64);
                    canvas.label(&Label { x, y, text: line.clone() });
                }
            }
        });
    }

    /// What the reader points at to choose a year: the whole column down to here.
    fn bands(&self, bottom: i32) {
        let canvas = self.plot.canvas();
        canvas.group(bands(), || {
            for at in 0..self.trend.facts.years.len() {
                let (left, right) = (self.plot.at(at as f64, 0.0).0, self.plot.at(at as f64 + 1.0, 0.0).0);
                canvas.add(band((left + 1, 1), (right - 1, bottom - 1)));
            }
        });
    }
}

/// A group of labels that stand on filled bars.
fn on_actual() -> Element {
    Element::classed("g", ON_ACTUAL.name).with("fill", ON_ACTUAL.light).with("text-anchor", "middle")
}
