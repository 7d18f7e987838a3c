//! Japanese.

use super::counts::{by_scale, each};
use super::{Count, Grade, Progress, RatingCell, RatingColumn, RatingFacts, RatingRow, RatingWords, Verdict};
use crate::locale::{Calendar, Words, words};
use crate::model::Meaning;

/// 日本語.
pub(super) struct Japanese;

impl RatingWords for Japanese {
    fn words(&self) -> &'static dyn Words {
        words("ja")
    }

    fn title(&self, plan: &str) -> String {
        format!("{plan}の評価")
    }

    fn breakdown_title(&self, plan: &str) -> String {
        format!("{plan}の評価の内訳")
    }

    fn item(&self) -> &'static str {
        "項目"
    }

    fn group(&self) -> &'static str {
        "区分"
    }

    fn whole(&self) -> &'static str {
        "全体"
    }

    fn total(&self) -> &'static str {
        "計"
    }

    fn unrated(&self) -> &'static str {
        "評価なし"
    }

    fn items(&self, count: usize) -> String {
        format!("{count}件")
    }

    fn all(&self, count: usize) -> String {
        format!("全{count}件")
    }

    fn column(&self, column: RatingColumn) -> Vec<String> {
        let (first, second) = match column {
            RatingColumn::Interim => ("中間", "評価"),
            RatingColumn::Final => ("期末", "評価"),
            _ => ("年度", "不明"),
        };
        vec![first.to_owned(), second.to_owned()]
    }

    fn meaning(&self, meaning: Meaning) -> &'static str {
        match meaning {
            Meaning::Exceeded => "目標を上回った",
            Meaning::Met => "目標どおり",
            Meaning::Missed => "目標を下回った",
            Meaning::FarMissed => "目標を大きく下回った",
            Meaning::Done => "完了",
            Meaning::NotStarted => "未着手",
            Meaning::Cancelled => "中止",
            Meaning::Unjudgeable => "評価できない",
        }
    }

    fn legend(&self, facts: &RatingFacts, grade: Grade) -> String {
        let facts_of = facts.grade(grade);
        let says =
            facts_of.label.as_deref().or_else(|| facts_of.meaning.map(|meaning| self.meaning(meaning)));
        format!("{}{}", quoted(facts, grade), says.unwrap_or("（凡例なし）"))
    }

    fn scale(&self, scale: usize) -> String {
        format!("評価基準{}", scale + 1)
    }

    fn code(&self, code: &str) -> String {
        format!("「{code}」")
    }

    fn tally(&self, name: &str, _is_rated: bool, count: usize) -> String {
        format!("{name}{count}件")
    }

    fn progress(&self, progress: &Progress, between: &str) -> String {
        let half = match progress.half {
            Some(1) => "上半期",
            Some(_) => "下半期",
            None => "年度",
        };
        [half, between, &progress.status.label].concat()
    }

    fn cell(&self, facts: &RatingFacts, cell: &RatingCell) -> String {
        let codes = codes(facts, cell);
        let progress: Vec<String> =
            cell.progress.iter().map(|progress| self.progress(progress, " ")).collect();
        match (codes.is_empty(), progress.is_empty()) {
            (true, true) => "―".to_owned(),
            (true, false) => format!("―（{}）", progress.join("、")),
            (false, true) => codes,
            (false, false) => format!("{codes}（{}）", progress.join("、")),
        }
    }

    fn readout(&self, facts: &RatingFacts, column: usize, calendar: Calendar) -> String {
        let mut parts = vec![self.column_name(facts.columns[column], calendar)];
        if let [row] = facts.rows.as_slice() {
            let cell = &row.cells[column];
            let codes = codes(facts, cell);
            parts.push(if codes.is_empty() { self.unrated().to_owned() } else { format!("評価{codes}") });
            parts.extend(cell.progress.iter().map(|progress| self.progress(progress, "：")));
            return parts.join(" ");
        }
        parts.extend(each(self, facts, column));
        match facts.delayed(column) {
            0 => {}
            late => parts.push(format!("遅れあり{late}件")),
        }
        parts.join(" ")
    }

    fn message(&self, facts: &RatingFacts, calendar: Calendar) -> String {
        let Some(column) = facts.latest() else { return String::new() };
        let name = self.column_name(facts.columns[column], calendar);
        let first = match facts.rows.as_slice() {
            [row] => self.one(facts, row, column, &name),
            _ => self.several(facts, column, &name),
        };
        [first, blind(facts)].concat()
    }

    fn breakdown_message(&self, facts: &RatingFacts, column: usize, calendar: Calendar) -> String {
        let name = self.column_name(facts.columns[column], calendar);
        let subject = subject(facts, column, &name);
        let all = self.all(facts.rows.len());
        let each = || each(self, facts, column).join("、");
        let counts = facts.counts(column, None, facts.rows.iter());
        let first = if facts.scales_in(column).len() > 1 {
            format!("{subject}は、{all}のうち、{}です。", each())
        } else if let [(verdict, _)] = counts.as_slice() {
            format!("{subject}は、{all}が{}です。", self.verdict(facts, verdict))
        } else {
            format!("{subject}は、{all}のうち{}です。{}", each(), self.biggest(facts, &counts))
        };
        [first, blind(facts)].concat()
    }

    fn no_legend(&self, codes: &[&str]) -> String {
        format!("評価{}の意味（凡例）は、この計画に書かれていません。", codes.join("・"))
    }

    fn shared_colours(&self) -> &'static str {
        "評価の段階が5を超えるため、近い段階は同じ色です。文字で見分けてください。"
    }

    fn first_only(&self) -> &'static str {
        "同じ時期に評価が2つ以上ある項目は、先に書かれた評価で数えています。"
    }

    fn unrated_by(&self, scale: usize) -> String {
        by_scale(self, self.unrated(), scale)
    }

    fn verdict(&self, facts: &RatingFacts, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Rated(grade) => quoted(facts, *grade),
            Verdict::Going(status) => format!("「{}」", status.label),
            Verdict::Nothing => self.unrated().to_owned(),
        }
    }
}

