//! Who is in charge.

use super::sheet::heading;
use crate::draw::Element;
use crate::locale::facet_words;
use crate::model::{Facet, Item};
use crate::view::viewer::page::Page;

/// The departments in charge (担当課), those with the lead first; their ● is said in a word too.
pub(super) fn assignments(page: &Page, item: &Item) -> Option<Element> {
    let own = facet_words(page.words.lang());
    let entry = |is_lead: bool| {
        item.assignments.iter().filter(move |assignment| assignment.lead == is_lead).map(move |assignment| {
            let entry = page.write(Element::new("li"), page.actor(&assignment.actor));
            if !is_lead {
                return entry;
            }
            entry
                .child(Element::new("span").with("aria-hidden", "true").text("●"))
                .child(Element::classed("span", "keikaku-spoken").text([" ", own.lead].concat()))
        })
    };
    let name = heading(item, Facet::Assignments, own.assignments);
    (!item.assignments.is_empty()).then(|| {
        Element::classed("div", "keikaku-facet keikaku-assignments")
            .child(Element::classed("p", "keikaku-facet-name").text(name))
            .child(Element::new("ul").children(entry(true).chain(entry(false))))
    })
}
