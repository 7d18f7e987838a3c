//! Whether a rating agrees with the figures, by what its scale declares and by nothing else.

use super::context::Context;
use super::outcome::{Outcome, Reason, outcomes, worst};
use crate::error::Param;
use crate::model::{
    Band, FiscalYear, Item, Meaning, Number, Period, Rate, Rating, RatingRule, RatingScale, Review, RuleKind,
    Scope,
};

/// What can be said of a rating (評価の照合).
pub(super) enum Verdict<'p> {
    /// It is what the figures give.
    Agrees,
    /// It is not.
    Contradicts(Contradiction<'p>),
    /// The figures cannot say, and why.
    Undecided(Reason),
}

/// A rating that the figures deny.
pub(super) struct Contradiction<'p> {
    /// What decides, as a term.
    pub(super) rule: &'static str,
    /// The rating that the figures give, or what it would mean.
    pub(super) right: Param,
    /// The worst outcome, which the sentence names.
    pub(super) worst: Outcome<'p>,
}

/// The scale of a review's rating and the rating in it, where both are declared.
pub(super) fn declared<'p>(context: &Context<'p>, review: &Review) -> Option<(&'p RatingScale, &'p Rating)> {
    let reference = review.rating.as_ref()?;
    let scale = context.scales.get(&reference.scale)?;
    let rating = scale.ratings.iter().find(|rating| rating.code == reference.code)?;
    Some((scale, rating))
}

/// Judges the rating of a year by the figures of that year; `None` where there is no such rating, or its scale
/// says nothing of what it means and the figures could be read.
pub(super) fn verdict<'p>(context: &Context<'p>, item: &'p Item, review: &Review) -> Option<Verdict<'p>> {
    let (scale, rating) = declared(context, review)?;
    let year = review.year.filter(|_| review.scope == Scope::Annual)?;
    if rating.meaning.is_some_and(|meaning| claim(meaning).is_none()) {
        return None;
    }
    let outcomes = match outcomes(item, year) {
        Ok(outcomes) => outcomes,
        Err(reason) => return Some(Verdict::Undecided(reason)),
    };
    let right = match &scale.rule {
        Some(rule) => by_rule(rule, scale, rating, &outcomes, Elapsed::at(context.plan.sound_period(), year)),
        None => by_meaning(rating.meaning?, "meaning", outcomes.iter().any(|outcome| outcome.missed)),
    };
    Some(match (right, worst(&outcomes)) {
        (Err(reason), _) => Verdict::Undecided(reason),
        (Ok(Some((rule, right))), Some(worst)) => Verdict::Contradicts(Contradiction { rule, right, worst }),
        _ => Verdict::Agrees,
    })
}

/// Whether figures deny that a rating is as good as it says: it claims more than they give.
#[cfg(feature = "form")]
pub(super) fn denied(
    scale: &RatingScale,
    rating: &Rating,
    outcomes: &[Outcome],
    elapsed: Option<Elapsed>,
) -> bool {
    let missed = || outcomes.iter().any(|outcome| outcome.missed);
    let right = match (&scale.rule, rating.meaning) {
        (Some(rule), _) => by_rule(rule, scale, rating, outcomes, elapsed),
        (None, Some(meaning)) => by_meaning(meaning, "meaning", missed()),
        (None, None) => return false,
    };
    match right {
        Ok(Some((_, Param::Text(code)))) => {
            scale.ratings.iter().any(|right| right.code == code && right.rank > rating.rank)
        }
        Ok(Some((_, right))) => right == Param::Term("missed"),
        _ => false,
    }
}

