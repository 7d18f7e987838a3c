//! What is printed of an item, in the order it is printed.

mod assignments;
mod commitments;
mod expectations;
mod indicators;
mod passages;
mod reviews;
mod sheet;
mod supports;
mod work;

pub(super) use passages::passages;
pub(super) use reviews::cells as review_cells;

use super::page::Page;
use crate::draw::Element;
use crate::model::Item;

/// Every facet that the item has.
pub(super) fn all(page: &Page, at: usize) -> Vec<Element> {
    let item = &page.tree.nodes[at].item;
    [
        passages(page, &item.passages),
        assignments::assignments(page, item),
        indicators::indicators(page, at),
        expectations::expectations(page, item),
        commitments::commitments(page, item),
        supports::supports(page, at),
        work::work(page, item),
        reviews::reviews(page, item),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What of an item is told beside its name: its latest rating or status.
pub(super) fn badges(page: &Page, item: &Item) -> Option<Element> {
    reviews::badges(page, item)
}
