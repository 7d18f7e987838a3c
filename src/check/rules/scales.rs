//! Scales and rules that ratings can, or cannot, be checked by.

use crate::check::context::Context;
use crate::check::notes::Notes;
use crate::check::outcome::Reason;
use crate::check::rule::{Group, On, Rule};
use crate::error::{Code, Param};
use crate::model::{FiscalYear, RatingReference, RatingScale};

/// Undeclared scale (基準のない評価).
///
/// What: a scale with neither a rule nor a meaning for each of its ratings.
/// Why: without a legend nobody, reader or tool, can say what ③ claims; nothing is claimed then.
/// Example: ① and ③ without legend.
pub(in crate::check) const SCALE_UNDECLARED: Rule =
    Rule::new(Code::ScaleUndeclared, Group::Scales, On::Plan(scale_undeclared));

/// Undecidable rating (判定できない評価).
///
/// What: the rating of a year whose goals or results are not settled figures.
/// Why: "cannot be checked" is not "checked and fine".
/// Example: ① beside a goal in words.
pub(in crate::check) const RULE_CANNOT_DECIDE: Rule =
    Rule::new(Code::RuleCannotDecide, Group::Scales, On::Along);

fn is_undeclared(scale: &RatingScale) -> bool {
    scale.rule.is_none() && scale.ratings.iter().any(|rating| rating.meaning.is_none())
}

fn scale_undeclared(context: &Context, notes: &mut Notes) {
    notes.each("ratingScales", &context.plan.rating_scales, &mut |scale, notes| {
        if is_undeclared(scale) {
            notes.note(Code::ScaleUndeclared, &[], &|found| found.with("found", scale.id.as_str()));
        }
    });
}

/// Told where the rating is compared with the figures.
pub(super) fn cannot_decide(rating: &RatingReference, year: FiscalYear, reason: Reason, notes: &mut Notes) {
    notes.note(Code::RuleCannotDecide, &["rating".into()], &|found| {
        found.with("found", rating.code.as_str()).with("year", year).with("reason", Param::Term(reason))
    });
}
