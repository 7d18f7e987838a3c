//! Rows with a name, figures in words and a horizontal bar: what rates and comparisons are drawn as.

mod form;
#[cfg(test)]
mod tests;

use super::key::{self, KeyEntry};
use super::marks::{diamond, hollow, labels, sized, solid, stroked, target, targets_across, zero_lines};
use super::{Layout, Picture};
use crate::draw::palette::ACTUAL;
use crate::draw::text::Piece;
use crate::draw::{Canvas, Element, Label, Plot, hatch};
use crate::locale::{Term, Words};
use form::{BAR, Form};

/// One row, from top to bottom of the drawing.
pub(super) struct Row {
    /// What stands above it and the rows that follow it.
    pub heading: Option<String>,
    /// Whose bar it is.
    pub name: String,
    /// Its figures in words, in the order of their weight.
    pub figures: Vec<Piece>,
    /// Its bar; none where there is no figure, which is not zero.
    pub bar: Option<Bar>,
}

/// A horizontal bar (横棒) and its target.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    /// How long it is.
    pub value: f64,
    /// Whether it is not settled: hatched.
    pub is_tentative: bool,
    /// Where its target is marked.
    pub target: Option<f64>,
}

/// Rows of bars on one axis.
pub(super) struct Bars {
    /// The rows in their order.
    pub rows: Vec<Row>,
    /// Bars that go beyond are cut at a marked break; none where all are drawn in full.
    pub limits: Option<(f64, f64)>,
    /// What stands above the first target mark.
    pub over_target: Option<&'static str>,
}

impl Bar {
    /// The bar within limits, and whether it was cut.
    fn within(self, limits: Option<(f64, f64)>) -> (f64, bool) {
        let Some((low, high)) = limits else { return (self.value, false) };
        let value = self.value.max(low).min(high);
        (value, self.value < low || self.value > high)
    }
}

impl Picture for Bars {
    fn draw(&self, root: Element, layout: Layout) -> Element {
        let form = Form::of(self, layout);
        let width = layout.width.floor() as i32;
        let canvas =
            Canvas::new(sized(root, width, form.height, layout.font), width, form.height, layout.font);
        let (low, high) = self.range();
        let axes =
            |top: i32| canvas.plot(low..high, 0.0..1.0, form.across.clone(), top + canvas.em(BAR)..top);
        let placed = self.rows.iter().zip(&form.bars);
        let plots: Vec<(Bar, Plot)> =
            placed.filter_map(|(row, top)| Some((row.bar?, axes((*top)?)))).collect();
        self.bars(&canvas, &plots, false);
        self.bars(&canvas, &plots, true);
        zero_lines(&canvas, plots.iter().map(|(_, plot)| plot), low < 0.0);
        self.breaks(&canvas, &plots);
        let targets = plots.iter().filter_map(|(bar, plot)| Some(plot.across(bar.target?)));
        targets_across(&canvas, &targets.collect::<Vec<_>>());
        self.over_target(&canvas, &plots, width);
        write(&canvas, labels("keikaku-heading", "start").with("font-weight", "bold"), &form.headings);
        canvas.group(labels("keikaku-values", "start"), || {
            form.lines.iter().for_each(|line| canvas.line_of(line.x, line.y, &line.pieces));
        });
        canvas.finish()
    }
}

