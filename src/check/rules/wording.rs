//! Wording.

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::rule::{Group, On, Rule};
use crate::check::text_at::{TextAt, TextRole};
use crate::check::walk::ItemAt;
use crate::error::{Code, Param};
use crate::model::profile::{LEADING_NOWHERE, NOWHERE};
use crate::model::{FiscalYear, Item, Point, Review, Scope};
use crate::text::{bare, blank, closes, fold, opens};
use std::collections::BTreeSet;

/// 前年度と同じ文.
///
/// What: a sentence of an assessment or of the issues (課題) that the annual review of the year before has too.
/// Why: it was mostly copied over, and readers cannot tell whether anything moved.
/// Example: the issues of 2016 repeat 「引き続き、合意の取れた地域から整備していく」 of 2015.
pub(in crate::check) const STALE_TEXT: Rule =
    Rule::new(Code::StaleText, Group::Wording, On::Item(stale_text));

/// Shorter sentences say the same with good reason: 特になし。目標を達成した。
const SHORTEST_STALE: usize = 15;

fn stale_text(_: &Context, at: &ItemAt, notes: &mut Notes) {
    let reviews = annual(at.item);
    if reviews.len() < 2 {
        return;
    }
    let known: BTreeSet<Said> = reviews.iter().flat_map(|(_, year, review)| said(review, *year)).collect();
    for (index, year, review) in reviews {
        for (part, points) in parts(review) {
            notes.at(&["reviews".into(), index.into()], &mut |notes| {
                notes.each(part, points, &mut |point, notes| {
                    if known.contains(&(part, year.get() - 1, bare(&point.text))) {
                        notes.note(Code::StaleText, &["text".into()], &|finding| {
                            let finding = finding.with("year", year).with("kind", Param::Term(part));
                            finding.with("text", point.text.as_str())
                        });
                    }
                });
            });
        }
    }
}

/// What a review says: in which part, of which year.
type Said = (&'static str, u16, String);

/// The annual reviews of an item, with their places and years.
fn annual(item: &Item) -> Vec<(usize, FiscalYear, &Review)> {
    let reviews = item.reviews.iter().enumerate().filter(|(_, review)| review.scope == Scope::Annual);
    reviews.filter_map(|(index, review)| Some((index, review.year?, review))).collect()
}

fn parts(review: &Review) -> [(&'static str, &[Point]); 2] {
    [("assessment", &review.assessment), ("issues", &review.issues)]
}

/// What a review says, by part and year, apart from what is too short to be stale.
fn said(review: &Review, year: FiscalYear) -> impl Iterator<Item = Said> {
    parts(review).into_iter().flat_map(move |(part, points)| {
        let long = |text: &String| text.chars().count() >= SHORTEST_STALE;
        let texts = points.iter().map(|point| bare(&point.text)).filter(long);
        texts.map(move |text| (part, year.get(), text))
    })
}

/// 行き先のないリンクの文.
///
/// What: a text that ends with こちら, click here or the like and has no address in it.
/// Why: the link was lost when the page became a plan; on paper or read aloud it leads nowhere.
/// Example: 「具体的な取組内容はこちら」.
pub(in crate::check) const DEAD_LINK_TEXT: Rule =
    Rule::new(Code::DeadLinkText, Group::Wording, On::Text(dead_link_text));

fn dead_link_text(_: &Context, at: &TextAt, notes: &mut Notes) {
    if at.role != TextRole::Note && leads_nowhere(at.text) {
        notes.note(Code::DeadLinkText, &[], &|finding| finding.with("found", last_sentence(at.text)));
    }
}

fn leads_nowhere(text: &str) -> bool {
    let read = text.trim_end_matches(closes_or_points);
    let ends = |end: &str| {
        let from = read.len().checked_sub(end.len()).and_then(|from| read.get(from..));
        from.is_some_and(|from| from.eq_ignore_ascii_case(end))
    };
    let is = |word: &str| read.trim_start_matches(|c| !is_word(c)).eq_ignore_ascii_case(word);
    (LEADING_NOWHERE.iter().any(|end| ends(end)) || NOWHERE.iter().any(|word| is(word)))
        && !(text.contains("://") || text.contains("www."))
}

fn is_word(c: char) -> bool {
    fold(c).is_alphanumeric()
}

/// What may stand behind a link: full stops, brackets, arrows.
fn closes_or_points(c: char) -> bool {
    blank(c)
        || closes(fold(c))
        || matches!(fold(c), '。' | '.' | '!' | '→' | '⇒' | '>' | '»' | '▶' | '►' | '…')
}

fn last_sentence(text: &str) -> &str {
    let text = text.trim_end_matches(closes_or_points);
    let last = text.rsplit(['。', '\n']).next().unwrap_or(text);
    last.trim_start_matches(|c| blank(c) || opens(fold(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_is_lost_is_known_by_the_end_of_its_text() {
        for text in ["こちら", "内容はこちら。", "（詳しくはこちら）", "→ここ", "様式はここ", "Click here"]
        {
            assert!(leads_nowhere(text), "{text}");
        }
        for text in ["", "こちらの講座", "詳しくは https://example.jp はこちら", "居場所はどこ", "そこここ"]
        {
            assert!(!leads_nowhere(text), "{text}");
        }
        assert_eq!(last_sentence("講座を開く。（詳しくはこちら）。"), "詳しくはこちら");
    }
}
