//! The sentences of rules that would explain the ratings of a plan.

use super::{Calendar, Words, number, words};
use crate::check::{Suggestion, Suggestions};
use crate::model::{Band, RatingRule, RuleKind};

/// How far a rule explains the ratings of its scale, in a sentence.
pub fn suggestion(suggestion: &Suggestion, of: usize, lang: &str) -> String {
    let words = words(lang);
    let rule = rule(&suggestion.rule, words);
    let misses = suggestion.counterexamples.len();
    let mut years: Vec<_> = suggestion.counterexamples.iter().map(|example| example.year).collect();
    years.sort_unstable();
    years.dedup();
    let years: Vec<String> = years.into_iter().map(|year| words.year(year, Calendar::Western)).collect();
    match (words.lang(), misses) {
        ("en", 0) => format!("{rule}: explains all {of} ratings."),
        ("en", _) => format!("{rule}: does not give {misses} of {of} ratings ({}).", years.join(", ")),
        (_, 0) => format!("{rule}：{of}件の評価すべてに合います。"),
        _ => format!("{rule}：{of}件の評価のうち{misses}件に合いません（{}）。", years.join("、")),
    }
}

/// What there is to say of a scale whose ratings no rule could be tried on; nothing where rules were tried.
pub fn without_suggestion(suggestions: &Suggestions, lang: &str) -> Option<&'static str> {
    let is_english = words(lang).lang() == "en";
    match (suggestions.rules.is_empty(), suggestions.judged, is_english) {
        (false, ..) => None,
        (true, 0, false) => Some("数値と比べられる年度評価がないため、基準を推定できません。"),
        (true, 0, true) => Some("No annual rating stands beside figures, so no rule can be tried."),
        (true, _, false) => Some("評価が1種類しかないため、基準を推定できません。"),
        (true, _, true) => Some("All ratings are the same, so any rule would explain them."),
    }
}

/// A rule in words.
fn rule(rule: &RatingRule, words: &dyn Words) -> String {
    let is_english = words.lang() == "en";
    let measure = match (rule.kind, is_english) {
        (RuleKind::EveryIndicatorReached, false) => return every_reached(&rule.bands, false),
        (RuleKind::EveryIndicatorReached, true) => return every_reached(&rule.bands, true),
        (RuleKind::WorstRate, false) => "最低の達成率が",
        (RuleKind::MeanRate, false) => "平均の達成率が",
        (RuleKind::ProRata, false) => "期間に応じた達成率が",
        (RuleKind::WorstRate, true) => "Lowest rate ",
        (RuleKind::MeanRate, true) => "Mean rate ",
        (RuleKind::ProRata, true) => "Rate for the time elapsed ",
    };
    let Some((last, upper)) = rule.bands.split_last() else { return measure.to_owned() };
    let band = |band: &Band| {
        let (limit, code) = (number(band.at_least), &band.code);
        if is_english {
            format!("{limit}% or more is {code}, ")
        } else {
            format!("{limit}％以上なら{code}、")
        }
    };
    let upper: String = upper.iter().map(band).collect();
    let lower = if is_english {
        format!("less is {}", last.code)
    } else {
        format!("それ未満なら{}", last.code)
    };
    [measure, &upper, &lower].concat()
}

fn every_reached(bands: &[Band], is_english: bool) -> String {
    let code = |band: Option<&Band>| band.map(|band| band.code.clone()).unwrap_or_default();
    let (reached, missed) = (code(bands.first()), code(bands.last()));
    if is_english {
        return format!("Any indicator below its target is {missed}, otherwise {reached}");
    }
    format!("目標に届かない指標が一つでもあれば{missed}、なければ{reached}")
}
