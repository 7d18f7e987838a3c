//! The words of the viewer's tables across items, apart from those of every page, which pays for what it can
//! reach.

/// The words of the tables across items (一覧表の言葉).
pub struct ViewsWords {
    /// 項目.
    pub item: &'static str,
    /// 時期.
    pub when: &'static str,
    /// 単位.
    pub unit: &'static str,
    /// 支援策・計画.
    pub support: &'static str,
    /// 計画, of the work of a year.
    pub planned: &'static str,
    /// 概要.
    pub summary: &'static str,
    /// 実績.
    pub results: &'static str,
    /// 記入なし.
    pub nothing: &'static str,
    /// A cell that has nothing because there need not be anything.
    pub none: &'static str,
    /// That the items have nothing for the table, before the link to the outline.
    pub no_rows: &'static str,
}

static JAPANESE: ViewsWords = ViewsWords {
    item: "項目",
    when: "時期",
    unit: "単位",
    support: "支援策・計画",
    planned: "計画",
    summary: "概要",
    results: "実績",
    nothing: "記入なし",
    none: "―",
    no_rows: "当てはまる項目には、この表に示す内容がありません。条件を外すか、項目の一覧をご覧ください：",
};

static ENGLISH: ViewsWords = ViewsWords {
    item: "Item",
    when: "When",
    unit: "Unit",
    support: "Support or plan",
    planned: "Plan",
    summary: "Summary",
    results: "Results",
    nothing: "Nothing entered",
    none: "―",
    no_rows: "The items that fit have nothing to show in this table. Clear the filters, or see the items:",
};

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn views_words(lang: &str) -> &'static ViewsWords {
    if super::words(lang).lang() == "en" { &ENGLISH } else { &JAPANESE }
}
