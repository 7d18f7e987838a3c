//! What is chosen from a few words.

use super::{Reading, folded, found};
use crate::form::Code;
use crate::form::field::Field;

/// The word that is meant: as it stands there, or in another width or case.
pub(in crate::form) fn read(field: &Field, text: &str) -> Reading {
    let plain = |text: &str| folded(text).to_ascii_uppercase();
    let choices = if field.choices.is_empty() { &field.codes } else { &field.choices };
    let exact = choices.iter().find(|choice| *choice == text);
    let chosen = exact.or_else(|| {
        let wanted = plain(text);
        choices.iter().find(|choice| plain(choice) == wanted)
    });
    match chosen {
        Some(choice) => Reading::words(choice.clone()),
        // From a scale that only the plan knows, something else may be right: the plan is asked later.
        None if field.choices.is_empty() => Reading::words(text.to_owned()),
        None => Reading::fault(text, found(Code::NotAChoice, text)),
    }
}
