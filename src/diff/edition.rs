//! An edition, laid out so that its things can be compared.

use super::change::Side;
use crate::model::{Id, Indicator, Item, Plan};
use crate::text::{bare, plain};
use std::collections::BTreeMap;

/// A thing that is matched: an item or an indicator.
pub(super) struct Thing<'p> {
    pub(super) id: Option<&'p Id>,
    pub(super) number: Option<&'p str>,
    pub(super) title: &'p str,
    /// The number without its notation, to which brackets around it belong.
    pub(super) plain_number: String,
    /// The title without its notation.
    pub(super) plain_title: String,
    /// The item above, 0 for the plan itself.
    pub(super) parent: usize,
    /// Its place among its siblings.
    pub(super) at: usize,
    /// How deep it stands, 0 for the top level and for indicators.
    pub(super) depth: usize,
}

/// The items of an edition in its order, the plan itself before them as the item 0, and its indicators.
pub(super) struct Edition<'p> {
    pub(super) plan: &'p Plan,
    pub(super) items: Vec<Thing<'p>>,
    /// The items below each item.
    pub(super) below: Vec<Vec<usize>>,
    pub(super) indicators: Vec<Thing<'p>>,
    /// The indicators of each item.
    pub(super) measured_by: Vec<Vec<usize>>,
    sources: Vec<Option<&'p Item>>,
    indicator_sources: Vec<&'p Indicator>,
    actors: BTreeMap<&'p Id, &'p str>,
}

impl<'p> Edition<'p> {
    pub(super) fn read(plan: &'p Plan) -> Edition<'p> {
        let root = Thing::new(None, None, "", (0, 0), 0);
        let mut edition = Edition {
            plan,
            items: vec![root],
            below: vec![Vec::new()],
            indicators: Vec::new(),
            measured_by: vec![Vec::new()],
            sources: vec![None],
            indicator_sources: Vec::new(),
            actors: plan.actors.iter().rev().map(|actor| (&actor.id, actor.name.as_str())).collect(),
        };
        let mut waiting: Vec<_> =
            plan.items.iter().enumerate().map(|(at, item)| (0, 0, at, item)).rev().collect();
        while let Some((parent, depth, at, item)) = waiting.pop() {
            let index = edition.add(item, (parent, at), depth);
            let below = item.items.iter().enumerate().rev();
            waiting.extend(below.map(|(at, item)| (index, depth + 1, at, item)));
        }
        edition
    }

    fn add(&mut self, item: &'p Item, place: (usize, usize), depth: usize) -> usize {
        let index = self.items.len();
        self.below[place.0].push(index);
        self.below.push(Vec::new());
        self.items.push(Thing::new(Some(&item.id), item.number.as_deref(), &item.title, place, depth));
        self.sources.push(Some(item));
        let first = self.indicators.len();
        self.measured_by.push((first..first + item.indicators.len()).collect());
        for (at, indicator) in item.indicators.iter().enumerate() {
            let number = indicator.number.as_deref();
            self.indicators.push(Thing::new(Some(&indicator.id), number, &indicator.title, (index, at), 0));
            self.indicator_sources.push(indicator);
        }
        index
    }

    /// The item, none for the plan itself.
    pub(super) fn item(&self, index: usize) -> Option<&'p Item> {
        self.sources[index]
    }

    pub(super) fn indicator(&self, index: usize) -> &'p Indicator {
        self.indicator_sources[index]
    }

    /// What an actor is called, or its id where the plan has no such actor.
    pub(super) fn actor<'s>(&'s self, id: &'s Id) -> &'s str {
        self.actors.get(id).copied().unwrap_or(id.as_str())
    }

    /// JSON pointer of an item.
    pub(super) fn item_path(&self, mut index: usize) -> String {
        let mut places = Vec::new();
        while index != 0 {
            places.push(self.items[index].at);
            index = self.items[index].parent;
        }
        places.iter().rev().flat_map(|at| ["/items/".to_owned(), at.to_string()]).collect()
    }

    /// What its level is called.
    pub(super) fn level(&self, item: usize) -> Option<String> {
        let is_item = item != 0;
        self.plan.levels.get(self.items[item].depth).filter(|name| is_item && !name.is_empty()).cloned()
    }

    pub(super) fn item_side(&self, index: usize) -> Side {
        self.items[index].side(self.item_path(index))
    }

    pub(super) fn indicator_side(&self, index: usize) -> Side {
        let thing = &self.indicators[index];
        thing.side(format!("{}/indicators/{}", self.item_path(thing.parent), thing.at))
    }
}

impl<'p> Thing<'p> {
    fn new(
        id: Option<&'p Id>,
        number: Option<&'p str>,
        title: &'p str,
        (parent, at): (usize, usize),
        depth: usize,
    ) -> Thing<'p> {
        let plain_number = number.map(bare).unwrap_or_default();
        Thing { id, number, title, plain_number, plain_title: plain(title), parent, at, depth }
    }

    fn side(&self, path: String) -> Side {
        Side {
            path,
            id: self.id.cloned(),
            number: self.number.map(str::to_owned),
            text: self.title.to_owned(),
        }
    }
}
