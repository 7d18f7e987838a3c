//! Words by which plans are recognised, as data: a municipality's own words are one more entry.

#[cfg(feature = "documents")]
mod columns;
mod direction;
#[cfg(feature = "documents")]
pub mod long;
mod series;
#[cfg(feature = "documents")]
mod sheets;
mod spellings;

#[cfg(feature = "documents")]
pub use columns::{
    ALL_YEAR, Column, DRAFTS, EDITIONS, EVALUATIONS, LEVELS, RESIDENTS, column, passage, scope, status,
};
pub use direction::{better, names_direction, wished};
use series::COUNTS;
pub use series::{Said, said};
#[cfg(feature = "documents")]
pub use sheets::{MEASURES, SheetLabel, asks_for_year, is_remark, names_form, sheet_label};
pub use spellings::{After, DITTO, LEADING_NOWHERE, NOWHERE, SPELLINGS, Spelling, Spellings};

use crate::text::{blank, closes, fold, opens};

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
    /// A figure of which nothing says whether it was planned or reached.
    Value,
    /// The achievement rate as published: 達成率.
    Rate,
    /// What follows from the figures beside it: 差, 増減, 構成比, 計.
    Derived,
    /// Money that was planned: 予算.
    Budget,
    /// Money that was spent: 決算.
    Settlement,
    /// What is aimed at in the end: 最終目標, 以降.
    Final,
    /// Which direction is an improvement: 望ましい方向.
    Direction,
    /// Remarks: 備考.
    Note,
    /// What is neither named nor counted here: 担当課, 前年度比.
    Aside,
}

/// Words that give a header its role where it says of no figures what they are; the first that it contains decides.
static HEADERS: [(&str, Role); 23] = [
    ("単位", Role::Unit),
    ("備考", Role::Note),
    ("摘要", Role::Note),
    ("注記", Role::Note),
    ("担当", Role::Aside),
    ("所管", Role::Aside),
    ("主管", Role::Aside),
    ("課名", Role::Aside),
    ("部署", Role::Aside),
    ("部局", Role::Aside),
    ("実施主体", Role::Aside),
    ("指標", Role::Label),
    ("項目", Role::Label),
    ("取組", Role::Label),
    ("施策", Role::Label),
    ("事業", Role::Label),
    ("区分", Role::Label),
    ("名称", Role::Label),
    ("内容", Role::Label),
    ("番号", Role::Number),
    ("コード", Role::Number),
    ("№", Role::Number),
    ("時点", Role::Year),
];

/// The same in Latin letters: a whole word of the header.
static LATIN: [(&str, Role); 14] = [
    ("indicator", Role::Label),
    ("kpi", Role::Label),
    ("name", Role::Label),
    ("title", Role::Label),
    ("item", Role::Label),
    ("unit", Role::Unit),
    ("no", Role::Number),
    ("id", Role::Number),
    ("code", Role::Number),
    ("year", Role::Year),
    ("date", Role::Year),
    ("note", Role::Note),
    ("notes", Role::Note),
    ("department", Role::Aside),
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

/// Words of a title by which a figure is a difference or a balance (増減, 収支): it may be below zero in any unit.
pub static BALANCES: [&str; 14] = [
    "増減",
    "純増",
    "純減",
    "増加数",
    "減少数",
    "社会増",
    "自然増",
    "転入超過",
    "差引",
    "差額",
    "前年差",
    "前年比",
    "収支",
    "過不足",
];

/// What a title says before a minus sign, where it is one: 転入者数-転出者数.
pub static AMOUNTS: [char; 5] = ['数', '額', '量', '計', '口'];

/// Marks of a schedule that say that nothing is done.
pub static CROSSES: &str = "×✕✖╳❌";

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

/// The role of a header, which names no year.
pub fn role(header: &str) -> Option<Role> {
    said(header).role.or_else(|| identity(header))
}

/// The role of a header that says of no figures what they are.
pub fn identity(header: &str) -> Option<Role> {
    if names_direction(header) {
        return Some(Role::Direction);
    }
    if header.ends_with('版') {
        // The year of an edition is not that of its figures.
        return Some(Role::Aside);
    }
    let latin = |(word, _): &&(&str, Role)| {
        header.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| part.eq_ignore_ascii_case(word))
    };
    let known = HEADERS.iter().find(|(word, role)| {
        // 項目数 counts what 項目 names.
        has_word(header, word) && !(*role == Role::Label && header.trim_end().ends_with(COUNTS))
    });
    let known = known.or_else(|| LATIN.iter().find(latin)).map(|&(_, role)| role);
    known.or_else(|| names_time(header).then_some(Role::Year))
}

/// Whether a header names a time: 年度, 調査年度, 年.
fn names_time(header: &str) -> bool {
    let header = header.trim_matches(|c: char| blank(c) || opens(fold(c)) || closes(fold(c)));
    matches!(header, "年" | "西暦" | "和暦") || TIMES.iter().any(|end| header.ends_with(end))
}

/// What the name of a time ends with.
static TIMES: [&str; 4] = ["年度", "年度末", "年次", "年月"];

/// Whether a text has a word in it. Headers are short: the standard library's search would cost a page more
/// code than it saves steps.
pub fn has_word(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
}
