//! Japanese.

use super::{ViewerWords, counted};

pub(super) static JAPANESE: ViewerWords = ViewerWords {
    contents: "目次",
    search: "計画の中を検索",
    actor: "担当・主体",
    year: "年度",
    status: "進捗",
    rating: "評価",
    level: "段階",
    edition: "版",
    all: "すべて",
    reset: "条件をすべて外す",
    views: "表示",
    view: ["体系", "スケジュール", "指標", "評価", "ステップ", "版の比較"],
    copy: "この項目へのリンクをコピー",
    copied: "リンクをコピーしました。",
    print_item: "この項目を印刷",
    print: "印刷",
    save: "計画データ（JSON）を保存",
    period: "計画期間",
    notes: |count| format!("注記（{count}件）"),
    again: "（再掲）",
    below: "この下の項目",
    only_open_on_paper: "項目が多いため、開いている項目だけを印刷しています。",
    empty: "この計画には項目がありません。",
    nothing_found: "当てはまる項目がありません。言葉を短くするか、条件を外してください。",
    found: |count| format!("{}件見つかりました。", counted(count)),
    leaves: |name, count| format!("{} {}件", name.unwrap_or("下の項目"), counted(count)),
    level_name: |depth| format!("{}段目", depth + 1),
    more: |count| format!("残り{}件の続きを表示", counted(count)),
};