/// What decided and what is right, where that is something else than the rating.
type Right = Result<Option<(&'static str, Param)>, Reason>;

fn by_rule(
    rule: &RatingRule,
    scale: &RatingScale,
    rating: &Rating,
    outcomes: &[Outcome],
    elapsed: Option<Elapsed>,
) -> Right {
    let score = score(rule, outcomes, elapsed)?;
    if rule.bands.is_empty() {
        let reached = score >= Number::from(100);
        return by_meaning(rating.meaning.ok_or("noBand")?, rule.kind.word(), !reached);
    }
    let band = band(&rule.bands, score).ok_or("noBand")?;
    // A band may name a rating that its scale lacks; that is another rule's finding.
    let is_declared = scale.ratings.iter().any(|rating| rating.code == band.code);
    let differs = is_declared && band.code != rating.code;
    Ok(differs.then(|| (rule.kind.word(), Param::Text(band.code.clone()))))
}

fn by_meaning(meaning: Meaning, rule: &'static str, missed: bool) -> Right {
    let claims_reached = claim(meaning).ok_or("noBand")?;
    let right = if missed { "missed" } else { "met" };
    Ok((claims_reached == missed).then_some((rule, Param::Term(right))))
}

/// Whether a rating claims that targets were reached or that they were missed; `None` for what claims neither.
pub(super) fn claim(meaning: Meaning) -> Option<bool> {
    match meaning {
        Meaning::Exceeded | Meaning::Met | Meaning::Done => Some(true),
        Meaning::Missed | Meaning::FarMissed => Some(false),
        Meaning::NotStarted | Meaning::Cancelled | Meaning::Unjudgeable => None,
    }
}

/// The band of a score: of those it reaches the highest. Less than nothing was reached belongs to 0 %.
pub(super) fn band(bands: &[Band], score: Number) -> Option<&Band> {
    let score = score.max(Number::from(0));
    bands.iter().filter(|band| score >= band.at_least).max_by_key(|band| band.at_least)
}

/// How many years of how many are over (経過年数).
#[derive(Clone, Copy)]
pub(super) struct Elapsed {
    years: u16,
    of: u16,
}

impl Elapsed {
    /// The years of a period up to this one, which is counted as over.
    pub(super) fn at(period: Option<Period>, year: FiscalYear) -> Option<Elapsed> {
        let period = period.filter(|period| (period.from..=period.to).contains(&year))?;
        Some(Elapsed {
            years: year.get() - period.from.get() + 1,
            of: period.to.get() - period.from.get() + 1,
        })
    }
}

/// What a rule measures, in per cent, the tolerance added: 100 and more is reached.
pub(super) fn score(
    rule: &RatingRule,
    outcomes: &[Outcome],
    elapsed: Option<Elapsed>,
) -> Result<Number, Reason> {
    let tolerance = rule.tolerance.unwrap_or(Number::from(0));
    let rates = || outcomes.iter().map(|outcome| outcome.percent().ok_or("noRate"));
    let score = match rule.kind {
        RuleKind::EveryIndicatorReached => {
            let reached = |outcome: &Outcome| {
                let nearly = outcome.percent().and_then(|percent| percent.plus(tolerance));
                !outcome.missed || nearly.is_some_and(|percent| percent >= Number::from(100))
            };
            return Ok(Number::from(if outcomes.iter().all(reached) { 100 } else { 0 }));
        }
        RuleKind::WorstRate => rates().collect::<Result<Vec<_>, _>>()?.into_iter().min(),
        RuleKind::MeanRate => mean(&rates().collect::<Result<Vec<_>, _>>()?),
        RuleKind::ProRata => pro_rata(outcomes, elapsed.ok_or("noPeriod")?)?,
    };
    score.and_then(|score| score.plus(tolerance)).ok_or("noRate")
}

fn mean(rates: &[Number]) -> Option<Number> {
    let sum = rates.iter().try_fold(Number::from(0), |sum, rate| sum.plus(*rate))?;
    Number::new(sum.get() / rates.len() as f64)
}

/// The lowest share of the last target that was reached, against the part of the period that is over.
fn pro_rata(outcomes: &[Outcome], elapsed: Elapsed) -> Result<Option<Number>, Reason> {
    let mut lowest: Option<Number> = None;
    for outcome in outcomes {
        let last =
            outcome.indicator.by_year().into_iter().rev().find_map(|point| point.target.as_ref()?.figure());
        let rate = last.and_then(|last| outcome.judge.rate(last.value, outcome.actual));
        let percent = rate.and_then(Rate::exact_percent).ok_or("noRate")?;
        let due = Number::new(percent.get() * f64::from(elapsed.of) / f64::from(elapsed.years));
        lowest = Some(lowest.map_or(due, |lowest| due.map(|due| due.min(lowest))).ok_or("noRate")?);
    }
    Ok(lowest)
}
