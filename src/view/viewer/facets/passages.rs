//! What the plan says in sentences.

use crate::draw::Element;
use crate::locale::facet_words;
use crate::model::Passage;
use crate::view::viewer::page::Page;

/// Passages (文章), each below its heading, or else below what it is for.
pub(in crate::view::viewer) fn passages(page: &Page, passages: &[Passage]) -> Option<Element> {
    let own = facet_words(page.words.lang());
    let heading = |passage: &Passage| {
        let heading = passage.heading.clone().filter(|heading| !heading.is_empty());
        heading.or_else(|| (own.role)(passage.role).map(str::to_owned))
    };
    let mut facet = Element::classed("div", "keikaku-facet keikaku-passages");
    // Those with headings that follow each other are one list.
    for run in passages.chunk_by(|one, next| heading(one).is_some() && heading(next).is_some()) {
        let mut list = Element::new("dl");
        for passage in run {
            match heading(passage) {
                Some(heading) => {
                    list.push(page.write(Element::new("dt"), &heading));
                    list.push(page.points(Element::new("dd"), &passage.points));
                }
                None => facet.push(page.points(Element::new("div"), &passage.points)),
            }
        }
        if !list.nodes().is_empty() {
            facet.push(list);
        }
    }
    (!passages.is_empty()).then_some(facet)
}
