//! Reviews against the figures, the statuses and the other years.

mod claims;

use super::scales::cannot_decide;
use crate::check::context::Context;
use crate::check::named::named;
use crate::check::notes::Notes;
use crate::check::outcome::known_outcomes;
use crate::check::rule::{Group, On, Rule};
use crate::check::verdict::{Contradiction, Verdict, claim, declared, verdict};
use crate::check::walk::{ItemAt, ReviewAt};
use crate::error::{Code, Param};
use crate::model::{FiscalYear, RatingReference, Review, Scope, Status, StatusCode, Value};
use claims::{Claim, claims, speaks_of_targets};
use std::collections::{BTreeMap, BTreeSet};

/// Unknown rating (未定義の評価).
///
/// What: a rating that its scale does not have.
/// Why: it cannot be ordered, drawn or explained.
/// Example: `D` in a scale of A, B and C.
pub(in crate::check) const RATING_UNKNOWN: Rule =
    Rule::new(Code::RatingUnknown, Group::Reviews, On::Review(rating_unknown));

/// Contradicted rating (数値と合わない評価).
///
/// What: the rating of a year that its scale's rule, or its meaning, denies by the settled figures of that year.
/// Why: readers see B and 41 of 42 side by side and trust neither. The rating is never changed.
/// Example: B, declared as "every indicator reached", with 41 of 42.
pub(in crate::check) const RATING_CONTRADICTS_FIGURES: Rule =
    Rule::new(Code::RatingContradictsFigures, Group::Reviews, On::Review(rating_contradicts_figures));

/// Contradicted status (評価と合わない進捗).
///
/// What: a status of a whole year, or of its second half, that the rating of the year denies by its meaning.
/// Why: one of the two was not brought up to date. A late first half may still end well and is not told.
/// Example: 順調 and a rating that means missed.
pub(in crate::check) const STATUS_CONTRADICTS_RATING: Rule =
    Rule::new(Code::StatusContradictsRating, Group::Reviews, On::Item(status_contradicts_rating));

/// Missing review (年度評価の欠落).
///
/// What: a year that is over and has a target, without annual review, in an item that has annual reviews.
/// Why: the series of reviews has a hole that nobody explains.
/// Example: reviews of 2015, 2016 and 2018.
pub(in crate::check) const REVIEW_MISSING: Rule =
    Rule::new(Code::ReviewMissing, Group::Reviews, On::Item(review_missing));

/// Contradicted text (数値と合わない文).
///
/// What: a sentence of an annual review that says that a target was reached, or missed, while the figures of
/// the indicator it speaks of say the opposite; only where it is clear which indicator that is, and the rating
/// of the review was not told for it already.
/// Why: text is written first and figures are corrected later.
/// Example: 「設置数については目標を達成した」 beside 54 of 58.
pub(in crate::check) const TEXT_CONTRADICTS_FIGURES: Rule =
    Rule::new(Code::TextContradictsFigures, Group::Reviews, On::Review(text_contradicts_figures));

fn rating_unknown(context: &Context, at: &ReviewAt, notes: &mut Notes) {
    let Some(reference) = &at.review.rating else { return };
    let Some(scale) = context.scales.get(&reference.scale) else { return };
    // A rating without code was told when it was read.
    let is_known = scale.ratings.iter().any(|rating| rating.code == reference.code);
    if is_known || reference.code.is_empty() {
        return;
    }
    notes.note(Code::RatingUnknown, &["rating".into(), "code".into()], &|found| {
        let mut ratings: Vec<_> = scale.ratings.iter().collect();
        ratings.sort_by_key(|rating| (rating.rank, &rating.code));
        let known: Vec<&str> = ratings.iter().map(|rating| rating.code.as_str()).collect();
        let found = found.with("found", reference.code.as_str()).with("scale", scale.id.as_str());
        found.with("expected", known.join(", "))
    });
}

fn rating_contradicts_figures(context: &Context, at: &ReviewAt, notes: &mut Notes) {
    let Some((rating, year)) = at.review.rating.as_ref().zip(at.review.year) else { return };
    match verdict(context, at.item, at.review) {
        None | Some(Verdict::Agrees) => {}
        Some(Verdict::Undecided(reason)) => cannot_decide(rating, year, reason, notes),
        Some(Verdict::Contradicts(why)) => contradicts(rating, year, &why, notes),
    }
}

