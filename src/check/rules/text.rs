//! Text.

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::replacement::replacements;
use crate::check::rule::{Group, On, Rule};
use crate::check::text_at::{Signs, TextAt, TextRole, code_point};
use crate::error::{Code, Finding};
use crate::model::profile::DITTO;
use crate::text::bare;

/// 制御文字.
///
/// What: a control character (U+0000 to U+001F, U+007F to U+009F) other than a tab or the end of a line.
/// Why: it prints nothing, breaks files that the text is copied into, and no reader can find it.
/// Example: a line break of a presentation (U+000B) in the middle of a sentence.
pub(in crate::check) const CONTROL_CHARACTER: Rule =
    Rule::new(Code::ControlCharacter, Group::Text, On::Text(control_character));

fn control_character(_: &Context, at: &TextAt, notes: &mut Notes) {
    note_numbers(Code::ControlCharacter, Signs::CONTROL, at, notes);
}

/// 文字の向きを変える文字.
///
/// What: a character that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069).
/// Why: what follows is shown in another order than it is stored, so that a figure can be read wrongly.
/// Example: "目標\u{202e}021" with U+202E before 021 shows 120.
pub(in crate::check) const BIDI_OVERRIDE: Rule =
    Rule::new(Code::BidiOverride, Group::Text, On::Text(bidi_override));

fn bidi_override(_: &Context, at: &TextAt, notes: &mut Notes) {
    note_numbers(Code::BidiOverride, Signs::BIDI, at, notes);
}

/// Notes characters that print nothing, by their numbers, also in remarks: they spoil those as well.
fn note_numbers(code: Code, signs: Signs, at: &TextAt, notes: &mut Notes) {
    if at.signs.has(signs) {
        notes.note(code, &[], &|finding| {
            let numbers: Vec<String> = at.few(signs).into_iter().map(code_point).collect();
            finding.with("text", at.text).with("found", numbers.join(" "))
        });
    }
}

/// 機種依存文字.
///
/// What: ㈱, №, ㎡, Ⅱ, ㍻, 髙: signs and kanji that vendors added to the standard. Not the circled digits.
/// Why: older systems and some screen readers show or read them differently, or not at all.
/// Example: 「㈱まちづくり公社」; (株) can be read everywhere.
pub(in crate::check) const PLATFORM_CHARACTER: Rule =
    Rule::new(Code::PlatformCharacter, Group::Text, On::Text(platform_character));

fn platform_character(_: &Context, at: &TextAt, notes: &mut Notes) {
    // Labels are short and as printed: a unit in ㎡, a heading numbered Ⅱ.
    if at.shows(Signs::PLATFORM) && at.role != TextRole::Label {
        notes.note(Code::PlatformCharacter, &[], &|finding| {
            let few = at.few(Signs::PLATFORM);
            with_right(finding.with("found", spaced(&few)), &few)
        });
    }
}

/// A few characters one beside the other.
pub(in crate::check) fn spaced(chars: &[char]) -> String {
    chars.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
}

/// The finding with what is usually written instead, where there is something for each character.
pub(in crate::check) fn with_right(finding: Finding, chars: &[char]) -> Finding {
    match replacements(chars) {
        Some(right) => finding.with("right", right),
        None => finding,
    }
}

/// 長すぎる文.
///
/// What: a title of more than 120 characters, a sentence of more than 2,000, a label of more than 40.
/// Why: tables, charts and lists of contents have no room for it, and it is mostly a cell read wrongly.
/// Example: a paragraph that slid into the title of an indicator.
pub(in crate::check) const TOO_LONG: Rule = Rule::new(Code::TooLong, Group::Text, On::Text(too_long));

/// Three lines of a caption on a page; the longest titles of measures in printed plans have half of it.
const LONGEST_TITLE: usize = 120;
/// One printed page of a plan: beyond it, points were not taken apart.
const LONGEST_SENTENCE: usize = 2_000;
/// Two lines beside an arrow or in the head of a column.
const LONGEST_LABEL: usize = 40;

fn too_long(_: &Context, at: &TextAt, notes: &mut Notes) {
    let limit = match at.role {
        TextRole::Title => LONGEST_TITLE,
        TextRole::Sentence => LONGEST_SENTENCE,
        TextRole::Label => LONGEST_LABEL,
        TextRole::Note => return,
    };
    if at.length > limit {
        notes.note(Code::TooLong, &[], &|finding| {
            finding.with("text", at.text).with("count", at.length).with("limit", limit)
        });
    }
}

/// 同上記号.
///
/// What: a text that is only 同上, 〃, 同左 or the like, also in brackets or with blanks.
/// Why: read alone or aloud it says nothing, and when rows are sorted it says something else.
/// Example: the target 「同上」 below 「全地区で実施」.
pub(in crate::check) const DITTO_MARK: Rule = Rule::new(Code::DittoMark, Group::Text, On::Text(ditto_mark));

/// More than any of the marks has, also with blanks between its characters.
const LONGEST_DITTO: usize = 12;

fn ditto_mark(_: &Context, at: &TextAt, notes: &mut Notes) {
    if at.length <= LONGEST_DITTO && at.role != TextRole::Note && is_ditto(at.text) {
        notes.note(Code::DittoMark, &[], &|finding| finding.with("found", at.text));
    }
}

fn is_ditto(text: &str) -> bool {
    DITTO.contains(&bare(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known_however_it_is_set() {
        assert!(DITTO.iter().copied().all(is_ditto));
        assert!(["同上", "（同　上）", "〃", "″", "＂", "々", "同左。", "〃 〃"].into_iter().all(is_ditto));
        assert!(!["", "同上の事業", "同行", "佐々木", "々木"].into_iter().any(is_ditto));
    }
}
