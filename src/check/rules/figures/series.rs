//! The figures of an indicator, one by one and as series.

use crate::error::Step;
use crate::model::{Bound, FiscalYear, Indicator, Number, Value};

/// What a figure is of (数値の種類).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Baseline,
    Target,
    Actual,
    /// Of which nobody says whether it was planned or reached.
    Value,
}

/// One figure, or what stands in its place.
pub(super) struct Cell<'p> {
    pub(super) kind: Kind,
    pub(super) year: FiscalYear,
    pub(super) value: &'p Value,
    /// Which of the points it belongs to.
    at: usize,
}

impl Kind {
    /// The kinds that run over the years.
    pub(super) const SERIES: [Kind; 3] = [Kind::Target, Kind::Actual, Kind::Value];

    pub(super) fn term(self) -> &'static str {
        match self {
            Kind::Baseline => "baseline",
            Kind::Target => "target",
            Kind::Actual => "actual",
            Kind::Value => "value",
        }
    }
}

impl Cell<'_> {
    /// The way to it from its indicator.
    pub(super) fn steps(&self) -> Vec<Step> {
        match self.kind {
            Kind::Baseline => vec!["baseline".into(), "value".into()],
            kind => vec!["points".into(), self.at.into(), kind.term().into()],
        }
    }
}

/// Everything that stands where a figure may stand, the baseline first, then in the plan's order.
pub(super) fn cells(indicator: &Indicator) -> impl Iterator<Item = Cell<'_>> {
    let baseline = indicator.baseline.as_ref();
    let baseline =
        baseline.map(|base| Cell { kind: Kind::Baseline, year: base.year, value: &base.value, at: 0 });
    let points = indicator.points.iter().enumerate().flat_map(|(at, point)| {
        let values =
            [(Kind::Target, &point.target), (Kind::Actual, &point.actual), (Kind::Value, &point.value)];
        values.into_iter().filter_map(move |(kind, value)| {
            Some(Cell { kind, year: point.year, value: value.as_ref()?, at })
        })
    });
    baseline.into_iter().chain(points)
}

/// The settled, exact figures of a kind in order of time; results begin with the baseline.
pub(super) fn series(indicator: &Indicator, kind: Kind) -> Vec<(Cell<'_>, Number)> {
    let belongs = |cell: &Cell| cell.kind == kind || (cell.kind == Kind::Baseline && kind == Kind::Actual);
    let mut series: Vec<_> = cells(indicator).filter(belongs).filter_map(exact).collect();
    if !series.is_sorted_by_key(|(cell, _)| cell.year) {
        series.sort_by_key(|(cell, _)| cell.year);
    }
    series
}

fn exact(cell: Cell) -> Option<(Cell, Number)> {
    let figure = cell.value.figure().filter(|f| !f.is_tentative() && f.bound == Bound::Exact)?;
    Some((cell, figure.value))
}
