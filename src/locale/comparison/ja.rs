//! Japanese.

use super::{ComparisonWords, Named, absent, mentions, rest};
use crate::diff::{Comparison, Counts, Kind, Part, Subject, When};
use crate::locale::{Calendar, words};
use crate::model::{FiscalYear, Span, Timing, TimingPart};

/// 日本語.
pub(super) struct Japanese;

/// What a kind of change is in a sentence, before another clause and at the end.
const CLAUSES: [(Kind, &str, &str); 6] = [
    (Kind::Reworded, "の文言が変わり", "の文言が変わりました"),
    (Kind::Added, "が加わり", "が加わりました"),
    (Kind::Removed, "が削除され", "が削除されました"),
    (Kind::Moved, "が移動し", "が移動しました"),
    (Kind::Renumbered, "の番号が変わり", "の番号が変わりました"),
    (Kind::Notation, "の表記だけが変わり", "の表記だけが変わりました"),
];

fn year(year: FiscalYear) -> String {
    words("ja").year(year, Calendar::Western)
}

fn years(from: FiscalYear, to: FiscalYear) -> String {
    if from == to { year(from) } else { format!("{}～{}", year(from), year(to)) }
}

fn span(span: &Span) -> String {
    let open = if span.uncertain { "以降" } else { "" };
    let mark = [span.mark.as_deref(), span.label.as_deref()].map(Option::unwrap_or_default).concat();
    let gap = if mark.is_empty() { "" } else { " " };
    [&years(span.from, span.to), open, gap, &mark].concat()
}

fn timing(timing: &Timing) -> String {
    let listed = |parts: &[u8]| parts.iter().map(u8::to_string).collect::<Vec<_>>().join("・");
    let part = match &timing.part {
        TimingPart::AllYear => "通年".to_owned(),
        TimingPart::Quarters(quarters) => format!("第{}四半期", listed(quarters)),
        TimingPart::Half(1) => "上半期".to_owned(),
        TimingPart::Half(_) => "下半期".to_owned(),
        TimingPart::Months(months) => format!("{}月", listed(months)),
        TimingPart::Words(words) => words.clone(),
    };
    timing.year.map(year).unwrap_or_default() + &part
}

fn counted((named, count): (Named, usize)) -> String {
    let name = match named {
        Named::Level(name) => name,
        Named::Items => "項目",
        Named::Indicators => "指標",
    };
    format!("{name}{count}件")
}

/// What changed, as one sentence.
fn changed(counts: &Counts) -> String {
    let things = CLAUSES.iter().map(|(kind, before, last)| {
        let things: Vec<String> = mentions(counts, *kind).into_iter().map(counted).collect();
        (things.join("、"), *before, *last)
    });
    let facet = |count: usize, name: &str, unit: &str| match count {
        0 => (String::new(), "が変わり", "が変わりました"),
        _ => (format!("{name}{count}{unit}"), "が変わり", "が変わりました"),
    };
    let facets = [
        facet(counts.figures, "指標の数値など", "件"),
        facet(counts.spans, "期間", "件"),
        facet(counts.texts, "そのほかの記載", "か所"),
    ];
    let clauses: Vec<_> = things.chain(facets).filter(|(things, ..)| !things.is_empty()).collect();
    let clause = |(at, (things, before, last)): (usize, &(String, &str, &str))| {
        let verb = if at + 1 == clauses.len() { last } else { before };
        [things, *verb].concat()
    };
    clauses.iter().enumerate().map(clause).collect::<Vec<_>>().join("、") + "。"
}

/// What did not change.
fn unchanged(counts: &Counts) -> String {
    let Some(rest) = rest(counts) else { return String::new() };
    let (name, total) = (rest.level.unwrap_or("項目"), rest.total);
    let what = if rest.is_whole { "" } else { "名称・番号・位置が" };
    match rest.unchanged {
        0 => format!("{what}変わっていない{name}はありません。"),
        all if all == total => format!("{name}{total}件はすべて{what}変わっていません。"),
        some => format!("{name}{total}件のうち{some}件は{what}変わっていません。"),
    }
}

