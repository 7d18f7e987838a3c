//! The tree of items.

use super::indicator::indicator;
use super::object::Object;
use super::passage::{passage, point};
use super::review::{review, work};
use super::schedule::{commitment, support};
use super::shown;
use super::tree::Json;
use crate::model::{Assignment, Expectation, Heading, Id, Item};
use crate::read::places::Journal;

/// The most items a plan may have, and the most levels they may be nested in.
const MAX_ITEMS: usize = 200_000;
const MAX_LEVELS: usize = 64;

/// An item and everything below it; `above` is the id of the item above.
// As deep as the levels, which are bounded.
pub(super) fn item(json: Json, journal: &mut Journal, above: &str, level: usize) -> Option<Item> {
    if level > MAX_LEVELS {
        journal.too_large("levels", MAX_LEVELS);
        return None;
    }
    journal.count_item(MAX_ITEMS)?;
    let mut object = Object::read(json, journal)?;
    let title = object.needed_text("title", "title");
    let number = object.text("number");
    let id = object.id("id").unwrap_or_else(|| derived(above, number.as_deref(), &title, object.journal));
    let mut item = Item::new(id, &title);
    item.number = number;
    item.headings = object.list_if(shown::THE_REST, "headings", heading);
    item.passages = object.list_if(shown::WORDS, "passages", passage);
    item.assignments = object.list_if(shown::THE_REST, "assignments", assignment);
    item.indicators = object.list("indicators", |json, journal| indicator(json, journal, item.id.as_str()));
    item.expectations = object.list_if(shown::THE_REST, "expectations", expectation);
    item.commitments = object.list_if(shown::SCHEDULES, "commitments", commitment);
    item.supports = object.list_if(shown::WORDS, "supports", support);
    item.work = object.list_if(shown::WORDS, "work", work);
    item.reviews = object.list_if(shown::RATINGS, "reviews", review);
    item.items = object.list("items", |json, journal| self::item(json, journal, item.id.as_str(), level + 1));
    object.done();
    Some(item)
}

/// An id that depends on what is printed on the way down to the thing, not on what stands beside it.
pub(super) fn derived(above: &str, number: Option<&str>, title: &str, journal: &mut Journal) -> Id {
    journal.derive(&[above, "/", number.unwrap_or_default(), "/", title].concat())
}

fn assignment(json: Json, journal: &mut Journal) -> Option<Assignment> {
    let mut object = Object::read(json, journal)?;
    let assignment = Assignment { actor: object.needed_id("actor"), lead: object.flag("lead") };
    object.done();
    Some(assignment)
}

fn expectation(json: Json, journal: &mut Journal) -> Option<Expectation> {
    let mut object = Object::read(json, journal)?;
    let expectation = Expectation { actor: object.needed_id("actor"), points: object.list("points", point) };
    object.done();
    Some(expectation)
}

fn heading(json: Json, journal: &mut Journal) -> Option<Heading> {
    let mut object = Object::read(json, journal)?;
    let (facet, text) = (object.needed_word("facet"), object.needed_text("text", "text"));
    object.done();
    Some(Heading { facet: facet?, text })
}
