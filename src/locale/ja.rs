//! Japanese.

use super::{Calendar, Term, Words, decimal, number};
use crate::error::Error;
use crate::model::{Absence, Bound, Certainty, Era, Figure, FiscalYear, Rate, Rounding};

/// 日本語.
pub(super) struct Japanese;

fn era_year(year: FiscalYear) -> String {
    let (era, n) = year.era();
    if n == 1 { format!("{}元", era.name) } else { format!("{}{n}", era.name) }
}

fn era_letter_year(year: FiscalYear) -> String {
    let (era, n) = year.era();
    format!("{}{n}", era.letter)
}

impl Words for Japanese {
    fn lang(&self) -> &'static str {
        "ja"
    }

    fn term(&self, term: Term) -> &'static str {
        match term {
            Term::Actual => "実績",
            Term::Target => "目標",
            Term::Baseline => "現状",
            Term::Value => "値",
            Term::FiscalYear => "年度",
            Term::Rate => "達成率",
            Term::Outcome => "判定",
            Term::Reached => "達成",
            Term::Missed => "未達",
            Term::Estimated => "見込み",
            Term::Provisional => "速報値",
            Term::Indicator => "指標",
            Term::EstimateKey => "見込み・速報値（斜線）",
            Term::MissedKey => "目標に届かなかった年度",
            Term::DataTable => "グラフの数値を表で見る",
            Term::Source => "出典",
            Term::File => "データ",
            Term::ChooseYear => "年度を選ぶ",
            Term::EraYears => "和暦",
            Term::WesternYears => "西暦",
            Term::BothYears => "併記",
            Term::YearRange => "年度の範囲",
            Term::FirstYear => "年度（から）",
            Term::LastYear => "年度（まで）",
            Term::Shown => "表示",
            Term::Save => "保存・印刷",
            Term::Print => "印刷",
        }
    }

    fn year(&self, year: FiscalYear, calendar: Calendar) -> String {
        match calendar {
            Calendar::Both => format!("{}年度（{}年度）", year.get(), era_year(year)),
            Calendar::Western => format!("{}年度", year.get()),
            Calendar::Era => format!("{}年度", era_year(year)),
        }
    }

    fn era_year(&self, era: &Era, year: u16) -> String {
        if year == 1 { format!("{}元年", era.name) } else { format!("{}{year}年", era.name) }
    }

    fn year_on_axis(&self, year: FiscalYear, calendar: Calendar) -> [Vec<String>; 2] {
        let (western, era) = (year.get(), era_year(year));
        match calendar {
            Calendar::Both => [
                vec![format!("{western}年度"), format!("{era}年度")],
                vec![western.to_string(), era_letter_year(year)],
            ],
            Calendar::Western => [vec![format!("{western}年度")], vec![western.to_string()]],
            Calendar::Era => [vec![format!("{era}年度")], vec![era_letter_year(year)]],
        }
    }

    fn around(&self, bound: Bound) -> [&'static str; 2] {
        match bound {
            Bound::Exact => ["", ""],
            Bound::About => ["約", ""],
            Bound::AtLeast => ["", "以上"],
            Bound::AtMost => ["", "以下"],
        }
    }

    fn figure(&self, figure: &Figure, unit: Option<&str>) -> String {
        let [before, after] = self.around(figure.bound);
        let certainty = match figure.certainty {
            Certainty::Settled => "",
            Certainty::Estimated => "（見込み）",
            Certainty::Provisional => "（速報値）",
        };
        [before, &number(figure.value), unit.unwrap_or_default(), after, certainty].concat()
    }

    fn labelled(&self, term: Term, text: &str) -> String {
        [self.term(term), text].concat()
    }

    fn absence(&self, state: Absence) -> &'static str {
        match state {
            Absence::Missing => "―",
            Absence::NotYet => "未定",
            Absence::NotApplicable => "該当なし",
            Absence::Suppressed => "非公表",
        }
    }

    fn percent(&self, rate: Rate, rounding: Rounding) -> String {
        let (units, decimals) = rate.percent(rounding);
        let [about, _] = self.around(rate.bound(rounding));
        [about, &decimal(units, decimals), "％"].concat()
    }

    fn error(&self, error: &Error) -> String {
        match error {
            Error::NotText { byte } => {
                format!("文字として読めません（{byte}バイト目）。UTF-8で保存したファイルか文字列を渡してください。")
            }
            Error::NotJson { line, column, .. } => {
                format!("計画データがJSONとして読めません（{line}行目{column}文字目）。ファイルを保存し直してください。")
            }
            Error::NotAPlan { path, expected } => {
                format!("計画データではありません：{path} に{}が必要です。", expectation(expected))
            }
            #[cfg(any(feature = "documents", feature = "import"))]
            Error::OtherFile(kind) => super::file::ja(*kind),
            #[cfg(feature = "documents")]
            Error::Nothing => "中身がありません。表か計画データの入ったファイルを選ぶか、表を貼り付けてください。".to_owned(),
            #[cfg(feature = "documents")]
            Error::UnclosedQuote { row, column } => {
                format!("CSVの{row}行目{column}列目で始まる引用符（\"）が閉じていません。閉じてから保存し直してください。")
            }
            #[cfg(any(feature = "page", feature = "viewer"))]
            Error::OnlyFromPlans => "ページの表から作れるのは、推移のグラフ（keikaku-trend）だけです。\
                 ほかの種類には、計画データ（.plan.json）へのリンクを使ってください。"
                .to_owned(),
            Error::EmptyTable => "表に文字がありません。年度と数値の入った表にしてください。".to_owned(),
            Error::NoHeader => {
                "表の見出しに年度と計画・実績が見つかりません。見出し行に「平成27年度」「計画」「実績」などを書いてください。".to_owned()
            }
            Error::NoFigures => "表に数値がありません。実績か計画の欄に数値を入れてください。".to_owned(),
            Error::NoIndicator { wanted, titles } if titles.is_empty() => {
                format!("指標「{wanted}」がありません。この計画には指標がひとつもありません。")
            }
            Error::NoIndicator { wanted, titles } => {
                format!("指標「{wanted}」がありません。この計画の指標：{}。", titles.join("、"))
            }
            Error::NoItem { wanted, titles } => {
                let some: Vec<&str> = titles.iter().take(10).map(String::as_str).collect();
                format!("項目「{wanted}」がありません。この計画の項目：{}。", some.join("、"))
            }
            Error::NothingToShow { kind } => {
                format!("この計画には「{kind}」のグラフにできる内容がありません。ほかの種類を選んでください。")
            }
            Error::NoYears { from, to } => {
                let (from, to) = (self.year(*from, Calendar::Both), self.year(*to, Calendar::Both));
                ["選ばれた年度には、グラフにできる内容がありません。", &from, "から", &to, "までの間で選んでください。"].concat()
            }
            Error::NoKind { wanted, kinds } => {
                format!("グラフの種類「{wanted}」はありません。使える種類：{}。", kinds.join("、"))
            }
            #[cfg(feature = "api")]
            Error::NoFormat { wanted, formats } => {
                format!("「{wanted}」という形式はありません。使える形式：{}。", formats.join("、"))
            }
            #[cfg(feature = "documents")]
            Error::NoEra { wanted } => {
                format!("「{wanted}」という元号はありません。「平成」か「H」のように書いてください。")
            }
            Error::TooLarge { what, limit } => {
                format!("大きすぎて扱えません：{}は{limit}までです。", size_word(what))
            }
            #[cfg(feature = "import")]
            Error::Workbook(why) => super::workbook::ja(why),
        }
    }
}

/// What should have been there.
pub(super) fn expectation(code: &str) -> &str {
    match code {
        "object" => "オブジェクト（波括弧）",
        "list" => "配列（角括弧）",
        "text" => "文字列",
        "number" => "数値",
        "boolean" => "true か false",
        "year" => "年度",
        "value" => "数値、または state か text を持つオブジェクト",
        "id" => "半角英数字と - _ だけのID",
        "small" => "範囲内の整数",
        "timing" => "時期（allYear, quarters, half, months, text のどれか）",
        "version" => "keikaku: 1",
        "title" => "題名（title）",
        "indicator-title" => "指標名（title）",
        other => other,
    }
}

fn size_word(what: &str) -> &str {
    match what {
        "bytes" => "バイト数",
        "levels" => "入れ子の深さ",
        "items" => "項目の数",
        "years" => "ひとつの指標の年度の数",
        "rows" => "表の行数",
        "columns" => "表の列数",
        "cells" => "表のセルの数",
        "lines" => "文の行数",
        "merges" => "結合セルの数",
        "parts" => "ブックの中の部品の数",
        other => other,
    }
}
