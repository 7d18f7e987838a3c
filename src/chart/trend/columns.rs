//! The wide form of a trend: a column for each year.

use super::marks::BarStyle;
use super::{Layout, Trend};
use crate::chart::axis;
use crate::chart::marks::{diamond, labels, sized, target};
use crate::draw::palette::ON_ACTUAL;
use crate::draw::{Canvas, Element, Label, Plot, text};
use crate::locale::{Term, YearFacts, number};
use crate::model::{Absence, Figure, Number, Value};

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
    let left = (tick_width(low, high) + 0.8) * em;
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
    grid(&canvas, &plot, left.round() as i32);
    trend.bars(&canvas, |at, value, style| {
        let middle = at as f64 + 0.5;
        style.bar(&plot, (middle - columns.bar, 0.0), (middle + columns.bar, value));
    });
    columns.targets();
    columns.labels();
    columns.axis(&axis);
    columns.bands(height as i32);
    canvas.finish()
}

/// At most how many lines stand above a year's bar and mark.
fn labels_above(trend: &Trend, year: &YearFacts) -> usize {
    [year.actual_figure().is_some(), year.target_figure().is_some(), trend.remark(year).is_some()]
        .iter()
        .filter(|there| **there)
        .count()
}

/// The widest figure that may stand at a grid line, in em.
fn tick_width(low: f64, high: f64) -> f64 {
    [low, high, high / 2.0]
        .iter()
        .filter_map(|value| Number::new(value.round()))
        .map(|value| text::width(&number(value)))
        .fold(2.0, f64::max)
}

