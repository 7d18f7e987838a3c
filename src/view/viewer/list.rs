//! Lists of items: those right below one, and those that were found.

use super::fold::hits;
use super::item::{Below, item};
use super::page::Page;
use super::texts;
use crate::draw::Element;

/// At most so many letters stand before and after a hit in its line.
const AROUND: usize = 24;

/// Items that follow each other, and the button for the rest.
pub(super) fn items(page: &Page, items: &[usize], below: Below) -> Vec<Element> {
    let shown = items.len().min(page.limit);
    let entry = |at: &usize| {
        let path = if below == Below::Links { page.path(*at) } else { None };
        let line = if below == Below::Links { line(page, *at) } else { None };
        Element::new("li").children(path).child(item(page, *at, below)).children(line)
    };
    let list = Element::classed("ul", "keikaku-items").children(items[..shown].iter().map(entry));
    std::iter::once(list).chain(page.more(shown, items.len())).collect()
}

/// The first text of an item beside its name in which a searched word stands, or the part around it.
fn line(page: &Page, at: usize) -> Option<Element> {
    let item = &page.tree.nodes[at].item;
    if page.is_open(item.id.as_str()) {
        return None;
    }
    let mut found = None;
    texts::each(page.tree, item, &mut |text| {
        let is_name = text == item.title || Some(text) == item.number.as_deref();
        if found.is_none() && !is_name {
            found = hits(text, page.terms).first().map(|hit| around(text, hit.start, hit.end));
        }
    });
    found.map(|text| page.write(Element::classed("p", "keikaku-line"), &text))
}

/// The part of a text around some bytes of it.
fn around(text: &str, start: usize, end: usize) -> String {
    let before = text[..start].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let after = text[end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| end + at);
    let dots = |is_cut: bool| if is_cut { "…" } else { "" };
    [dots(before > 0), &text[before..after], dots(after < text.len())].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_around_the_hit_and_says_so() {
        let text = ["あ".repeat(40), "計画".to_owned(), "い".repeat(40)].concat();
        let start = text.find("計画").unwrap();
        let line = around(&text, start, start + 6);
        assert_eq!(line, ["…", &"あ".repeat(24), "計画", &"い".repeat(24), "…"].concat());
        assert_eq!(around("計画", 0, 6), "計画");
    }
}
