//! Two lists whose entries are paired: siblings of a tree, or the texts of a facet.

use super::likeness::{Sketch, likely};
use std::collections::{BTreeMap, VecDeque};

/// An entry of a list (項).
pub(super) struct Entry<'t> {
    /// Only entries of one kin can be the same thing.
    pub(super) kin: &'t str,
    /// The number without its notation; empty where it has none.
    pub(super) number: &'t str,
    /// The words without their notation.
    pub(super) text: &'t str,
}

/// What is known of an entry's partner.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Partner {
    /// Nothing yet.
    Unknown,
    /// It is the entry at this place of the other list.
    At(usize),
    /// It is not in the other list.
    Elsewhere,
}

/// By which words two entries are the same.
type Key<'t> = (&'t str, &'t str, &'t str);

/// Two lists (対応).
pub(super) struct Lists<'t> {
    old: Vec<Entry<'t>>,
    new: Vec<Entry<'t>>,
    /// The partners of the old entries.
    pub(super) of_old: Vec<Partner>,
    /// The partners of the new entries.
    pub(super) of_new: Vec<Partner>,
}

impl<'t> Lists<'t> {
    /// Two lists of which nothing is known.
    pub(super) fn new(old: Vec<Entry<'t>>, new: Vec<Entry<'t>>) -> Lists<'t> {
        let (of_old, of_new) = (vec![Partner::Unknown; old.len()], vec![Partner::Unknown; new.len()]);
        Lists { old, new, of_old, of_new }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.of_old[old] = Partner::At(new);
        self.of_new[new] = Partner::At(old);
    }

    /// Pairs what has the same number and words, in order.
    pub(super) fn by_number_and_text(&mut self) {
        self.by(&|entry| Some((entry.kin, entry.number, entry.text)));
    }

    /// Pairs what has the same words, in order.
    pub(super) fn by_text(&mut self) {
        self.by(&|entry| Some((entry.kin, "", entry.text)));
    }

    /// Pairs what has the same number, in order.
    pub(super) fn by_number(&mut self) {
        self.by(&|entry| (!entry.number.is_empty()).then_some((entry.kin, entry.number, "")));
    }

    fn by(&mut self, key: &dyn Fn(&Entry<'t>) -> Option<Key<'t>>) {
        let waiting = unknown(&self.of_old);
        if waiting.is_empty() {
            return;
        }
        let mut known: BTreeMap<Key, VecDeque<usize>> = BTreeMap::new();
        for old in waiting {
            if let Some(key) = key(&self.old[old]) {
                known.entry(key).or_default().push_back(old);
            }
        }
        for new in unknown(&self.of_new) {
            let same = key(&self.new[new]).and_then(|key| known.get_mut(&key)?.pop_front());
            if let Some(old) = same {
                self.pair(old, new);
            }
        }
    }

    /// Pairs what has similar words and stands near where it would be expected. What the first round pairs tells
    /// the second where to look.
    pub(super) fn by_likeness(&mut self) {
        self.likeness_round();
        self.likeness_round();
    }

    fn likeness_round(&mut self) {
        let (olds, news) = (unknown(&self.of_old), unknown(&self.of_new));
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let sketches = |list: &[Entry], places: &[usize]| -> Vec<Sketch> {
            places.iter().map(|&place| Sketch::of(list[place].text)).collect()
        };
        let (old_sketches, new_sketches) = (sketches(&self.old, &olds), sketches(&self.new, &news));
        let mut like = |old: usize, new: usize| {
            let (a, b) = (&self.old[olds[old]], &self.new[news[new]]);
            if a.kin != b.kin {
                return 0;
            }
            let numbered_alike = !a.number.is_empty() && a.number == b.number;
            old_sketches[old].likeness(&new_sketches[new]) + if numbered_alike { 15 } else { 0 }
        };
        let pairs = likely(olds.len(), &self.expected(&olds), &mut like);
        for (old, new) in pairs {
            self.pair(olds[old], news[new]);
        }
    }

    /// Where among these old entries each unpaired new one would stand, seen from the pair before it.
    fn expected(&self, olds: &[usize]) -> Vec<usize> {
        let mut places = Vec::new();
        let mut next = 0;
        for partner in &self.of_new {
            match partner {
                Partner::At(old) => next = olds.partition_point(|place| place < old),
                Partner::Elsewhere => {}
                Partner::Unknown => {
                    places.push(next);
                    next += 1;
                }
            }
        }
        places
    }

    /// Pairs what is left over, where of its kin it is one on either side.
    pub(super) fn by_being_the_only_one(&mut self) {
        let mut left: BTreeMap<&str, [Vec<usize>; 2]> = BTreeMap::new();
        for old in unknown(&self.of_old) {
            left.entry(self.old[old].kin).or_default()[0].push(old);
        }
        for new in unknown(&self.of_new) {
            left.entry(self.new[new].kin).or_default()[1].push(new);
        }
        for [old, new] in left.into_values() {
            if let ([old], [new]) = (old.as_slice(), new.as_slice()) {
                self.pair(*old, *new);
            }
        }
    }
}

