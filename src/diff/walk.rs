//! The changes in order, and their counts.

use super::Comparison;
use super::change::{Change, Kind, Side, Subject};
use super::counts::{Counts, Tally};
use super::edition::{Edition, Thing};
use super::facets::facets;
use super::figures::figures;
use super::front::front;
use super::list::{merged, partners};
use super::matching::Pairs;
use super::pieces::pieces;
use super::wording::wording;

/// The plan itself, in both editions.
const ROOT: Place = (Some(0), Some(0));

/// Goes through both editions at once.
pub(super) fn comparison(old: &Edition, new: &Edition, items: &Pairs, indicators: &Pairs) -> Comparison {
    let counts = Counts { levels: levels(old, new), ..Counts::default() };
    let mut walk = Walk { old, new, items, indicators, found: Comparison { changes: Vec::new(), counts } };
    walk.facets(front(old.plan, new.plan), None);
    // The next item is the last of those waiting.
    let mut waiting = vec![ROOT];
    while let Some(place) = waiting.pop() {
        walk.item(place);
        waiting.extend(walk.below(place).into_iter().rev());
    }
    walk.found
}

/// An empty tally for each level of either edition.
fn levels(old: &Edition, new: &Edition) -> Vec<Tally> {
    let below_plan = |edition: &Edition| edition.items.iter().skip(1).map(|item| item.depth + 1).max();
    let depth = below_plan(old).max(below_plan(new)).unwrap_or(0);
    let name = |depth: usize| {
        let names = [new, old].map(|edition| edition.plan.levels.get(depth).filter(|name| !name.is_empty()));
        names.into_iter().flatten().next().cloned()
    };
    (0..depth).map(|depth| Tally { level: name(depth), depth, ..Tally::default() }).collect()
}

/// The place of a thing in the old edition, in the new one, or both.
type Place = (Option<usize>, Option<usize>);

struct Walk<'e, 'p> {
    old: &'e Edition<'p>,
    new: &'e Edition<'p>,
    items: &'e Pairs,
    indicators: &'e Pairs,
    found: Comparison,
}

impl Walk<'_, '_> {
    /// The items below an item; those that are gone stand where they stood.
    fn below(&self, (before, after): Place) -> Vec<Place> {
        let old = before.map_or(&[][..], |at| &self.old.below[at]);
        let new = after.map_or(&[][..], |at| &self.new.below[at]);
        together(self.items, old, new)
    }

    fn item(&mut self, place: Place) {
        if place == ROOT {
            return;
        }
        let (before, after) = place;
        let things = (before.map(|at| &self.old.items[at]), after.map(|at| &self.new.items[at]));
        let level = match place {
            (Some(before), None) => self.old.level(before),
            (_, after) => after.and_then(|after| self.new.level(after)),
        };
        let kinds = self.kinds(things);
        if let Some(depth) = things.1.or(things.0).map(|thing| thing.depth) {
            count_old(&mut self.found.counts.levels, things.0);
            count(&mut self.found.counts.levels[depth], things, &kinds);
        }
        if !kinds.is_empty() {
            let sides = (before.map(|at| self.old.item_side(at)), after.map(|at| self.new.item_side(at)));
            self.tell(Subject::Item, things, &kinds, &sides, level.as_ref());
        }
        if let (Some(before), Some(after)) = place {
            self.facets(facets(self.old, self.new, (before, after)), level.as_ref());
        }
        self.indicators_of(place, level.as_ref());
    }

    fn indicators_of(&mut self, (before, after): Place, level: Option<&String>) {
        let old = before.map_or(&[][..], |at| &self.old.measured_by[at]);
        let new = after.map_or(&[][..], |at| &self.new.measured_by[at]);
        for place in together(self.indicators, old, new) {
            self.indicator(place, level);
        }
    }

    fn indicator(&mut self, (before, after): Place, level: Option<&String>) {
        let things = (before.map(|at| &self.old.indicators[at]), after.map(|at| &self.new.indicators[at]));
        let kinds = self.kinds(things);
        let tally = &mut self.found.counts.indicators;
        tally.total_old += usize::from(things.0.is_some());
        count(tally, things, &kinds);
        let sides =
            (before.map(|at| self.old.indicator_side(at)), after.map(|at| self.new.indicator_side(at)));
        self.tell(Subject::Indicator, things, &kinds, &sides, level);
        if let ((Some(before), Some(after)), (Some(old), Some(new))) = ((before, after), &sides) {
            let found = figures((self.old.indicator(before), old), (self.new.indicator(after), new));
            self.facets(found, level);
        }
    }

    /// What happened to a thing itself.
    fn kinds(&self, things: (Option<&Thing>, Option<&Thing>)) -> Vec<Kind> {
        let (old, new) = match things {
            (Some(old), Some(new)) => (old, new),
            (None, _) => return vec![Kind::Added],
            (_, None) => return vec![Kind::Removed],
        };
        let is_renumbered = old.plain_number != new.plain_number;
        // Of a number that is only written in another way nothing is told where there is more to tell.
        let is_number_rewritten = !is_renumbered && number(old) != number(new);
        let wording = wording(old.title, new.title).or(is_number_rewritten.then_some(Kind::Notation));
        let kinds = [
            (self.items.of_old[old.parent] != Some(new.parent)).then_some(Kind::Moved),
            is_renumbered.then_some(Kind::Renumbered),
            wording,
        ];
        kinds.into_iter().flatten().collect()
    }

    /// One change for each kind.
    fn tell(
        &mut self,
        subject: Subject,
        things: (Option<&Thing>, Option<&Thing>),
        kinds: &[Kind],
        sides: &(Option<Side>, Option<Side>),
        level: Option<&String>,
    ) {
        for &kind in kinds {
            let mut change = Change::new(kind, subject, sides.0.clone(), sides.1.clone());
            change.level = level.cloned();
            if let (Some(old), Some(new)) = things {
                change.pieces = match kind {
                    Kind::Notation if old.title == new.title => pieces(number(old), number(new)),
                    Kind::Notation | Kind::Reworded => pieces(old.title, new.title),
                    _ => Vec::new(),
                };
            }
            self.found.changes.push(change);
        }
    }

    fn facets(&mut self, found: Vec<Change>, level: Option<&String>) {
        for mut change in found {
            self.found.counts.count_facet(&change);
            change.level = level.cloned();
            self.found.changes.push(change);
        }
    }
}

fn number<'p>(thing: &Thing<'p>) -> &'p str {
    thing.number.unwrap_or_default()
}

/// Two lists of siblings told as one.
fn together(pairs: &Pairs, old: &[usize], new: &[usize]) -> Vec<Place> {
    let (of_old, of_new) = (partners(old, &pairs.of_old, new), partners(new, &pairs.of_new, old));
    let place = |(before, after): Place| match after {
        Some(after) => (pairs.of_new[new[after]], Some(new[after])),
        None => (before.map(|before| old[before]), None),
    };
    merged(&of_old, &of_new).into_iter().map(place).collect()
}

/// Counts a thing in the level that it had.
fn count_old(levels: &mut [Tally], old: Option<&Thing>) {
    if let Some(old) = old {
        levels[old.depth].total_old += 1;
    }
}

/// Counts a thing in the level that it has, and what happened to it.
fn count(tally: &mut Tally, things: (Option<&Thing>, Option<&Thing>), kinds: &[Kind]) {
    tally.total_new += usize::from(things.1.is_some());
    tally.unchanged += usize::from(kinds.is_empty());
    for kind in kinds {
        tally.count(*kind);
    }
}