fn did_not_happen(words: &Japanese, counts: &Counts) -> String {
    let kinds: Vec<&str> = absent(counts).into_iter().map(|kind| words.kind(kind)).collect();
    match kinds.as_slice() {
        [] => String::new(),
        kinds => format!("{}された項目はありません。", kinds.join("・")),
    }
}

impl ComparisonWords for Japanese {
    fn lang(&self) -> &'static str {
        "ja"
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Added => "追加",
            Kind::Removed => "削除",
            Kind::Reworded => "文言の変更",
            Kind::Notation => "表記のみ",
            Kind::Moved => "移動",
            Kind::Renumbered => "番号の変更",
            Kind::Figure => "数値の変更",
            Kind::Span => "期間の変更",
        }
    }

    fn kinds(&self, kinds: &[Kind]) -> String {
        kinds.iter().map(|kind| self.kind(*kind)).collect::<Vec<_>>().join("・")
    }

    fn subject(&self, subject: Subject) -> &'static str {
        match subject {
            Subject::Item => "項目",
            Subject::Indicator => "指標",
            Subject::Commitment => "取り組むこと",
            Subject::Passage => "文章",
            Subject::Support => "支援策",
            Subject::Work => "取組工程",
            Subject::Review => "評価",
            Subject::Expectation => "期待される取組",
            Subject::Assignment => "担当課",
            Subject::Actor => "主体",
            Subject::Plan => "計画",
        }
    }

    fn part(&self, part: Part) -> &'static str {
        match part {
            Part::Title => "名称",
            Part::Subtitle => "副題",
            Part::Publisher => "策定主体",
            Part::Period => "計画期間",
            Part::Levels => "階層の名称",
            Part::Statuses => "進捗の語",
            Part::RatingScales => "評価基準",
            Part::Role => "主体",
            Part::Heading => "見出し",
            Part::Points => "本文",
            Part::Target => "目標",
            Part::Actual | Part::Results => "実績",
            Part::Value => "値",
            Part::PublishedRate => "公表された達成率",
            Part::Baseline => "現状",
            Part::Final => "最終目標",
            Part::Unit => "単位",
            Part::Counting => "集計方法",
            Part::Better => "望ましい方向",
            Part::Formula => "達成率の計算方法",
            Part::Kind => "種類",
            Part::Spans => "実施期間",
            Part::Timing => "時期",
            Part::Summary => "概要",
            Part::Planned => "計画",
            Part::Done => "取組の状況",
            Part::Status => "進捗状況",
            Part::Rating => "判定",
            Part::Assessment => "評価の内容",
            Part::Issues => "課題",
            Part::Next => "今後の方向性",
            Part::Due => "期限",
        }
    }

    fn setting<'w>(&self, word: &'w str) -> &'w str {
        match word {
            "outcome" => "成果指標",
            "output" => "活動指標",
            "other" => "そのほか",
            "cumulative" => "累計",
            "annual" => "単年",
            "pointInTime" => "年度末時点",
            "higher" => "多いほどよい",
            "lower" => "少ないほどよい",
            "none" => "増減に良し悪しなし",
            "ratio" => "実績÷目標",
            "fromBaseline" => "現状からの伸び",
            other => other,
        }
    }

    fn heads(&self, old: Option<&str>, new: Option<&str>) -> [String; 3] {
        let head = |word: &str, label: Option<&str>| match label {
            Some(label) => format!("{word}（{label}）"),
            None => word.to_owned(),
        };
        [head("旧", old), head("新", new), "種別".to_owned()]
    }

    fn nothing(&self) -> &'static str {
        "（なし）"
    }

    fn caption(&self, plan: &str, old: Option<&str>, new: Option<&str>) -> String {
        match (old, new) {
            (Some(old), Some(new)) => format!("{plan} 新旧対照表（旧：{old}、新：{new}）"),
            _ => format!("{plan} 新旧対照表"),
        }
    }

    fn when(&self, when: &When) -> String {
        match when {
            When::Period(period) => years(period.from, period.to),
            When::Span(of) => span(of),
            When::Timing(of) => timing(of),
        }
    }

    fn sentence(&self, comparison: &Comparison) -> String {
        if comparison.changes.is_empty() {
            return "違いは見つかりませんでした。".to_owned();
        }
        let counts = &comparison.counts;
        [changed(counts), unchanged(counts), did_not_happen(self, counts)].concat()
    }
}
