//! Where the words of two texts differ.

use super::change::{Operation, Piece};
use similar::algorithms::{DiffHook, lcs};
use std::convert::Infallible;
use std::mem::take;
use std::ops::Range;

/// The most pairs of words that are compared: beyond, the words that differ are one deletion and one insertion.
const MOST_PAIRS: usize = 10_000;

/// The pieces (語句の異同) of two texts, cut where the script changes, since Japanese has no blanks between words.
pub(super) fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let most = old.len().min(new.len()) - before;
    let ends = old.iter().rev().zip(new.iter().rev()).take(most);
    let after = ends.take_while(|(old, new)| old == new).count();
    let (old_middle, new_middle) = (before..old.len() - after, before..new.len() - after);
    let mut script = Script { old: &old, new: &new, done: Vec::new(), last: Run::default() };
    script.keep(0..before);
    if old_middle.len().saturating_mul(new_middle.len()) > MOST_PAIRS {
        script.last.deleted = old[old_middle].concat();
        script.last.inserted = new[new_middle].concat();
    } else {
        let Ok(()) =
            lcs::diff_deadline_raw(&mut script, old.as_slice(), old_middle, new.as_slice(), new_middle, None);
    }
    script.keep(old.len() - after..old.len());
    script.done.push(script.last);
    as_pieces(script.done)
}

/// Words that both texts have, and what follows them in each.
#[derive(Default)]
struct Run {
    equal: String,
    deleted: String,
    inserted: String,
}

impl Run {
    fn is_change(&self) -> bool {
        !(self.deleted.is_empty() && self.inserted.is_empty())
    }

    /// Whether the words are mere particles or marks, which both texts have by chance.
    fn is_by_chance(&self) -> bool {
        let mut chars = self.equal.chars();
        let is_weak = |c| matches!(class(c), Class::Hiragana | Class::Other);
        chars.by_ref().take(2).all(is_weak) && chars.next().is_none()
    }
}

/// What turns the old text into the new one.
struct Script<'t> {
    old: &'t [&'t str],
    new: &'t [&'t str],
    done: Vec<Run>,
    last: Run,
}

impl Script<'_> {
    fn keep(&mut self, words: Range<usize>) {
        if !words.is_empty() && self.last.is_change() {
            self.done.push(take(&mut self.last));
        }
        self.last.equal.push_str(&self.old[words].concat());
    }
}

impl DiffHook for Script<'_> {
    type Error = Infallible;

    fn equal(&mut self, old: usize, _: usize, length: usize) -> Result<(), Infallible> {
        self.keep(old..old + length);
        Ok(())
    }

    fn delete(&mut self, old: usize, length: usize, _: usize) -> Result<(), Infallible> {
        self.last.deleted.push_str(&self.old[old..old + length].concat());
        Ok(())
    }

    fn insert(&mut self, _: usize, new: usize, length: usize) -> Result<(), Infallible> {
        self.last.inserted.push_str(&self.new[new..new + length].concat());
        Ok(())
    }
}

fn as_pieces(runs: Vec<Run>) -> Vec<Piece> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if run.is_change() && run.is_by_chance() && last.is_change() => {
                last.deleted.push_str(&(run.equal.clone() + &run.deleted));
                last.inserted.push_str(&(run.equal + &run.inserted));
            }
            _ => joined.push(run),
        }
    }
    let of_run = |run: Run| {
        [(Operation::Equal, run.equal), (Operation::Delete, run.deleted), (Operation::Insert, run.inserted)]
    };
    let pieces = joined.into_iter().flat_map(of_run).map(|(operation, text)| Piece { operation, text });
    pieces.filter(|piece| !piece.text.is_empty()).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Kanji,
    Hiragana,
    Katakana,
    Latin,
    Other,
}

fn class(c: char) -> Class {
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '々' | '〆' => {
            Class::Kanji
        }
        '\u{3041}'..='\u{309f}' => Class::Hiragana,
        '\u{30a1}'..='\u{30fa}' | 'ー' | '\u{30fd}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => {
            Class::Katakana
        }
        _ if crate::text::fold(c).is_ascii_alphanumeric() => Class::Latin,
        _ => Class::Other,
    }
}

/// Runs of one script; every other character stands alone.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut before) = (0, Class::Other);
    for (at, c) in text.char_indices() {
        let class = class(c);
        if at > start && (class != before || class == Class::Other) {
            words.push(&text[start..at]);
            start = at;
        }
        before = class;
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let show = |piece: &Piece| match piece.operation {
            Operation::Equal => piece.text.clone(),
            Operation::Delete => format!("[-{}-]", piece.text),
            Operation::Insert => format!("[+{}+]", piece.text),
        };
        pieces(old, new).iter().map(show).collect()
    }

    #[test]
    fn words_are_runs_of_one_script() {
        assert_eq!(
            words("組織力UP講座の開催、ＮＰＯ"),
            ["組織力", "UP", "講座", "の", "開催", "、", "ＮＰＯ"]
        );
        assert_eq!(words("センター「々」"), ["センター", "「", "々", "」"]);
        assert_eq!(words(""), [""; 0]);
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        assert_eq!(
            shown("コミュニティ組織の事務局員への支援", "コミュニティ組織の事務局員の支援"),
            "コミュニティ組織の事務局員[-への-][+の+]支援"
        );
        assert_eq!(
            shown("自治会への加入促進", "自治会への加入促進、役員の紹介"),
            "自治会への加入促進[+、役員の紹介+]"
        );
        assert_eq!(shown("同じ", "同じ"), "同じ");
        assert_eq!(shown("", "新規"), "[+新規+]");
    }

    #[test]
    fn a_particle_between_two_changes_belongs_to_them() {
        assert_eq!(shown("活動支援の仕組み", "新規施策の展開"), "[-活動支援の仕組み-][+新規施策の展開+]");
    }

    #[test]
    fn long_texts_without_common_words_are_one_change() {
        let text = |word: &str| format!("始{}終", format!("{word}、").repeat(20_000));
        let found = pieces(&text("い"), &text("ロ"));
        assert_eq!(
            found.iter().map(|piece| piece.operation.word()).collect::<Vec<_>>(),
            ["equal", "delete", "insert", "equal"]
        );
    }
}
