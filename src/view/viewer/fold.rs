//! Text as it is searched: widths, kana, case and blanks make no difference.

use crate::text::{blank, fold, katakana_letter, voiced, wide};
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// The letters of a text as they are searched, with the bytes they stand for.
struct Letters<'t> {
    rest: Peekable<CharIndices<'t>>,
}

impl Iterator for Letters<'_> {
    type Item = (char, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let (start, c) = self.rest.find(|(_, c)| !blank(*c))?;
        let mut letter = wide(katakana_letter(c));
        let mut end = start + c.len_utf8();
        if let Some((at, mark)) = self.rest.next_if(|(_, mark)| voiced(letter, wide(*mark)).is_some()) {
            letter = voiced(letter, wide(mark)).unwrap_or(letter);
            end = at + mark.len_utf8();
        }
        Some((plain(letter), start..end))
    }
}

/// A letter as it is searched: katakana as hiragana, Latin letters and figures narrow and small.
fn plain(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => fold(c).to_ascii_lowercase(),
    }
}

fn letters(text: &str) -> Letters<'_> {
    Letters { rest: text.char_indices().peekable() }
}

/// A text as it is searched (検索用の文字列).
pub(super) fn folded(text: &str) -> String {
    letters(text).map(|(letter, _)| letter).collect()
}

/// The words of a query, each as it is searched; none for a blank query.
pub(super) fn terms(query: &str) -> Vec<String> {
    query.split(blank).map(folded).filter(|term| !term.is_empty()).collect()
}

/// Where words of a query stand in a text, in order, none over another.
pub(super) fn hits(text: &str, terms: &[String]) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let (mut folded, mut places) = (String::new(), Vec::new());
    for (letter, place) in letters(text) {
        folded.push(letter);
        // One place for each byte, so that what is found there is found here.
        places.resize(folded.len(), place);
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, end)) = terms.iter().filter_map(|term| first(&folded, from, term)).min() {
        found.push(places[start].start..places[end - 1].end);
        from = end;
    }
    found
}

/// The first place of a word from there on.
fn first(folded: &str, from: usize, term: &str) -> Option<(usize, usize)> {
    let start = from + folded[from..].find(term)?;
    Some((start, start + term.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_kana_and_case_are_one() {
        for text in ["ボランティア", "ぼらんてぃあ", "ﾎﾞﾗﾝﾃｨｱ", "ホ\u{3099}ラ ンティア"]
        {
            assert_eq!(folded(text), "ぼらんてぃあ", "{text}");
        }
        assert_eq!(folded("ＮＰＯ　データ"), folded("npoﾃﾞｰﾀ"));
        assert_eq!(folded("パ・ﾊﾟ"), "ぱ・ぱ");
    }

    #[test]
    fn a_hit_is_marked_where_it_stands_in_the_text_as_printed() {
        let text = "若者のﾎﾞﾗﾝﾃｨｱとボランティア";
        let marked: Vec<&str> = hits(text, &terms("ぼらんてぃあ")).into_iter().map(|at| &text[at]).collect();
        assert_eq!(marked, ["ﾎﾞﾗﾝﾃｨｱ", "ボランティア"]);
        let two: Vec<&str> =
            hits("ABCと１２", &terms("12 ｂｃ")).into_iter().map(|at| &"ABCと１２"[at]).collect();
        assert_eq!(two, ["BC", "１２"]);
        assert!(hits("計画", &terms("　 ")).is_empty());
    }
}
