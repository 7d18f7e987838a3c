//! Words by which the labels of a sheet (個票), the names of forms and remarks are recognised, as data.

/// What a label of a sheet (個票) announces, beside it or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetLabel {
    /// The title of a level: 取組項目(中項目), 施策名.
    Level,
    /// The number of the sheet: No.
    Number,
    /// The year that is evaluated: 評価年度.
    Year,
    /// Who is in charge: 担当課.
    Department,
    /// Sentences: 現状と課題.
    Passage,
    /// An amount of money: 決算額.
    Money,
    /// What is measured: 指標名.
    Measure,
    /// How it went, as a mark or in words: 評価.
    Judgement,
    /// What was done: 取組実績.
    Done,
    /// What is still wanting: 課題.
    Issues,
    /// What comes next: 今後の方向性.
    Next,
}

impl SheetLabel {
    /// Whether it announces a part of a review.
    pub fn is_review(self) -> bool {
        matches!(self, SheetLabel::Judgement | SheetLabel::Done | SheetLabel::Issues | SheetLabel::Next)
    }
}

/// Words of the labels of a sheet. A label is compared without blanks and brackets.
static SHEET_LABELS: [(&str, SheetLabel); 70] = [
    ("評価年度", SheetLabel::Year),
    ("対象年度", SheetLabel::Year),
    ("大項目", SheetLabel::Level),
    ("中項目", SheetLabel::Level),
    ("小項目", SheetLabel::Level),
    ("細項目", SheetLabel::Level),
    ("項目名", SheetLabel::Level),
    ("事業名", SheetLabel::Level),
    ("施策名", SheetLabel::Level),
    ("政策名", SheetLabel::Level),
    ("取組名", SheetLabel::Level),
    ("施策の名称", SheetLabel::Level),
    ("事業の名称", SheetLabel::Level),
    ("取組の名称", SheetLabel::Level),
    ("取組項目", SheetLabel::Level),
    ("No", SheetLabel::Number),
    ("NO", SheetLabel::Number),
    ("№", SheetLabel::Number),
    ("施策番号", SheetLabel::Number),
    ("事業番号", SheetLabel::Number),
    ("取組番号", SheetLabel::Number),
    ("項目番号", SheetLabel::Number),
    ("整理番号", SheetLabel::Number),
    ("管理番号", SheetLabel::Number),
    ("シート番号", SheetLabel::Number),
    ("施策コード", SheetLabel::Number),
    ("事業コード", SheetLabel::Number),
    ("担当", SheetLabel::Department),
    ("所管", SheetLabel::Department),
    ("主管", SheetLabel::Department),
    ("関係課", SheetLabel::Department),
    ("決算", SheetLabel::Money),
    ("予算", SheetLabel::Money),
    ("事業費", SheetLabel::Money),
    ("執行額", SheetLabel::Money),
    ("人件費", SheetLabel::Money),
    ("財源", SheetLabel::Money),
    ("指標名", SheetLabel::Measure),
    ("現状", SheetLabel::Passage),
    ("課題", SheetLabel::Issues),
    ("問題点", SheetLabel::Issues),
    ("今後", SheetLabel::Next),
    ("次年度", SheetLabel::Next),
    ("方向性", SheetLabel::Next),
    ("改善", SheetLabel::Next),
    ("見直し", SheetLabel::Next),
    ("達成度", SheetLabel::Judgement),
    ("達成状況", SheetLabel::Judgement),
    ("評価", SheetLabel::Judgement),
    ("判定", SheetLabel::Judgement),
    ("進捗", SheetLabel::Judgement),
    ("取組実績", SheetLabel::Done),
    ("活動実績", SheetLabel::Done),
    ("取組状況", SheetLabel::Done),
    ("取組の状況", SheetLabel::Done),
    ("実施状況", SheetLabel::Done),
    ("実施内容", SheetLabel::Done),
    ("主な取組", SheetLabel::Done),
    ("主な取り組み", SheetLabel::Done),
    ("成果と", SheetLabel::Done),
    ("目標", SheetLabel::Passage),
    ("目的", SheetLabel::Passage),
    ("趣旨", SheetLabel::Passage),
    ("ねらい", SheetLabel::Passage),
    ("背景", SheetLabel::Passage),
    ("概要", SheetLabel::Passage),
    ("内容", SheetLabel::Passage),
    ("対象", SheetLabel::Passage),
    ("めざす", SheetLabel::Passage),
    ("目指す", SheetLabel::Passage),
];

/// Words that are labels where nothing else stands with them.
static BARE_LABELS: [(&str, SheetLabel); 13] = [
    ("政策", SheetLabel::Level),
    ("施策", SheetLabel::Level),
    ("基本目標", SheetLabel::Level),
    ("基本方針", SheetLabel::Level),
    ("基本施策", SheetLabel::Level),
    ("重点施策", SheetLabel::Level),
    ("分野", SheetLabel::Level),
    ("柱", SheetLabel::Level),
    ("事業", SheetLabel::Level),
    ("事務事業", SheetLabel::Level),
    ("取組", SheetLabel::Level),
    ("番号", SheetLabel::Number),
    ("コード", SheetLabel::Number),
];

