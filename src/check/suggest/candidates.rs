//! Which rules are tried: those that municipalities use, and those whose limits the ratings themselves show.

use super::Case;
use crate::check::verdict::score;
use crate::model::{Band, Number, RatingRule, RuleKind};

/// Limits in per cent that legends use, the highest first, by how many ratings there are.
const LADDERS: [&[i32]; 14] = [
    &[100],
    &[90],
    &[80],
    &[70],
    &[50],
    &[100, 80],
    &[100, 70],
    &[100, 50],
    &[80, 50],
    &[100, 80, 60],
    &[100, 80, 50],
    &[100, 70, 50],
    &[120, 100, 80, 60],
    &[100, 80, 60, 40],
];

/// The kinds of rules that measure a rate, the simplest first.
const RATES: [RuleKind; 3] = [RuleKind::WorstRate, RuleKind::MeanRate, RuleKind::ProRata];

/// Rules for ratings with these codes, best first; the simplest rule first. Fewer than two codes tell nothing.
pub(super) fn candidates(codes: &[&str], cases: &[Case]) -> Vec<RatingRule> {
    let mut rules = Vec::new();
    if codes.len() < 2 {
        return rules;
    }
    if codes.len() == 2 {
        rules.push(rule(RuleKind::EveryIndicatorReached, &[100], codes));
    }
    for kind in RATES {
        let shown = shown_limits(kind, codes, cases);
        let known = LADDERS.iter().filter(|ladder| ladder.len() + 1 == codes.len());
        if let Some(shown) = shown.filter(|shown| !LADDERS.contains(&shown.as_slice())) {
            rules.push(rule(kind, &shown, codes));
        }
        rules.extend(known.map(|ladder| rule(kind, ladder, codes)));
    }
    rules
}

fn rule(kind: RuleKind, limits: &[i32], codes: &[&str]) -> RatingRule {
    let limits = limits.iter().copied().chain([0]);
    let bands =
        limits.zip(codes).map(|(limit, code)| Band { at_least: limit.into(), code: (*code).to_owned() });
    RatingRule { kind, bands: bands.collect(), tolerance: None }
}

/// The roundest limits that part the ratings, where they can be parted at all.
fn shown_limits(kind: RuleKind, codes: &[&str], cases: &[Case]) -> Option<Vec<i32>> {
    let measure = RatingRule { kind, bands: Vec::new(), tolerance: None };
    let mut ranges = vec![(None::<Number>, None::<Number>); codes.len()];
    for case in cases {
        let at = codes.iter().position(|code| *code == case.code)?;
        let score = score(&measure, &case.outcomes, case.elapsed).ok()?;
        let (low, high) = &mut ranges[at];
        *low = Some(low.map_or(score, |low| low.min(score)));
        *high = Some(high.map_or(score, |high| high.max(score)));
    }
    ranges.windows(2).map(|pair| roundest(pair[1].1?, pair[0].0?)).collect()
}

/// The roundest limit above one number and not above another: a legend says 80, not 83. Limits over 100 would
/// call reached targets missed, and are not looked for.
fn roundest(above: Number, upto: Number) -> Option<i32> {
    let fits = |limit: &i32| above < Number::from(*limit) && Number::from(*limit) <= upto;
    [50, 10, 5].into_iter().find_map(|step| (1..=100 / step).rev().map(|n| n * step).find(fits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_as_round_as_the_ratings_allow() {
        let roundest =
            |above: f64, upto: f64| roundest(Number::new(above).unwrap(), Number::new(upto).unwrap());
        assert_eq!(roundest(96.0, 102.4), Some(100));
        assert_eq!(roundest(74.0, 83.0), Some(80));
        assert_eq!(roundest(83.0, 86.0), Some(85));
        assert_eq!(roundest(80.0, 80.0), None);
        assert_eq!(roundest(101.8, 104.1), None, "no legend says 102 %");
        assert_eq!(roundest(49.9, 50.0), Some(50));
        assert_eq!(roundest(50.0, 54.9), None);
    }
}
