//! What things are called in a sentence.

use crate::model::Id;
use crate::text::blank;

/// Whether a text says nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(blank)
}

/// What something is called: its title, or its id where it has none.
pub(super) fn named<'t>(title: &'t str, id: &'t Id) -> &'t str {
    if is_blank(title) { id.as_str() } else { title }
}
