//! What is typed into a form, and what comes of it.

use super::Finding;

/// The values of a form (入力値) by the names of their controls, in their order.
pub type Values = Vec<(String, Given)>;

/// What is given under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One text.
    One(String),
    /// Some texts, as of boxes that are ticked.
    Many(Vec<String>),
    /// The control is out of use, and not to be checked.
    Out,
}

/// What a check found (点検結果).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The findings, in the order of the fields and of their severity.
    pub findings: Vec<Finding>,
    /// What is to be stored, under the same names and in the same shapes.
    pub values: Values,
}

impl Given {
    /// The texts.
    pub(super) fn texts(&self) -> &[String] {
        match self {
            Given::One(text) => std::slice::from_ref(text),
            Given::Many(texts) => texts,
            Given::Out => &[],
        }
    }

    /// The same shape with other texts; a text that is not replaced stays.
    pub(super) fn replaced(&self, by: &[String]) -> Given {
        match self {
            Given::One(text) => Given::One(by.first().unwrap_or(text).clone()),
            Given::Many(_) => Given::Many(by.to_vec()),
            Given::Out => Given::Out,
        }
    }
}
