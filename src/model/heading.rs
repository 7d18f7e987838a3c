//! What is printed above the columns of an item's table.

use super::words::words;
use serde::Serialize;

/// The words above a column (見出し): 計画期間中に取り組むこと【目標】.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Heading {
    /// Which facet of the item stands below it.
    pub facet: Facet,
    /// As printed.
    pub text: String,
}

words! {
    /// A facet of an item (項目の内容).
    pub enum Facet {
        /// 担当課.
        Assignments = "assignments",
        /// 指標.
        Indicators = "indicators",
        /// 期待される取組.
        Expectations = "expectations",
        /// 取り組むこと.
        Commitments = "commitments",
        /// 推進のスケジュール.
        Schedule = "schedule",
        /// 支援策.
        Supports = "supports",
        /// 取組工程.
        Work = "work",
        /// 評価.
        Reviews = "reviews",
    }
}
