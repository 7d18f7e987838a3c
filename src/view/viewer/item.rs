//! One item: its name, what is printed of it, and what is below it.

use super::facets;
use super::list;
use super::page::Page;
use crate::draw::Element;

/// What stands below an item once it is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    /// The items below it, which open in their turn.
    Items,
    /// Links to them: in a list of what was found, each item stands alone.
    Links,
}

/// An item as it stands in a list. What is in it is built once it is open.
pub(super) fn item(page: &Page, at: usize, below: Below) -> Element {
    let node = &page.tree.nodes[at];
    let id = node.item.id.as_str();
    let level = if below == Below::Items { node.depth } else { 0 };
    let name = page.write(page.heading(level + 1, "keikaku-item-name"), &node.item.name());
    let summary = Element::new("summary").child(name).children(facets::badges(page, &node.item));
    let summary = summary.children((!node.below.is_empty()).then(|| leaves(page, at)));
    let details = Element::classed("details", "keikaku-item")
        .with("id", [page.scope, "-item-", id].concat())
        .with("data-keikaku-open", id.to_owned());
    if page.is_open(id) {
        details.with("open", "").child(summary).child(body(page, at, below))
    } else {
        details.child(summary).child(Element::classed("div", "keikaku-body"))
    }
}

/// How many lowest items are below one.
pub(super) fn leaves(page: &Page, at: usize) -> Element {
    let node = &page.tree.nodes[at];
    let deepest = page.tree.front.levels.len().checked_sub(1);
    let name = deepest.filter(|last| *last > node.depth).and_then(|last| page.tree.level(last));
    Element::classed("span", "keikaku-leaves").text((page.own.leaves)(name, node.leaves))
}

fn body(page: &Page, at: usize, below: Below) -> Element {
    let node = &page.tree.nodes[at];
    let body = Element::classed("div", "keikaku-body").child(tools(page, at)).children(facets::all(page, at));
    let children = match below {
        _ if node.below.is_empty() => None,
        Below::Items => Some(list::items(page, &node.below, Below::Items)),
        Below::Links => Some(links(page, at)),
    };
    body.children(children.into_iter().flatten())
}

fn links(page: &Page, at: usize) -> Vec<Element> {
    let below = &page.tree.nodes[at].below;
    let shown = below.len().min(page.limit);
    let link = |at: &usize| Element::new("li").child(page.item_link(*at));
    let list = Element::classed("ul", "keikaku-points").children(below[..shown].iter().map(link));
    let name = Element::classed("p", "keikaku-facet-name").text(page.own.below);
    [name, list].into_iter().chain(page.more(shown, below.len())).collect()
}

/// The link to the item, and its printing.
fn tools(page: &Page, at: usize) -> Element {
    let item = &page.tree.nodes[at].item;
    let id = item.id.as_str();
    // Many items have these buttons: who cannot see where one stands hears of which item it is.
    let button = |what: &'static str, name: &'static str| {
        Element::new("button")
            .with("type", "button")
            .with("data-keikaku-do", what)
            .with("aria-label", [name, "：", &item.name()].concat())
            .text(name)
    };
    let copy = button("copy", page.own.copy)
        .with("data-keikaku-href", page.item_address(at))
        .with("data-keikaku-said", page.own.copied);
    Element::classed("p", "keikaku-item-tools")
        .child(copy)
        .text(" ")
        .child(button("print", page.own.print_item).with("value", id.to_owned()))
        .text(" ")
        // What was copied, or could not be, is said here.
        .child(Element::new("output"))
}
