//! One facet of many items in one table.

mod grid;
mod indicators;
mod reviews;
mod schedule;
mod steps;

use super::page::Page;
use super::state::View;
use super::tree::Tree;
use crate::draw::Element;
use crate::model::Item;

/// Whether an item has anything for a view.
pub(super) fn has(item: &Item, view: View) -> bool {
    match view {
        View::Schedule => !item.commitments.is_empty(),
        View::Indicators => !item.indicators.is_empty(),
        View::Reviews => !item.reviews.is_empty(),
        View::Steps => !item.supports.is_empty() || !item.work.is_empty(),
        View::Outline => true,
        View::Editions => false,
    }
}

/// The views that a plan has something for.
pub(super) fn there(tree: &Tree, editions: usize) -> Vec<View> {
    let is_there = |view: &View| match view {
        View::Outline => true,
        View::Editions => editions > 1,
        _ => tree.nodes.iter().any(|node| has(&node.item, *view)),
    };
    View::ALL.into_iter().filter(is_there).collect()
}

/// The table of a view for these items, and the button for the rest; the outline and the comparison of
/// editions are no tables.
pub(super) fn table(page: &Page, items: &[usize]) -> Vec<Element> {
    match page.state.view {
        View::Schedule => schedule::schedule(page, items),
        View::Indicators => indicators::indicators(page, items),
        View::Reviews => reviews::reviews(page, items),
        View::Steps => steps::steps(page, items),
        View::Outline | View::Editions => Vec::new(),
    }
}