fn contradicts(rating: &RatingReference, year: FiscalYear, why: &Contradiction, notes: &mut Notes) {
    notes.note(Code::RatingContradictsFigures, &["rating".into()], &|found| {
        let found = found.with("year", year).with("found", rating.code.as_str());
        let found = found.with("rule", Param::Term(why.rule)).with("right", why.right.clone());
        why.worst.told(found)
    });
}

/// What an item says of how a year went as a whole: a first half is not the year.
fn statuses(reviews: &[Review]) -> BTreeMap<FiscalYear, &Status> {
    let whole = reviews
        .iter()
        .filter(|review| matches!(review.scope, Scope::Progress | Scope::Annual) && review.half != Some(1));
    whole.filter_map(|review| Some((review.year?, review.status.as_ref()?))).collect()
}

fn status_contradicts_rating(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let statuses = statuses(&at.item.reviews);
    if statuses.is_empty() {
        return;
    }
    notes.each("reviews", &at.item.reviews, &mut |review, notes| {
        let Some(year) = review.year.filter(|_| review.scope == Scope::Annual) else { return };
        let Some((_, rating)) = declared(context, review) else { return };
        let claims_reached = rating.meaning.and_then(claim);
        let Some(status) = statuses.get(&year) else { return };
        if claims_reached.zip(goes_well(status.code)).is_none_or(|(rating, status)| rating == status) {
            return;
        }
        notes.note(Code::StatusContradictsRating, &["rating".into()], &|found| {
            let found = found.with("year", year).with("status", status.label.as_str());
            found.with("found", rating.code.as_str())
        });
    });
}

/// Whether a status says that a year goes well; `None` where it says neither.
fn goes_well(status: StatusCode) -> Option<bool> {
    match status {
        StatusCode::OnTrack | StatusCode::Ahead | StatusCode::Done => Some(true),
        StatusCode::Delayed | StatusCode::NotStarted | StatusCode::Stopped => Some(false),
        StatusCode::Other => None,
    }
}

fn review_missing(context: &Context, at: &ItemAt, notes: &mut Notes) {
    let annual = at.item.reviews.iter().filter(|review| review.scope == Scope::Annual);
    let reviewed: BTreeSet<FiscalYear> = annual.filter_map(|review| review.year).collect();
    if reviewed.is_empty() {
        return;
    }
    let planned = at.item.indicators.iter().flat_map(|indicator| &indicator.points);
    let planned = planned.filter(|point| point.target.as_ref().and_then(Value::figure).is_some());
    let years: BTreeSet<FiscalYear> = planned.map(|point| point.year).collect();
    for year in years.difference(&reviewed).filter(|year| context.is_over(**year)) {
        notes.note(Code::ReviewMissing, &["reviews".into()], &|found| {
            found.with("title", named(&at.item.title, &at.item.id)).with("year", *year)
        });
    }
}

fn text_contradicts_figures(context: &Context, at: &ReviewAt, notes: &mut Notes) {
    let Some(year) = at.review.year.filter(|_| at.review.scope == Scope::Annual) else { return };
    let parts = [("done", &at.review.done), ("assessment", &at.review.assessment)];
    if !parts.iter().any(|(_, points)| points.iter().any(|point| speaks_of_targets(&point.text))) {
        return;
    }
    let outcomes = known_outcomes(at.item, year);
    let is_told = || matches!(verdict(context, at.item, at.review), Some(Verdict::Contradicts(_)));
    for (key, points) in parts {
        notes.each(key, points, &mut |point, notes| {
            let claims = claims(&point.text, &at.item.indicators, &outcomes);
            let denied = claims.filter(|claim| claim.reached == claim.outcome.missed);
            for Claim { words, outcome, .. } in denied.filter(|_| !is_told()) {
                notes.note(Code::TextContradictsFigures, &["text".into()], &|found| {
                    let found = found.with("year", year).with("found", words);
                    outcome.told(found)
                });
            }
        });
    }
}
