//! JSON as a tree.

use super::{plain, shown};
use crate::error::Error;
use crate::model::Number;
use crate::read::places::Excerpt;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// Input above this many bytes is refused.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// Nesting above this is refused: 64 levels of items, each an object in a list, and their facets.
pub(super) const MAX_LEVELS: usize = 160;

/// Any JSON value. Keys keep their order, and one that is there twice is there twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, finite.
    Number(f64),
    /// Text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// Parses text.
    pub fn parse(text: &'a str) -> Result<Json<'a>, Error> {
        if text.len() > MAX_BYTES {
            return Err(Error::TooLarge { what: "bytes", limit: MAX_BYTES });
        }
        let text = text.trim_start_matches('\u{feff}');
        if !shown::ERRORS {
            return plain::parse(text);
        }
        let mut parser = serde_json::Deserializer::from_str(text);
        // The depth is counted below, with a limit that fits plans.
        parser.disable_recursion_limit();
        let is_too_deep = Cell::new(false);
        let level = Level { depth: 0, is_too_deep: &is_too_deep };
        let tree = level.deserialize(&mut parser).map_err(|error| not_json(&error))?;
        parser.end().map_err(|error| not_json(&error))?;
        if is_too_deep.get() {
            return Err(Error::TooLarge { what: "levels", limit: MAX_LEVELS });
        }
        Ok(tree)
    }
}

impl Excerpt for Json<'_> {
    fn excerpt(&self) -> String {
        match self {
            Json::Null => "null".to_owned(),
            Json::Boolean(value) => value.to_string(),
            Json::Number(value) => match Number::new(*value) {
                Some(number) => number.to_string(),
                // More digits than a number of a plan may have.
                None => if *value > 0.0 { "≥1e15" } else { "≤-1e15" }.to_owned(),
            },
            Json::Text(text) => text.excerpt(),
            Json::List(_) => "[…]".to_owned(),
            Json::Object(_) => "{…}".to_owned(),
        }
    }
}

impl Excerpt for str {
    /// The beginning of the text.
    fn excerpt(&self) -> String {
        const MOST: usize = 40;
        let mut short: String = self.chars().take(MOST).collect();
        if short.len() < self.len() {
            short.push('…');
        }
        short
    }
}

fn not_json(error: &serde_json::Error) -> Error {
    let problem = error.to_string();
    // serde_json ends with the place ("… at line 3 column 7"), which is told apart here.
    let words = problem.split(' ').collect::<Vec<_>>();
    let problem = words.iter().take_while(|word| **word != "at").copied().collect::<Vec<_>>().join(" ");
    Error::NotJson { line: error.line(), column: error.column(), problem }
}

/// How deep the value that comes next is nested. What is too deep is skipped, which needs no stack, and told
/// in the end: a message of serde's own would cost a page 5 kB.
#[derive(Clone, Copy)]
struct Level<'f> {
    depth: usize,
    is_too_deep: &'f Cell<bool>,
}

impl Level<'_> {
    fn deeper(self) -> Self {
        Level { depth: self.depth + 1, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        if self.depth > MAX_LEVELS {
            self.is_too_deep.set(true);
            return deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Json::Null);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json<'de>, A::Error> {
        let level = self.deeper();
        let mut list = Vec::new();
        while let Some(value) = sequence.next_element_seed(level)? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let level = self.deeper();
        let mut object = Vec::new();
        while let Some(key) = map.next_key_seed(Level { depth: 0, ..self })? {
            let value = map.next_value_seed(level)?;
            // In JSON a key is always text.
            if let Json::Text(key) = key {
                object.push((key, value));
            }
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_json_is_named_with_its_place() {
        let error = Json::parse("{\n  \"a\": 1,\n  \"b\" 2}").unwrap_err();
        assert!(matches!(error, Error::NotJson { line: 3, column: 7, .. }), "{error:?}");
        assert!(matches!(Json::parse(""), Err(Error::NotJson { line: 1, .. })));
        assert!(matches!(Json::parse("{} {}"), Err(Error::NotJson { .. })));
        assert!(matches!(Json::parse("1e999"), Err(Error::NotJson { .. })));
        assert!(matches!(Json::parse(r#""\ud800""#), Err(Error::NotJson { .. })));
    }

    #[test]
    fn deep_nesting_is_refused_before_it_can_exhaust_the_stack() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        let too_deep = Err(Error::TooLarge { what: "levels", limit: MAX_LEVELS });
        assert_eq!(Json::parse(&nested(1_000_000)), too_deep);
        assert_eq!(Json::parse(&nested(MAX_LEVELS + 2)), too_deep);
        assert!(Json::parse(&nested(MAX_LEVELS)).is_ok());
        assert!(matches!(Json::parse(&"[".repeat(1_000_000)), Err(Error::NotJson { .. })));
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert_eq!(Json::parse("\u{feff}true"), Ok(Json::Boolean(true)));
    }
}
