//! Words of headers and headings by which the tables of plans are recognised, as data. Each list is in order:
//! the first word that a text contains decides, so a particular word stands before a general one.

use crate::model::{PassageRole, Scope, StatusCode};

/// What the cells below a header hold (列の内容), where they are no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Who does something: 誰が, 担当課.
    Actor,
    /// What others are hoped to do: 期待される取組.
    Expectation,
    /// What somebody will do: 計画期間中に取り組むこと.
    Commitment,
    /// When something is done, a year a column: 推進のスケジュール.
    Schedule,
    /// What a step is: めやす.
    Guide,
    /// When in a year: 実施時期.
    Timing,
    /// What supports it: 支援策.
    Support,
    /// What that is: 概要.
    Summary,
    /// What came of it: 実績.
    Results,
    /// What it is all about, below its own number: 事項.
    Topic,
    /// What is planned for a year: 取組内容.
    Planned,
    /// What was done: 主な取組.
    Done,
    /// How it goes: 進捗状況.
    Status,
    /// How it was rated: 達成状況.
    Rating,
    /// How it is judged: 評価.
    Assessment,
    /// What is still wanting: 課題.
    Issues,
    /// What comes next: 今後の方向性.
    Next,
    /// A level of the plan's tree: 基本方針, 施策の方向, 取組項目.
    Level,
}

/// Words of headers. A header is compared without blanks and brackets.
static COLUMNS: [(&str, Column); 63] = [
    ("誰が", Column::Actor),
    ("だれが", Column::Actor),
    ("実施主体", Column::Actor),
    ("取組主体", Column::Actor),
    ("担当", Column::Actor),
    ("所管", Column::Actor),
    ("期待される", Column::Expectation),
    ("期待する", Column::Expectation),
    ("取り組むこと", Column::Commitment),
    ("取組むこと", Column::Commitment),
    ("取りくむこと", Column::Commitment),
    ("スケジュール", Column::Schedule),
    ("年次計画", Column::Schedule),
    ("実施年度", Column::Schedule),
    ("めやす", Column::Guide),
    ("目安", Column::Guide),
    ("時期", Column::Timing),
    ("支援策", Column::Support),
    ("支援名", Column::Support),
    ("支援の名称", Column::Support),
    ("概要", Column::Summary),
    ("方向性", Column::Next),
    ("達成状況", Column::Rating),
    ("達成度", Column::Rating),
    ("評価区分", Column::Rating),
    ("評価結果", Column::Rating),
    ("総合評価", Column::Rating),
    ("判定", Column::Rating),
    ("評価", Column::Assessment),
    ("主な取組", Column::Done),
    ("主な取り組み", Column::Done),
    ("取組の状況", Column::Done),
    ("取組状況", Column::Done),
    ("実施状況", Column::Done),
    ("実施内容", Column::Done),
    ("取組実績", Column::Done),
    ("進捗状況", Column::Status),
    ("進捗", Column::Status),
    ("取組内容", Column::Planned),
    ("取り組み内容", Column::Planned),
    ("取組の内容", Column::Planned),
    ("計画内容", Column::Planned),
    ("実施計画", Column::Planned),
    ("課題", Column::Issues),
    ("問題点", Column::Issues),
    ("今後", Column::Next),
    ("次年度以降", Column::Next),
    ("改善", Column::Next),
    ("実績", Column::Results),
    ("成果", Column::Results),
    ("方針", Column::Level),
    ("施策", Column::Level),
    ("政策", Column::Level),
    ("基本目標", Column::Level),
    ("方向", Column::Level),
    ("取組項目", Column::Level),
    ("取組", Column::Level),
    ("取り組み", Column::Level),
    ("事業", Column::Level),
    ("柱", Column::Level),
    ("分野", Column::Level),
    ("項目", Column::Level),
    ("事項", Column::Topic),
];

/// What a header says that its column holds.
pub fn column(header: &str) -> Option<Column> {
    first(&COLUMNS, header)
}

