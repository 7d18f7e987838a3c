//! By what results are judged where the plan does not say which direction is better.

use super::Words;
use crate::model::{Better, Direction, Evidence};

/// What a reader must know of why results are judged, or why not (判断の根拠).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Nothing says whether more or less is better.
    Unknown,
    /// More is taken to be better, because the targets lead upwards.
    Rising,
    /// Less is taken to be better, because the targets lead downwards.
    Falling,
}

impl Ground {
    /// What is to be told of a direction: nothing where the plan states it.
    pub fn of(direction: Option<Direction>) -> Option<Ground> {
        match direction {
            None => Some(Ground::Unknown),
            Some(Direction { by: Evidence::Stated, .. }) => None,
            Some(Direction { better: Better::Lower, .. }) => Some(Ground::Falling),
            Some(_) => Some(Ground::Rising),
        }
    }
}

/// Why results are judged as they are, or not.
pub fn ground_note(ground: Ground, words: &dyn Words) -> &'static str {
    let [ja, en] = match ground {
        Ground::Unknown => [
            "多いほどよいか少ないほどよいかが書かれていないため、達成・未達は示していません。",
            "Nothing says whether more or less is better, so no target is said to be met or missed.",
        ],
        Ground::Rising => [
            "目標が増える方向にあることから、多いほどよいものとして示しています。",
            "More is taken to be better, because the targets lead upwards.",
        ],
        Ground::Falling => [
            "目標が減る方向にあることから、少ないほどよいものとして示しています。",
            "Less is taken to be better, because the targets lead downwards.",
        ],
    };
    if words.lang() == "en" { en } else { ja }
}

/// The same of many: each note once, with the name of the one or the count of those that it is about, where that is not
/// all that is shown.
#[cfg(feature = "bars")]
pub fn ground_notes(shown: &[(&str, Option<Ground>)], words: &dyn Words) -> Vec<String> {
    let is_english = words.lang() == "en";
    let note = |ground: Ground| {
        let names = || shown.iter().filter(|(_, other)| *other == Some(ground)).map(|(name, _)| *name);
        let (first, count) = (names().next()?, names().count());
        let of = match count {
            _ if count == shown.len() => String::new(),
            1 if is_english => ["\"", first, "\": "].concat(),
            1 => ["「", first, "」は、"].concat(),
            _ if is_english => [&count.to_string(), " of them: "].concat(),
            _ => [&count.to_string(), "件は、"].concat(),
        };
        Some([&of, ground_note(ground, words)].concat())
    };
    [Ground::Unknown, Ground::Rising, Ground::Falling].into_iter().filter_map(note).collect()
}
