//! What others are hoped to do.

use super::sheet::{Sheet, heading, listed};
use crate::draw::Element;
use crate::locale::facet_words;
use crate::model::{Expectation, Facet, Item};
use crate::view::viewer::cells::row_head;
use crate::view::viewer::page::Page;

/// Who is hoped to do what (期待される取組).
pub(super) fn expectations(page: &Page, item: &Item) -> Option<Element> {
    let own = facet_words(page.words.lang());
    let row = |expectation: &Expectation| -> Vec<Option<Element>> {
        let who = page.write(row_head(), page.actor(&expectation.actor));
        vec![Some(who), listed(page, &expectation.points)]
    };
    let sheet = || Sheet {
        class: "keikaku-facet keikaku-expectations",
        caption: own.expectations.to_owned(),
        heads: vec![own.who.to_owned(), heading(item, Facet::Expectations, own.expectations)],
        rows: item.expectations.iter().map(row).collect(),
        nothing: Some(own.nothing),
    };
    (!item.expectations.is_empty()).then(|| sheet().facet())
}
