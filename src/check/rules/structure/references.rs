//! Ids, and what refers to them.

use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::walk::{ItemAt, each_item};
use crate::error::Code;
use crate::model::{Id, RatingScale};
use std::collections::BTreeSet;

/// An id twice (IDの重複).
///
/// What: two items, two indicators, two actors or two scales with one id; said of the later one.
/// Why: a link or a reference to the id would find only one of them.
/// Example: an item that was copied, and its id with it.
pub(in crate::check) const DUPLICATE_ID: Rule =
    Rule::new(Code::DuplicateId, Group::Structure, On::Plan(duplicate_id));

fn duplicate_id(context: &Context, notes: &mut Notes) {
    let plan = context.plan;
    repeated("actors", &mut plan.actors.iter().map(|actor| &actor.id), &mut BTreeSet::new(), notes);
    repeated(
        "ratingScales",
        &mut plan.rating_scales.iter().map(|scale| &scale.id),
        &mut BTreeSet::new(),
        notes,
    );
    let (mut items, mut indicators) = (BTreeSet::new(), BTreeSet::new());
    each_item(plan, notes, &mut |at, notes| {
        let item = at.item;
        if !items.insert(&item.id) && !is_below_itself(at) {
            notes.note(Code::DuplicateId, &["id".into()], &|found| found.with("found", item.id.as_str()));
        }
        repeated("indicators", &mut item.indicators.iter().map(|it| &it.id), &mut indicators, notes);
    });
}

/// Notes every id of a list that was there before. What lacks an id was told when it was read.
fn repeated<'p>(
    key: &'static str,
    ids: &mut dyn Iterator<Item = &'p Id>,
    seen: &mut BTreeSet<&'p Id>,
    notes: &mut Notes,
) {
    for (at, id) in ids.enumerate() {
        if !seen.insert(id) && *id != Id::nothing() {
            notes.note(Code::DuplicateId, &[key.into(), at.into(), "id".into()], &|found| {
                found.with("found", id.as_str())
            });
        }
    }
}

/// A reference to nothing (参照先なし).
///
/// What: a review that rates by a scale the plan does not have; a rule that gives a rating its scale lacks.
/// Why: nobody can tell what such a rating means.
/// Example: `"scale": "yearly"` in a plan whose only scale is `annual`.
pub(in crate::check) const DANGLING_REFERENCE: Rule =
    Rule::new(Code::DanglingReference, Group::Structure, On::Plan(dangling_reference));

fn dangling_reference(context: &Context, notes: &mut Notes) {
    notes.each("ratingScales", &context.plan.rating_scales, &mut unknown_bands);
    each_item(context.plan, notes, &mut |at, notes| {
        notes.each("reviews", &at.item.reviews, &mut |review, notes| {
            let Some(rating) = &review.rating else { return };
            if !context.scales.contains_key(&rating.scale) && rating.scale != Id::nothing() {
                notes.note(Code::DanglingReference, &["rating".into(), "scale".into()], &|found| {
                    found.with("found", rating.scale.as_str())
                });
            }
        });
    });
}

fn unknown_bands(scale: &RatingScale, notes: &mut Notes) {
    let Some(rule) = &scale.rule else { return };
    let codes: BTreeSet<&str> = scale.ratings.iter().map(|rating| rating.code.as_str()).collect();
    for (at, band) in rule.bands.iter().enumerate() {
        // A band without code was told when it was read.
        if !band.code.is_empty() && !codes.contains(band.code.as_str()) {
            let steps = ["rule".into(), "bands".into(), at.into(), "code".into()];
            notes.note(Code::DanglingReference, &steps, &|found| found.with("found", band.code.as_str()));
        }
    }
}

/// An item below itself (循環).
///
/// What: an item whose id is that of an item above it.
/// Why: a plan is a tree; on the way down to a thing the thing cannot stand already.
/// Example: the measure `m1` that lists a measure `m1` among its own.
pub(in crate::check) const CYCLE: Rule = Rule::new(Code::Cycle, Group::Structure, On::Item(cycle));

fn cycle(_: &Context, at: &ItemAt, notes: &mut Notes) {
    if is_below_itself(at) {
        let item = at.item;
        notes.note(Code::Cycle, &["id".into()], &|found| {
            found.with("title", named(&item.title, &item.id)).with("found", item.id.as_str())
        });
    }
}

// As many steps as levels, which are bounded.
fn is_below_itself(at: &ItemAt) -> bool {
    at.above.iter().any(|id| **id == at.item.id)
}
