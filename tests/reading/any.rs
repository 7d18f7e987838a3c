//! Whatever is put together from the words of plans: reading it never panics, and accounts for every cell.

use super::{read, written};
use keikaku::error::Error;
use keikaku::read::{TextFormat, YearContext, document, text_document};
use proptest::prelude::*;

/// Headers, labels, marks, years and figures, and what parts cells, rows and tables.
const WORDS: [&str; 64] = [
    "誰が",
    "担当課",
    "期待される取組 (例)",
    "計画期間中に取り組むこと【目標】",
    "推進のスケジュール (年度)",
    "基本方針",
    "基本施策",
    "施策の方向",
    "取組項目",
    "取組(めやす)",
    "実施時期",
    "支援策(取組)名称",
    "支援(取組)概要",
    "実績(参加者数等)",
    "事項",
    "23年度の取組内容",
    "24年3月末までの主な取組",
    "業績目標の達成状況",
    "戦略の進捗状況の評価",
    "次年度以降の課題",
    "取組の方向性",
    "取組項目(中項目)",
    "改革実施項目名称(細項目)",
    "No.",
    "現状と課題",
    "取組の内容",
    "改革実施概要",
    "取組工程",
    "現状 (平成26年度)",
    "平成27年度",
    "平成28年度",
    "中間目標/ 29年度以降",
    "計画",
    "実績",
    "指標",
    "進捗管理",
    "取組の状況",
    "上半期 (4~9月)",
    "進捗に遅れあり",
    "年度評価",
    "計画期間の中間評価",
    "(平成29年度に実施)",
    "中間評価",
    "ステップ1",
    "その他",
    "通年",
    "第3~4 四半期",
    "◎ 実施",
    "→",
    "①",
    "①広報 ②講座",
    "1. 市民公益活動",
    "【施策評価指標】①割合",
    "ア 強化 イ 活用",
    "【目標：6か所】",
    "同 上",
    "930(見込み)",
    "1,090",
    "―",
    "22",
    "H27",
    "・一\n・二",
    "(再掲)",
    "区分",
];

fn any_text() -> impl Strategy<Value = String> {
    let cell = prop_oneof![8 => (0..WORDS.len()).prop_map(|at| WORDS[at].replace('\n', " ")), 1 => ".{0,6}", 3 => Just(String::new())];
    let row = prop::collection::vec(cell, 1..7).prop_map(|cells| cells.join("\t"));
    let line = prop_oneof![6 => row, 1 => Just(String::new()), 1 => Just("基本目標 1".to_owned()), 1 => Just("- 点".to_owned())];
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn reading_any_document_never_panics_and_accounts_for_every_cell(text in any_text()) {
        let found = text_document(&text, TextFormat::Text).unwrap();
        match document(&found, YearContext::default()) {
            Err(error) => prop_assert!(matches!(error, Error::EmptyTable | Error::NoHeader)),
            Ok(reading) => {
                prop_assert_eq!(reading.account.len(), written(&found).len());
                for reading in &reading.plans {
                    let tree = serde_json::to_value(&reading.plan).unwrap();
                    for (path, _) in &reading.places {
                        prop_assert!(tree.pointer(path).is_some(), "{}", path);
                    }
                }
                let again = read(&found, "");
                prop_assert_eq!(reading.plans, again.plans);
            }
        }
    }
}
