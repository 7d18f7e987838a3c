//! Values: figures, absences and words.

use super::object::{Object, number};
use super::tree::Json;
use crate::error::Code;
use crate::model::{Absence, Bound, Certainty, Figure, FinalGoal, Value, same_unit};
use crate::read::places::Journal;

/// A value: a number, text that is one, or an object that says more.
pub(super) fn value(json: Json, journal: &mut Journal) -> Option<Value> {
    match json {
        Json::Number(_) => number(&json, journal).map(Value::from),
        Json::Text(text) => {
            let Ok(cell) = crate::read::value(&text) else {
                journal.note(Code::NotANumber, text.as_ref(), "value");
                return None;
            };
            let units = cell.unit.as_deref().zip(journal.unit.as_deref());
            if units.is_some_and(|(unit, known)| !same_unit(unit, known)) {
                journal.note(Code::UnitMixed, text.as_ref(), "value");
            }
            Some(cell.value)
        }
        Json::Object(_) => value_object(json, journal),
        other => {
            journal.note(Code::WrongType, &other, "value");
            None
        }
    }
}

fn value_object(json: Json, journal: &mut Journal) -> Option<Value> {
    let mut object = Object::read(json, journal)?;
    let number = object.number("value");
    let (estimated, provisional) = (object.flag("estimated"), object.flag("provisional"));
    let bound = object.with("bound", bound).unwrap_or_default();
    let state: Option<Absence> = object.word("state");
    let text = object.text("text");
    if number.is_none() && state.is_none() && text.is_none() {
        object.journal.note(Code::MissingKey, "value", "value");
    }
    // What cannot both be true is said, and the number counts.
    if number.is_some() && state.is_some() || estimated && provisional {
        object.journal.note(Code::Contradictory, "", "value");
    }
    object.done();
    let certainty = match (estimated, provisional) {
        (true, _) => Certainty::Estimated,
        (false, true) => Certainty::Provisional,
        (false, false) => Certainty::Settled,
    };
    match (number, state, text) {
        (Some(value), _, text) => Some(Value::Figure(Figure { value, certainty, bound, text })),
        (None, Some(state), text) => Some(Value::Absent { state, text }),
        (None, None, Some(text)) => Some(Value::Words(text)),
        (None, None, None) => None,
    }
}

fn bound(json: Json, journal: &mut Journal) -> Option<Bound> {
    const BOUNDS: [Bound; 3] = [Bound::About, Bound::AtLeast, Bound::AtMost];
    let word = super::object::text(json, journal)?;
    let bound = BOUNDS.into_iter().find(|bound| bound.word() == Some(&word));
    if bound.is_none() {
        journal.note(Code::UnknownWord, word.as_str(), "about, atLeast, atMost");
    }
    bound
}

/// What is aimed at in the end: `{ year, value }`, words alone, or `{ text }`.
pub(super) fn final_goal(json: Json, journal: &mut Journal) -> Option<FinalGoal> {
    if let Json::Text(_) | Json::Number(_) = json {
        return Some(FinalGoal { year: None, value: value(json, journal)? });
    }
    let mut object = Object::read(json, journal)?;
    let year = object.year("year");
    let (value, text) = (object.with("value", value), object.text("text"));
    if value.is_none() && text.is_none() {
        object.journal.note(Code::MissingKey, "value", "value");
    }
    object.done();
    Some(FinalGoal { year, value: value.or(text.map(Value::Words))? })
}