/// Ends of a sentence or of its predicate: no label ends so.
static PREDICATES: [&str; 7] = ["る", "た", "ます", "ない", "です", "ず", "ん"];
/// What joins two nouns of a label that both count: 現状と課題.
static JOINS: [&str; 5] = ["と", "・", "、", "及び", "並びに"];
/// What the label of somebody in charge ends with: 担当課, 所管部署. 担当課の電話 is none.
static IN_CHARGE: [&str; 14] =
    ["担当", "所管", "主管", "課", "部", "局", "室", "係", "署", "者", "名", "等", "長", "グループ"];

/// What the label of a sheet announces; sentences are no labels. Of several words the last one decides, as it does in
/// Japanese.
pub fn sheet_label(label: &str) -> Option<SheetLabel> {
    if label.contains('。') || PREDICATES.iter().any(|end| label.ends_with(end)) {
        return None;
    }
    if let Some(&(_, bare)) = BARE_LABELS.iter().find(|(word, _)| *word == label) {
        return Some(bare);
    }
    let found =
        || SHEET_LABELS.iter().filter_map(|&(word, kind)| Some((label.rfind(word)? + word.len(), kind)));
    // Of words that end alike the first of the list decides.
    let (end, kind) = found().reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let is_joined =
        || JOINS.iter().any(|join| label.contains(join)) && found().any(|(_, other)| other != kind);
    match kind {
        // Its words belong to both, so they stay below what is printed.
        kind if kind.is_review() && is_joined() => Some(SheetLabel::Passage),
        SheetLabel::Department => IN_CHARGE.iter().any(|end| label.ends_with(end)).then_some(kind),
        SheetLabel::Level | SheetLabel::Number | SheetLabel::Year | SheetLabel::Measure => {
            (!label[end..].contains('の')).then_some(kind)
        }
        kind => Some(kind),
    }
}

/// Whether the value of a label is a year, or years: 評価年度, 計画期間.
pub fn asks_for_year(label: &str) -> bool {
    let has_more = |end: &&str| label.len() > end.len() && label.ends_with(*end);
    ["年度", "期間", "年月日", "年"].iter().any(has_more)
}

/// Words that end the name of a form (様式): such a line names what is filled in, not what it is about.
static FORMS: [&str; 9] =
    ["シート", "個票", "調書", "評価票", "評価表", "管理票", "管理表", "様式", "調査票"];

/// Whether a line names a form, whatever number follows it.
pub fn names_form(line: &str) -> bool {
    let is_number = |c: char| !c.is_alphabetic();
    FORMS.iter().any(|form| line.trim_end_matches(is_number).ends_with(form))
}

/// How remarks (注記) begin that stand beside what a plan says: where it comes from, what it is counted in.
static REMARKS: [&str; 10] = ["※", "注", "備考", "資料", "出典", "出所", "単位", "参考", "＊", "*"];

/// The word by which a header names a column of indicators and not of what was done.
pub const MEASURES: &str = "指標";

/// Whether a line is a remark: its first word says so, in brackets or followed by a colon, a number or its end.
pub fn is_remark(line: &str) -> bool {
    let opens = |c: char| "（(［[【〔＜<".contains(c) || c.is_whitespace();
    let inner = line.trim_start_matches(opens);
    let follows = |rest: &str| {
        let next = rest.chars().next();
        next.is_none_or(|c| "：:）)］]】〕＞>は".contains(c) || c.is_whitespace() || c.is_numeric())
    };
    let symbol = |word: &str| !word.chars().all(char::is_alphabetic);
    REMARKS.iter().any(|word| inner.strip_prefix(word).is_some_and(|rest| symbol(word) || follows(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_a_label_decides_and_joined_words_stay_as_printed() {
        let found = ["今後の課題", "目標の達成状況", "現状と課題", "課題と今後の方向性", "取組の内容"];
        let [next, status, situation, both, content] = found.map(sheet_label);
        assert_eq!([next, status], [Some(SheetLabel::Issues), Some(SheetLabel::Judgement)]);
        assert_eq!([situation, both, content], [Some(SheetLabel::Passage); 3]);
    }

    #[test]
    fn what_belongs_to_somebody_in_charge_is_not_who_is_in_charge() {
        assert_eq!(["担当課", "所管部署", "担当者名"].map(sheet_label), [Some(SheetLabel::Department); 3]);
        assert_eq!(["所管部長の意見", "担当課の電話", "電話番号"].map(sheet_label), [None; 3]);
    }

    #[test]
    fn a_sentence_is_no_label() {
        assert_eq!(["目標を達成した", "課題が残る。", "評価できない"].map(sheet_label), [None; 3]);
    }

    #[test]
    fn remarks_are_told_by_how_they_begin() {
        let remarks =
            ["（注）速報値", "※見込み", "資料：統計課", "単位：人", "(単位 千円)", "注1 推計", "出典 白書"];
        assert_eq!(remarks.map(is_remark), [true; 7]);
        assert_eq!(["注目される取組", "資料館の整備", "単位老人クラブの支援"].map(is_remark), [false; 3]);
    }

    #[test]
    fn forms_are_told_by_how_they_end() {
        assert_eq!(["施策評価シート（1）", "令和5年度 事業個票"].map(names_form), [true; 2]);
        assert_eq!(["シートベルトの着用", "防災力の向上"].map(names_form), [false; 2]);
    }
}
