//! Japanese.

use super::FacetWords;
use crate::model::{Better, Counting, IndicatorKind, PassageRole, Rounding, RoundingMode, Scope};

pub(super) static JAPANESE: FacetWords = FacetWords {
    assignments: "担当課",
    lead: "主担当",
    indicators: "指標",
    about: "単位など",
    final_goal: "最終目標",
    note: "備考",
    expectations: "期待される取組",
    who: "誰が",
    commitments: "取り組むこと",
    schedule: "推進のスケジュール",
    supports: "支援策",
    support_heads: ["実施時期", "支援策名称", "概要", "実績"],
    work: "取組工程",
    work_heads: ["年度", "計画", "実績"],
    reviews: "進捗・評価",
    review_heads: ["区分", "進捗", "評価", "取組の状況", "評価の内容", "課題", "今後の方向性", "予定"],
    halves: ["上半期", "下半期"],
    scale: "評価の段階：",
    nothing: "記入なし",
    between: "、",
    unit: |unit| ["単位：", unit].concat(),
    kind: |kind| match kind {
        IndicatorKind::Outcome => "成果指標",
        IndicatorKind::Output => "活動指標",
        IndicatorKind::Other => "その他の指標",
    },
    counting: |counting| match counting {
        Counting::Cumulative => "累計",
        Counting::Annual => "単年",
        Counting::PointInTime => "年度末時点",
    },
    better: |better| match better {
        Better::Higher => "多いほどよい",
        Better::Lower => "少ないほどよい",
        Better::None => "増減に良し悪しなし",
    },
    by_targets: "（目標の推移から判断）",
    from_baseline: "達成率は現状からの伸びで計算",
    rounding: |Rounding { digits, mode }| {
        let place = if digits == 0 { "整数".to_owned() } else { format!("小数第{digits}位") };
        let mode = match mode {
            RoundingMode::HalfUp => "四捨五入",
            RoundingMode::Truncate => "以下切り捨て",
        };
        ["達成率は", &place, "まで（", mode, "）"].concat()
    },
    published: |rate| ["公表値", rate].concat(),
    former: |value, edition| {
        let edition = edition.map(|edition| ["（", edition, "）"].concat()).unwrap_or_default();
        ["変更前", value, &edition].concat()
    },
    printed: |text| ["原文「", text, "」"].concat(),
    role: |role| match role {
        PassageRole::Purpose => Some("趣旨・目的"),
        PassageRole::Situation => Some("現状と課題"),
        PassageRole::Approach => Some("取組の考え方"),
        PassageRole::OutcomeGoal => Some("成果目標"),
        PassageRole::OutputGoal => Some("業績目標"),
        PassageRole::PeriodGoal => Some("計画期間の目標"),
        PassageRole::FinalGoal => Some("最終目標"),
        PassageRole::Content => Some("取組の内容"),
        PassageRole::Guide => Some("めやす"),
        PassageRole::Strength => Some("充実してきたこと"),
        PassageRole::Challenge => Some("課題と感じていること"),
        PassageRole::Other => None,
    },
    scope: |scope| match scope {
        Scope::Progress => "進捗管理",
        Scope::Annual => "年度評価",
        Scope::Interim => "中間評価",
        Scope::Final => "期末評価",
    },
    years: |from, to| [from, "～", to].concat(),
};
