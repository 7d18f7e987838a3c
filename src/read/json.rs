//! Plan JSON. Any JSON becomes a tree first; a plan is then read from the tree, key by key, so that one
//! wrong value costs that value and nothing else.

mod figures;
mod indicator;
mod item;
mod object;
mod passage;
mod plain;
mod plan;
mod review;
mod schedule;
mod shown;
mod tree;

pub use plan::{plan, plan_json, plans_json};
pub use tree::Json;
