//! A cell of figures as people write it: `1,090`, `１２．５％`, `930(見込み)`, `約50`, `▲3`, `2回/月`, `―`.
//!
//! A reading claims nothing that the cell does not say. Qualifiers become data, a unit stays as printed, and
//! where a reading had to interpret the cell (`3.5万人`, `月1回`), its own words stay beside the number. So they do of
//! `(3)`: what stands in brackets is a part of another figure (内数), the same one again or a note, and never below zero
//! unless it says so: `(▲3)`.
//! `50未満` is no number and no bound of the model, so it stays words.
//!
//! What this does not do: calculate (`3/5`, `10～15`, `1e5`), read figures out of a sentence, or repair
//! (`1,09`, `5O`). A cell with digits that is not understood is a [`NumberProblem`], never a guess.

mod digits;
#[cfg(test)]
mod tests;
mod unit;
mod words;

use super::cursor::Cursor;
use crate::model::{Bound, Figure, Number, Value};
use crate::text::{blank, closes, fold, opens};
use digits::{bracketed, signed};
use words::{AFTER, BEFORE, Qualifier, Row, absence};

/// What was read (読み取り結果) in a cell of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct CellReading {
    /// The figure, the absence or the words.
    pub value: Value,
    /// The unit as printed beside the figure; of `3.5万人` it is 人.
    pub unit: Option<String>,
}

/// Why a cell (読み取れない理由) could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// It has digits and is not a number.
    NotANumber,
}

/// Reads a cell (セル) of figures: a figure with its unit, a typed absence, or words without any digit.
pub fn value(text: &str) -> Result<CellReading, NumberProblem> {
    let text = text.trim_matches(blank);
    if let Some(value) = absence(text) {
        return Ok(CellReading { value, unit: None });
    }
    if !text.chars().any(|c| fold(c).is_ascii_digit()) {
        return Ok(CellReading { value: Value::Words(text.to_owned()), unit: None });
    }
    Cell::read(text).ok_or(NumberProblem::NotANumber)
}

/// A figure while it is read.
struct Cell {
    figure: Figure,
    /// The printed words say more than the figure.
    says_more: bool,
    /// The number is not what is meant.
    open: bool,
}

impl Cell {
    fn read(text: &str) -> Option<CellReading> {
        let mut cursor = Cursor::new(text, 0);
        if let Some(value) = bracketed(text) {
            let figure = Figure { text: Some(text.to_owned()), ..Figure::from(value) };
            return Some(CellReading { value: Value::Figure(figure), unit: None });
        }
        let mut cell = Cell { figure: Figure::from(Number::from(0)), says_more: false, open: false };
        while cell.qualify(&mut cursor, &BEFORE) {}
        let per = cursor.eat_any(&["年", "月", "週"]);
        cursor.skip_blanks();
        let (value, more) = signed(&mut cursor)?;
        cell.figure.value = value;
        cell.says_more |= more || per.is_some();
        let unit = unit::unit(&mut cursor, value)?;
        cell.read_rest(&mut cursor)?;
        let unit = match per {
            // 月1回 is 1回/月, so that nobody takes it for one a year.
            Some(per) if !unit.is_empty() => Some([unit, "/", per].concat()),
            Some(_) => return None,
            None => (!unit.is_empty()).then(|| unit.to_owned()),
        };
        Some(cell.finish(text, unit))
    }

    /// Steps over one of these words, and says so.
    fn qualify(&mut self, cursor: &mut Cursor, words: &[Row]) -> bool {
        let Some(&(_, qualifier, is_all)) = words.iter().find(|row| cursor.eat(row.0)) else { return false };
        self.says_more |= !is_all;
        match qualifier {
            Qualifier::Is(certainty) => self.figure.certainty = certainty,
            Qualifier::Limit(bound) => {
                // 約50以上 says more than one bound can.
                self.says_more |= self.figure.bound != Bound::Exact;
                self.figure.bound = bound;
            }
            Qualifier::Open => self.open = true,
            Qualifier::None => {}
        }
        true
    }

    /// Qualifiers, brackets and a note after the number and its unit.
    fn read_rest(&mut self, cursor: &mut Cursor) -> Option<()> {
        loop {
            match cursor.peek() {
                None => return Some(()),
                Some('※' | '*') => {
                    self.says_more = true;
                    return Some(());
                }
                Some(c) if opens(c) => self.bracket(cursor)?,
                // Whatever follows 超, the cell is words.
                Some(_) if self.qualify(cursor, &AFTER) && !self.open => {}
                Some(_) => return self.open.then_some(()),
            }
        }
    }

    /// One pair of brackets: a qualifier, or words that stay; a second number would be a second figure.
    fn bracket(&mut self, cursor: &mut Cursor) -> Option<()> {
        cursor.eat_if(opens)?;
        let start = *cursor;
        if self.qualify(cursor, &AFTER) && cursor.eat_if(closes).is_some() {
            return Some(());
        }
        *cursor = start;
        while cursor.here().is_some_and(|c| !closes(c)) {
            cursor.step();
        }
        let inner = start.until(*cursor);
        cursor.eat_if(closes)?;
        self.says_more = true;
        let mut digits = Cursor::new(inner, 0);
        signed(&mut digits).is_none_or(|_| !digits.rest().is_empty()).then_some(())
    }

    fn finish(mut self, text: &str, unit: Option<String>) -> CellReading {
        if self.open {
            return CellReading { value: Value::Words(text.to_owned()), unit: None };
        }
        self.figure.text = self.says_more.then(|| text.to_owned());
        CellReading { value: Value::Figure(self.figure), unit }
    }
}