/// Words of headings above sentences.
static PASSAGES: [(&str, PassageRole); 20] = [
    ("成果目標", PassageRole::OutcomeGoal),
    ("業績目標", PassageRole::OutputGoal),
    ("計画期間の目標", PassageRole::PeriodGoal),
    ("最終目標", PassageRole::FinalGoal),
    ("充実", PassageRole::Strength),
    ("よくなった", PassageRole::Strength),
    ("強み", PassageRole::Strength),
    ("現状", PassageRole::Situation),
    ("背景", PassageRole::Situation),
    ("課題", PassageRole::Challenge),
    ("考え方", PassageRole::Approach),
    ("戦略", PassageRole::Approach),
    ("趣旨", PassageRole::Purpose),
    ("目的", PassageRole::Purpose),
    ("ねらい", PassageRole::Purpose),
    ("内容", PassageRole::Content),
    ("概要", PassageRole::Content),
    ("めやす", PassageRole::Guide),
    ("目安", PassageRole::Guide),
    ("目標", PassageRole::PeriodGoal),
];

/// What the sentences below a heading are for.
pub fn passage(heading: &str) -> PassageRole {
    first(&PASSAGES, heading).unwrap_or(PassageRole::Other)
}

/// Words for how things go.
static STATUSES: [(&str, StatusCode); 14] = [
    ("遅れ", StatusCode::Delayed),
    ("遅延", StatusCode::Delayed),
    ("前倒し", StatusCode::Ahead),
    ("未着手", StatusCode::NotStarted),
    ("未実施", StatusCode::NotStarted),
    ("中止", StatusCode::Stopped),
    ("休止", StatusCode::Stopped),
    ("廃止", StatusCode::Stopped),
    ("完了", StatusCode::Done),
    ("終了", StatusCode::Done),
    ("順調", StatusCode::OnTrack),
    ("予定どおり", StatusCode::OnTrack),
    ("予定通り", StatusCode::OnTrack),
    ("計画どおり", StatusCode::OnTrack),
];

/// What words for how things go mean.
pub fn status(label: &str) -> Option<StatusCode> {
    first(&STATUSES, label)
}

/// Words that say what an evaluation is of; any other is of a year.
static SCOPES: [(&str, Scope); 6] = [
    ("進捗", Scope::Progress),
    ("中間", Scope::Interim),
    ("期間の評価", Scope::Final),
    ("最終評価", Scope::Final),
    ("総括", Scope::Final),
    ("期末", Scope::Final),
];

/// What an evaluation with this heading is of.
pub fn scope(heading: &str) -> Scope {
    first(&SCOPES, heading).unwrap_or(Scope::Annual)
}

/// Headers of a column that evaluates more than a year.
pub static EVALUATIONS: [&str; 4] = ["中間評価", "期間の評価", "最終評価", "期末評価"];

/// Words for all of a year.
pub static ALL_YEAR: [&str; 3] = ["通年", "年間", "年間を通じて"];

/// Words by which brackets at the end of a title name an edition.
pub static EDITIONS: [&str; 7] = ["月", "年", "案", "現在", "版", "改定", "送付"];

/// Words of editions that are not in force yet.
pub static DRAFTS: [&str; 3] = ["案", "送付", "検討"];

/// Words that end the name of a level, by which `基本目標 1` is told from a sentence with a number at its end.
pub static LEVELS: [&str; 17] = [
    "目標",
    "方針",
    "施策",
    "政策",
    "項目",
    "事項",
    "柱",
    "分野",
    "戦略",
    "テーマ",
    "プロジェクト",
    "ステップ",
    "段階",
    "取組",
    "事業",
    "方向",
    "課題",
];

/// Words of those who live there; everybody else who does something is an organisation.
pub static RESIDENTS: [&str; 4] = ["住民", "市民", "区民", "町民"];

fn first<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    words.iter().find(|(word, _)| text.contains(word)).map(|&(_, meaning)| meaning)
}
