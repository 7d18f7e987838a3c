//! Text read as if it were plain ASCII, and only while reading: a cell keeps the characters it has.
//!
//! Numbers and years are typed in every width, with every dash and with spaces for looks. Nothing is folded
//! that carries meaning: ① stays ①, Ⅱ stays Ⅱ.

use crate::text::{blank, closes, fold};

/// A place in a text (位置): what stands there is read folded and in capitals, and blanks are skipped.
///
/// It is small and `Copy`: to look ahead, read with a copy. It never leaves a character boundary.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// The place that many bytes into the text.
    pub(super) fn new(text: &'t str, at: usize) -> Cursor<'t> {
        Cursor { text, at }
    }

    /// How many bytes lie before this place.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// The text from here on, as it is.
    pub(super) fn rest(self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The text between this place and a later one, as it is.
    pub(super) fn until(self, later: Cursor<'t>) -> &'t str {
        self.text.get(self.at..later.at).unwrap_or_default()
    }

    /// The character exactly here.
    pub(super) fn here(self) -> Option<char> {
        self.rest().chars().next().map(|c| fold(c).to_ascii_uppercase())
    }

    /// The next character that is not blank.
    pub(super) fn peek(mut self) -> Option<char> {
        self.skip_blanks();
        self.here()
    }

    /// Steps over the character exactly here.
    pub(super) fn step(&mut self) {
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    /// Steps over blanks.
    pub(super) fn skip_blanks(&mut self) {
        self.at += self.rest().find(|c| !blank(c)).unwrap_or(self.rest().len());
    }

    /// Steps over the next character, blanks before it included, if it is of this sort.
    pub(super) fn eat_if(&mut self, sort: impl Fn(char) -> bool) -> Option<char> {
        self.attempt(|cursor| {
            cursor.skip_blanks();
            let c = cursor.here().filter(|&c| sort(c))?;
            cursor.step();
            Some(c)
        })
    }

    /// Steps over this word (in folded characters and capitals), if it comes next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        self.attempt(|cursor| word.chars().try_for_each(|c| cursor.eat_if(|next| next == c).map(drop)))
            .is_some()
    }

    /// Steps over the first of these words that comes next, and says which.
    pub(super) fn eat_any(&mut self, words: &[&'static str]) -> Option<&'static str> {
        words.iter().copied().find(|word| self.eat(word))
    }

    /// Steps over one of these words, if it is the last one of the text or of its brackets.
    pub(super) fn eat_last(&mut self, words: &[&'static str]) -> Option<&'static str> {
        self.attempt(|cursor| {
            let word = cursor.eat_any(words)?;
            cursor.peek().is_none_or(closes).then_some(word)
        })
    }

    /// Does this, or stays here if it comes to nothing.
    pub(super) fn attempt<T>(&mut self, what: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = *self;
        let done = what(self);
        if done.is_none() {
            *self = before;
        }
        done
    }

    /// Steps over ASCII digits that stand together: their value, too large to matter at worst, and how many.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        self.attempt(|cursor| {
            cursor.skip_blanks();
            let (mut value, mut count) = (0_u32, 0);
            while let Some(digit) = cursor.here().and_then(|c| c.to_digit(10)) {
                value = value.saturating_mul(10).saturating_add(digit);
                count += 1;
                cursor.step();
            }
            (count > 0).then_some((value, count))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_skips_blanks_inside_words_and_stays_where_nothing_fits() {
        let mut cursor = Cursor::new("年　 度末", 0);
        assert!(!cursor.eat("年間"));
        assert_eq!(cursor.at(), 0);
        assert!(cursor.eat("年度"));
        assert_eq!(cursor.rest(), "末");
        assert_eq!(Cursor::new("x", 9).rest(), "");
    }
}
