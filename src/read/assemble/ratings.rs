//! Ratings (評価) as they are found: which of them belong to one scale, and whether their order is known.

use super::draft::Draft;
use super::words::circled;
use crate::model::Rating;
use crate::text::fold;

/// What the codes of a scale are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RatingKind {
    /// ①, ②.
    Circled,
    /// S, A, B.
    Letters,
    /// ◎, ○, △.
    Marks,
    /// 達成.
    Words,
}

impl RatingKind {
    /// What a code is.
    pub(super) fn of(code: &str) -> RatingKind {
        let mut chars = code.chars();
        match (chars.next(), chars.next()) {
            _ if circled(code).is_some() => RatingKind::Circled,
            (Some(c), None) if fold(c).is_ascii_uppercase() => RatingKind::Letters,
            (Some(c), None) if mark(c).is_some() => RatingKind::Marks,
            _ => RatingKind::Words,
        }
    }

    /// What the id of its scale is derived from.
    pub(super) const fn name(self) -> &'static str {
        match self {
            RatingKind::Circled => "circled",
            RatingKind::Letters => "printed",
            RatingKind::Marks => "marks",
            RatingKind::Words => "words",
        }
    }
}

/// Puts the ratings of every scale in the order that their codes have wherever they are used, and says that it was
/// taken for granted. Words have none: all of them are of one rank.
pub(super) fn rank(draft: &mut Draft) {
    for at in 0..draft.plan.rating_scales.len() {
        let ratings = &mut draft.plan.rating_scales[at].ratings;
        if !in_order(ratings) {
            for rating in ratings {
                rating.rank = 1;
            }
            continue;
        }
        let codes: Vec<&str> = ratings.iter().map(|rating| rating.code.as_str()).collect();
        let (found, is_order) = (codes.join(" > "), codes.len() > 1);
        if is_order {
            draft.assume(&["/ratingScales/", &at.to_string()].concat(), "scaleOrder", &found);
        }
    }
}

/// Sorts ratings by their codes, where the order of all of them is known: ① before ②, S before A before B, ◎ before ○.
/// Says whether it is.
fn in_order(ratings: &mut [Rating]) -> bool {
    if ratings.iter().any(|rating| place(&rating.code).is_none()) {
        return false;
    }
    ratings.sort_by_key(|rating| place(&rating.code));
    for (at, rating) in ratings.iter_mut().enumerate() {
        rating.rank = circled(&rating.code).unwrap_or(at as u32 + 1);
    }
    true
}

/// The place of a code among those of its kind.
fn place(code: &str) -> Option<u32> {
    let c = code.chars().next()?;
    match RatingKind::of(code) {
        RatingKind::Circled => circled(code),
        RatingKind::Letters if fold(c) == 'S' => Some(0),
        RatingKind::Letters => Some(u32::from(fold(c)) - u32::from('A') + 1),
        RatingKind::Marks => mark(c),
        RatingKind::Words => None,
    }
}

/// The place of a mark among those of its kind.
fn mark(c: char) -> Option<u32> {
    match c {
        '◎' => Some(0),
        '○' | '〇' => Some(1),
        '△' | '▲' => Some(2),
        '×' => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::YearContext;
    use super::*;

    fn ranked(codes: &[&str]) -> (Vec<Vec<(String, u32)>>, Vec<String>) {
        let mut draft = Draft::new(YearContext::default());
        for code in codes {
            draft.rating(code);
        }
        rank(&mut draft);
        let ratings = |ratings: &[Rating]| ratings.iter().map(|r| (r.code.clone(), r.rank)).collect();
        let scales = draft.plan.rating_scales.iter().map(|scale| ratings(&scale.ratings)).collect();
        (scales, draft.findings.iter().map(|finding| finding.found().to_owned()).collect())
    }

    fn scale(ratings: &[(&str, u32)]) -> Vec<(String, u32)> {
        ratings.iter().map(|&(code, rank)| (code.to_owned(), rank)).collect()
    }

    #[test]
    fn letters_and_marks_are_two_scales_and_their_orders_are_said_to_be_assumed() {
        let (scales, told) = ranked(&["B", "△", "A", "◎"]);
        assert_eq!(scales, [scale(&[("A", 1), ("B", 2)]), scale(&[("◎", 1), ("△", 2)])]);
        assert_eq!(told, ["A > B", "◎ > △"]);
    }

    #[test]
    fn words_have_no_order_and_none_is_claimed() {
        let (scales, told) = ranked(&["継続", "拡充"]);
        assert_eq!(scales, [scale(&[("継続", 1), ("拡充", 1)])]);
        assert_eq!(told, [""; 0]);
    }

    #[test]
    fn one_rating_alone_has_no_order_that_could_be_told() {
        assert_eq!(ranked(&["C"]), (vec![scale(&[("C", 1)])], Vec::new()));
    }
}
