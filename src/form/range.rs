//! The least and the most of what is typed: a number, a day or a fiscal year.

use super::Code;
use super::field::Field;
use super::finding::{Finding, Param};
use super::kind::Meaning;

/// What is wrong with something that lies outside the limits of its field.
pub(super) fn out_of_range(field: &Field, meaning: Meaning) -> Option<Finding> {
    let (min, max) = field.limits();
    let is_outside = meaning.is_below(min) || max.is_some_and(|max| max.is_below(Some(meaning)));
    is_outside.then(|| outside(min, max))
}

/// A finding that names limits. Numbers are less and more, days and years come before and after.
pub(super) fn outside(min: Option<Meaning>, max: Option<Meaning>) -> Finding {
    let (thing, least, most) = match min.or(max) {
        Some(Meaning::Day(_)) => ("day", "since", "until"),
        Some(Meaning::Year(_)) => ("year", "since", "until"),
        _ => ("number", "atLeast", "atMost"),
    };
    let shown = |limit: Option<Meaning>| limit.and_then(Option::<Param>::from);
    let found = Finding::new(Code::OutOfRange).maybe("min", shown(min)).maybe("max", shown(max));
    let found = found.with("thing", Param::Term(thing));
    found.with("least", Param::Term(least)).with("most", Param::Term(most))
}
