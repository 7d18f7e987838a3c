//! Wording: one word in several spellings.

mod lexicon;

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::text_at::TextRole;
use crate::check::texts::each_text;
use crate::error::{Code, Finding, Trail};
use crate::text::bare;
use lexicon::{Lexicon, Word};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// 表記ゆれ.
///
/// What: a word that is written in two ways: か所 and 箇所, katakana with and without ・ or a last ー.
/// Why: who searches for one spelling does not find the other, and readers wonder whether both are one thing.
/// Example: 「コミュニティコーディネーター」 beside 「コミュニティ・コーディネーター」.
pub(in crate::check) const TERM_VARIANT: Rule =
    Rule::new(Code::TermVariant, Group::Wording, On::Plan(term_variant));

/// A spelling in the plan.
struct Way<'p> {
    word: &'p str,
    count: usize,
    /// Which of all the spellings it is, in the order in which the plan uses them.
    order: usize,
    /// The first text that has it.
    first: Trail,
}

/// Spellings as they stand in the plan.
type Ways<'p> = BTreeMap<(Word<'p>, &'p str), Way<'p>>;

fn term_variant(context: &Context, notes: &mut Notes) {
    let mut ways = Ways::new();
    let lexicon = Lexicon::new();
    each_text(context.plan, notes, &mut |text, role, notes| {
        if role != TextRole::Note {
            lexicon.each_word(text, &mut |word, way| count(&mut ways, word, way, notes));
        }
    });
    for ways in by_word(ways).into_values().filter(|ways| ways.len() > 1) {
        notes.tell(variant(&ways));
    }
}

fn count<'p>(ways: &mut Ways<'p>, word: Word<'p>, way: &'p str, notes: &Notes) {
    let order = ways.len();
    let new = || Way { word: way, count: 0, order, first: notes.place() };
    ways.entry((word, way)).or_insert_with(new).count += 1;
}

/// The spellings of each word. While they are counted, words are told apart as they are printed, which is
/// quick; notation is left out only now that few are left.
fn by_word(ways: Ways<'_>) -> BTreeMap<(Option<usize>, String), Vec<Way<'_>>> {
    let mut words: BTreeMap<_, Vec<Way>> = BTreeMap::new();
    for ((word, _), way) in ways {
        let ways = words.entry((word.listed, bare(word.name))).or_default();
        match ways.iter_mut().find(|known| known.word == way.word) {
            Some(known) if known.order < way.order => known.count += way.count,
            Some(known) => *known = Way { count: known.count + way.count, ..way },
            None => ways.push(way),
        }
    }
    words
}

/// The finding at the rarest spelling; of two alike the one that the plan uses first is right.
fn variant(ways: &[Way]) -> Finding {
    let [mut found, mut right] = [&ways[0], &ways[0]];
    let rank = |way: &Way| (way.count, Reverse(way.order));
    for way in ways {
        found = if rank(way) < rank(found) { way } else { found };
        right = if rank(way) > rank(right) { way } else { right };
    }
    Finding::new(Code::TermVariant, &found.first)
        .with("found", found.word)
        .with("count", found.count)
        .with("right", right.word)
        .with("other", right.count)
}
