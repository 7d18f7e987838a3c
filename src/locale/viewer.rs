//! The words of the plan viewer, apart from those of every page, which pays for what it can reach.

mod en;
mod ja;

/// The words around a plan in the viewer (閲覧画面の言葉).
pub struct ViewerWords {
    /// 目次.
    pub contents: &'static str,
    /// 検索.
    pub search: &'static str,
    /// 担当・主体.
    pub actor: &'static str,
    /// 年度.
    pub year: &'static str,
    /// 進捗.
    pub status: &'static str,
    /// 評価.
    pub rating: &'static str,
    /// 段階.
    pub level: &'static str,
    /// 版.
    pub edition: &'static str,
    /// すべて, the choice of no choice.
    pub all: &'static str,
    /// 条件をすべて外す.
    pub reset: &'static str,
    /// 表示, before the views.
    pub views: &'static str,
    /// The views, as [`crate::locale`] has no word for them: outline, schedule, indicators, reviews, steps, editions.
    pub view: [&'static str; 6],
    /// この項目へのリンクをコピー.
    pub copy: &'static str,
    /// リンクをコピーしました.
    pub copied: &'static str,
    /// この項目を印刷.
    pub print_item: &'static str,
    /// 計画を印刷.
    pub print: &'static str,
    /// 計画データ（JSON）を保存.
    pub save: &'static str,
    /// 計画期間.
    pub period: &'static str,
    /// 注記, and how many there are.
    pub notes: fn(usize) -> String,
    /// （再掲）.
    pub again: &'static str,
    /// この項目の下.
    pub below: &'static str,
    /// That on paper stands only what is open, because the plan is large.
    pub only_open_on_paper: &'static str,
    /// A plan without items.
    pub empty: &'static str,
    /// Nothing was found, and what to do.
    pub nothing_found: &'static str,
    /// How many items were found.
    pub found: fn(usize) -> String,
    /// How many lowest items are below one, by the name of their level.
    pub leaves: fn(Option<&str>, usize) -> String,
    /// The name of a level that has none, from 0.
    pub level_name: fn(usize) -> String,
    /// The button for so many more.
    pub more: fn(usize) -> String,
}

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn viewer_words(lang: &str) -> &'static ViewerWords {
    if super::words(lang).lang() == "en" { &en::ENGLISH } else { &ja::JAPANESE }
}

/// How many, with thousands separated.
fn counted(count: usize) -> String {
    super::decimal(i64::try_from(count).unwrap_or(i64::MAX), 0)
}
