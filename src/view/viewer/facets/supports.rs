//! What supports an item, and what came of it.

use super::sheet::{Sheet, heading, listed};
use crate::draw::Element;
use crate::locale::{facet_words, timing};
use crate::model::{Facet, Support};
use crate::view::viewer::cells::row_head;
use crate::view::viewer::page::Page;

/// The supports (支援策) of a step. A step without any beside others that have some has an empty table, as on
/// paper.
pub(super) fn supports(page: &Page, at: usize) -> Option<Element> {
    let item = &page.tree.nodes[at].item;
    if item.supports.is_empty() && !is_empty_step(page, at) {
        return None;
    }
    let own = facet_words(page.words.lang());
    let row = |support: &Support| -> Vec<Option<Element>> {
        let when = support.timing.as_ref().map(|of| timing(of, page.words, page.calendar));
        vec![
            when.map(|when| page.write(Element::new("td"), &when)),
            Some(page.write(row_head(), &support.title)),
            support.summary.as_ref().map(|summary| page.write(Element::new("td"), summary)),
            listed(page, &support.results),
        ]
    };
    let sheet = Sheet {
        class: "keikaku-facet keikaku-supports",
        caption: heading(item, Facet::Supports, own.supports),
        heads: own.support_heads.map(str::to_owned).to_vec(),
        rows: item.supports.iter().map(row).collect(),
        nothing: Some(own.nothing),
    };
    Some(sheet.facet())
}

/// Whether nothing is below an item beside which others have supports.
fn is_empty_step(page: &Page, at: usize) -> bool {
    let node = &page.tree.nodes[at];
    let beside = node.above.map_or(&page.tree.tops, |above| &page.tree.nodes[above].below);
    node.below.is_empty() && beside.iter().any(|other| !page.tree.nodes[*other].item.supports.is_empty())
}
