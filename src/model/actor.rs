//! Who does something.

use super::Id;
use serde::Serialize;

/// Somebody who does something in the plan (主体): a department, a contractor, the residents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Actor {
    /// Unique among the actors of the plan.
    pub id: Id,
    /// As printed.
    pub name: String,
    /// What it is in the plan: lead, partner, contractor, resident, organisation, or any other word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A department that is in charge (担当課).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Assignment {
    /// The id of an actor.
    pub actor: Id,
    /// Whether it has the lead (●).
    pub lead: bool,
}

/// What somebody is hoped to do (期待される取組).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Expectation {
    /// The id of an actor.
    pub actor: Id,
    /// What is hoped for.
    pub points: Vec<super::Point>,
}
