//! Ratings and statuses as they stand in a cell and beside the name of an item.

use crate::draw::Element;
use crate::locale::{Calendar, facet_words};
use crate::model::{FiscalYear, Item, Rating, RatingReference, RatingScale, Review, Scope, Status};
use crate::view::viewer::page::Page;

/// So many steps of a scale have a colour of their own.
const STEPS: u32 = 5;

/// The classes of ratings by their colour, the best first; the last for a rating that no scale has.
const CLASSES: [&str; 6] = [
    "keikaku-badge keikaku-step-1",
    "keikaku-badge keikaku-step-2",
    "keikaku-badge keikaku-step-3",
    "keikaku-badge keikaku-step-4",
    "keikaku-badge keikaku-step-5",
    "keikaku-badge",
];

/// How something was going, in the plan's own words.
pub(super) fn status(page: &Page, status: &Status) -> Element {
    page.write(Element::classed("span", "keikaku-badge"), &status.label)
}

/// The code of a rating, and what the legend says of it, in this element.
pub(super) fn rating(page: &Page, of: &RatingReference, element: Element) -> Element {
    let (rating, class) = known(page, of);
    let element = element.child(Element::classed("span", class).text(of.code.clone()));
    match rating.and_then(|rating| rating.label.as_ref()) {
        Some(label) => page.write(element.text(" "), label),
        None => element,
    }
}

/// The rating in its scale, and its class.
fn known<'p>(page: &'p Page, of: &RatingReference) -> (Option<&'p Rating>, &'static str) {
    let scale = page.tree.front.rating_scales.iter().find(|scale| scale.id == of.scale);
    let rating =
        scale.and_then(|scale| Some((scale, scale.ratings.iter().find(|rating| rating.code == of.code)?)));
    let step = rating.map_or(STEPS, |(scale, rating)| step(scale, rating.rank));
    (rating.map(|(_, rating)| rating), CLASSES[step.min(STEPS) as usize])
}

/// The colour of a rank, 0 for the best: the same as in the chart of ratings, where a scale without a legend
/// goes by the ranks themselves.
fn step(scale: &RatingScale, rank: u32) -> u32 {
    let ratings = &scale.ratings;
    let has_legend = ratings.iter().any(|rating| rating.label.is_some() || rating.meaning.is_some());
    if !has_legend && ratings.iter().all(|rating| (1..=STEPS).contains(&rating.rank)) {
        return rank - 1;
    }
    let below = |rank: u32| {
        let is_first = |(at, rating): &(usize, &Rating)| {
            rating.rank < rank && !ratings[..*at].iter().any(|before| before.rank == rating.rank)
        };
        ratings.iter().enumerate().filter(is_first).count() as u32
    };
    let last = (below(u32::MAX) - 1).max(1);
    (below(rank) * (STEPS - 1) + last / 2) / last
}

/// The latest rating or status of an item, said beside its name: 年度評価 2018年度 C.
pub(in crate::view::viewer::facets) fn badges(page: &Page, item: &Item) -> Option<Element> {
    let judged = item.reviews.iter().filter(|review| review.rating.is_some() || review.status.is_some());
    let latest = judged.max_by_key(|review| when(review))?;
    let own = facet_words(page.words.lang());
    // Beside a name, a second name of the year would only be in the way.
    let calendar = if page.calendar == Calendar::Both { Calendar::Western } else { page.calendar };
    let mut badges = Element::classed("span", "keikaku-badges").text((own.scope)(latest.scope)).text(" ");
    if let Some(year) = latest.year {
        badges = badges.text(page.words.year(year, calendar)).text(" ");
    }
    badges = badges.children(latest.status.as_ref().map(|of| status(page, of)));
    if let Some(of) = &latest.rating {
        badges.push(Element::classed("span", known(page, of).1).text(of.code.clone()));
    }
    Some(badges)
}

/// Where a review stands in time: that of the whole plan is the last, that of a half before that of its year.
fn when(review: &Review) -> (bool, u16, u8) {
    let year = review.year.or(review.period.map(|period| period.to));
    (review.scope == Scope::Final, year.map_or(0, FiscalYear::get), review.half.unwrap_or(u8::MAX))
}
