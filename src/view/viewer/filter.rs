//! Which items the reader's choices leave.

use super::state::State;
use super::tree::Tree;
use crate::effort;
use crate::model::{Commitment, FiscalYear, Id, Indicator, Item, Review, Work};
use std::collections::{BTreeMap, BTreeSet};

/// What a rating is called in an address: the id of its scale, a dot, its code.
pub(super) fn rating_key(scale: &Id, code: &str) -> String {
    [scale.as_str(), ".", code].concat()
}

/// The items that fit every choice but the searched words, in the plan's order.
pub(super) fn chosen(tree: &Tree, state: &State) -> Vec<usize> {
    (0..tree.nodes.len()).filter(|at| fits(tree, *at, state)).collect()
}

/// Choices that speak of the same facet must be fulfilled by one entry of it: who *and* when, which rating
/// *and* when.
fn fits(tree: &Tree, at: usize, state: &State) -> bool {
    let node = &tree.nodes[at];
    let item = &node.item;
    if state.level.is_some_and(|level| level != node.depth) {
        return false;
    }
    if let Some(actor) = &state.actor
        && !takes_part(item, actor, state.year)
    {
        return false;
    }
    let is_judged = state.status.is_some() || state.rating.is_some();
    if is_judged && !item.reviews.iter().any(|review| is_review(review, state)) {
        return false;
    }
    let asks_for_year_alone = state.actor.is_none() && !is_judged;
    match state.year {
        Some(year) if asks_for_year_alone => is_of_year(item, year),
        _ => true,
    }
}

fn takes_part(item: &Item, actor: &str, year: Option<FiscalYear>) -> bool {
    let is = |id: &Id| id.as_str() == actor;
    let in_charge = item.assignments.iter().any(|assignment| is(&assignment.actor));
    let hoped_for = item.expectations.iter().any(|expectation| is(&expectation.actor));
    let will_do =
        |commitment: &Commitment| is(&commitment.actor) && year.is_none_or(|year| runs_in(commitment, year));
    // Who is in charge is so in every year that the item has anything of.
    (in_charge || hoped_for) && year.is_none_or(|year| is_of_year(item, year))
        || item.commitments.iter().any(will_do)
}

/// Whether a commitment runs in a year.
pub(super) fn runs_in(commitment: &Commitment, year: FiscalYear) -> bool {
    commitment.spans.iter().any(|span| span.from <= year && year <= span.to)
}

/// Whether a review is one that the reader asked for.
pub(super) fn is_review(review: &Review, state: &State) -> bool {
    let status = |label: &String| review.status.as_ref().is_some_and(|status| status.label == *label);
    let rating = |key: &String| {
        review.rating.as_ref().is_some_and(|rating| rating_key(&rating.scale, &rating.code) == *key)
    };
    state.status.as_ref().is_none_or(status)
        && state.rating.as_ref().is_none_or(rating)
        && state.year.is_none_or(|year| is_review_of(review, year))
}

fn is_review_of(review: &Review, year: FiscalYear) -> bool {
    review.year == Some(year) || review.period.is_some_and(|period| period.from <= year && year <= period.to)
}

fn is_of_year(item: &Item, year: FiscalYear) -> bool {
    item.commitments.iter().any(|commitment| runs_in(commitment, year))
        || item.work.iter().any(|work| work.year == year)
        || item.reviews.iter().any(|review| is_review_of(review, year))
        || item.indicators.iter().any(|indicator| has_year(indicator, year))
        || item.supports.iter().any(|support| {
            support.timing.as_ref().and_then(|timing| timing.year).is_some_and(|when| when == year)
        })
}

/// Whether an indicator has anything in a year.
pub(super) fn has_year(indicator: &Indicator, year: FiscalYear) -> bool {
    indicator.points.iter().any(|point| point.year == year)
        || indicator.baseline.as_ref().is_some_and(|baseline| baseline.year == year)
}

/// What the reader may choose from: only what occurs in the plan.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Choices {
    /// Actors by id and name, in the plan's order.
    pub actors: Vec<(String, String)>,
    /// The first and the last fiscal year of which anything is said.
    pub years: Option<(FiscalYear, FiscalYear)>,
    /// The words of statuses.
    pub statuses: Vec<String>,
    /// Ratings by key and code.
    pub ratings: Vec<(String, String)>,
    /// How deep the tree is.
    pub levels: usize,
}