/// What the counts are of.
fn subject(facts: &RatingFacts, column: usize, name: &str) -> String {
    let is_rated = facts.rows.iter().any(|row| !row.cells[column].grades.is_empty());
    match (facts.columns[column], is_rated) {
        (RatingColumn::Year(_) | RatingColumn::Undated, true) => format!("{name}の評価"),
        (_, true) => name.to_owned(),
        (_, false) => format!("{name}の進捗"),
    }
}

impl Japanese {
    /// Which verdict most items have.
    fn biggest(&self, facts: &RatingFacts, counts: &[Count]) -> String {
        let most = RatingFacts::most(counts);
        let [(_, count), ..] = most.as_slice() else { return String::new() };
        let which: Vec<String> = most.iter().map(|(verdict, _)| self.verdict(facts, verdict)).collect();
        if most.len() == counts.len() {
            "同じ件数ずつです。".to_owned()
        } else if let [one] = which.as_slice() {
            format!("最も多いのは{one}の{count}件です。")
        } else {
            format!("最も多いのは{}の{count}件ずつです。", which.join("と"))
        }
    }

    fn one(&self, facts: &RatingFacts, row: &RatingRow, column: usize, name: &str) -> String {
        let cell = &row.cells[column];
        let subject = subject(facts, column, name);
        if cell.grades.is_empty() {
            let all: Vec<String> = cell.progress.iter().map(|one| self.progress(one, "：")).collect();
            return format!("評価はまだありません。{subject}は{}です。", all.join("、"));
        }
        let grades: Vec<String> = cell.grades.iter().map(|grade| quoted(facts, *grade)).collect();
        let change = match facts.pair(row, column) {
            Some((before, now)) if before == now => "で、前年度と同じです。".to_owned(),
            Some((before, now)) => {
                format!("で、{}から{}に変わりました。", quoted(facts, before), quoted(facts, now))
            }
            None => "です。".to_owned(),
        };
        let mut more = Vec::new();
        for (at, other) in facts.columns.iter().enumerate() {
            let codes = codes(facts, &row.cells[at]);
            if at != column && !matches!(other, RatingColumn::Year(_)) && !codes.is_empty() {
                more.push(format!("{}は「{codes}」", self.column_name(*other, Calendar::Both)));
            }
        }
        match facts.delayed_halves() {
            0 => {}
            late => more.push(format!("遅れがあるとされた半期は{late}回")),
        }
        let more = if more.is_empty() { String::new() } else { format!("{}です。", more.join("、")) };
        format!("{subject}は{}{change}{more}", grades.join("と"))
    }

    fn several(&self, facts: &RatingFacts, column: usize, name: &str) -> String {
        let subject = subject(facts, column, name);
        let all = facts.rows.len();
        let comma = if facts.scales_in(column).len() > 1 { "、" } else { "" };
        let each = each(self, facts, column).join("、");
        let first = format!("{subject}は、記録のある{all}件のうち{comma}{each}です。");
        let change = match facts.changed(column) {
            (0, _) => String::new(),
            (all, 0) => format!("前年度と比べられる{all}件はすべて前年度と同じです。"),
            (all, changed) => format!("前年度と比べられる{all}件のうち{changed}件で評価が変わりました。"),
        };
        let late = match facts.delayed(column) {
            0 => String::new(),
            late => format!("{name}に進捗の遅れがあるとされたのは{late}件です。"),
        };
        [first, change, late].concat()
    }
}

/// That nothing can be called good or bad.
fn blind(facts: &RatingFacts) -> String {
    let without = facts.without_legend();
    match (without.len(), facts.used().len()) {
        (0, _) => String::new(),
        (some, all) if some == all => "評価の凡例がないため、良し悪しは分かりません。".to_owned(),
        _ => format!("{}は凡例がないため、良し悪しは分かりません。", without.join("・")),
    }
}

fn codes(facts: &RatingFacts, cell: &RatingCell) -> String {
    cell.grades.iter().map(|grade| facts.grade(*grade).code.as_str()).collect::<Vec<_>>().join("・")
}

/// A code in quotation marks, with its scale if there are several.
fn quoted(facts: &RatingFacts, grade: Grade) -> String {
    let code = Japanese.code(&facts.grade(grade).code);
    if facts.has_several_scales() { by_scale(&Japanese, &code, grade.scale) } else { code }
}
