//! Texts that say the same although they are not written the same.

use crate::text::{blank, closes, fold, opens};
use std::cmp::Ordering;

/// A text as it is compared: without regard to widths, blanks, brackets and the marks between words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folded<'p>(pub(super) &'p str);

impl<'p> Folded<'p> {
    /// The characters that count.
    pub(super) fn chars(self) -> impl Iterator<Item = char> + 'p {
        self.0.chars().map(fold).filter(|c| !blank(*c) && !opens(*c) && !closes(*c) && !is_mark(*c))
    }
}

fn is_mark(folded: char) -> bool {
    matches!(folded, '、' | '。' | ',' | '.' | '・')
}

impl Ord for Folded<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.chars().cmp(other.chars())
    }
}

impl PartialOrd for Folded<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.chars().eq(other.chars())
    }
}

impl Eq for Folded<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_text_is_set_makes_no_difference_and_its_words_do() {
        assert_eq!(Folded("（同　上）"), Folded("同上"));
        assert_eq!(Folded("２か所、検討する。"), Folded("2か所,検討する"));
        assert_ne!(Folded("3か所"), Folded("2か所"));
    }
}
