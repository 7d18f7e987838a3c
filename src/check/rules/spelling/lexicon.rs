//! The words of a text that have several spellings, found in one pass.

use crate::model::profile::{After, SPELLINGS, Spelling, Spellings};
use crate::text::{blank, closes, fold, opens};

/// A word of which spellings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word<'p> {
    /// Which one of [`SPELLINGS`] it is; none for katakana.
    pub(super) listed: Option<usize>,
    /// What must be the same, apart from notation, for each of its spellings: what stands before it, or the
    /// katakana without a last ー.
    pub(super) name: &'p str,
}

/// The spellings, ready to be looked up by their first character.
pub(super) struct Lexicon {
    /// By first character, a longer spelling before those that it begins with.
    entries: Vec<(char, usize, &'static Spelling)>,
    /// A bit for the last six bits of every first character: most characters begin none.
    firsts: u64,
}

/// Fewer letters are too few for a last ー to make no difference: カバ is no カバー.
const SHORTEST_KATAKANA: usize = 3;

/// How much of the name before a word is looked at.
const LONGEST_NAME: usize = 32;

impl Lexicon {
    pub(super) fn new() -> Lexicon {
        let mut entries: Vec<(char, usize, &Spelling)> = Vec::new();
        for (group, spellings) in SPELLINGS.iter().enumerate() {
            let first = |spelling: &'static Spelling| Some((spelling.word.chars().next()?, group, spelling));
            entries.extend(spellings.ways.iter().filter_map(first));
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0).then(b.2.word.len().cmp(&a.2.word.len())));
        let firsts = entries.iter().fold(0, |bits, (first, ..)| bits | bit(*first));
        Lexicon { entries, firsts }
    }

    /// Every word of a text that has several spellings, and how it is spelled there.
    pub(super) fn each_word<'p>(&self, text: &'p str, found: &mut dyn FnMut(Word<'p>, &'p str)) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let begins = if self.firsts & bit(c) == 0 { None } else { self.spelling(c, rest) };
            let length = if let Some((group, spelling)) = begins {
                let (way, after) = rest.split_at(spelling.word.len());
                let before = &text[..text.len() - rest.len()];
                let other = spelling.not_before.iter().any(|word| after.starts_with(word));
                if let Some(name) = named(&SPELLINGS[group], before, after).filter(|_| !other) {
                    found(Word { listed: Some(group), name }, way);
                }
                way.len()
            } else if is_katakana(c) {
                let run = &rest[..rest.find(|c| !is_katakana(c)).unwrap_or(rest.len())];
                katakana(run, found);
                run.len()
            } else {
                c.len_utf8()
            };
            rest = &rest[length..];
        }
    }

    /// The longest spelling that a text begins with.
    fn spelling(&self, c: char, text: &str) -> Option<(usize, &'static Spelling)> {
        let from = self.entries.partition_point(|(first, ..)| *first < c);
        let mut alike = self.entries[from..].iter().take_while(|(first, ..)| *first == c);
        let begins = |(_, group, spelling): &(char, usize, &'static Spelling)| {
            text.starts_with(spelling.word).then_some((*group, *spelling))
        };
        alike.find_map(begins)
    }
}

fn katakana<'p>(run: &'p str, found: &mut dyn FnMut(Word<'p>, &'p str)) {
    let way = run.trim_matches('・');
    let name = way.trim_end_matches('ー');
    if name.chars().nth(SHORTEST_KATAKANA - 1).is_some() {
        found(Word { listed: None, name }, way);
    }
}

fn bit(c: char) -> u64 {
    1 << (u32::from(c) % 64)
}

/// What must be the same before each spelling, if what is before and after makes it this word.
fn named<'p>(spellings: &Spellings, before: &'p str, after: &str) -> Option<&'p str> {
    match spellings.after {
        After::Anything => Some(""),
        After::Number => counts_things(before, after).then_some(""),
        After::Name => Some(name_before(before)).filter(|name| !name.is_empty()),
    }
}

fn counts_things(before: &str, after: &str) -> bool {
    let next = after.chars().next().map(fold);
    match before.trim_end_matches(blank).chars().next_back().map(fold) {
        Some(c) if opens(c) => next.is_some_and(closes),
        Some(c) => c.is_ascii_digit() || "〇一二三四五六七八九十百千万数何".contains(c),
        None => next.is_none(),
    }
}

/// The kanji and katakana right before a word.
fn name_before(before: &str) -> &str {
    let is_name = |c: char| is_katakana(c) || matches!(c, '一'..='\u{9fff}' | '々');
    let letters = before.char_indices().rev().take(LONGEST_NAME).take_while(|(_, c)| is_name(*c));
    letters.last().map_or("", |(at, _)| &before[at..])
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | '・' | 'ー')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::bare;

    fn ways(text: &str) -> Vec<&str> {
        let mut ways = Vec::new();
        Lexicon::new().each_word(text, &mut |_, way| ways.push(way));
        ways
    }

    #[test]
    fn a_place_is_counted_only_behind_a_number_or_as_a_unit() {
        assert_eq!(ways("3か所と６ ヶ所、数カ所、十箇所"), ["か所", "ヶ所", "カ所", "箇所"]);
        assert_eq!(ways("箇所"), ["箇所"]);
        assert_eq!(ways("センター数（か所）"), ["センター", "か所"]);
        assert_eq!(ways("合意に至らなかった箇所もあり、箇所ごとに"), [""; 0]);
    }

    #[test]
    fn a_noun_is_told_from_the_verb_and_the_longest_spelling_is_taken() {
        assert_eq!(ways("取組みを取り組みへ、取組の"), ["取組み", "取り組み", "取組"]);
        assert_eq!(ways("取り組みます。相談に取り組み、取り組んだ。取組む。取り組みながら"), [""; 0]);
        assert_eq!(ways("取り組みなどの取組、取組"), ["取り組み", "取組", "取組"]);
    }

    #[test]
    fn names_keep_the_spelling_that_they_have() {
        assert_eq!(ways("認定こども園、子ども・子育て支援、子ども食堂、こども課"), [""; 0]);
        assert_eq!(ways("子どもとこども"), ["子ども", "こども"]);
    }

    fn words(text: &'static str) -> Vec<(Option<usize>, String)> {
        let mut words = Vec::new();
        Lexicon::new().each_word(text, &mut |word, _| words.push((word.listed, bare(word.name))));
        words
    }

    #[test]
    fn a_course_is_one_thing_by_the_name_before_it() {
        let course = |text: &'static str| words(text).into_iter().find(|(listed, _)| listed.is_some());
        let dotted = course("コミュニティ・コーディネーター育成講座");
        assert_eq!(dotted, course("コミュニティコーディネーター養成講座を3区で"));
        assert_ne!(dotted, course("ボランティア養成講座"));
        assert_eq!(course("各区で、育成講座を"), None);
    }

    #[test]
    fn katakana_is_one_word_with_and_without_its_dots_and_its_last_stroke() {
        assert_eq!(words("コンピュータの"), words("コンピューターの"));
        assert_eq!(words("エリア・マネジメント"), words("・エリアマネジメント"));
        assert_ne!(words("サポート"), words("サポーター"));
        assert_eq!(words("カバー・"), []);
        assert_eq!(words("ー・ー"), []);
    }
}
