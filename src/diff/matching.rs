//! Which thing of the old edition is which of the new one.

use super::edition::{Edition, Thing};
use super::list::{Entry, Lists, Partner, partners};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which things are the same (対応).
pub(super) struct Pairs {
    /// Of each thing of the new edition, which it was in the old one.
    pub(super) of_new: Vec<Option<usize>>,
    /// Of each thing of the old edition, which it is in the new one.
    pub(super) of_old: Vec<Option<usize>>,
}

/// Which item is which. The plan itself, item 0, is the same.
pub(super) fn items(old: &Edition, new: &Edition) -> Pairs {
    let mut matching = Matching::new(&old.items, &new.items);
    matching.pairs.pair(0, 0);
    matching.by_id();
    matching.by_unique(&|thing| (thing.depth, &thing.plain_number, &thing.plain_title));
    matching.by_unique(&|thing| (thing.depth, "", &thing.plain_title));
    matching.by_what_is_below(old, new);
    matching.by_unique(&|thing| (0, "", &thing.plain_title));
    // An item comes before those below it, so that the parents are known first.
    for at in 0..new.items.len() {
        if let Some(before) = matching.pairs.of_new[at] {
            let mut lists = matching.siblings(&old.below[before], &new.below[at]);
            lists.by_number_and_text();
            lists.by_text();
            lists.by_likeness();
            lists.by_number();
            matching.keep(&lists, &old.below[before], &new.below[at]);
        }
    }
    matching.pairs
}

/// Which indicator is which, where it is known which item is which.
pub(super) fn indicators(old: &Edition, new: &Edition, items: &Pairs) -> Pairs {
    let mut matching = Matching::new(&old.indicators, &new.indicators);
    matching.by_id();
    matching.in_items(old, new, items, &|lists| {
        lists.by_number_and_text();
        lists.by_text();
    });
    matching.by_unique(&|thing| (0, &thing.plain_number, &thing.plain_title));
    matching.by_unique(&|thing| (0, "", &thing.plain_title));
    // A number alone does not tell what is measured.
    matching.in_items(old, new, items, &|lists| lists.by_likeness());
    matching.pairs
}

impl Pairs {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_new[new] = Some(old);
        self.of_old[old] = Some(new);
    }

    fn is_free(&self, old: usize, new: usize) -> bool {
        self.of_old[old].is_none() && self.of_new[new].is_none()
    }
}

type Key<'t> = (usize, &'t str, &'t str);

struct Matching<'t, 'p> {
    old: &'t [Thing<'p>],
    new: &'t [Thing<'p>],
    pairs: Pairs,
}

impl<'t, 'p> Matching<'t, 'p> {
    fn new(old: &'t [Thing<'p>], new: &'t [Thing<'p>]) -> Matching<'t, 'p> {
        let pairs = Pairs { of_new: vec![None; new.len()], of_old: vec![None; old.len()] };
        Matching { old, new, pairs }
    }

    /// Of an id that stands twice the first counts.
    fn by_id(&mut self) {
        let olds = self.old.iter().enumerate().rev();
        let known: BTreeMap<_, _> = olds.filter_map(|(at, thing)| Some((thing.id?, at))).collect();
        for (new, thing) in self.new.iter().enumerate() {
            let old = thing.id.and_then(|id| known.get(id).copied());
            if let Some(old) = old.filter(|old| self.pairs.is_free(*old, new)) {
                self.pairs.pair(old, new);
            }
        }
    }

    /// Pairs what has a key that nothing else has that is still without partner.
    fn by_unique(&mut self, key: &dyn Fn(&'t Thing<'p>) -> Key<'t>) {
        let known = unique(self.old, &self.pairs.of_old, key);
        let wanted = unique(self.new, &self.pairs.of_new, key);
        for (key, new) in wanted {
            if let (Some(new), Some(Some(old))) = (new, known.get(&key)) {
                self.pairs.pair(*old, new);
            }
        }
    }

    /// Pairs items of other words by the items below them, the lowest first.
    fn by_what_is_below(&mut self, old: &Edition, new: &Edition) {
        for at in (1..self.new.len()).rev() {
            let before = self.parent_before(old, &new.below[at]);
            let most = |(before, count): &(usize, usize)| {
                let fits = self.old[*before].depth == self.new[at].depth && self.pairs.is_free(*before, at);
                fits && *before != 0 && count * 2 >= old.below[*before].len().max(new.below[at].len())
            };
            if let Some((before, _)) = before.filter(most) {
                self.pairs.pair(before, at);
            }
        }
    }

    /// The old item that most of these had above them, and how many had it.
    fn parent_before(&self, old: &Edition, below: &[usize]) -> Option<(usize, usize)> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for child in below.iter().filter_map(|child| self.pairs.of_new[*child]) {
            *counts.entry(old.items[child].parent).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(parent, count)| (*count, Reverse(*parent)))
    }

    /// Pairs the indicators of items that are the same.
    fn in_items(&mut self, old: &Edition, new: &Edition, items: &Pairs, by: &dyn Fn(&mut Lists)) {
        for (at, measured_by) in new.measured_by.iter().enumerate() {
            if let Some(before) = items.of_new[at] {
                let mut lists = self.siblings(&old.measured_by[before], measured_by);
                by(&mut lists);
                self.keep(&lists, &old.measured_by[before], measured_by);
            }
        }
    }

    /// Two lists of siblings with the partners that are known.
    fn siblings(&self, old: &[usize], new: &[usize]) -> Lists<'t> {
        let entries = |things: &'t [Thing], places: &[usize]| {
            let entry =
                |thing: &'t Thing| Entry { kin: "", number: &thing.plain_number, text: &thing.plain_title };
            places.iter().map(|&place| entry(&things[place])).collect::<Vec<_>>()
        };
        let mut lists = Lists::new(entries(self.old, old), entries(self.new, new));
        lists.of_old = partners(old, &self.pairs.of_old, new);
        lists.of_new = partners(new, &self.pairs.of_new, old);
        lists
    }

    fn keep(&mut self, lists: &Lists, old: &[usize], new: &[usize]) {
        for (partner, new) in lists.of_new.iter().zip(new) {
            if let Partner::At(at) = partner {
                self.pairs.pair(old[*at], *new);
            }
        }
    }
}

/// Where each key stands among things without partner; `None` if more than once.
fn unique<'t, 'p>(
    things: &'t [Thing<'p>],
    partners: &[Option<usize>],
    key: &dyn Fn(&'t Thing<'p>) -> Key<'t>,
) -> BTreeMap<Key<'t>, Option<usize>> {
    let mut known = BTreeMap::new();
    for (at, thing) in things.iter().enumerate() {
        if partners[at].is_none() && !thing.plain_title.is_empty() {
            known.entry(key(thing)).and_modify(|known| *known = None).or_insert(Some(at));
        }
    }
    known
}