/// The partners of some things, where it is known of all things which is which. `others` are in order.
pub(super) fn partners(places: &[usize], known: &[Option<usize>], others: &[usize]) -> Vec<Partner> {
    let partner = |place: &usize| match known[*place] {
        None => Partner::Unknown,
        Some(other) => others.binary_search(&other).map_or(Partner::Elsewhere, Partner::At),
    };
    places.iter().map(partner).collect()
}

/// The order in which two lists are told as one: that of the new list, and what is only in the old one after
/// what it followed there. Each step is an old place, a new place or both.
pub(super) fn merged(of_old: &[Partner], of_new: &[Partner]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut gone: Vec<Vec<usize>> = vec![Vec::new(); of_new.len() + 1];
    let mut after = 0;
    for (old, partner) in of_old.iter().enumerate() {
        match partner {
            Partner::At(new) => after = new + 1,
            Partner::Unknown => gone[after].push(old),
            Partner::Elsewhere => {}
        }
    }
    let steps = gone.into_iter().enumerate().flat_map(|(after, gone)| {
        let here = after.checked_sub(1).map(|new| match of_new[new] {
            Partner::At(old) => (Some(old), Some(new)),
            Partner::Unknown | Partner::Elsewhere => (None, Some(new)),
        });
        here.into_iter().chain(gone.into_iter().map(|old| (Some(old), None)))
    });
    steps.collect()
}

fn unknown(partners: &[Partner]) -> Vec<usize> {
    (0..partners.len()).filter(|&at| partners[at] == Partner::Unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
        let entries = |texts: &[&'static str]| -> Vec<Entry<'static>> {
            texts.iter().map(|text| Entry { kin: "", number: "", text }).collect()
        };
        let [old, new] = [old, new].map(|texts| -> Vec<&'static str> {
            texts.iter().map(|text| &*String::leak((*text).to_owned())).collect()
        });
        let mut lists = Lists::new(entries(&old), entries(&new));
        lists.by_text();
        lists.by_likeness();
        let pair = |(new, partner): (usize, &Partner)| match partner {
            Partner::At(old) => Some((*old, new)),
            _ => None,
        };
        lists.of_new.iter().enumerate().filter_map(pair).collect()
    }

    #[test]
    fn equal_texts_are_paired_before_similar_ones() {
        assert_eq!(paired(&["講座の開催"], &["新しい講座の開催", "講座の開催"]), [(0, 1)]);
        assert_eq!(paired(&["甲", "甲"], &["甲", "甲", "甲"]), [(0, 0), (1, 1)]);
    }

    #[test]
    fn the_most_similar_text_is_taken_and_not_the_first() {
        let new = ["市民講座の準備", "市民講座の開催と広報"];
        assert_eq!(paired(&["市民講座の開催"], &new), [(0, 1)]);
    }

    #[test]
    fn many_new_entries_before_do_not_hide_a_similar_one() {
        let mut new: Vec<String> = (0..50).map(|n| format!("別のこと{n}")).collect();
        new.extend(["共通の取組".to_owned(), "自治会への加入促進と紹介".to_owned()]);
        let new: Vec<&str> = new.iter().map(String::as_str).collect();
        assert_eq!(paired(&["共通の取組", "自治会への加入促進"], &new), [(0, 50), (1, 51)]);
    }
}
