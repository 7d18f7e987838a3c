//! The marks that both forms of a trend are made of.

use super::Trend;
use crate::chart::marks::{OF_ACTUAL, OF_BOTH, OF_TARGET, hollow, solid};
use crate::draw::palette::ACTUAL;
use crate::draw::text::Piece;
use crate::draw::{Canvas, Element, Plot};
use crate::locale::{Series, Term, TrendFacts, YearFacts};
use crate::model::Certainty;

/// How the bar of a year is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BarStyle {
    /// A settled result; a settled value where there are no results.
    Solid,
    /// A settled value among results.
    Value,
    /// The year before the plan began.
    Baseline,
    /// Not settled: hatched.
    Estimate,
}

/// All ways a bar is drawn, in the order in which they are.
pub(super) const BAR_STYLES: [BarStyle; 4] =
    [BarStyle::Solid, BarStyle::Value, BarStyle::Baseline, BarStyle::Estimate];

impl BarStyle {
    /// How the bar of this year is drawn; `None` for a gap.
    pub(super) fn of(facts: &TrendFacts, year: &YearFacts) -> Option<BarStyle> {
        let figure = year.figure()?;
        Some(match (figure.is_tentative(), year.series) {
            (true, _) => BarStyle::Estimate,
            (_, Series::Actual) => BarStyle::Solid,
            (_, Series::Baseline) => BarStyle::Baseline,
            (_, Series::Value) => BarStyle::of_values(facts),
        })
    }

    /// How settled values are drawn: nobody is to take one for a result beside it.
    pub(super) fn of_values(facts: &TrendFacts) -> BarStyle {
        if facts.draws(Series::Actual) { BarStyle::Value } else { BarStyle::Solid }
    }

    /// The group that such bars are drawn into.
    pub(super) fn group(self) -> Element {
        match self {
            BarStyle::Solid => solid(&ACTUAL),
            BarStyle::Value => hollow("keikaku-value").with("stroke-dasharray", "3 3"),
            BarStyle::Baseline => hollow("keikaku-baseline"),
            BarStyle::Estimate => hollow("keikaku-estimate"),
        }
    }

    /// Draws one bar between two corners of the plot.
    pub(super) fn bar(self, plot: &Plot, from: (f64, f64), to: (f64, f64)) {
        let (a, b) = plot.bar(from, to);
        if self == BarStyle::Estimate {
            plot.canvas().hatch(a, b);
        }
    }
}

/// What the reader points at to choose one year, between two corners.
pub(super) fn band((left, top): (i32, i32), (right, bottom): (i32, i32)) -> Element {
    Element::classed("rect", "keikaku-band")
        .at("x", left)
        .at("y", top)
        .at("width", (right - left).max(1))
        .at("height", (bottom - top).max(1))
}

/// The class of words that speak of this: they go with the series that a reader hides, and all that is no target goes
/// with the results.
pub(super) fn class_of(term: Term) -> &'static str {
    if term == Term::Target { OF_TARGET } else { OF_ACTUAL }
}

impl Trend {
    /// Draws the bars of one style after the other, so that each style is one group.
    pub(super) fn bars(&self, canvas: &Canvas, bar: impl Fn(usize, f64, BarStyle)) {
        for style in BAR_STYLES {
            canvas.group(style.group(), || {
                for (at, year) in self.facts.years.iter().enumerate() {
                    if BarStyle::of(&self.facts, year) == Some(style)
                        && let Some(figure) = year.figure()
                    {
                        bar(at, figure.value.get(), style);
                    }
                }
            });
        }
    }

    /// The mark of a missed year, in shape and word, or the word for an estimate.
    pub(super) fn remark(&self, year: &YearFacts) -> Option<Piece> {
        if year.missed == Some(true) {
            return Some(Piece { text: ["▼", self.words.term(Term::Missed)].concat(), class: OF_BOTH });
        }
        let term = match year.figure()?.certainty {
            Certainty::Settled => return None,
            Certainty::Estimated => Term::Estimated,
            Certainty::Provisional => Term::Provisional,
        };
        Some(Piece { text: self.words.term(term).to_owned(), class: OF_ACTUAL })
    }
}
