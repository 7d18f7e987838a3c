//! The plan on one page (概要): how much there is of what, what is late, what has improved. Nothing that the
//! plan does not say is claimed, and no share is shown of what could mostly not be judged.

mod facts;
mod verdict;

use super::page::Page;
use super::state::State;
use crate::draw::Element;
use crate::locale::{OverviewWords, Term, assumed_note, left_out_note, outline_words, overview_words};
use crate::model::{FiscalYear, Item, Review};
use facts::Listed;
pub(super) use facts::Overview;
use verdict::Why;

/// At most so many items are named.
const MOST_ITEMS: usize = 5;
/// At most so many reasons are told of one item.
const MOST_REASONS: usize = 3;

/// The overview; none of a plan without items.
pub(super) fn overview(page: &Page, facts: &Overview) -> Option<Element> {
    if facts.levels.is_empty() {
        return None;
    }
    let own = overview_words(page.words.lang());
    let id = [page.scope, "-overview"].concat();
    let section = Element::classed("section", "keikaku-overview")
        .with("aria-labelledby", id.clone())
        .child(page.heading(1, "keikaku-overview-name").with("id", id).text(own.name))
        .child(counts(page, own, facts))
        .children(reached(page, own, facts))
        .children(list(page, own.late, &facts.late))
        .children(list(page, own.improved, &facts.improved))
        .children(assumed_note(facts.assumed, page.words).map(|said| Element::new("p").text(said)));
    Some(section)
}

/// How many there are of what; what there is none of is not told.
fn counts(page: &Page, own: &OverviewWords, facts: &Overview) -> Element {
    let level = |(depth, count): (usize, &usize)| {
        let name = page.tree.level(depth).map_or_else(|| (page.own.level_name)(depth), str::to_owned);
        (name, count.to_string())
    };
    let things = [
        (own.commitments, facts.commitments),
        (own.indicators, facts.indicators),
        (own.reviews, facts.reviews),
    ];
    let things = things.into_iter().filter(|(_, count)| *count > 0);
    let things = things.map(|(name, count)| (name.to_owned(), count.to_string()));
    let supports = facts
        .supports
        .as_ref()
        .map(|count| (own.supports.to_owned(), (own.with_results)(count.denominator, count.numerator)));
    let latest = facts.latest.map(|year| (own.latest.to_owned(), page.year(year)));
    let all = facts.levels.iter().enumerate().map(level).chain(things).chain(supports).chain(latest);
    let entry = |(name, count): (String, String)| {
        let name = Element::new("dt").text(name);
        Element::new("div").child(name).child(Element::new("dd").text(count))
    };
    Element::classed("dl", "keikaku-counts").children(all.map(entry))
}

/// How many indicators reached their target, unless most could not be judged, and what could not.
fn reached(page: &Page, own: &OverviewWords, facts: &Overview) -> Vec<Element> {
    let Some((year, count)) = &facts.reached else { return Vec::new() };
    let line = |text: String| Element::new("p").text(text);
    let said = if count.excluded.len() > count.denominator {
        outline_words(page.words).mostly_left_out.to_owned()
    } else {
        (own.reached)(&page.year(*year), count.denominator, count.numerator)
    };
    let left_out = left_out_note(*year, &count.excluded, page.calendar, page.words);
    [Some(line(said)), left_out.map(line)].into_iter().flatten().collect()
}

/// The first of these items, each with its reasons, and where the others are.
fn list(page: &Page, name: &'static str, listed: &Listed) -> Option<Element> {
    let own = overview_words(page.words.lang());
    let (all, shown) = (listed.items.len(), listed.items.len().min(MOST_ITEMS));
    let entry = |(at, why): &(usize, Vec<Why>)| {
        let reasons = Element::classed("span", "keikaku-why").text(reasons(page, *at, why));
        Element::new("li").child(page.item_link(*at)).text(" ").child(reasons)
    };
    let entries = Element::new("ul").children(listed.items[..shown].iter().map(entry));
    let rest = match &listed.filter {
        _ if shown == all => None,
        Some(filter) => {
            let state = State { edition: page.state.edition, ..filter.clone() };
            let link = Element::new("a").with("href", state.address(page.address));
            Some(Element::new("p").child(link.text((own.all_of)(all))))
        }
        None => Some(Element::new("p").text((own.others)(all - shown))),
    };
    let heading = page.heading(2, "keikaku-overview-name").text((own.with_count)(name, all));
    let list = Element::classed("div", "keikaku-listed").child(heading).child(entries).children(rest);
    (all > 0).then_some(list)
}

fn reasons(page: &Page, at: usize, why: &[Why]) -> String {
    let own = overview_words(page.words.lang());
    let item = &page.tree.nodes[at].item;
    let told = why.iter().take(MOST_REASONS).map(|why| reason(page, own, item, *why));
    let rest = why.len().saturating_sub(MOST_REASONS);
    let rest = (rest > 0).then(|| (own.others)(rest));
    told.chain(rest).collect::<Vec<_>>().join(own.between)
}

fn reason(page: &Page, own: &OverviewWords, item: &Item, why: Why) -> String {
    let year = |year: FiscalYear| page.year(year);
    let of_review = |review: &Review| review.year.map(year).unwrap_or_default();
    let code = |review: &Review| review.rating.as_ref().map(|rating| rating.code.clone()).unwrap_or_default();
    match why {
        Why::Status(at) => {
            let review = &item.reviews[at];
            let label = review.status.as_ref().map(|status| status.label.as_str()).unwrap_or_default();
            (own.status)(&of_review(review), label)
        }
        Why::Rating(at) => (own.rating)(&of_review(&item.reviews[at]), &code(&item.reviews[at])),
        Why::Better(now, before) => {
            let [now, before] = [now, before].map(|at| &item.reviews[at]);
            (own.rated_better)(&of_review(now), &code(before), &code(now))
        }
        Why::Missed(at, when) => {
            (own.missed)(&year(when), &item.indicators[at].title, page.words.term(Term::Missed))
        }
        Why::Improved(at, when) => (own.better)(&year(when), &item.indicators[at].title),
    }
}
