//! What was dropped from one edition to another.

use super::edition::Edition;
use super::matching::Pairs;
use crate::model::{Indicator, Item};

/// What an item, or the plan itself, has lost (削除されたもの).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dropped<'p> {
    /// Items that stood right below it. What stood below those is not named again.
    pub items: Vec<&'p Item>,
    /// Its indicators.
    pub indicators: Vec<&'p Indicator>,
}

/// What the plan itself has lost, then each item of the new edition, in its order.
pub(super) fn dropped<'p>(old: &Edition<'p>, items: &Pairs, indicators: &Pairs) -> Vec<Dropped<'p>> {
    let mut dropped = vec![Dropped::default(); items.of_new.len()];
    for (at, thing) in old.items.iter().enumerate() {
        if let (None, Some(parent), Some(item)) = (items.of_old[at], items.of_old[thing.parent], old.item(at))
        {
            dropped[parent].items.push(item);
        }
    }
    for (at, thing) in old.indicators.iter().enumerate() {
        if let (None, Some(parent)) = (indicators.of_old[at], items.of_old[thing.parent]) {
            dropped[parent].indicators.push(old.indicator(at));
        }
    }
    dropped
}
