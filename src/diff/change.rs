//! One change.

use crate::model::words;
use crate::model::{FiscalYear, Id, Period, Span, Timing, Value};
use serde::Serialize;

/// One change (変更点) from one edition to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// What it happened to.
    pub subject: Subject,
    /// Which part of it, where it is not its title or number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// What the level of the item, or of the item it belongs to, is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The thing in the old edition; absent if it was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Side>,
    /// The thing in the new edition; absent if it was removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Side>,
    /// Where its words differ, if they do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<Piece>,
    /// The figure before and after, of a change of figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<FigureChange>,
    /// The years before and after, of a change of years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<WhenChange>,
}

words! {
    /// What happened (種別).
    pub enum Kind {
        /// It is only in the new edition (追加).
        Added = "added",
        /// It is only in the old edition (削除).
        Removed = "removed",
        /// Its words changed (文言の変更).
        Reworded = "reworded",
        /// It is only written in another way: width, blanks, punctuation, brackets (表記のみ).
        Notation = "notation",
        /// It stands below another item (移動).
        Moved = "moved",
        /// It has another number (番号の変更).
        Renumbered = "renumbered",
        /// A figure, or what figures mean, changed (数値の変更).
        Figure = "figure",
        /// The years of something changed (期間の変更).
        Span = "span",
    }
}

words! {
    /// What something happened to (対象).
    pub enum Subject {
        /// 項目.
        Item = "item",
        /// 指標.
        Indicator = "indicator",
        /// 取り組むこと.
        Commitment = "commitment",
        /// 文章.
        Passage = "passage",
        /// 支援策.
        Support = "support",
        /// 取組工程.
        Work = "work",
        /// 評価.
        Review = "review",
        /// 期待される取組.
        Expectation = "expectation",
        /// 担当課.
        Assignment = "assignment",
        /// 主体.
        Actor = "actor",
        /// 計画.
        Plan = "plan",
    }
}

words! {
    /// A part (部分) of what something happened to: the key of the plan format.
    pub enum Part {
        /// What it is called (名称).
        Title = "title",
        /// The second line of the title (副題).
        Subtitle = "subtitle",
        /// Who published it (策定主体).
        Publisher = "publisher",
        /// The years of the plan (計画期間).
        Period = "period",
        /// The names of its levels (階層の名称).
        Levels = "levels",
        /// Its words for how things go (進捗の語).
        Statuses = "statuses",
        /// Its scales of ratings (評価基準).
        RatingScales = "ratingScales",
        /// What somebody is (役割).
        Role = "role",
        /// What is printed above a passage (見出し).
        Heading = "heading",
        /// Sentences, or points of a list (文).
        Points = "points",
        /// What is aimed at (目標・計画値).
        Target = "target",
        /// What was reached (実績値).
        Actual = "actual",
        /// A figure (値) of which the source does not say whether it was planned or reached.
        Value = "value",
        /// The achievement rate as published (公表された達成率).
        PublishedRate = "publishedRate",
        /// The figure before the plan began (基準値・現状値).
        Baseline = "baseline",
        /// What is aimed at in the end (最終目標).
        Final = "final",
        /// The unit of the figures (単位).
        Unit = "unit",
        /// What one figure counts (集計方法).
        Counting = "counting",
        /// The direction of improvement (望ましい方向).
        Better = "better",
        /// How a rate is computed (達成率の計算方法).
        Formula = "formula",
        /// What the indicator measures (指標の種類).
        Kind = "kind",
        /// Years in which something is done (実施期間).
        Spans = "spans",
        /// When in the year (時期).
        Timing = "timing",
        /// What a support is (概要).
        Summary = "summary",
        /// What came of a support (実績).
        Results = "results",
        /// What was planned for a year (計画).
        Planned = "planned",
        /// What was done (実績・取組の状況).
        Done = "done",
        /// How it is going (進捗状況).
        Status = "status",
        /// The rating (評価・判定).
        Rating = "rating",
        /// How it is judged (評価の内容).
        Assessment = "assessment",
        /// What is still wanting (課題).
        Issues = "issues",
        /// What comes next (今後の方向性).
        Next = "next",
        /// When a review is due (評価の期限).
        Due = "due",
    }
}

/// A thing in one of the two editions (旧・新の一方).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// JSON pointer into that edition's plan: /items/0/items/1.
    pub path: String,
    /// Its id, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// Its number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its title, or the text itself.
    pub text: String,
}

/// A run of words (語句) that both editions have, or one of them. The equal and the deleted pieces together are
/// the old text, the equal and the inserted ones the new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Which edition has it.
    #[serde(rename = "op")]
    pub operation: Operation,
    /// The words.
    pub text: String,
}

words! {
    /// Which edition has a piece of text.
    pub enum Operation {
        /// Both.
        Equal = "equal",
        /// Only the old one.
        Delete = "delete",
        /// Only the new one.
        Insert = "insert",
    }
}

/// A figure (数値) before and after. What is no value of the format (a unit, a way of counting) is kept as words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureChange {
    /// The fiscal year it is for, where it is for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<FiscalYear>,
    /// What stood in the old edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Value>,
    /// What stands in the new edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Value>,
}

/// Years (期間) before and after.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhenChange {
    /// What stood in the old edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<When>,
    /// What stands in the new edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<When>,
}

/// When something is: written as what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum When {
    /// Years of a commitment (実施期間).
    Span(Span),
    /// The years of the plan (計画期間).
    Period(Period),
    /// A part of a year (時期).
    Timing(Timing),
}

impl Change {
    /// A change of which no more than this is known.
    pub(super) fn new(kind: Kind, subject: Subject, old: Option<Side>, new: Option<Side>) -> Change {
        Change {
            kind,
            subject,
            part: None,
            level: None,
            old,
            new,
            pieces: Vec::new(),
            figure: None,
            when: None,
        }
    }

    /// Whether it is a change of an item or indicator itself and not of one of its facets.
    pub fn is_of_the_thing(&self) -> bool {
        self.part.is_none() && matches!(self.subject, Subject::Item | Subject::Indicator)
    }
}
