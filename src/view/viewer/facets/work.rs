//! What was planned for a year, and what was done.

use super::sheet::{Sheet, heading, listed};
use crate::draw::Element;
use crate::locale::facet_words;
use crate::model::{Facet, Item, Work};
use crate::view::viewer::cells::row_head;
use crate::view::viewer::page::Page;

/// The work of each year (取組工程).
pub(super) fn work(page: &Page, item: &Item) -> Option<Element> {
    let own = facet_words(page.words.lang());
    let row = |work: &Work| -> Vec<Option<Element>> {
        let year = row_head().text(page.year(work.year));
        vec![Some(year), listed(page, &work.planned), listed(page, &work.done)]
    };
    let sheet = || Sheet {
        class: "keikaku-facet keikaku-work",
        caption: heading(item, Facet::Work, own.work),
        heads: own.work_heads.map(str::to_owned).to_vec(),
        rows: item.work.iter().map(row).collect(),
        nothing: Some(own.nothing),
    };
    (!item.work.is_empty()).then(|| sheet().facet())
}
