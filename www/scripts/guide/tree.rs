//! JSON as it was written, in its order and with keys that are there twice.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// A value of JSON.
#[derive(Clone)]
pub(super) enum Tree {
    Object(Vec<(String, Tree)>),
    List(Vec<Tree>),
    Leaf(Value),
}

impl Tree {
    /// What stands under a key; of a key that is there twice, the last.
    pub(super) fn key(&self, name: &str) -> Option<&Tree> {
        match self {
            Tree::Object(entries) => entries.iter().rfind(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What stands at a place of a list, from 0.
    pub(super) fn at(&self, index: usize) -> Option<&Tree> {
        match self {
            Tree::List(values) => values.get(index),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Tree::Leaf(value) => value.as_str(),
            _ => None,
        }
    }

    pub(super) fn whole(&self) -> Option<i64> {
        match self {
            Tree::Leaf(value) => value.as_i64(),
            _ => None,
        }
    }

    /// The whole as JSON.
    pub(super) fn json(&self) -> String {
        let joined = |parts: Vec<String>| parts.join(",");
        match self {
            Tree::Object(entries) => {
                let entry = |(key, value): &(String, Tree)| format!("{}:{}", quoted(key), value.json());
                format!("{{{}}}", joined(entries.iter().map(entry).collect()))
            }
            Tree::List(values) => format!("[{}]", joined(values.iter().map(Tree::json).collect())),
            Tree::Leaf(value) => value.to_string(),
        }
    }

    /// The values on the way to a place, this one first, as far as there are any.
    pub(super) fn way(&self, pointer: &str) -> Vec<&Tree> {
        let mut way = vec![self];
        let mut here = self;
        for step in pointer.split('/').skip(1) {
            let Some(next) = here.key(step).or_else(|| here.at(step.parse().ok()?)) else { break };
            way.push(next);
            here = next;
        }
        way
    }
}

/// Text in quotes, with every character that prints nothing or reverses text as its number.
pub(super) fn quoted(text: &str) -> String {
    let shown = |c: char| match c {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => {
            format!("\\u{:04x}", u32::from(c))
        }
        '\u{7f}'..='\u{9f}' => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    Value::from(text).to_string().chars().map(shown).collect()
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut read = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            read.push(entry);
        }
        Ok(Tree::Object(read))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Tree, A::Error> {
        let mut read = Vec::new();
        while let Some(value) = values.next_element()? {
            read.push(value);
        }
        Ok(Tree::List(read))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Leaf(text.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Leaf(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Leaf(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Leaf(number.into()))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Leaf(truth.into()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::Null))
    }
}
