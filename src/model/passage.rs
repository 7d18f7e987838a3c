//! What a plan says in sentences.

use super::words::words;
use serde::Serialize;

/// A part of the plan in sentences (文章): 趣旨・目的, 現状と課題, 取組の内容.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Passage {
    /// What it is for.
    pub role: PassageRole,
    /// What is printed above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Its sentences, or the points of its list.
    pub points: Vec<Point>,
}

/// A sentence or a point of a list (箇条書き).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Point {
    /// The sub-items it belongs to, as printed: ア, エ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub labels: Vec<String>,
    /// What it says, without its bullet.
    pub text: String,
    /// Printed a second time (再掲): counted once in every roll-up.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub repeated: bool,
}

words! {
    /// What a passage is for (文章の役割).
    pub enum PassageRole {
        /// 趣旨・目的.
        Purpose = "purpose",
        /// 現状と課題.
        Situation = "situation",
        /// 取組の考え方（戦略）.
        Approach = "approach",
        /// 成果目標.
        OutcomeGoal = "outcomeGoal",
        /// 業績目標.
        OutputGoal = "outputGoal",
        /// 計画期間の目標.
        PeriodGoal = "periodGoal",
        /// 最終目標.
        FinalGoal = "finalGoal",
        /// 取組の内容.
        Content = "content",
        /// めやす.
        Guide = "guide",
        /// 充実してきたこと.
        Strength = "strength",
        /// 課題と感じていること.
        Challenge = "challenge",
        /// Anything else.
        Other = "other",
    }
}

impl From<&str> for Point {
    fn from(text: &str) -> Point {
        Point { labels: Vec::new(), text: text.to_owned(), repeated: false }
    }
}
