//! What a file in Windows-31J loses, told before it is written.

use crate::text::cp932::holds;

/// A character (失われる文字) that a file in Windows-31J (CP932) cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Its line, from 1.
    pub row: usize,
    /// Which character of the line it is, from 1.
    pub column: usize,
    /// The character.
    pub character: char,
}

/// Every character of a text that a file in Windows-31J cannot hold, in the order in which they stand. The mark by
/// which files say that they are UTF-8 is none of the text.
pub fn cp932_losses(text: &str) -> Vec<Loss> {
    let mut losses = Vec::new();
    let (mut row, mut column) = (1, 0);
    for character in text.trim_start_matches('\u{feff}').chars() {
        column += 1;
        if character == '\n' {
            (row, column) = (row + 1, 0);
        } else if !holds(character) {
            losses.push(Loss { row, column, character });
        }
    }
    losses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_is_lost_is_told_with_its_place() {
        let loss = |row, column, character| Loss { row, column, character };
        assert_eq!(cp932_losses("\u{feff}①髙\r\n𠮷a•"), [loss(2, 1, '𠮷'), loss(2, 3, '•')]);
        assert_eq!(cp932_losses("〜−㈱"), []);
    }
}
