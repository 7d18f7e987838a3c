//! The tree of a plan.

use super::{Id, Indicator};
use serde::Serialize;

/// An item (項目): a policy, a goal, a measure, an action or a step. One type serves every level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// Unique within the plan.
    pub id: Id,
    /// As printed: ①, 2-⑩, 28, ステップ1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// What it is measured by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// The items below it, in the plan's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}
