//! Sentences that say that a target was reached or missed.

use crate::check::outcome::Outcome;
use crate::model::Indicator;
use crate::model::profile::{AIMS, SAYS_MISSED, SAYS_REACHED, TAKES_BACK, has_word};

/// What a sentence claims of an indicator.
pub(super) struct Claim<'t, 'o, 'p> {
    /// The sentence.
    pub(super) words: &'t str,
    /// Whether it says that the target was reached.
    pub(super) reached: bool,
    pub(super) outcome: &'o Outcome<'p>,
}

/// How many characters of a sentence and of a title are looked at: beyond them nobody names an indicator.
const LONGEST: usize = 300;

/// The fewest characters that a sentence and the title it speaks of have in common.
const NAMED_FROM: usize = 4;

/// The claims of a text, where it is clear which of the indicators each speaks of, and its outcome is known.
pub(super) fn claims<'t, 'o, 'p>(
    text: &'t str,
    indicators: &'p [Indicator],
    outcomes: &'o [Outcome<'p>],
) -> impl Iterator<Item = Claim<'t, 'o, 'p>> {
    text.split_inclusive('。').filter_map(move |words| {
        let reached = says_reached(words)?;
        let meant = meant(words, indicators)?;
        let outcome = outcomes.iter().find(|outcome| std::ptr::eq(outcome.indicator, meant))?;
        Some(Claim { words, reached, outcome })
    })
}

/// Whether a text speaks of targets at all. Most do not, and are done with at the first look.
pub(super) fn speaks_of_targets(text: &str) -> bool {
    AIMS.iter().any(|word| has_word(text, word))
}

/// Whether a sentence says that a target was reached; `None` where it says neither, both, or takes it back.
fn says_reached(sentence: &str) -> Option<bool> {
    let has = |words: &[&str]| words.iter().any(|word| has_word(sentence, word));
    let (reached, missed) = (has(&SAYS_REACHED), has(&SAYS_MISSED));
    (reached != missed && speaks_of_targets(sentence) && !has(&TAKES_BACK)).then_some(reached)
}

/// The indicator that a sentence names: the one whose title has most in common with it.
fn meant<'p>(sentence: &str, indicators: &'p [Indicator]) -> Option<&'p Indicator> {
    let mut best: Option<&Indicator> = None;
    let (mut most, mut second) = (0, 0);
    for indicator in indicators {
        let common = common(sentence, &indicator.title);
        if common > most {
            (best, second, most) = (Some(indicator), most, common);
        } else {
            second = second.max(common);
        }
    }
    best.filter(|_| most >= NAMED_FROM && most > second)
}

/// The length of the longest run of characters that two texts have in common.
fn common(sentence: &str, title: &str) -> usize {
    let title: Vec<char> = title.chars().take(LONGEST).collect();
    // How long a run ends at each character of the title and at the last character of the sentence.
    let mut runs = vec![0_usize; title.len() + 1];
    let mut longest = 0;
    for c in sentence.chars().take(LONGEST) {
        for at in (0..title.len()).rev() {
            runs[at + 1] = if title[at] == c { runs[at] + 1 } else { 0 };
            longest = longest.max(runs[at + 1]);
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_claims_one_thing_or_nothing() {
        assert_eq!(says_reached("設置数については目標を達成した。"), Some(true));
        assert_eq!(says_reached("設置数については目標を下回った。"), Some(false));
        assert_eq!(says_reached("目標を達成できなかった。"), Some(false));
        assert_eq!(says_reached("目標を達成できました。"), Some(true));
        assert_eq!(says_reached("講座は目標を達成したが、拠点は目標を下回った。"), None);
        assert_eq!(says_reached("目標を達成したとは言えない。"), None);
        assert_eq!(says_reached("前年度を上回った。"), None, "no target is spoken of");
    }

    #[test]
    fn what_two_texts_have_in_common_is_their_longest_run() {
        assert_eq!(common("まちづくりセンター設置数については", "まちづくりセンター数"), 9);
        assert_eq!(common("講座", "拠点"), 0);
    }
}