impl Choices {
    /// What occurs in a plan.
    pub(super) fn of(tree: &Tree) -> Choices {
        let mut choices = Choices::default();
        let mut seen = Seen::default();
        let mut actors: BTreeSet<&Id> = BTreeSet::new();
        for node in &tree.nodes {
            choices.levels = choices.levels.max(node.depth + 1);
            choices.add_years(&node.item);
            choices.add_reviews(&node.item, &mut seen);
            let item = &node.item;
            let ids = item.assignments.iter().map(|assignment| &assignment.actor);
            let ids = ids.chain(item.expectations.iter().map(|expectation| &expectation.actor));
            for id in ids.chain(item.commitments.iter().map(|commitment| &commitment.actor)) {
                actors.insert(id);
            }
        }
        let known = tree.front.actors.iter().filter(|actor| actors.contains(&actor.id));
        choices.actors = known.map(|actor| (actor.id.as_str().to_owned(), actor.name.clone())).collect();
        choices.order_ratings(tree, &mut seen);
        choices
    }

    fn add_year(&mut self, year: FiscalYear) {
        let (first, last) = self.years.unwrap_or((year, year));
        self.years = Some((first.min(year), last.max(year)));
    }

    fn add_years(&mut self, item: &Item) {
        for span in item.commitments.iter().flat_map(|commitment| &commitment.spans) {
            self.add_year(span.from);
            self.add_year(span.to);
        }
        for indicator in &item.indicators {
            indicator.points.iter().for_each(|point| self.add_year(point.year));
            indicator.baseline.iter().for_each(|baseline| self.add_year(baseline.year));
        }
        item.work.iter().for_each(|work: &Work| self.add_year(work.year));
        for review in &item.reviews {
            review.year.into_iter().for_each(|year| self.add_year(year));
        }
    }

    fn add_reviews<'t>(&mut self, item: &'t Item, seen: &mut Seen<'t>) {
        for review in &item.reviews {
            effort::step();
            if let Some(status) = &review.status
                && seen.statuses.insert(&status.label)
            {
                self.statuses.push(status.label.clone());
            }
            if let Some(rating) = &review.rating {
                let key = rating_key(&rating.scale, &rating.code);
                let at = self.ratings.len();
                if *seen.ratings.entry(key.clone()).or_insert(at) == at {
                    self.ratings.push((key, rating.code.clone()));
                }
            }
        }
    }

    /// Best first, as their scales say; those of no scale behind them.
    fn order_ratings(&mut self, tree: &Tree, seen: &mut Seen) {
        let mut found: Vec<Option<(String, String)>> = Vec::with_capacity(self.ratings.len());
        found.extend(std::mem::take(&mut self.ratings).into_iter().map(Some));
        for scale in &tree.front.rating_scales {
            for rating in &scale.ratings {
                effort::step();
                let at = seen.ratings.get(&rating_key(&scale.id, &rating.code));
                self.ratings.extend(at.and_then(|at| found[*at].take()));
            }
        }
        self.ratings.extend(found.into_iter().flatten());
    }
}

/// What was met so far of what the reader may choose from.
#[derive(Default)]
struct Seen<'t> {
    statuses: BTreeSet<&'t str>,
    /// Where the ratings stand, by their keys.
    ratings: BTreeMap<String, usize>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, Assignment, Plan, RatingReference, Scope, Status, StatusCode};

    fn item(at: usize) -> Item {
        let id = |of: &str| Id::derived(&format!("{of}{at}"));
        let rating = RatingReference { scale: Id::derived("scale"), code: at.to_string() };
        let status = Status { code: StatusCode::Other, label: at.to_string() };
        let review = Review { rating: Some(rating), status: Some(status), ..Review::new(Scope::Annual) };
        let assignment = Assignment { actor: id("actor"), lead: true };
        Item { reviews: vec![review], assignments: vec![assignment], ..Item::new(id("item"), "取組") }
    }

    #[test]
    fn choices_cost_as_many_steps_as_there_are_items_actors_codes_and_statuses() {
        effort::assert_linear("choices", |count| {
            let actor =
                |at| Actor { id: Id::derived(&format!("actor{at}")), name: format!("課{at}"), role: None };
            let (actors, items) = ((0..count).rev().map(actor).collect(), (0..count).map(item).collect());
            let tree = Tree::new(Plan { actors, items, ..Plan::new("計画") });
            let choices = Choices::of(&tree);
            assert_eq!(
                (choices.actors.len(), choices.ratings.len(), choices.statuses.len()),
                (count, count, count)
            );
            let named = tree.nodes.iter().map(|node| tree.actor(&node.item.assignments[0].actor));
            assert!(named.enumerate().all(|(at, actor)| actor.unwrap().name == format!("課{at}")));
        });
    }
}
