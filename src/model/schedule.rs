//! Who does what in which years.

use super::profile::CROSSES;
use super::words::words;
use super::{FiscalYear, Id, Number, Plan, Point};
use serde::Serialize;

/// What somebody will do in the years of the plan (計画期間中に取り組むこと).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Commitment {
    /// The id of an actor.
    pub actor: Id,
    /// What will be done.
    pub text: String,
    /// How much of it: 【目標：6か所】.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<CommitmentTarget>,
    /// When: ◎ 実施 → → is one span.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub spans: Vec<Span>,
    /// What else is printed about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub points: Vec<Point>,
}

/// How much will be done (目標).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CommitmentTarget {
    /// As printed: 6か所.
    pub text: String,
    /// The number in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The unit in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Years in which something is done (実施期間), both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Span {
    /// The first fiscal year.
    pub from: FiscalYear,
    /// The last fiscal year: of an arrow the last that it certainly reaches.
    pub to: FiscalYear,
    /// The mark in the first year: ◎.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// The words beside the mark: 実施.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whether the arrow may as well reach to the end of the plan.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub uncertain: bool,
}

words! {
    /// What an arrow in a later year means (矢印の意味).
    pub enum Arrows {
        /// It reaches to the cell that it stands in.
        ToCell = "toCell",
        /// It reaches to the end of the plan.
        ToEnd = "toEnd",
        /// The plan does not say.
        Undeclared = "undeclared",
    }
}

impl Span {
    /// Whether its mark or its words say that nothing is done: ×.
    pub fn is_crossed_out(&self) -> bool {
        let said = || [&self.mark, &self.label].into_iter().flatten().flat_map(|text| text.chars());
        said().next().is_some() && said().all(|c| CROSSES.contains(c) || c.is_whitespace())
    }

    /// The last year that it certainly reaches, and whether it may go on to the end of the plan: an arrow whose
    /// meaning the plan declares is not uncertain, nor is one that reaches the end in either reading.
    pub fn reach(&self, plan: &Plan) -> (FiscalYear, bool) {
        // One that ends before it begins is told by the checks; its first year is all that is known.
        let to = self.to.max(self.from);
        match (plan.arrows, plan.sound_period().map(|period| period.to)) {
            _ if !self.uncertain => (to, false),
            (Some(Arrows::ToCell), _) => (to, false),
            (Some(Arrows::ToEnd), Some(end)) => (to.max(end), false),
            (_, end) => (to, end.is_none_or(|end| to < end)),
        }
    }
}
