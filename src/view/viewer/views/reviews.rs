//! The reviews: how everything was judged, item by item.

use super::grid::{Rows, head};
use crate::draw::Element;
use crate::locale::{facet_words, views_words};
use crate::model::Review;
use crate::view::viewer::facets::review_cells;
use crate::view::viewer::filter::is_review;
use crate::view::viewer::page::Page;

/// The reviews of these items (進捗管理・評価), only those of the year, status and rating that were asked for, with
/// only those columns in which something stands.
pub(super) fn reviews(page: &Page, items: &[usize]) -> Vec<Element> {
    let heads = facet_words(page.words.lang()).review_heads;
    let item_head = views_words(page.words.lang()).item;
    let asked_for =
        |at: usize| page.tree.nodes[at].item.reviews.iter().filter(|review| is_review(review, page.state));
    let mut has = [false; 8];
    for review in items.iter().flat_map(|at| asked_for(*at)) {
        has.iter_mut().zip(written(review)).for_each(|(has, is_written)| *has |= is_written);
    }
    let rows_of = |at: usize, most: usize| {
        let row = |review: &Review| {
            let link = Element::new("td").with("data-label", item_head).child(page.item_link(at));
            let cells = review_cells(page, review).into_iter().zip(heads).zip(has);
            let cells = cells.filter(|(_, has)| *has).map(|((cell, head), _)| {
                let cell = cell.unwrap_or_else(|| Element::new("td"));
                if cell.name() == "td" { cell.with("data-label", head) } else { cell }
            });
            Element::new("tr").child(link).children(cells)
        };
        (asked_for(at).take(most).map(row).collect(), asked_for(at).count())
    };
    let heads = heads.into_iter().zip(has).filter(|(_, has)| *has).map(|(name, _)| head(name));
    let heads = std::iter::once(head(item_head)).chain(heads).collect();
    Rows::of(page, items, None, &rows_of).table(page, heads)
}

/// Which cells of a review have anything.
fn written(review: &Review) -> [bool; 8] {
    let lists = [&review.done, &review.assessment, &review.issues, &review.next].map(|list| !list.is_empty());
    let [done, assessment, issues, next] = lists;
    let (status, rating, due) = (review.status.is_some(), review.rating.is_some(), review.due.is_some());
    [true, status, rating, done, assessment, issues, next, due]
}
