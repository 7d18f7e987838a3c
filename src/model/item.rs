//! The tree of a plan.

use super::{Assignment, Commitment, Expectation, Heading, Id, Indicator, Passage, Review, Support, Work};
use serde::Serialize;

/// An item (項目): a policy, a goal, a measure, an action or a step. One type serves every level; what differs
/// is which of its facets it has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Item {
    /// Unique within the plan.
    pub id: Id,
    /// As printed: ①, 2-⑩, 28, ステップ1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is called.
    pub title: String,
    /// What is printed above the columns of its table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub headings: Vec<Heading>,
    /// What the plan says of it in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub passages: Vec<Passage>,
    /// Who is in charge (担当課).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub assignments: Vec<Assignment>,
    /// What it is measured by (指標).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub indicators: Vec<Indicator>,
    /// What others are hoped to do (期待される取組).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub expectations: Vec<Expectation>,
    /// Who will do what when (取り組むこと).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub commitments: Vec<Commitment>,
    /// What supports it (支援策).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub supports: Vec<Support>,
    /// What was planned and done, a year each (取組工程).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub work: Vec<Work>,
    /// How it was judged (評価).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub reviews: Vec<Review>,
    /// The items below it, in the plan's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
    pub items: Vec<Item>,
}

/// These items, the next one last, each followed by what is below it.
pub(super) fn in_order(mut waiting: Vec<&Item>) -> impl Iterator<Item = &Item> {
    std::iter::from_fn(move || {
        let item = waiting.pop()?;
        waiting.extend(item.items.iter().rev());
        Some(item)
    })
}

impl Item {
    /// The item itself and then every item below it, in the plan's order.
    pub fn and_below(&self) -> impl Iterator<Item = &Item> {
        in_order(vec![self])
    }

    /// The number and the title in one line, once where they are the same.
    pub fn name(&self) -> String {
        match self.number.as_deref() {
            Some(number) if number != self.title => [number, " ", &self.title].concat(),
            _ => self.title.clone(),
        }
    }

    /// An item without facets.
    pub fn new(id: Id, title: &str) -> Item {
        Item {
            id,
            number: None,
            title: title.to_owned(),
            headings: Vec::new(),
            passages: Vec::new(),
            assignments: Vec::new(),
            indicators: Vec::new(),
            expectations: Vec::new(),
            commitments: Vec::new(),
            supports: Vec::new(),
            work: Vec::new(),
            reviews: Vec::new(),
            items: Vec::new(),
        }
    }
}
