//! The table of all figures, a row each (縦持ちの表): its columns and the words in them.

use super::super::{Absence, Better, Bound, Certainty, Counting, Formula, IndicatorKind, RoundingMode};

/// The columns, in the order in which they are written.
pub static COLUMNS: [&str; 25] = [
    "全国地方公共団体コード",
    "地方公共団体名",
    "計画",
    "項目ID",
    "項目の番号",
    "項目",
    "指標ID",
    "指標の番号",
    "指標",
    "単位",
    "指標の種類",
    "集計方法",
    "望ましい方向",
    "達成率の計算",
    "端数の桁",
    "端数処理",
    "年度",
    "区分",
    "値",
    "値がない理由",
    "確かさ",
    "範囲",
    "原文",
    "版",
    "注記",
];

/// What a row is about (区分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The figure before the plan began.
    Baseline,
    /// A target that was replaced.
    FormerTarget,
    /// Planned.
    Target,
    /// Reached.
    Actual,
    /// A figure of which nothing says whether it was planned or reached.
    Value,
    /// The achievement rate as published.
    Rate,
    /// A remark on the year.
    Note,
    /// What is aimed at in the end.
    Final,
}

/// The words for what a row is about.
pub static KINDS: [(&str, Kind); 8] = [
    ("基準値", Kind::Baseline),
    ("変更前の計画", Kind::FormerTarget),
    ("計画", Kind::Target),
    ("実績", Kind::Actual),
    ("値", Kind::Value),
    ("公表達成率", Kind::Rate),
    ("注記", Kind::Note),
    ("最終目標", Kind::Final),
];

/// The words for why there is no number.
pub static ABSENCES: [(&str, Absence); 4] = [
    ("記載なし", Absence::Missing),
    ("未定", Absence::NotYet),
    ("該当なし", Absence::NotApplicable),
    ("非公表", Absence::Suppressed),
];

/// What stands in place of such a word where the value is words.
pub const WORDS: &str = "文章";

/// The words for how final a figure is.
pub static CERTAINTIES: [(&str, Certainty); 2] =
    [("見込み", Certainty::Estimated), ("速報値", Certainty::Provisional)];

/// The words for limits.
pub static BOUNDS: [(&str, Bound); 3] =
    [("約", Bound::About), ("以上", Bound::AtLeast), ("以下", Bound::AtMost)];

/// The words for what an indicator measures.
pub static INDICATOR_KINDS: [(&str, IndicatorKind); 3] = [
    ("成果指標", IndicatorKind::Outcome),
    ("活動指標", IndicatorKind::Output),
    ("その他", IndicatorKind::Other),
];

/// The words for what a figure counts.
pub static COUNTINGS: [(&str, Counting); 3] =
    [("累計", Counting::Cumulative), ("単年", Counting::Annual), ("年度末時点", Counting::PointInTime)];

/// The words for the direction in which an indicator improves.
pub static DIRECTIONS: [(&str, Better); 3] =
    [("増加", Better::Higher), ("減少", Better::Lower), ("なし", Better::None)];

/// The words for how the achievement rate is computed; 実績÷目標 where there is none.
pub static FORMULAS: [(&str, Formula); 1] = [("基準値からの伸び", Formula::FromBaseline)];

/// The words for what happens to the digits of a rate that are not shown.
pub static ROUNDINGS: [(&str, RoundingMode); 2] =
    [("四捨五入", RoundingMode::HalfUp), ("切り捨て", RoundingMode::Truncate)];

/// The word for something.
pub fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], wanted: T) -> &'static str {
    words.iter().find(|(_, known)| *known == wanted).map_or("", |(word, _)| word)
}

/// What a word stands for.
pub fn meaning<T: Copy>(words: &[(&'static str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}
