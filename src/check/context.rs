//! What rules ask again and again of a plan, found out once.

use super::Options;
use crate::model::{FiscalYear, Id, Indicator, Item, Plan, RatingScale, Value, YearPoint};
use std::collections::{BTreeMap, BTreeSet};

/// A plan and what is known of it as a whole.
pub(super) struct Context<'p> {
    pub(super) plan: &'p Plan,
    /// An earlier edition.
    pub(super) previous: Option<&'p Plan>,
    /// The actors that the plan declares.
    pub(super) actors: BTreeSet<&'p Id>,
    /// The scales that the plan declares; of two with one id the first.
    pub(super) scales: BTreeMap<&'p Id, &'p RatingScale>,
    /// The fiscal year that is running, where the caller says so.
    as_of: Option<FiscalYear>,
    /// The last year with a settled result.
    latest: Option<FiscalYear>,
    /// How deep items stand that have something to say and nothing below, the top level being 1.
    pub(super) telling_depths: BTreeSet<usize>,
}

impl<'p> Context<'p> {
    pub(super) fn new(plan: &'p Plan, options: &Options<'p>) -> Context<'p> {
        let mut scales = BTreeMap::new();
        for scale in &plan.rating_scales {
            scales.entry(&scale.id).or_insert(scale);
        }
        let mut telling_depths = BTreeSet::new();
        note_telling(&plan.items, 1, &mut telling_depths);
        Context {
            plan,
            previous: options.previous,
            actors: plan.actors.iter().map(|actor| &actor.id).collect(),
            scales,
            as_of: options.as_of,
            latest: plan.indicators().filter_map(latest_result).max(),
            telling_depths,
        }
    }

    /// Whether a fiscal year is over, as far as is known.
    pub(super) fn is_over(&self, year: FiscalYear) -> bool {
        match self.as_of {
            Some(running) => year < running,
            None => self.latest.is_some_and(|latest| year <= latest),
        }
    }
}

/// The value where it is a settled figure.
pub(super) fn settled(value: Option<&Value>) -> Option<crate::model::Number> {
    value.and_then(Value::figure).filter(|figure| !figure.is_tentative()).map(|figure| figure.value)
}

fn latest_result(indicator: &Indicator) -> Option<FiscalYear> {
    let known = |point: &&YearPoint| settled(point.actual.as_ref()).is_some();
    indicator.points.iter().filter(known).map(|point| point.year).max()
}

/// Whether an item says anything beside its title.
pub(super) fn tells(item: &Item) -> bool {
    !(item.passages.is_empty()
        && item.assignments.is_empty()
        && item.indicators.is_empty()
        && item.expectations.is_empty()
        && item.commitments.is_empty()
        && item.supports.is_empty()
        && item.work.is_empty()
        && item.reviews.is_empty())
}

// As deep as the levels of a plan, which are bounded.
fn note_telling(items: &[Item], depth: usize, depths: &mut BTreeSet<usize>) {
    for item in items {
        if item.items.is_empty() && tells(item) {
            depths.insert(depth);
        }
        note_telling(&item.items, depth + 1, depths);
    }
}
