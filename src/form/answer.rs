//! What was typed into one field, read.

use super::Given;
use super::field::Field;
use super::finding::Finding;
use super::kind::{self, Meaning};
use crate::text::blank;

/// What is in a field.
pub(super) struct Answer {
    /// The texts that are not blank, as typed.
    pub(super) typed: Vec<String>,
    /// What will be stored for them.
    pub(super) stored: Vec<String>,
    /// What the only text says.
    pub(super) meaning: Meaning,
    /// What is wrong with the texts themselves.
    pub(super) faults: Vec<Finding>,
    /// Whether the field is there to be filled in.
    pub(super) is_open: bool,
}

impl Answer {
    pub(super) fn read(field: &Field, given: Option<&Given>, is_open: bool) -> Answer {
        let texts = given.map(Given::texts).unwrap_or_default();
        let typed: Vec<String> = texts.iter().filter(|text| !is_blank(text)).cloned().collect();
        let mut answer = Answer {
            stored: Vec::with_capacity(typed.len()),
            typed,
            meaning: Meaning::Words,
            faults: Vec::new(),
            is_open,
        };
        for text in &answer.typed {
            let reading = kind::read(field, text);
            answer.meaning = if answer.typed.len() == 1 { reading.meaning } else { Meaning::Words };
            answer.stored.push(reading.stored);
            answer.faults.extend(reading.faults);
        }
        answer
    }

    /// Whether nothing is written.
    pub(super) fn is_blank(&self) -> bool {
        self.typed.is_empty()
    }

    /// Whether one of the texts, as typed or as stored, is this one.
    pub(super) fn is(&self, text: &str) -> bool {
        self.stored.iter().chain(&self.typed).any(|known| known == text)
    }
}

pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(blank)
}

/// What will be stored for a text.
pub(super) fn stored(field: &Field, text: &str) -> String {
    if is_blank(text) { text.to_owned() } else { kind::read(field, text).stored }
}