impl Bars {
    /// What the axis goes from and to: always with zero, which bars begin at.
    fn range(&self) -> (f64, f64) {
        let bars = self.rows.iter().filter_map(|row| row.bar);
        let ends = bars.flat_map(|bar| [bar.within(self.limits).0, bar.target.unwrap_or_default()]);
        let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), end| (low.min(end), high.max(end)));
        if low < high { (low, high) } else { (0.0, 1.0) }
    }

    /// Whether any bar is cut.
    pub(super) fn is_cut(&self) -> bool {
        self.rows.iter().filter_map(|row| row.bar).any(|bar| bar.within(self.limits).1)
    }

    fn bars(&self, canvas: &Canvas, plots: &[(Bar, Plot)], is_tentative: bool) {
        let group = if is_tentative { hollow("keikaku-estimate") } else { solid(&ACTUAL) };
        canvas.group(group, || {
            for (bar, plot) in plots.iter().filter(|(bar, _)| bar.is_tentative == is_tentative) {
                for (from, to) in self.pieces(*bar, plot) {
                    let (a, b) = plot.bar((from, 0.0), (to, 1.0));
                    if is_tentative {
                        canvas.hatch(a, b);
                    }
                }
            }
        });
    }

    /// A bar in one piece, or in two with the break between them.
    fn pieces(&self, bar: Bar, plot: &Plot) -> Vec<(f64, f64)> {
        let (end, is_cut) = bar.within(self.limits);
        if !is_cut {
            return vec![(0.0, end)];
        }
        let em = self.per_em(plot).min(end.abs() / 3.0) * end.signum();
        vec![(0.0, end - 1.5 * em), (end - 0.8 * em, end)]
    }

    /// What one em of the axis stands for.
    fn per_em(&self, plot: &Plot) -> f64 {
        let (low, high) = self.range();
        let wide = f64::from((plot.at(high, 0.0).0 - plot.at(low, 0.0).0).max(1));
        (high - low) * plot.canvas().font / wide
    }

    /// Two slanted strokes where a bar is cut.
    fn breaks(&self, canvas: &Canvas, plots: &[(Bar, Plot)]) {
        let group =
            Element::classed("g", "keikaku-break").with("stroke", "currentColor").with("stroke-width", "2");
        canvas.group(group, || {
            for (bar, plot) in plots {
                let [(_, from), (to, _)] = self.pieces(*bar, plot)[..] else { continue };
                for edge in [from, to] {
                    let ((x, top), (_, bottom)) = (plot.at(edge, 1.0), plot.at(edge, 0.0));
                    let (out, lean) = (canvas.em(0.15), canvas.em(0.15));
                    let stroke = format!("M{} {}L{} {}", x - lean, bottom + out, x + lean, top - out);
                    canvas.add(Element::new("path").with("d", stroke));
                }
            }
        });
    }

    /// What the first target mark stands at.
    fn over_target(&self, canvas: &Canvas, plots: &[(Bar, Plot)], width: i32) {
        let (Some(text), Some((bar, plot))) = (self.over_target, plots.first()) else { return };
        let (x, top) = plot.at(bar.target.unwrap_or_default(), 1.0);
        let half = (canvas.width_of(text) + 1) / 2;
        let label =
            Label { x: x.min(width - half).max(half), y: top - canvas.em(0.4), text: text.to_owned() };
        write(canvas, labels("keikaku-axis", "middle"), &[label]);
    }

    /// What is drawn and what it means: the solid bar and the target mark as the kind of chart calls them.
    pub(super) fn key(
        &self,
        solid_bar: &str,
        target_mark: &str,
        cut: &str,
        words: &dyn Words,
    ) -> Vec<KeyEntry> {
        let any = |what: fn(Bar) -> bool| self.rows.iter().filter_map(|row| row.bar).any(what);
        let rect = || Element::new("path").with("d", "M2 1H18V11H2Z");
        let mut entries = Vec::new();
        let mut entry = |swatch: Element, text: &str| {
            entries.push(KeyEntry { swatch: key::swatch().child(swatch), text: text.to_owned() });
        };
        if any(|bar| !bar.is_tentative) {
            entry(solid(&ACTUAL).child(rect()), solid_bar);
        }
        if any(|bar| bar.target.is_some()) {
            let line = stroked("M10 0L10 12".to_owned(), "3");
            entry(target().child(line).child(stroked(diamond(10, 6, 4), "2")), target_mark);
        }
        if any(|bar| bar.is_tentative) {
            let lines = Element::new("path").with("d", hatch(2, 1, 18, 11, 4));
            entry(hollow("keikaku-estimate").child(rect()).child(lines), words.term(Term::EstimateKey));
        }
        if self.is_cut() {
            let strokes = Element::new("path").with("d", "M6 11L9 1M11 11L14 1").with("stroke-width", "2");
            entry(strokes.with("stroke", "currentColor"), cut);
        }
        entries
    }
}

fn write(canvas: &Canvas, group: Element, labels: &[Label]) {
    canvas.group(group, || {
        for label in labels {
            canvas.label(label);
        }
    });
}
