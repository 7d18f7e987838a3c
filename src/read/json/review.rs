//! Work and reviews.

use super::object::Object;
use super::passage::point;
use super::plan::period;
use super::shown;
use super::tree::Json;
use crate::model::{RatingReference, Review, Scope, Status, StatusCode, Work};
use crate::read::places::Journal;

/// The work of one year.
pub(super) fn work(json: Json, journal: &mut Journal) -> Option<Work> {
    let mut object = Object::read(json, journal)?;
    let year = object.needed_year("year");
    let (planned, done) = (object.list("planned", point), object.list("done", point));
    object.done();
    Some(Work { year: year?, planned, done })
}

/// How something went.
pub(super) fn review(json: Json, journal: &mut Journal) -> Option<Review> {
    let mut object = Object::read(json, journal)?;
    let scope: Option<Scope> = object.needed_word("scope");
    let review = Review {
        scope: scope.unwrap_or(Scope::Annual),
        year: object.year("year"),
        half: object.small("half", 1..=2),
        period: object.aside_with("period", period),
        status: object.aside_with("status", status),
        rating: object.with("rating", rating),
        done: object.list_if(shown::ASIDES, "done", point),
        assessment: object.list_if(shown::ASIDES, "assessment", point),
        issues: object.list_if(shown::ASIDES, "issues", point),
        next: object.list_if(shown::ASIDES, "next", point),
        due: object.aside("due"),
    };
    object.done();
    Some(review)
}

/// A status in the plan's own words.
pub(super) fn status(json: Json, journal: &mut Journal) -> Option<Status> {
    let mut object = Object::read(json, journal)?;
    let status = Status {
        code: object.word("code").unwrap_or(StatusCode::Other),
        label: object.needed_text("label", "text"),
    };
    object.done();
    Some(status)
}

fn rating(json: Json, journal: &mut Journal) -> Option<RatingReference> {
    let mut object = Object::read(json, journal)?;
    let rating =
        RatingReference { scale: object.needed_id("scale"), code: object.needed_text("code", "text") };
    object.done();
    Some(rating)
}
