//! Text: full width and half width.

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::text_at::{Signs, TextAt};
use crate::error::Code;
use crate::text::full_width;
use std::ops::Range;

/// 全角と半角の混在.
///
/// What: a text with both full-width and half-width letters or digits, addresses left out.
/// Why: a search for 20 does not find ２0, and lines of figures do not align.
/// Example: 「２0人」.
pub(in crate::check) const WIDTH_MIXED: Rule =
    Rule::new(Code::WidthMixed, Group::Text, On::Text(width_mixed));

fn width_mixed(_: &Context, at: &TextAt, notes: &mut Notes) {
    if at.shows(Signs::NARROW)
        && at.shows(Signs::WIDE)
        && let Some(found) = mixture(at.text)
    {
        notes.note(Code::WidthMixed, &[], &|finding| finding.with("found", found.as_str()));
    }
}

/// Letters or digits of one width, one beside the other.
struct Run {
    width: Signs,
    at: Range<usize>,
}

/// How many bytes may stand between two runs that are still shown together with what is between them.
const NEAR: usize = 12;

/// The two runs of different width that stand nearest to each other, and what is between them if it is short.
fn mixture(text: &str) -> Option<String> {
    let runs = runs(text);
    let mixed = runs.windows(2).filter(|two| two[0].width != two[1].width);
    let two = mixed.min_by_key(|two| two[1].at.start - two[0].at.end)?;
    let [former, latter] = [&two[0].at, &two[1].at];
    Some(if latter.start - former.end <= NEAR {
        text[former.start..latter.end].to_owned()
    } else {
        format!("{}…{}", &text[former.clone()], &text[latter.clone()])
    })
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut from = 0;
    // Addresses are half-width in every text.
    for word in text.split_inclusive(|c: char| !c.is_ascii_graphic()) {
        let plain = word.trim_end_matches(|c: char| !c.is_ascii_graphic());
        let skipped = if is_address(plain) { plain.len() } else { 0 };
        add_runs(&word[skipped..], from + skipped, &mut runs);
        from += word.len();
    }
    runs
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.contains("www.")
}

fn add_runs(word: &str, from: usize, runs: &mut Vec<Run>) {
    for (at, c) in word.char_indices() {
        let width = Signs::of(c);
        if width != Signs::NARROW && width != Signs::WIDE {
            continue;
        }
        let at = from + at..from + at + c.len_utf8();
        match runs.last_mut() {
            Some(run) if run.width == width && run.at.end == at.start => run.at.end = at.end,
            _ => runs.push(Run { width, at }),
        }
    }
}

/// 半角カナ.
///
/// What: half-width kana, or one of its marks (｡ ｢ ｣ ､ ･).
/// Why: mail and older systems garble it, and a search for the word does not find it.
/// Example: 「ｾﾝﾀｰ」; センター is right.
pub(in crate::check) const HALF_WIDTH_KANA: Rule =
    Rule::new(Code::HalfWidthKana, Group::Text, On::Text(half_width_kana));

fn half_width_kana(_: &Context, at: &TextAt, notes: &mut Notes) {
    if !at.signs.has(Signs::HALF_WIDTH_KANA) {
        return;
    }
    let is_kana = |c: char| Signs::of(c) == Signs::HALF_WIDTH_KANA;
    let from = &at.text[at.text.find(is_kana).unwrap_or_default()..];
    let found = &from[..from.find(|c| !is_kana(c)).unwrap_or(from.len())];
    notes.note(Code::HalfWidthKana, &[], &|finding| {
        finding.with("found", found).with("right", full_width(found))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_letters_of_different_width_are_shown() {
        assert_eq!(mixture("受講者２0人").as_deref(), Some("２0"));
        assert_eq!(mixture("３か年で10人").as_deref(), Some("３か年で10"));
        assert_eq!(mixture("ＮＰＯ法人の設立を支援し、5団体").as_deref(), Some("ＮＰＯ…5"));
        assert_eq!(mixture("１０人（https://example.jp/a1）、info@example.jp１"), None);
        assert_eq!(mixture("１０人 www.example.jp/a1"), None);
        assert_eq!(mixture("１０人、20人、1人").as_deref(), Some("１０人、20"));
    }
}
