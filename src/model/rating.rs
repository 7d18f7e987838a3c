//! Scales of ratings: data, because every municipality has its own.

use super::words::words;
use super::{Id, Number};
use serde::Serialize;

/// A scale of ratings (評価基準).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RatingScale {
    /// Unique among the scales of the plan.
    pub id: Id,
    /// The ratings, best first.
    pub ratings: Vec<Rating>,
    /// How a rating follows from figures, where the plan declares it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RatingRule>,
}

/// A rating of a scale (評価の段階).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Rating {
    /// As printed: A, ①.
    pub code: String,
    /// What the legend says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its place in the scale, 1 for the best.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 99)))]
    pub rank: u32,
    /// What it claims; absent where the plan has no legend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Meaning>,
}

words! {
    /// What a rating claims (評価の意味).
    pub enum Meaning {
        /// More than was aimed at.
        Exceeded = "exceeded",
        /// What was aimed at.
        Met = "met",
        /// Less than was aimed at.
        Missed = "missed",
        /// Far less.
        FarMissed = "farMissed",
        /// Finished.
        Done = "done",
        /// Not begun.
        NotStarted = "notStarted",
        /// Given up.
        Cancelled = "cancelled",
        /// Cannot be judged.
        Unjudgeable = "unjudgeable",
    }
}

/// How a rating follows from figures (判定基準).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RatingRule {
    /// What decides.
    pub kind: RuleKind,
    /// Which rating goes with which rate, the highest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub bands: Vec<Band>,
    /// By how many percentage points a rate may fall short and still count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Number>,
}

words! {
    /// What decides a rating (判定の方法).
    pub enum RuleKind {
        /// Whether every indicator reached its target.
        EveryIndicatorReached = "everyIndicatorReached",
        /// The lowest rate.
        WorstRate = "worstRate",
        /// The mean of the rates.
        MeanRate = "meanRate",
        /// The rate against the part of the period that is over.
        ProRata = "proRata",
    }
}

/// A rate and its rating (達成率の区分).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Band {
    /// The lowest rate of the band, in per cent.
    pub at_least: Number,
    /// The code of the rating.
    pub code: String,
}
