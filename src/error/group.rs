//! The parts of the catalogue of codes.

/// A part of the catalogue (点検の区分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// 構造.
    Structure,
    /// 番号.
    Numbering,
    /// 年度.
    Years,
    /// 予定.
    Schedule,
    /// 数値.
    Figures,
    /// 評価.
    Reviews,
    /// 担当.
    People,
    /// 文字.
    Text,
    /// 読み取り.
    Reading,
    /// 評価基準.
    Scales,
    /// 表記.
    Wording,
    /// 公開.
    Publishing,
    /// 版.
    Editions,
}

impl Group {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Group::Structure => "structure",
            Group::Numbering => "numbering",
            Group::Years => "years",
            Group::Schedule => "schedule",
            Group::Figures => "figures",
            Group::Reviews => "reviews",
            Group::People => "people",
            Group::Text => "text",
            Group::Reading => "reading",
            Group::Scales => "scales",
            Group::Wording => "wording",
            Group::Publishing => "publishing",
            Group::Editions => "editions",
        }
    }
}
