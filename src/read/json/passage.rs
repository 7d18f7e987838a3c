//! Sentences and lists.

use super::object::{Object, text};
use super::tree::Json;
use crate::model::{Passage, PassageRole, Point};
use crate::read::places::Journal;

/// A part of the plan in sentences.
pub(super) fn passage(json: Json, journal: &mut Journal) -> Option<Passage> {
    let mut object = Object::read(json, journal)?;
    let passage = Passage {
        role: object.word("role").unwrap_or(PassageRole::Other),
        heading: object.text("heading"),
        points: object.list("points", point),
    };
    object.done();
    Some(passage)
}

/// A point of a list; plain text will do.
pub(super) fn point(json: Json, journal: &mut Journal) -> Option<Point> {
    if let Json::Text(_) = json {
        return text(json, journal).map(|text| Point::from(text.as_str()));
    }
    let mut object = Object::read(json, journal)?;
    let point = Point {
        labels: object.list("labels", text),
        text: object.needed_text("text", "text"),
        repeated: object.flag("repeated"),
    };
    object.done();
    Some(point)
}
