//! How an item was judged, and what comes next.

mod badge;

use super::sheet::{Sheet, heading, listed};
use crate::draw::Element;
use crate::locale::{FacetWords, facet_words};
use crate::model::{Facet, Item, Rating, RatingScale, Review};
use crate::view::viewer::cells::row_head;
use crate::view::viewer::page::Page;
pub(super) use badge::badges;
use badge::{rating, status};

/// The reviews (進捗管理・評価), a row each, with only those columns in which something stands.
pub(super) fn reviews(page: &Page, item: &Item) -> Option<Element> {
    let own = facet_words(page.words.lang());
    let sheet = || Sheet {
        class: "keikaku-facet keikaku-reviews",
        caption: heading(item, Facet::Reviews, own.reviews),
        heads: own.review_heads.map(str::to_owned).to_vec(),
        rows: item.reviews.iter().map(|review| cells(page, review)).collect(),
        nothing: None,
    };
    (!item.reviews.is_empty()).then(|| sheet().facet().children(legends(page, item, own)))
}

/// The cells of a review, one for each of its heads; `None` where nothing is written.
pub(in crate::view::viewer) fn cells(page: &Page, review: &Review) -> Vec<Option<Element>> {
    let own = facet_words(page.words.lang());
    let cell = |content: Element| Element::new("td").child(content);
    vec![
        Some(row_head().text(name(page, review, own))),
        review.status.as_ref().map(|of| cell(status(page, of))),
        review.rating.as_ref().map(|of| rating(page, of, Element::new("td"))),
        listed(page, &review.done),
        listed(page, &review.assessment),
        listed(page, &review.issues),
        listed(page, &review.next),
        review.due.as_ref().map(|due| page.write(Element::new("td"), due)),
    ]
}

/// What is reviewed and when: 進捗管理 2015年度（平成27年度）上半期.
fn name(page: &Page, review: &Review, own: &FacetWords) -> String {
    let mut parts = vec![(own.scope)(review.scope).to_owned()];
    parts.extend(review.year.map(|year| page.year(year)));
    parts.extend(review.period.map(|period| (own.years)(&page.year(period.from), &page.year(period.to))));
    let half = review.half.and_then(|half| own.halves.get(usize::from(half).wrapping_sub(1)));
    parts.extend(half.map(|half| (*half).to_owned()));
    parts.join(" ")
}

/// What the ratings of each scale mean, where the plan has a legend.
fn legends(page: &Page, item: &Item, own: &FacetWords) -> Vec<Element> {
    let is_used = |scale: &&RatingScale| {
        let mut ratings = item.reviews.iter().filter_map(|review| review.rating.as_ref());
        let has_legend = scale.ratings.iter().any(|rating| rating.label.is_some());
        has_legend && ratings.any(|rating| rating.scale == scale.id)
    };
    let legend = |scale: &RatingScale| {
        let step = |rating: &Rating| match &rating.label {
            Some(label) => [&rating.code, " ", label].concat(),
            None => rating.code.clone(),
        };
        let steps: Vec<String> = scale.ratings.iter().map(step).collect();
        Element::classed("p", "keikaku-legend").text(own.scale).text(steps.join(own.between))
    };
    page.tree.front.rating_scales.iter().filter(is_used).map(legend).collect()
}
