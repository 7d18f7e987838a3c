//! How alike two texts are, and which of two lists belong together by it.

use std::cmp::Reverse;

/// How far from its expected place a text is looked for: what bounds the cost of long lists.
const REACH: usize = 4;
/// From here on texts are taken for two wordings of one thing, in per cent.
pub(super) const ALIKE: u32 = 50;
/// Of a longer text only the beginning is looked at.
const LONGEST: usize = 200;

/// The pairs of neighbouring characters of a text (文字の並び), by which texts are compared.
pub(super) struct Sketch {
    /// In order, both characters of a pair as one number: they are compared often.
    pairs: Vec<u64>,
    weight: u32,
}

impl Sketch {
    /// Of a text without its notation.
    pub(super) fn of(plain: &str) -> Sketch {
        let before = std::iter::once('\0').chain(plain.chars());
        let pair = |(a, b)| u64::from(u32::from(a)) << 32 | u64::from(u32::from(b));
        let mut pairs: Vec<u64> = before.zip(plain.chars()).take(LONGEST).map(pair).collect();
        pairs.sort_unstable();
        let weight = pairs.iter().map(|pair| weight(*pair)).sum();
        Sketch { pairs, weight }
    }

    /// How alike two texts are, 0 to 100: the mean of what they share of both and what they share of the shorter.
    pub(super) fn likeness(&self, other: &Sketch) -> u32 {
        let mut shared = 0;
        let (mut mine, mut theirs) = (0, 0);
        while let (Some(&a), Some(&b)) = (self.pairs.get(mine), other.pairs.get(theirs)) {
            if a == b {
                shared += weight(a);
            }
            mine += usize::from(a <= b);
            theirs += usize::from(b <= a);
        }
        let (both, shorter) = (self.weight + other.weight, self.weight.min(other.weight));
        (100 * shared).checked_div(both).unwrap_or(0) + (50 * shared).checked_div(shorter).unwrap_or(0)
    }
}

/// Endings and particles, which any two texts have in common, say less than what they join.
fn weight(pair: u64) -> u32 {
    let says_much = |c: u32| c > 0x309f || u8::try_from(c).is_ok_and(|c| c.is_ascii_alphanumeric());
    if says_much((pair >> 32) as u32) && says_much(pair as u32) { 2 } else { 1 }
}

/// Pairs of an old and a new place in two lists, the most alike first, each place once. `expected` is where in
/// the old list each of the new one would stand; `like` says how alike two are.
pub(super) fn likely(
    olds: usize,
    expected: &[usize],
    like: &mut dyn FnMut(usize, usize) -> u32,
) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (new, &place) in expected.iter().enumerate() {
        for old in place.saturating_sub(REACH)..(place + REACH + 1).min(olds) {
            let likeness = like(old, new);
            if likeness >= ALIKE {
                // Of equals the nearest, so that comparing the other way round finds the same pairs.
                candidates.push((Reverse(likeness), old.abs_diff(place), old + new, old, new));
            }
        }
    }
    candidates.sort_unstable();
    let (mut old_taken, mut new_taken) = (vec![false; olds], vec![false; expected.len()]);
    let mut pairs = Vec::new();
    for (_, _, _, old, new) in candidates {
        if !old_taken[old] && !new_taken[new] {
            (old_taken[old], new_taken[new]) = (true, true);
            pairs.push((old, new));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(old: &str, new: &str) -> u32 {
        Sketch::of(old).likeness(&Sketch::of(new))
    }

    #[test]
    fn two_wordings_of_one_thing_are_alike() {
        for (old, new) in [
            ("自治会への加入促進", "自治会への加入促進役員の役割の効率化の事例の紹介"),
            ("コミュニティ組織の事務局員への支援", "コミュニティ組織の事務局員の支援"),
            ("市民講座の開催", "市民向け講座の開催と広報"),
        ] {
            assert!(likeness(old, new) >= ALIKE, "{old} {new} {}", likeness(old, new));
            assert_eq!(likeness(old, new), likeness(new, old));
        }
        assert_eq!(likeness("同じ", "同じ"), 100);
    }

    #[test]
    fn a_common_ending_does_not_make_two_things_alike() {
        for (old, new) in [
            ("活動支援の仕組みづくり", "情報共有と発信の仕組みづくり"),
            ("講座の開催", "交流会の実施"),
            ("", "講座"),
        ] {
            assert!(likeness(old, new) < ALIKE, "{old} {new} {}", likeness(old, new));
        }
    }

    #[test]
    fn the_number_of_comparisons_grows_with_the_list() {
        for size in [100, 1_000, 10_000] {
            let expected: Vec<usize> = (0..size).collect();
            let mut compared = 0;
            let pairs = likely(size, &expected, &mut |old, new| {
                compared += 1;
                100 - u32::from(old != new)
            });
            assert!(compared <= size * (2 * REACH + 1));
            assert!(pairs.len() == size && pairs.iter().all(|(old, new)| old == new));
        }
    }
}
