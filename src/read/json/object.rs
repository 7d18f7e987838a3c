//! Reading an object key by key.

use super::shown;
use super::tree::Json;
use crate::error::Code;
use crate::model::{FiscalYear, Id, Number, Word};
use crate::read::places::{Excerpt, Journal};
use crate::read::{YearContext, YearSpan, fiscal_year, year_code};
use std::borrow::Cow;
use std::ops::RangeInclusive;

/// An object of which keys are taken one by one; what is left in the end is unknown.
pub(super) struct Object<'j, 'a> {
    entries: Vec<(Cow<'a, str>, Json<'a>)>,
    /// Where reading stands.
    pub(super) journal: &'j mut Journal,
}

impl<'j, 'a> Object<'j, 'a> {
    /// The value as an object; `None` and a finding if it is something else.
    pub(super) fn read(json: Json<'a>, journal: &'j mut Journal) -> Option<Object<'j, 'a>> {
        match json {
            Json::Object(entries) => Some(Object { entries, journal }),
            other => {
                journal.note(Code::WrongType, &other, "object");
                None
            }
        }
    }

    /// Takes a key out; `null` counts as absent. The last of several counts.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Json<'a>> {
        let at = self.entries.iter().rposition(|(name, _)| name == key)?;
        let (_, value) = self.entries.remove(at);
        let before = self.entries.len();
        self.entries.retain(|(name, _)| name != key);
        if self.entries.len() < before {
            self.journal.at_key(key, |journal| journal.note(Code::DuplicateKey, key, ""));
        }
        (value != Json::Null).then_some(value)
    }

    /// Reads a key with `read`, which stands at the key.
    pub(super) fn with<R>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Json<'a>, &mut Journal) -> Option<R>,
    ) -> Option<R> {
        let json = self.take(key)?;
        self.journal.at_key(key, |journal| read(json, journal))
    }

    /// Text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.with(key, text)
    }

    /// Text that must be there.
    pub(super) fn needed_text(&mut self, key: &'static str, name: &'static str) -> String {
        self.need(key, name);
        self.text(key).unwrap_or_default()
    }

    /// An id.
    pub(super) fn id(&mut self, key: &'static str) -> Option<Id> {
        self.with(key, |json, journal| {
            let words = text(json, journal)?;
            let id = Id::new(&words);
            if id.is_none() {
                journal.note(Code::WrongType, words.as_str(), "id");
            }
            id
        })
    }

    /// A fiscal year.
    pub(super) fn year(&mut self, key: &'static str) -> Option<FiscalYear> {
        self.with(key, |json, journal| year(&json, journal))
    }

    /// A fiscal year that must be there.
    pub(super) fn needed_year(&mut self, key: &'static str) -> Option<FiscalYear> {
        self.need(key, "year");
        self.year(key)
    }

    /// An id that must be there; what lacks it keeps an id that refers to nothing.
    pub(super) fn needed_id(&mut self, key: &'static str) -> Id {
        self.need(key, "id");
        self.id(key).unwrap_or_else(Id::nothing)
    }

    /// One of a few words.
    pub(super) fn word<T: Word>(&mut self, key: &'static str) -> Option<T> {
        self.with(key, |json, journal| {
            let word = text(json, journal)?;
            let known = T::from_word(&word);
            if known.is_none() {
                journal.note(Code::UnknownWord, word.as_str(), T::WORDS);
            }
            known
        })
    }

    /// One of a few words that must be there.
    pub(super) fn needed_word<T: Word>(&mut self, key: &'static str) -> Option<T> {
        self.need(key, T::WORDS);
        self.word(key)
    }

    /// A number.
    pub(super) fn number(&mut self, key: &'static str) -> Option<Number> {
        self.with(key, |json, journal| number(&json, journal))
    }

    /// A small whole number.
    pub(super) fn small(&mut self, key: &'static str, range: RangeInclusive<u8>) -> Option<u8> {
        self.with(key, |json, journal| small(&json, journal, range))
    }

    /// Notes that a key is not there.
    pub(super) fn need(&mut self, key: &'static str, expected: &'static str) {
        if !self.entries.iter().any(|(name, _)| name == key) {
            self.journal.note(Code::MissingKey, key, expected);
        }
    }

    /// `true` or `false`; `false` if absent.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let flag = self.with(key, |json, journal| match json {
            Json::Boolean(flag) => Some(flag),
            other => {
                journal.note(Code::WrongType, &other, "boolean");
                None
            }
        });
        flag.unwrap_or(false)
    }

    /// A list, each place read with `read`; what cannot be read is left out.
    pub(super) fn list<R>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Json<'a>, &mut Journal) -> Option<R>,
    ) -> Vec<R> {
        let mut list = Vec::new();
        self.each(key, &mut |json, journal| list.extend(read(json, journal)));
        list
    }

    /// The same, where somebody asks for it.
    pub(super) fn list_if<R>(
        &mut self,
        is_wanted: bool,
        key: &'static str,
        read: impl FnMut(Json<'a>, &mut Journal) -> Option<R>,
    ) -> Vec<R> {
        if is_wanted { self.list(key, read) } else { Vec::new() }
    }

    /// Text beside what every page asks for.
    pub(super) fn aside(&mut self, key: &'static str) -> Option<String> {
        if shown::ASIDES { self.text(key) } else { None }
    }

    /// The same of anything.
    pub(super) fn aside_with<R>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Json<'a>, &mut Journal) -> Option<R>,
    ) -> Option<R> {
        if shown::ASIDES { self.with(key, read) } else { None }
    }

    /// Hands every place of a list to `read`. One loop serves every type of list, for a page's sake.
    fn each(&mut self, key: &'static str, read: &mut dyn FnMut(Json<'a>, &mut Journal)) {
        let Some(json) = self.take(key) else { return };
        self.journal.at_key(key, |journal| {
            let Json::List(values) = json else {
                journal.note(Code::WrongType, &json, "list");
                return;
            };
            for (at, value) in values.into_iter().enumerate() {
                journal.at_index(at, |journal| read(value, journal));
            }
        });
    }

    /// Notes every key that nobody took, at its own place.
    pub(super) fn done(self) {
        for (key, _) in &self.entries {
            self.journal.note_unknown_key(key);
        }
    }
}

