//! The contents: every item by its name, each a link to where it stands.

use super::item::leaves;
use super::page::Page;
use crate::draw::Element;

/// What the contents as a whole are called among what is open.
const ALL: &str = "contents";

/// The contents (目次); what is closed is built once it is open.
pub(super) fn contents(page: &Page) -> Element {
    let body = Element::classed("div", "keikaku-body");
    let is_open = page.is_open(ALL);
    let body = if is_open { body.children(list(page, &page.tree.tops)) } else { body };
    let details =
        branch(ALL.to_owned(), is_open).child(Element::new("summary").text(page.own.contents)).child(body);
    Element::classed("nav", "keikaku-contents").with("aria-label", page.own.contents).child(details)
}

fn branch(key: String, is_open: bool) -> Element {
    let details = Element::new("details").with("data-keikaku-open", key);
    if is_open { details.with("open", "") } else { details }
}

fn list(page: &Page, items: &[usize]) -> Vec<Element> {
    let shown = items.len().min(page.limit);
    let list = Element::new("ul").children(items[..shown].iter().map(|at| entry(page, *at)));
    std::iter::once(list).chain(page.more(shown, items.len())).collect()
}

fn entry(page: &Page, at: usize) -> Element {
    let node = &page.tree.nodes[at];
    let entry = Element::new("li").child(page.item_link(at));
    if node.below.is_empty() {
        return entry;
    }
    let key = [ALL, "/", node.item.id.as_str()].concat();
    let is_open = page.is_open(&key);
    let body = Element::classed("div", "keikaku-body");
    let body = if is_open { body.children(list(page, &node.below)) } else { body };
    let summary = Element::new("summary").child(leaves(page, at));
    entry.text(" ").child(branch(key, is_open).child(summary).child(body))
}
