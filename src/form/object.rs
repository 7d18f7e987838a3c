//! Reading an object of a rules file key by key: what cannot be read costs that value and nothing else.

use super::ProblemCode;
use super::problem::Problems;
use crate::model::{FiscalYear, Number, Word};
use crate::read::{Json, YearContext, YearSpan, fiscal_year};
use std::borrow::Cow;

/// An object of which keys are taken one by one; what is left in the end is unknown.
pub(super) struct Object<'p, 'a> {
    entries: Vec<(Cow<'a, str>, Json<'a>)>,
    pub(super) problems: &'p mut Problems,
}

impl<'p, 'a> Object<'p, 'a> {
    pub(super) fn new(entries: Vec<(Cow<'a, str>, Json<'a>)>, problems: &'p mut Problems) -> Self {
        Object { entries, problems }
    }

    /// The value as an object; `None` and a problem if it is something else.
    pub(super) fn read(key: &str, json: Json<'a>, problems: &'p mut Problems) -> Option<Self> {
        match json {
            Json::Object(entries) => Some(Object::new(entries, problems)),
            other => {
                wrong(problems, key, &other);
                None
            }
        }
    }

    /// Takes a key out; `null` counts as absent. The last of several counts.
    pub(super) fn take(&mut self, key: &str) -> Option<Json<'a>> {
        let at = self.entries.iter().rposition(|(name, _)| name == key)?;
        let (_, value) = self.entries.remove(at);
        let before = self.entries.len();
        self.entries.retain(|(name, _)| name != key);
        if self.entries.len() < before {
            self.problems.note(ProblemCode::DuplicateKey, key, key);
        }
        (value != Json::Null).then_some(value)
    }

    /// Text; a number is text too.
    pub(super) fn text(&mut self, key: &str) -> Option<String> {
        let json = self.take(key)?;
        let text = text(&json);
        if text.is_none() {
            wrong(self.problems, key, &json);
        }
        text
    }

    /// `true` or `false`; `false` if absent.
    pub(super) fn flag(&mut self, key: &str) -> bool {
        match self.take(key) {
            None => false,
            Some(Json::Boolean(flag)) => flag,
            Some(other) => {
                wrong(self.problems, key, &other);
                false
            }
        }
    }

    /// How many.
    pub(super) fn count(&mut self, key: &str) -> Option<usize> {
        let json = self.take(key)?;
        let count = text(&json).and_then(|text| count_of(&text));
        if count.is_none() {
            wrong(self.problems, key, &json);
        }
        count
    }

    /// A fiscal year, as a number or as any text that names one.
    pub(super) fn year(&mut self, key: &str) -> Option<FiscalYear> {
        let json = self.take(key)?;
        let year = text(&json).and_then(|text| year_of(&text));
        if year.is_none() {
            wrong(self.problems, key, &json);
        }
        year
    }

    /// Texts, a single one as it stands.
    pub(super) fn texts(&mut self, key: &str) -> Vec<String> {
        let values = match self.take(key) {
            None => return Vec::new(),
            Some(Json::List(values)) => values,
            Some(one) => vec![one],
        };
        let mut texts = Vec::new();
        for value in values {
            match text(&value) {
                Some(text) => texts.push(text),
                None => wrong(self.problems, key, &value),
            }
        }
        texts
    }

    /// One of a few words.
    pub(super) fn word<T: Word>(&mut self, key: &str, code: ProblemCode) -> Option<T> {
        let text = self.text(key)?;
        let word = T::from_word(&text);
        if word.is_none() {
            self.problems.note(code, key, &text);
        }
        word
    }

    /// The keys and values of an object under this key.
    pub(super) fn entries(&mut self, key: &str) -> Vec<(Cow<'a, str>, Json<'a>)> {
        match self.take(key) {
            None => Vec::new(),
            Some(Json::Object(entries)) => entries,
            Some(other) => {
                wrong(self.problems, key, &other);
                Vec::new()
            }
        }
    }

    /// Notes every key that nobody took.
    pub(super) fn done(self) {
        for (key, _) in &self.entries {
            self.problems.note(ProblemCode::UnknownKey, key, key);
        }
    }
}

/// Notes a value that a key cannot have.
pub(super) fn wrong(problems: &mut Problems, key: &str, json: &Json) {
    let found = text(json).unwrap_or_else(|| {
        match json {
            Json::List(_) => "[…]",
            Json::Object(_) => "{…}",
            Json::Boolean(true) => "true",
            Json::Boolean(false) => "false",
            _ => "null",
        }
        .to_owned()
    });
    problems.note(ProblemCode::WrongValue, key, &found);
}

/// Text, or a number as it was written.
pub(super) fn text(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.to_string()),
        Json::Number(number) => Some(Number::new(*number)?.to_string()),
        _ => None,
    }
}

/// Digits that are a count.
pub(super) fn count_of(text: &str) -> Option<usize> {
    let plain = text.trim();
    let is_count = !plain.is_empty() && plain.len() < 10 && plain.bytes().all(|c| c.is_ascii_digit());
    is_count.then(|| plain.bytes().fold(0, |count, digit| count * 10 + usize::from(digit - b'0')))
}

/// The one fiscal year (年度) that a text names.
pub fn year_of(text: &str) -> Option<FiscalYear> {
    match fiscal_year(text, YearContext::default()).ok()?.span {
        YearSpan::One(year) => Some(year),
        _ => None,
    }
}
