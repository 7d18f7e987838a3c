//! The words of every item, made ready to be searched once.

use super::fold::folded;
use super::texts;
use super::tree::Tree;

/// The words of every item as they are searched (検索の索引).
pub(super) struct Search {
    texts: Vec<String>,
}

/// Stands between two texts, so that no word of a query reaches from one into the next.
const BETWEEN: char = '\n';

impl Search {
    /// Reads the whole plan.
    pub(super) fn new(tree: &Tree) -> Search {
        let text = |item| {
            let mut all = String::new();
            texts::each(tree, item, &mut |text| {
                all.push_str(&folded(text));
                all.push(BETWEEN);
            });
            all
        };
        Search { texts: tree.nodes.iter().map(|node| text(&node.item)).collect() }
    }

    /// Those of these items that have every word.
    pub(super) fn within(&self, items: &[usize], terms: &[String]) -> Vec<usize> {
        let has_all = |at: &usize| terms.iter().all(|term| self.texts[*at].contains(term.as_str()));
        items.iter().copied().filter(has_all).collect()
    }
}