fn grid(canvas: &Canvas, plot: &Plot, left: i32) {
    let group =
        Element::classed("g", "keikaku-grid").with("stroke", "currentColor").with("stroke-opacity", "0.25");
    let ticks = canvas.group(group, || plot.grid(TICKS));
    canvas.group(labels("keikaku-axis", "end"), || {
        for (y, figure) in ticks {
            let text = Number::new(figure).map(number).unwrap_or_default();
            let (x, y) = (left - canvas.em(0.4), y + canvas.em(0.35));
            canvas.label(&Label { x, y, text });
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
        canvas.group(target(), || {
            for (middle, year) in self.years() {
                let Some(figure) = year.target_figure() else { continue };
                let value = figure.value.get();
                let half = self.bar * MARK;
                self.plot.line(&[(middle - half, value), (middle + half, value)], 3);
                let (x, y) = self.plot.at(middle, value);
                let radius = (self.band * 0.12).min(canvas.font * 0.4).round() as i32;
                canvas.add(Element::new("path").with("d", diamond(x, y, radius)).with("stroke-width", "2"));
            }
        });
    }

    /// The figures: the result on its bar where there is room, everything else above, so that no label ever
    /// meets another.
    fn labels(&self) {
        let canvas = self.plot.canvas();
        let inside = self.years().filter_map(|(middle, year)| self.inside(middle, year)).collect::<Vec<_>>();
        canvas.group(on_actual(), || {
            for label in &inside {
                canvas.label(label);
            }
        });
        canvas.group(labels("keikaku-values", "middle"), || {
            for (middle, year) in self.years() {
                self.stack(middle, year);
                self.gap(middle, year);
            }
        });
    }

    /// The result as a label on its bar, below the target mark if that crosses it.
    fn inside(&self, middle: f64, year: &YearFacts) -> Option<Label> {
        let canvas = self.plot.canvas();
        let figure = year.actual_figure().filter(|_| BarStyle::of(year) == Some(BarStyle::Solid))?;
        let text = self.trend.words.amount(figure);
        let (x, top) = self.plot.at(middle, figure.value.get());
        let (_, zero) = self.plot.at(middle, 0.0);
        let mark = year.target_figure().map(|target| self.plot.at(middle, target.value.get()).1);
        let crossed = mark.filter(|&mark| mark >= top && mark < top + canvas.em(1.8));
        let y = crossed.map_or(top + canvas.em(1.2), |mark| mark + canvas.em(1.6));
        let fits = f64::from(canvas.width_of(&text) + canvas.em(0.3)) <= 2.0 * self.bar * self.band;
        (fits && y + canvas.em(0.4) <= zero).then_some(Label { x, y, text })
    }

    /// What stands above the bar and the target mark, from the bottom up.
    fn stack(&self, middle: f64, year: &YearFacts) {
        let canvas = self.plot.canvas();
        let values = [year.actual_figure(), year.target_figure()];
        let tops = values.iter().flatten().map(|figure| self.plot.at(middle, figure.value.get()).1);
        let (x, zero) = self.plot.at(middle, 0.0);
        let mut y = tops.fold(zero, i32::min) - canvas.em(0.6);
        for line in self.stacked(middle, year) {
            if f64::from(canvas.width_of(&line)) > self.band {
                continue;
            }
            canvas.label(&Label { x, y, text: line });
            y -= canvas.em(LINE);
        }
    }

    fn stacked(&self, middle: f64, year: &YearFacts) -> Vec<String> {
        let canvas = self.plot.canvas();
        let words = self.trend.words;
        let with_word = |term: Term, sign: &str, figure: &Figure| {
            let amount = words.amount(figure);
            let long = words.labelled(term, &amount);
            let fits = f64::from(canvas.width_of(&long) + canvas.em(0.3)) <= self.band;
            if fits { long } else { [sign, &amount].concat() }
        };
        let result = year.actual_figure().filter(|_| self.inside(middle, year).is_none()).map(|figure| {
            let term = if year.baseline { Term::Baseline } else { Term::Actual };
            with_word(term, "", figure)
        });
        let target = year.target_figure().map(|figure| with_word(Term::Target, "◇", figure));
        [result, target, self.trend.remark(year)].into_iter().flatten().collect()
    }

    /// Why there is no result, at the foot of the gap; a year that is simply not over yet needs no reason.
    fn gap(&self, middle: f64, year: &YearFacts) {
        let Some(Value::Absent { state, .. }) = &year.actual else { return };
        let (canvas, text) = (self.plot.canvas(), self.trend.words.absence(*state).to_owned());
        if *state != Absence::Missing && f64::from(canvas.width_of(&text)) <= self.band {
            let (x, zero) = self.plot.at(middle, 0.0);
            canvas.label(&Label { x, y: zero - canvas.em(0.5), text });
        }
    }

    fn axis(&self, lines: &[Vec<String>]) {
        let canvas = self.plot.canvas();
        canvas.group(labels("keikaku-axis", "middle"), || {
            for ((middle, _), lines) in self.years().zip(lines) {
                let (x, _) = self.plot.at(middle, 0.0);
                for (at, line) in lines.iter().enumerate() {
                    let y = self.plot.bottom + canvas.em(1.4 + LINE * at as f64);
                    canvas.label(&Label { x, y, text: line.clone() });
                }
            }
        });
    }

    /// What the reader points at to choose a year: the whole column.
    fn bands(&self, height: i32) {
        let canvas = self.plot.canvas();
        let group = Element::classed("g", "keikaku-bands").with("fill", "none").with("pointer-events", "all");
        canvas.group(group, || {
            for at in 0..self.trend.facts.years.len() {
                let (left, right) = (self.plot.at(at as f64, 0.0).0, self.plot.at(at as f64 + 1.0, 0.0).0);
                canvas.add(
                    Element::classed("rect", "keikaku-band")
                        .at("x", left + 1)
                        .with("y", "1")
                        .at("width", (right - left - 2).max(1))
                        .at("height", height - 2),
                );
            }
        });
    }
}

/// A group of labels that stand on filled bars.
fn on_actual() -> Element {
    Element::classed("g", ON_ACTUAL.name).with("fill", ON_ACTUAL.light).with("text-anchor", "middle")
}
