//! Plan, do, check, act: what was planned for a year, what was done, how it was judged, what comes next.

use super::words::words;
use super::{FiscalYear, Id, Period, Point};
use serde::Serialize;

/// The work of one year (取組工程・年度の取組).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Work {
    /// The fiscal year.
    pub year: FiscalYear,
    /// What was planned (計画).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub planned: Vec<Point>,
    /// What was done (実績).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub done: Vec<Point>,
}

/// How something went (進捗管理・評価).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Review {
    /// What is reviewed.
    pub scope: Scope,
    /// The fiscal year that is reviewed, or in which the review was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<FiscalYear>,
    /// The half of the year: 1 is 上半期.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 2)))]
    pub half: Option<u8>,
    /// The fiscal years that are reviewed, where it is more than one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How it is going: 進捗に遅れあり.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The rating: B.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingReference>,
    /// What was done (取組の状況).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub done: Vec<Point>,
    /// How it is judged (評価).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub assessment: Vec<Point>,
    /// What is still wanting (課題).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub issues: Vec<Point>,
    /// What comes next (今後の方向性).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub next: Vec<Point>,
    /// When the review is due, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}

impl Review {
    /// A review that says nothing yet.
    pub fn new(scope: Scope) -> Review {
        Review {
            scope,
            year: None,
            half: None,
            period: None,
            status: None,
            rating: None,
            done: Vec::new(),
            assessment: Vec::new(),
            issues: Vec::new(),
            next: Vec::new(),
            due: None,
        }
    }
}

words! {
    /// What is reviewed (評価の区分).
    pub enum Scope {
        /// How the year is going (進捗).
        Progress = "progress",
        /// A year (年度評価).
        Annual = "annual",
        /// The plan so far (中間評価).
        Interim = "interim",
        /// The whole plan (期末評価).
        Final = "final",
    }
}

/// How something is going (進捗状況), in the plan's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Status {
    /// What the words mean.
    pub code: StatusCode,
    /// As printed.
    pub label: String,
}

words! {
    /// What a status means (進捗の意味).
    pub enum StatusCode {
        /// 順調.
        OnTrack = "onTrack",
        /// 遅れ.
        Delayed = "delayed",
        /// 前倒し.
        Ahead = "ahead",
        /// 完了.
        Done = "done",
        /// 未着手.
        NotStarted = "notStarted",
        /// 中止.
        Stopped = "stopped",
        /// Anything else.
        Other = "other",
    }
}

/// A rating (評価・判定) in a scale of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RatingReference {
    /// The id of a scale.
    pub scale: Id,
    /// The code as printed: B, ③.
    pub code: String,
}