/// Text; a number is text too, as it was written.
pub(super) fn text(json: Json, journal: &mut Journal) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.into_owned()),
        number @ Json::Number(_) => Some(number.excerpt()),
        other => {
            journal.note(Code::WrongType, &other, "text");
            None
        }
    }
}

/// A number; text that is one will do.
pub(super) fn number(json: &Json, journal: &mut Journal) -> Option<Number> {
    let number = match json {
        Json::Number(number) => Number::new(*number),
        Json::Text(text) => {
            crate::read::value(text).ok().and_then(|cell| cell.value.figure().map(|f| f.value))
        }
        _ => None,
    };
    if number.is_none() {
        journal.note(Code::NotANumber, json, "number");
    }
    number
}

/// A whole number in this range.
pub(super) fn small(json: &Json, journal: &mut Journal, range: RangeInclusive<u8>) -> Option<u8> {
    let small = match number(json, journal)?.decimal() {
        (units, 0) => u8::try_from(units).ok().filter(|small| range.contains(small)),
        _ => None,
    };
    if small.is_none() {
        journal.note(Code::OutOfRange, json, "small");
    }
    small
}

/// A fiscal year, as a number or as any text that names one.
fn year(json: &Json, journal: &mut Journal) -> Option<FiscalYear> {
    let (year, code) = match json {
        Json::Number(number) if number.fract() == 0.0 => {
            (FiscalYear::new(*number as i64), Some(Code::NoSuchYear))
        }
        Json::Text(text) => {
            let reading = fiscal_year(text, YearContext::default());
            match reading.ok().map(|reading| reading.span) {
                Some(YearSpan::One(year)) => (Some(year), year_code(&reading)),
                _ => (None, year_code(&reading).or(Some(Code::NotAYear))),
            }
        }
        _ => (None, Some(Code::NotAYear)),
    };
    // A plain number is right or out of range; text may be read and still be doubtful.
    if let Some(code) = code.filter(|_| year.is_none() || matches!(json, Json::Text(_))) {
        journal.note_year(code, json, year);
    }
    year
}
