//! The schedule: what everybody will do in which years, item by item.

use super::grid::Rows;
use crate::draw::Element;
use crate::locale::facet_words;
use crate::model::{Commitment, Item};
use crate::view::viewer::bars::Schedule;
use crate::view::viewer::filter::runs_in;
use crate::view::viewer::page::Page;

/// The commitments of these items (推進のスケジュール), only those of the actor and the year that were asked for.
pub(super) fn schedule(page: &Page, items: &[usize]) -> Vec<Element> {
    let own = facet_words(page.words.lang());
    let item = |at: usize| &page.tree.nodes[at].item;
    let all = items.iter().flat_map(|at| asked_for(page, item(*at)));
    let schedule = Schedule::new(page, all, [own.commitments.to_owned(), own.schedule.to_owned()]);
    let rows_of = |at: usize, most: usize| {
        let mut rows = Vec::new();
        for commitment in asked_for(page, item(at)).take(most) {
            rows.extend(schedule.rows_of(std::slice::from_ref(commitment)));
        }
        // Spans that meet stand below each other, in a row more.
        let left_out = asked_for(page, item(at)).count().saturating_sub(most);
        let all = rows.len() + left_out;
        (rows, all)
    };
    let rows = Rows::of(page, items, Some(2 + schedule.columns()), &rows_of);
    rows.below(page, schedule.head(own.who.to_owned()))
}

fn asked_for<'p>(page: &'p Page, item: &'p Item) -> impl Iterator<Item = &'p Commitment> {
    let state = page.state;
    item.commitments.iter().filter(move |commitment| {
        state.actor.as_ref().is_none_or(|actor| commitment.actor.as_str() == actor)
            && state.year.is_none_or(|year| runs_in(commitment, year))
    })
}
