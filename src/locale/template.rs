//! Sentences made of templates.
//!
//! A template names its parameters in braces; what stands in square brackets is left out when one of its
//! parameters is not there. Sentences have a longest length, so that they fit beside a field: long words are
//! shortened to it.

/// A piece of a sentence, and whether it may be shortened.
pub(super) struct Part {
    pub(super) text: String,
    pub(super) elastic: bool,
}

/// The pieces of a template, its parameters looked up by their names.
pub(super) fn parts(template: &str, known: &dyn Fn(&str) -> Option<Part>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (at, outside) in template.split('[').enumerate() {
        let (optional, rest) = match outside.split_once(']') {
            Some((optional, rest)) if at > 0 => (optional, rest),
            _ => ("", outside),
        };
        if let Some(filled) = filled(optional, known) {
            parts.extend(filled);
        }
        // A sentence that lacks a parameter outside brackets is a fault of its rule, but an empty one would be worse.
        parts.extend(filled(rest, &|name| known(name).or_else(|| Some(unknown()))).unwrap_or_default());
    }
    parts
}

/// What stands for a word that nobody gave.
fn unknown() -> Part {
    Part { text: "…".to_owned(), elastic: false }
}

/// A template without brackets, filled; `None` when a parameter is not there.
fn filled(template: &str, known: &dyn Fn(&str) -> Option<Part>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    for (at, piece) in template.split('{').enumerate() {
        let mut words = piece;
        if at > 0 {
            let (name, rest) = piece.split_once('}')?;
            parts.push(known(name)?);
            words = rest;
        }
        parts.push(Part { text: words.to_owned(), elastic: false });
    }
    Some(parts)
}

/// The fewest characters that a word is shortened to.
const SHORTEST: usize = 6;

/// The parts together, the longest words shortened so that all have room.
pub(super) fn fitted(parts: &[Part], limit: usize) -> String {
    let lengths = |elastic: bool| {
        parts.iter().filter(move |part| part.elastic == elastic).map(|part| part.text.chars().count())
    };
    let room = limit.saturating_sub(lengths(false).sum());
    let longest = lengths(true).max().unwrap_or(0);
    let fits = |most: &usize| lengths(true).map(|length| length.min(*most)).sum::<usize>() <= room;
    // Sentences have room for some dozen characters, so nothing above that can fit: few are tried.
    let most = (SHORTEST..=longest.min(room)).rev().find(fits).unwrap_or(SHORTEST);
    parts
        .iter()
        .map(|part| if part.elastic { shortened(&part.text, most) } else { part.text.clone() })
        .collect()
}

/// A text in at most so many characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// What a sentence can show: a character that prints nothing, or reverses what follows, would spoil it.
pub(super) fn visible(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => ' ',
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}
