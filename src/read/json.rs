//! Plan JSON. Any JSON becomes a tree first; a plan is then read from the tree, key by key, so that one
//! wrong value costs that value and nothing else.

mod decode;
mod object;
mod tree;

pub use decode::{plan, plan_json};
pub use tree::Json;
