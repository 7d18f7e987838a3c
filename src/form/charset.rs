//! Characters that the receiving system cannot take.

use super::field::Field;
use super::finding::{Finding, Param};
use super::instance::Instance;
use super::notes::Notes;
use super::{Code, ProblemCode, problem::Problems};
use crate::check::Charset;
use crate::text::letters;

/// How many characters of one field are told one by one.
const MOST: usize = 20;

/// The character set of this name; `None` for one that keeps everything, and for one that is not known.
pub(super) fn charset(name: &str, problems: &mut Problems) -> Option<Charset> {
    let plain: String =
        name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    match plain.as_str() {
        "shiftjis" | "sjis" | "xsjis" | "mskanji" | "eucjp" | "iso2022jp" => Some(Charset::shift_jis()),
        "windows31j" | "cswindows31j" | "cp932" | "ms932" | "cp51932" => Some(Charset::windows_31j()),
        "" | "utf8" | "utf16" | "utf16le" | "utf16be" | "unicode" | "unknown" => None,
        _ => {
            problems.note(ProblemCode::CharsetUnknown, "charset", name);
            None
        }
    }
}

/// Notes each character of a text that the receiving system loses, with its place and what to write instead.
pub(super) fn check(charset: &Charset, text: &str, instance: &Instance, notes: &mut Notes) {
    let is_lost = |letter: &str| letter.chars().any(|c| !charset.keeps(c) && c != '\u{feff}');
    let lost = letters(text).enumerate().filter(|(_, letter)| is_lost(letter));
    for (at, letter) in lost.take(MOST) {
        notes.note(instance.at, &instance.name, &instance.field, loss(charset, at, letter));
    }
}

fn loss(charset: &Charset, at: usize, letter: &str) -> Finding {
    let found = Finding::new(Code::CharsetLoss).with("found", letter).with("place", at + 1);
    match alternative(charset, letter) {
        Some(right) => found.with("right", right.as_str()),
        None => found.with("another", Param::Term("another")),
    }
}

/// What is written instead of a letter: what it loses replaced or, of marks that only choose its shape, left out.
fn alternative(charset: &Charset, letter: &str) -> Option<String> {
    let mut right = String::new();
    for c in letter.chars() {
        match c {
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{200d}' => {}
            c if charset.keeps(c) => right.push(c),
            c => right.push_str(&charset.alternative(c)?),
        }
    }
    (!right.is_empty()).then_some(right)
}

impl Field {
    /// Whether what is typed can hold characters that a system loses: what is chosen from a list stands in the page.
    pub(super) fn holds_words(&self) -> bool {
        !self.kind().is_chosen() || self.choices.is_empty()
    }
}
