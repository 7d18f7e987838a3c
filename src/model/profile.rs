//! Words by which plans are recognised, as data: a municipality's own words are one more entry.

#[cfg(feature = "documents")]
mod columns;
#[cfg(feature = "documents")]
pub mod long;
mod spellings;

#[cfg(feature = "documents")]
pub use columns::{
    ALL_YEAR, Column, DRAFTS, EDITIONS, EVALUATIONS, LEVELS, RESIDENTS, SheetLabel, column, passage, scope,
    sheet_label, status,
};
pub use spellings::{After, DITTO, LEADING_NOWHERE, NOWHERE, SPELLINGS, Spelling, Spellings};

/// What the figures below a header are (列の役割).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is measured, or a group of it: 指標, 項目.
    Label,
    /// Its number: No.
    Number,
    /// Its unit: 単位.
    Unit,
    /// The fiscal year, where each row is one: 年度.
    Year,
    /// The figure before the plan began: 現状, 基準値.
    Baseline,
    /// Planned: 計画, 目標.
    Target,
    /// Reached: 実績.
    Actual,
    /// The achievement rate as published: 達成率.
    Rate,
    /// What is aimed at in the end: 最終目標, 以降.
    Final,
    /// Remarks: 備考.
    Note,
}

/// Words that give a header its role; the first that a header contains decides.
pub static HEADERS: [(&str, Role); 31] = [
    ("達成率", Role::Rate),
    ("進捗率", Role::Rate),
    ("最終目標", Role::Final),
    ("中間目標", Role::Final),
    ("現状", Role::Baseline),
    ("基準", Role::Baseline),
    ("策定時", Role::Baseline),
    ("当初値", Role::Baseline),
    ("計画", Role::Target),
    ("目標", Role::Target),
    ("予定", Role::Target),
    ("実績", Role::Actual),
    ("結果", Role::Actual),
    ("実数", Role::Actual),
    ("単位", Role::Unit),
    ("備考", Role::Note),
    ("摘要", Role::Note),
    ("指標", Role::Label),
    ("項目", Role::Label),
    ("取組", Role::Label),
    ("事業", Role::Label),
    ("区分", Role::Label),
    ("名称", Role::Label),
    ("内容", Role::Label),
    ("担当", Role::Label),
    ("番号", Role::Number),
    ("№", Role::Number),
    ("No", Role::Number),
    ("NO", Role::Number),
    ("年度", Role::Year),
    ("年", Role::Year),
];

/// Units (単位) that a title may end with in brackets: センター数（か所）.
pub static UNITS: [&str; 24] = [
    "人",
    "名",
    "件",
    "回",
    "か所",
    "カ所",
    "ヶ所",
    "箇所",
    "％",
    "%",
    "円",
    "千円",
    "百万円",
    "億円",
    "世帯",
    "団体",
    "校",
    "台",
    "冊",
    "日",
    "時間",
    "t",
    "トン",
    "点",
];

/// Units that count things: none of them can be below zero.
pub static COUNTED: [&str; 16] = [
    "人", "名", "件", "回", "か所", "カ所", "ヶ所", "箇所", "世帯", "団体", "校", "台", "冊", "日", "時間",
    "事業",
];

/// Words of a title by which a percentage is a share of a whole (割合): it cannot leave 0 to 100.
pub static SHARES: [&str; 11] = [
    "割合",
    "構成比",
    "普及率",
    "加入率",
    "参加率",
    "認知率",
    "認知度",
    "実施率",
    "受診率",
    "整備率",
    "満足度",
];

/// Words that say that a target was missed.
pub static SAYS_MISSED: [&str; 11] = [
    "下回っ",
    "下回り",
    "下回る",
    "達成できな",
    "達成できませ",
    "達成しな",
    "達成に至ら",
    "達成には至ら",
    "未達",
    "届かな",
    "届きませ",
];

/// Words that say that a target was reached.
pub static SAYS_REACHED: [&str; 7] =
    ["達成した", "達成しまし", "達成できた", "達成できまし", "上回っ", "上回り", "上回る"];

/// Words for what was aimed at: only with one of them does a sentence speak of a target.
pub static AIMS: [&str; 2] = ["目標", "計画"];

/// Words that take back what a sentence says: 達成したとは言えない.
pub static TAKES_BACK: [&str; 3] = ["とは言", "とはいえ", "見込"];

/// What says that a figure counts everything since the beginning.
pub const CUMULATIVE: &str = "累計";

/// Words by which a header promises a target in every row below it: 取り組むこと【目標】.
pub static PROMISES: [&str; 1] = ["目標"];

/// The role of a header.
pub fn role(header: &str) -> Option<Role> {
    HEADERS.iter().find(|(word, _)| has_word(header, word)).map(|&(_, role)| role)
}

/// Whether a text has a word in it. Headers are short: the standard library's search would cost a page more
/// code than it saves steps.
pub fn has_word(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
}
