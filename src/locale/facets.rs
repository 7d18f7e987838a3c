//! The words of what an item has in the viewer, apart from those of every page, which pays for what it can
//! reach.

mod en;
mod ja;

use crate::model::{Better, Counting, IndicatorKind, PassageRole, Rounding, Scope};

/// The words of the facets of an item (項目の内容の言葉).
pub struct FacetWords {
    /// 担当課.
    pub assignments: &'static str,
    /// After ●: 主担当.
    pub lead: &'static str,
    /// 指標.
    pub indicators: &'static str,
    /// 単位など, above what the figures of an indicator are.
    pub about: &'static str,
    /// 最終目標.
    pub final_goal: &'static str,
    /// 備考.
    pub note: &'static str,
    /// 期待される取組.
    pub expectations: &'static str,
    /// 誰が.
    pub who: &'static str,
    /// 取り組むこと.
    pub commitments: &'static str,
    /// 推進のスケジュール.
    pub schedule: &'static str,
    /// 支援策.
    pub supports: &'static str,
    /// The heads of its table: 実施時期, 支援策名称, 概要, 実績.
    pub support_heads: [&'static str; 4],
    /// 取組工程.
    pub work: &'static str,
    /// The heads of its table: 年度, 計画, 実績.
    pub work_heads: [&'static str; 3],
    /// 評価.
    pub reviews: &'static str,
    /// The heads of its table: 区分, 進捗, 評価, 取組の状況, 評価の内容, 課題, 今後の方向性, 予定.
    pub review_heads: [&'static str; 8],
    /// 上半期 and 下半期.
    pub halves: [&'static str; 2],
    /// Before the steps of a scale: 評価の段階.
    pub scale: &'static str,
    /// 記入なし.
    pub nothing: &'static str,
    /// Between two words of a list.
    pub between: &'static str,
    /// What an indicator is measured in: 単位：箇所.
    pub unit: fn(&str) -> String,
    /// What an indicator measures: 成果指標.
    pub kind: fn(IndicatorKind) -> &'static str,
    /// What one figure counts: 累計.
    pub counting: fn(Counting) -> &'static str,
    /// Which direction is an improvement.
    pub better: fn(Better) -> &'static str,
    /// That this was taken from where the targets lead.
    pub by_targets: &'static str,
    /// That the achievement rate counts from the baseline.
    pub from_baseline: &'static str,
    /// How the publisher rounds its rates.
    pub rounding: fn(Rounding) -> String,
    /// A rate as the publisher printed it.
    pub published: fn(&str) -> String,
    /// A target that was replaced, and in which edition it stood.
    pub former: fn(&str, Option<&str>) -> String,
    /// A figure as it is printed, where that says more than the number.
    pub printed: fn(&str) -> String,
    /// What a passage is for; nothing for one that is for anything else.
    pub role: fn(PassageRole) -> Option<&'static str>,
    /// What is reviewed: 年度評価.
    pub scope: fn(Scope) -> &'static str,
    /// From one year to another.
    pub years: fn(&str, &str) -> String,
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn facet_words(lang: &str) -> &'static FacetWords {
    if super::words(lang).lang() == "en" { &en::ENGLISH } else { &ja::JAPANESE }
}
