//! The words of the viewer's overview, apart from those of every page, which pays for what it can reach.

/// The words of the overview (概要の言葉).
pub struct OverviewWords {
    /// 計画の概要.
    pub name: &'static str,
    /// 取り組むこと.
    pub commitments: &'static str,
    /// 指標.
    pub indicators: &'static str,
    /// 評価・進捗の記録.
    pub reviews: &'static str,
    /// 支援策.
    pub supports: &'static str,
    /// So many supports, and so many of them with results.
    pub with_results: fn(usize, usize) -> String,
    /// 実績のある最新の年度.
    pub latest: &'static str,
    /// In a year, of so many indicators that can be judged, so many reached the target.
    pub reached: fn(&str, usize, usize) -> String,
    /// 遅れているもの.
    pub late: &'static str,
    /// 良くなったもの.
    pub improved: &'static str,
    /// A heading with how many there are below it.
    pub with_count: fn(&str, usize) -> String,
    /// The link to all of them.
    pub all_of: fn(usize) -> String,
    /// ほか3件.
    pub others: fn(usize) -> String,
    /// The status of a year.
    pub status: fn(&str, &str) -> String,
    /// The rating of a year.
    pub rating: fn(&str, &str) -> String,
    /// The rating of a year, what it was and what it is.
    pub rated_better: fn(&str, &str, &str) -> String,
    /// Which year, which indicator, and the word for a target that was missed.
    pub missed: fn(&str, &str, &str) -> String,
    /// An indicator that is better in a year than in the one before.
    pub better: fn(&str, &str) -> String,
    /// Between two reasons.
    pub between: &'static str,
}

static JAPANESE: OverviewWords = OverviewWords {
    name: "計画の概要",
    commitments: "取り組むこと",
    indicators: "指標",
    reviews: "評価・進捗の記録",
    supports: "支援策",
    with_results: |all, with| format!("{all}（実績の記入あり {with}）"),
    latest: "実績のある最新の年度",
    reached: |year, judged, reached| {
        format!("{year}に判定できる指標{judged}件のうち、目標を達成したのは{reached}件です。")
    },
    late: "遅れ・未達があるもの",
    improved: "良くなったもの",
    with_count: |name, count| format!("{name}（{count}件）"),
    all_of: |count| format!("{count}件すべてを見る"),
    others: |count| format!("ほか{count}件"),
    status: |year, label| format!("{year}「{label}」"),
    rating: |year, code| format!("{year}の評価「{code}」"),
    rated_better: |year, before, now| format!("{year}の評価「{before}」→「{now}」"),
    missed: |year, title, missed| format!("{year}「{title}」{missed}"),
    better: |year, title| format!("{year}「{title}」前年度より改善"),
    between: "、",
};

static ENGLISH: OverviewWords = OverviewWords {
    name: "Overview",
    commitments: "Actions",
    indicators: "Indicators",
    reviews: "Reviews",
    supports: "Supports",
    with_results: |all, with| format!("{all} (with results: {with})"),
    latest: "Latest year with results",
    reached: |year, judged, reached| {
        format!("Indicators that can be judged for {year}: {judged}. Targets met: {reached}.")
    },
    late: "Late or missed",
    improved: "Improved",
    with_count: |name, count| format!("{name} ({count})"),
    all_of: |count| format!("See all {count}"),
    others: |count| format!("{count} more"),
    status: |year, label| [year, " “", label, "”"].concat().trim_start().to_owned(),
    rating: |year, code| [year, " rated “", code, "”"].concat().trim_start().to_owned(),
    rated_better: |year, before, now| format!("{year} rated “{now}”, before “{before}”"),
    missed: |year, title, missed| format!("{year} “{title}” {missed}"),
    better: |year, title| format!("{year} “{title}” better than the year before"),
    between: "; ",
};

/// The words of a language, by BCP 47 tag; Japanese for any language that is not here.
pub fn overview_words(lang: &str) -> &'static OverviewWords {
    if super::words(lang).lang() == "en" { &ENGLISH } else { &JAPANESE }
}
