//! What the overview says, computed once for each edition.

use super::verdict::{Why, improved, late, settled};
use crate::model::{FiscalYear, Indicator, Item, RollUp, RollUpRule, Value};
use crate::view::viewer::filter::{chosen, rating_key};
use crate::view::viewer::state::State;
use crate::view::viewer::tree::{Node, Tree};

/// What is told of the whole plan at one glance (概要).
pub(in crate::view::viewer) struct Overview {
    /// How many items each level has, top first.
    pub(super) levels: Vec<usize>,
    /// How many commitments there are.
    pub(super) commitments: usize,
    /// How many indicators.
    pub(super) indicators: usize,
    /// How many reviews.
    pub(super) reviews: usize,
    /// The supports and how many of them have results.
    pub(super) supports: Option<RollUp>,
    /// The latest year of which there are results.
    pub(super) latest: Option<FiscalYear>,
    /// The indicators that reached their target, in the last year in which any can be judged.
    pub(super) reached: Option<(FiscalYear, RollUp)>,
    /// How many indicators are judged by where their targets lead.
    pub(super) assumed: usize,
    /// What is late.
    pub(super) late: Listed,
    /// What has improved.
    pub(super) improved: Listed,
}

/// Items that are told for a reason each, in the plan's order.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) items: Vec<(usize, Vec<Why>)>,
    /// What a reader would ask for to see exactly these, if one filter does it.
    pub(super) filter: Option<State>,
}

impl Overview {
    /// What is known of a plan.
    pub(in crate::view::viewer) fn of(tree: &Tree) -> Overview {
        let items = || tree.nodes.iter().map(|node| &node.item);
        let sum = |count: fn(&Item) -> usize| items().map(count).sum();
        let mut levels = Vec::new();
        for node in &tree.nodes {
            levels.resize(levels.len().max(node.depth + 1), 0);
            levels[node.depth] += 1;
        }
        let judged = items().flat_map(|item| &item.indicators).filter_map(judged).max();
        let reached = judged.and_then(|year| {
            RollUp::of(items(), RollUpRule::IndicatorsReached(year)).map(|count| (year, count))
        });
        Overview {
            levels,
            commitments: sum(|item| item.commitments.len()),
            indicators: sum(|item| item.indicators.len()),
            reviews: sum(|item| item.reviews.len()),
            supports: RollUp::of(items(), RollUpRule::SupportsWithResults),
            latest: items().filter_map(latest).max(),
            reached,
            assumed: sum(|item| item.indicators.iter().filter(|it| it.is_judged_by_targets()).count()),
            late: Listed::of(tree, &|item| late(item, &tree.front.rating_scales)),
            improved: Listed::of(tree, &|item| improved(item, &tree.front.rating_scales)),
        }
    }
}

/// The last year in which an indicator has a target and a settled result that can be compared.
fn judged(indicator: &Indicator) -> Option<FiscalYear> {
    let judge = indicator.judge();
    let is_judged = |target: &Option<Value>, actual: &Option<Value>| {
        let [target, actual] = [target, actual].map(|value| value.as_ref()?.figure());
        judge.missed(target?.value, actual?.value)
    };
    let settled = settled(indicator);
    let judged = settled.iter().rev().find(|point| is_judged(&point.target, &point.actual).is_some());
    judged.map(|point| point.year)
}

/// The last year of which an item has a settled figure, work done, a result or a review.
fn latest(item: &Item) -> Option<FiscalYear> {
    let figures =
        item.indicators.iter().filter_map(|indicator| settled(indicator).last().map(|point| point.year));
    let work = item.work.iter().filter(|work| !work.done.is_empty()).map(|work| work.year);
    let supports = item.supports.iter().filter(|support| !support.results.is_empty());
    let supports = supports.filter_map(|support| support.timing.as_ref()?.year);
    let reviews = item.reviews.iter().filter_map(|review| review.year);
    figures.chain(work).chain(supports).chain(reviews).max()
}

impl Listed {
    fn of(tree: &Tree, why: &dyn Fn(&Item) -> Vec<Why>) -> Listed {
        let with_reasons = |(at, node): (usize, &Node)| (at, why(&node.item));
        let items = tree.nodes.iter().enumerate().map(with_reasons);
        let items: Vec<_> = items.filter(|(_, why)| !why.is_empty()).collect();
        let filter = filter(tree, &items);
        Listed { items, filter }
    }
}

/// The filter that leaves exactly these items: by the status or the rating that the first of them has, in the
/// year of its review.
fn filter(tree: &Tree, items: &[(usize, Vec<Why>)]) -> Option<State> {
    let (first, why) = items.first()?;
    let reviews = &tree.nodes[*first].item.reviews;
    let state = |why: &Why| {
        let (Why::Status(at) | Why::Rating(at) | Why::Better(at, _)) = why else { return None };
        let review = &reviews[*at];
        let status = review.status.as_ref().filter(|_| matches!(why, Why::Status(_)));
        let rating = review.rating.as_ref().filter(|_| status.is_none());
        Some(State {
            year: review.year,
            status: status.map(|status| status.label.clone()),
            rating: rating.map(|rating| rating_key(&rating.scale, &rating.code)),
            ..State::default()
        })
    };
    let is_exact = |state: &State| chosen(tree, state).iter().eq(items.iter().map(|(at, _)| at));
    why.iter().filter_map(state).find(is_exact)
}
