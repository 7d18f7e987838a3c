//! Commitments and supports.

use super::object::{Object, small};
use super::passage::point;
use super::tree::Json;
use crate::error::Code;
use crate::model::{Commitment, CommitmentTarget, Span, Support, Timing, TimingPart};
use crate::read::places::Journal;

/// What somebody will do.
pub(super) fn commitment(json: Json, journal: &mut Journal) -> Option<Commitment> {
    let mut object = Object::read(json, journal)?;
    let commitment = Commitment {
        actor: object.needed_id("actor"),
        text: object.needed_text("text", "text"),
        target: object.with("target", target),
        spans: object.list("spans", span),
        points: object.list("points", point),
    };
    object.done();
    Some(commitment)
}

fn target(json: Json, journal: &mut Journal) -> Option<CommitmentTarget> {
    let mut object = Object::read(json, journal)?;
    let target = CommitmentTarget {
        text: object.needed_text("text", "text"),
        value: object.number("value"),
        unit: object.text("unit"),
    };
    object.done();
    Some(target)
}

fn span(json: Json, journal: &mut Journal) -> Option<Span> {
    let mut object = Object::read(json, journal)?;
    let (from, to) = (object.needed_year("from"), object.needed_year("to"));
    let (mark, label) = (object.text("mark"), object.text("label"));
    let uncertain = object.flag("uncertain");
    object.done();
    Some(Span { from: from?, to: to?, mark, label, uncertain })
}

/// A measure of support.
pub(super) fn support(json: Json, journal: &mut Journal) -> Option<Support> {
    let mut object = Object::read(json, journal)?;
    let support = Support {
        timing: object.with("timing", timing),
        title: object.needed_text("title", "title"),
        summary: object.text("summary"),
        results: object.list("results", point),
    };
    object.done();
    Some(support)
}

fn timing(json: Json, journal: &mut Journal) -> Option<Timing> {
    if let Json::Text(text) = json {
        return Some(Timing { year: None, part: TimingPart::Words(text.into_owned()) });
    }
    let mut object = Object::read(json, journal)?;
    let year = object.year("year");
    let quarters = object.list("quarters", |json, journal| small(&json, journal, 1..=4));
    let months = object.list("months", |json, journal| small(&json, journal, 1..=12));
    let half = object.small("half", 1..=2);
    let (all_year, text) = (object.flag("allYear"), object.text("text"));
    let part = if all_year {
        Some(TimingPart::AllYear)
    } else if !quarters.is_empty() {
        Some(TimingPart::Quarters(quarters))
    } else if !months.is_empty() {
        Some(TimingPart::Months(months))
    } else {
        half.map(TimingPart::Half).or(text.map(TimingPart::Words))
    };
    if part.is_none() {
        object.journal.note(Code::MissingKey, "text", "timing");
    }
    object.done();
    Some(Timing { year, part: part? })
}
