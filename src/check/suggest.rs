//! Rules that would explain the ratings of a plan, for a scale that declares none.
//!
//! A suggestion is an observation, never a finding: which rule holds is the municipality's to say.

mod candidates;

use super::Options;
use super::context::Context;
use super::notes::Notes;
use super::outcome::{Outcome, outcomes};
use super::verdict::{Elapsed, band, score};
use super::walk::each_item;
use crate::model::{FiscalYear, Id, Number, Plan, RatingRule, RatingScale, Scope};
use candidates::candidates;
use serde::Serialize;

/// What rules would say of the ratings in one scale (評価基準の推定).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestions {
    /// The scale.
    pub scale: Id,
    /// How many annual ratings stand beside settled targets and results, and could be compared.
    pub judged: usize,
    /// How many annual ratings could not.
    pub skipped: usize,
    /// The rules that were tried, the simplest first; none where all ratings are the same, which any rule
    /// explains.
    pub rules: Vec<Suggestion>,
}

/// A rule, and how far it explains the ratings (推定した基準).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The rule.
    pub rule: RatingRule,
    /// Whether it gives every rating that could be compared.
    pub explains: bool,
    /// The ratings that it does not give, in the plan's order.
    pub counterexamples: Vec<Counterexample>,
}

/// A rating that a rule does not give (反例).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counterexample {
    /// JSON pointer of the rating.
    pub path: String,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The rating of the plan.
    pub found: String,
    /// What the rule gives; absent where it cannot decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// What the rule measures, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Number>,
}

/// A rating beside the figures of its year.
struct Case<'p> {
    path: String,
    year: FiscalYear,
    code: &'p str,
    outcomes: Vec<Outcome<'p>>,
    elapsed: Option<Elapsed>,
}

/// Tries simple rules on the annual ratings of every scale that declares none.
pub fn suggest_rule(plan: &Plan) -> Vec<Suggestions> {
    let context = Context::new(plan, &Options::default());
    let undeclared = plan.rating_scales.iter().filter(|scale| scale.rule.is_none());
    undeclared.map(|scale| suggestions(&context, scale)).collect()
}

fn suggestions<'p>(context: &Context<'p>, scale: &'p RatingScale) -> Suggestions {
    let (cases, skipped) = cases(context, &scale.id);
    let mut codes: Vec<&str> = Vec::new();
    // Best first, whatever the order in the plan.
    let mut ratings: Vec<_> = scale.ratings.iter().collect();
    ratings.sort_by_key(|rating| rating.rank);
    for rating in ratings {
        if cases.iter().any(|case| case.code == rating.code) && !codes.contains(&rating.code.as_str()) {
            codes.push(&rating.code);
        }
    }
    let rules = candidates(&codes, &cases).into_iter().map(|rule| tried(rule, &cases)).collect();
    Suggestions { scale: scale.id.clone(), judged: cases.len(), skipped, rules }
}

/// The annual ratings in a scale that can be compared, and how many cannot.
fn cases<'p>(context: &Context<'p>, scale: &Id) -> (Vec<Case<'p>>, usize) {
    let (mut cases, mut skipped) = (Vec::new(), 0);
    each_item(context.plan, &mut Notes::new(0), &mut |at, notes| {
        notes.each("reviews", &at.item.reviews, &mut |review, notes| {
            let rating = review.rating.as_ref().filter(|rating| rating.scale == *scale);
            let Some(rating) = rating.filter(|_| review.scope == Scope::Annual) else { return };
            let figures = review.year.and_then(|year| Some((year, outcomes(at.item, year).ok()?)));
            let Some((year, outcomes)) = figures else {
                skipped += 1;
                return;
            };
            let path = notes.pointer(&["rating".into()]);
            let elapsed = Elapsed::at(context.plan.sound_period(), year);
            cases.push(Case { path, year, code: &rating.code, outcomes, elapsed });
        });
    });
    (cases, skipped)
}

fn tried(rule: RatingRule, cases: &[Case]) -> Suggestion {
    let counterexamples: Vec<_> = cases.iter().filter_map(|case| counterexample(&rule, case)).collect();
    Suggestion { explains: counterexamples.is_empty(), rule, counterexamples }
}

fn counterexample(rule: &RatingRule, case: &Case) -> Option<Counterexample> {
    let score = score(rule, &case.outcomes, case.elapsed).ok();
    let right = score.and_then(|score| band(&rule.bands, score)).map(|band| band.code.clone());
    (right.as_deref() != Some(case.code)).then(|| Counterexample {
        path: case.path.clone(),
        year: case.year,
        found: case.code.to_owned(),
        right,
        score,
    })
}
