//! The years of an indicator among themselves.

use super::period::says;
use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::error::Code;
use crate::model::Indicator;
use std::collections::BTreeSet;

/// A year twice (年度の重複).
///
/// What: two points of one indicator for the same year; said of the later one.
/// Why: a chart can show only one of them.
/// Example: 2016, 2017, 2017 where 2018 is meant.
pub(in crate::check) const YEAR_DUPLICATE: Rule =
    Rule::new(Code::YearDuplicate, Group::Years, On::Indicator(year_duplicate));

fn year_duplicate(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let mut seen = BTreeSet::new();
    for (at, point) in indicator.points.iter().enumerate() {
        if !seen.insert(point.year) {
            notes.note(Code::YearDuplicate, &["points".into(), at.into(), "year".into()], &|found| {
                found.with("title", named(&indicator.title, &indicator.id)).with("year", point.year)
            });
        }
    }
}

/// A year after a later one (年度の順).
///
/// What: the first point of an indicator whose year is before that of the point above it.
/// Why: charts put years in order, but whoever compares the plan with its source is misled.
/// Example: 2015, 2017, 2016.
pub(in crate::check) const YEAR_UNORDERED: Rule =
    Rule::new(Code::YearUnordered, Group::Years, On::Indicator(year_unordered));

fn year_unordered(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let points = &indicator.points;
    let following = points.iter().zip(points.iter().skip(1)).enumerate();
    // One table is in another order once, however many years it has.
    let first =
        following.map(|(at, pair)| (at + 1, pair)).find(|(_, (before, point))| point.year < before.year);
    if let Some((at, (before, point))) = first {
        notes.note(Code::YearUnordered, &["points".into(), at.into(), "year".into()], &|found| {
            let title = named(&indicator.title, &indicator.id);
            found.with("title", title).with("year", point.year).with("after", before.year)
        });
    }
}

/// A baseline that is not before the targets (目標より後の基準値).
///
/// What: a baseline of the first year with a target, or of a later one.
/// Why: progress is measured from the baseline, so that its year or its place is wrong.
/// Example: a baseline of 2015 and a target for 2015.
pub(in crate::check) const BASELINE_AFTER_TARGET: Rule =
    Rule::new(Code::BaselineAfterTarget, Group::Years, On::Indicator(baseline_after_target));

fn baseline_after_target(_: &Context, indicator: &Indicator, notes: &mut Notes) {
    let Some(baseline) = &indicator.baseline else { return };
    let targets = indicator.points.iter().filter(|point| says(point.target.as_ref()));
    let Some(first) = targets.map(|point| point.year).min() else { return };
    if baseline.year >= first {
        notes.note(Code::BaselineAfterTarget, &["baseline".into(), "year".into()], &|found| {
            let title = named(&indicator.title, &indicator.id);
            found.with("title", title).with("year", baseline.year).with("target", first)
        });
    }
}
