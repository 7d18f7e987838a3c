//! Who will do what in which years, as on the printed schedule.

use super::sheet::{heading, region};
use crate::draw::Element;
use crate::locale::{ScheduleWords, facet_words};
use crate::model::{Facet, Item};
use crate::view::viewer::bars::Schedule;
use crate::view::viewer::page::Page;

/// The commitments (取り組むこと) of an item, a column for each year.
pub(super) fn commitments(page: &Page, item: &Item) -> Option<Element> {
    if item.commitments.is_empty() {
        return None;
    }
    let own = facet_words(page.words.lang());
    let what = heading(item, Facet::Commitments, own.commitments);
    let when = heading(item, Facet::Schedule, own.schedule);
    let schedule = Schedule::new(page, item.commitments.iter(), [what, when]);
    let head = schedule.head(own.who.to_owned());
    // Who does several things stands beside all of them.
    let runs = item.commitments.chunk_by(|one, next| one.actor == next.actor);
    let body = Element::new("tbody").children(runs.flat_map(|run| schedule.rows_of(run)));
    let caption = own.commitments.to_owned();
    let facet = region("keikaku-facet keikaku-commitments", caption, head, body);
    Some(facet.children(key(page, item, schedule.words)))
}

/// What a broken bar means, where there is one.
fn key(page: &Page, item: &Item, words: ScheduleWords) -> Option<Element> {
    let mut spans = item.commitments.iter().flat_map(|commitment| &commitment.spans);
    let swatch = Element::classed("span", "keikaku-when-key").with("aria-hidden", "true");
    let key = || Element::classed("p", "keikaku-legend").child(swatch).text(" ").text(words.uncertain_key());
    spans.any(|span| span.reach(&page.tree.front).1).then(key)
}
