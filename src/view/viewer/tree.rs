//! The items of a plan in one list, each reached at once.

use crate::effort;
use crate::model::{Actor, Id, Item, Plan};
use std::collections::BTreeMap;

/// A plan whose items lie in one list (項目の木), in the plan's order.
pub(super) struct Tree {
    /// The plan without its items.
    pub front: Plan,
    /// Every item, one before those below it.
    pub nodes: Vec<Node>,
    /// The items of the first level.
    pub tops: Vec<usize>,
    /// Where the actors of the plan stand; of two with one id the first.
    actors: BTreeMap<Id, usize>,
}

/// An item and where it stands.
pub(super) struct Node {
    /// The item without those below it.
    pub item: Item,
    /// How many are above it.
    pub depth: usize,
    /// The item above it.
    pub above: Option<usize>,
    /// The items right below it.
    pub below: Vec<usize>,
    /// How many lowest items are below it.
    pub leaves: usize,
}

impl Tree {
    /// Takes a plan apart.
    pub(super) fn new(mut plan: Plan) -> Tree {
        let mut waiting: Vec<(Option<usize>, Item)> = Vec::new();
        waiting.extend(std::mem::take(&mut plan.items).into_iter().rev().map(|item| (None, item)));
        let mut actors = BTreeMap::new();
        for (at, actor) in plan.actors.iter().enumerate() {
            actors.entry(actor.id.clone()).or_insert(at);
        }
        let mut tree = Tree { front: plan, nodes: Vec::new(), tops: Vec::new(), actors };
        while let Some((above, mut item)) = waiting.pop() {
            let at = tree.nodes.len();
            waiting.extend(std::mem::take(&mut item.items).into_iter().rev().map(|below| (Some(at), below)));
            let depth = above.map_or(0, |above| tree.nodes[above].depth + 1);
            match above {
                Some(above) => tree.nodes[above].below.push(at),
                None => tree.tops.push(at),
            }
            tree.nodes.push(Node { item, depth, above, below: Vec::new(), leaves: 0 });
        }
        tree.count_leaves();
        tree
    }

    fn count_leaves(&mut self) {
        for at in (0..self.nodes.len()).rev() {
            let leaves = if self.nodes[at].below.is_empty() { 1 } else { self.nodes[at].leaves };
            if let Some(above) = self.nodes[at].above {
                self.nodes[above].leaves += leaves;
            }
        }
    }

    /// The item with this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.item.id.as_str() == id)
    }

    /// Who has this id among the actors that the plan declares.
    pub(super) fn actor(&self, id: &Id) -> Option<&Actor> {
        effort::step();
        self.front.actors.get(*self.actors.get(id)?)
    }

    /// The items above one, the nearest first.
    pub(super) fn above(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[at].above, |above| self.nodes[*above].above)
    }

    /// Which item it is of those beside it, from 0.
    pub(super) fn place(&self, at: usize) -> usize {
        let beside = self.nodes[at].above.map_or(&self.tops, |above| &self.nodes[above].below);
        beside.iter().position(|sibling| *sibling == at).unwrap_or_default()
    }

    /// What a level is called, where the plan has a word for it.
    pub(super) fn level(&self, depth: usize) -> Option<&str> {
        self.front.levels.get(depth).map(String::as_str).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_in_the_list_in_the_order_of_the_plan() {
        let item = |title: &str, items| Item { items, ..Item::new(Id::derived(title), title) };
        let mut plan = Plan::new("計画");
        plan.items =
            vec![item("一", vec![item("一の一", vec![]), item("一の二", vec![])]), item("二", vec![])];
        let tree = Tree::new(plan);
        let titles: Vec<&str> = tree.nodes.iter().map(|node| node.item.title.as_str()).collect();
        assert_eq!(titles, ["一", "一の一", "一の二", "二"]);
        assert_eq!((tree.tops.as_slice(), tree.nodes[0].below.as_slice()), (&[0, 3][..], &[1, 2][..]));
        assert_eq!((tree.nodes[0].leaves, tree.nodes[2].depth), (2, 1));
        assert_eq!(tree.above(2).collect::<Vec<_>>(), [0]);
    }
}
