//! Words and sentences of the achievement rates of many indicators.

use super::{Calendar, Words, baseline_note};
use crate::model::FiscalYear;

/// Where an indicator stands (達成状況).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its target was reached.
    Reached,
    /// It was not.
    Missed,
    /// Its only results are estimates or provisional.
    Tentative,
    /// There is no target in figures in the year of its result.
    NoTarget,
    /// There is no result in figures.
    NoResult,
    /// The only figure is one of which nobody says whether it was planned or reached.
    NoSeries,
    /// Nothing says which direction is better.
    NoDirection,
    /// Neither direction is better: the plan says so.
    Neither,
}

impl Standing {
    /// Why nothing can be judged, in the order in which it is told.
    pub const UNJUDGED: [Standing; 6] = [
        Standing::NoResult,
        Standing::NoSeries,
        Standing::NoTarget,
        Standing::Tentative,
        Standing::NoDirection,
        Standing::Neither,
    ];
}

/// What the sentence on achievement is made of.
pub struct AchievementFacts {
    /// How many indicators reached their target, by settled results.
    pub reached: usize,
    /// How many did not.
    pub missed: usize,
    /// The first and the last year of those results.
    pub years: Option<(FiscalYear, FiscalYear)>,
    /// How many of those have a rate.
    pub rated: usize,
    /// The lowest of their rates.
    pub lowest: Option<LowestRate>,
    /// How many could not be judged, by reason.
    pub unjudged: Vec<(Standing, usize)>,
}

/// The lowest rate (最も低い達成率).
pub struct LowestRate {
    /// The first indicator that has it.
    pub title: String,
    /// The rate in words.
    pub percent: String,
    /// How many indicators have it.
    pub count: usize,
}

/// A fixed phrase of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AchievementTerm {
    /// 率は計算できません.
    NoRate,
    /// What the target mark means.
    TargetKey,
    /// What a break in a bar means.
    CutKey,
    /// Above the target mark.
    OneHundred,
    /// The item that an indicator belongs to.
    Item,
    /// Why some indicators have no rate.
    NoRateNote,
}

/// A fixed phrase.
pub fn achievement_term(term: AchievementTerm, words: &dyn Words) -> &'static str {
    let [ja, en] = match term {
        AchievementTerm::NoRate => ["率は計算できません", "no rate can be computed"],
        AchievementTerm::TargetKey => ["目標（100％）", "Target (100%)"],
        AchievementTerm::CutKey => ["長すぎるため途中を省いた棒", "Bar too long to be drawn in full"],
        AchievementTerm::OneHundred => ["100％", "100%"],
        AchievementTerm::Item => ["項目", "Item"],
        AchievementTerm::NoRateNote => [
            "目標が0の指標や少ないほどよい指標など、率を計算できない指標には棒がありません。",
            "Indicators without a rate have no bar: their target is zero, or less is better, for example.",
        ],
    };
    if words.lang() == "en" { en } else { ja }
}

/// Why an indicator could not be judged.
pub fn standing(standing: Standing, words: &dyn Words) -> &'static str {
    let [ja, en] = match standing {
        Standing::Reached => ["達成", "met"],
        Standing::Missed => ["未達", "missed"],
        Standing::Tentative => ["見込み・速報値のみ", "only estimated or provisional"],
        Standing::NoTarget => ["目標の数値なし", "no target in figures"],
        Standing::NoResult => ["実績の数値なし", "no result in figures"],
        Standing::NoSeries => ["計画か実績かの記載なし", "not said whether planned or reached"],
        Standing::NoDirection => {
            ["多いほどよいか少ないほどよいかの記載なし", "not said whether more or less is better"]
        }
        Standing::Neither => ["増減のどちらがよいかの定めなし", "neither direction is better"],
    };
    if words.lang() == "en" { en } else { ja }
}

/// Why an indicator could not be judged, with the words that stand in the place of a figure.
pub fn standing_with(why: Standing, said: Option<&str>, words: &dyn Words) -> String {
    let why = standing(why, words);
    match said {
        Some(said) if words.lang() == "en" => format!("{why} ({said})"),
        Some(said) => format!("{why}（{said}）"),
        None => why.to_owned(),
    }
}

/// That the rate of this one indicator counts from this figure.
pub fn baseline_note_of(title: &str, baseline: &str, words: &dyn Words) -> String {
    let title = if words.lang() == "en" { format!("\"{title}\"") } else { format!("「{title}」") };
    baseline_note(Some(&title), Some(baseline), words)
}

/// That the rates of so many indicators count from their baselines.
pub fn baseline_note_of_several(count: usize, words: &dyn Words) -> String {
    let of = if words.lang() == "en" { format!("{count} indicators") } else { format!("指標{count}件") };
    baseline_note(Some(&of), None, words)
}

/// What the chart of this item or plan is called.
pub fn achievement_title(title: &str, words: &dyn Words) -> String {
    if words.lang() == "en" {
        format!("{title}: indicators against their targets")
    } else {
        format!("{title}：指標の達成率")
    }
}

/// How many of how many reached their target, which is lowest, and what could not be judged.
pub fn achievement_message(facts: &AchievementFacts, words: &dyn Words) -> String {
    if words.lang() == "en" {
        return [english_count(facts, words), english_lowest(facts), english_unjudged(facts, words)]
            .concat()
            .trim_start()
            .to_owned();
    }
    [count(facts, words), lowest(facts), unjudged(facts, words)].concat()
}

/// That only so many of all indicators are shown.
pub fn achievement_cut_note(shown: usize, all: usize, words: &dyn Words) -> String {
    if words.lang() == "en" {
        return format!("Of {all} indicators the first {shown} are shown.");
    }
    format!("指標が{all}件あるため、はじめの{shown}件だけを示しています。")
}

/// One year in full, or several from the first to the last.
fn years(facts: &AchievementFacts, words: &dyn Words, to: &str) -> String {
    match facts.years {
        Some((first, last)) if first == last => words.year(first, Calendar::Both),
        Some((first, last)) => {
            [&words.year(first, Calendar::Western), to, &words.year(last, Calendar::Western)].concat()
        }
        None => String::new(),
    }
}

fn count(facts: &AchievementFacts, words: &dyn Words) -> String {
    let judged = facts.reached + facts.missed;
    let years = years(facts, words, "～");
    match (judged, facts.reached) {
        (0, _) => String::new(),
        (1, 1) => format!("{years}の実績で判定できる指標は1件で、目標を達成しています。"),
        (1, _) => format!("{years}の実績で判定できる指標は1件で、目標を達成していません。"),
        (_, 0) => format!("{years}の実績で判定できる指標{judged}件は、いずれも目標を達成していません。"),
        (_, reached) if reached == judged => {
            format!("{years}の実績で判定できる指標{judged}件は、すべて目標を達成しています。")
        }
        (_, reached) => {
            format!("{years}の実績で判定できる指標{judged}件のうち、{reached}件が目標を達成しています。")
        }
    }
}

fn lowest(facts: &AchievementFacts) -> String {
    let Some(LowestRate { title, percent, count }) = &facts.lowest else { return String::new() };
    match (facts.rated, count) {
        (1, _) => format!("「{title}」の達成率は{percent}です。"),
        (rated, count) if rated == *count => format!("達成率はいずれも{percent}です。"),
        (_, 1) => format!("達成率が最も低いのは「{title}」の{percent}です。"),
        (_, count) => format!("達成率が最も低いのは「{title}」など{count}件の{percent}です。"),
    }
}

fn unjudged(facts: &AchievementFacts, words: &dyn Words) -> String {
    let total: usize = facts.unjudged.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return String::new();
    }
    let reasons: Vec<String> = match &facts.unjudged[..] {
        [(why, _)] => vec![standing(*why, words).to_owned()],
        several => several.iter().map(|(why, count)| format!("{}{count}件", standing(*why, words))).collect(),
    };
    let reasons = reasons.join("、");
    if facts.reached + facts.missed == 0 {
        return format!("指標{total}件は、目標を達成したかどうかを判定できません（{reasons}）。");
    }
    format!("ほかの{total}件は判定できません（{reasons}）。")
}

fn english_count(facts: &AchievementFacts, words: &dyn Words) -> String {
    let judged = facts.reached + facts.missed;
    let years = years(facts, words, " to ");
    match (judged, facts.reached) {
        (0, _) => String::new(),
        (1, 1) => format!("By the results of {years}, the one indicator that can be judged met its target."),
        (1, _) => {
            format!("By the results of {years}, the one indicator that can be judged missed its target.")
        }
        (_, 0) => {
            format!(
                "By the results of {years}, none of the {judged} indicators that can be judged met its target."
            )
        }
        (_, reached) if reached == judged => {
            format!(
                "By the results of {years}, all {judged} indicators that can be judged met their targets."
            )
        }
        (_, reached) => {
            format!(
                "By the results of {years}, {reached} of {judged} indicators that can be judged met the target."
            )
        }
    }
}

fn english_lowest(facts: &AchievementFacts) -> String {
    let Some(LowestRate { title, percent, count }) = &facts.lowest else { return String::new() };
    match (facts.rated, count) {
        (1, _) => format!(" \"{title}\" is at {percent} of its target."),
        (rated, count) if rated == *count => format!(" All are at {percent}."),
        (_, 1) => format!(" The lowest is \"{title}\" at {percent}."),
        (_, count) => format!(" The lowest are {count}, among them \"{title}\", at {percent}."),
    }
}

fn english_unjudged(facts: &AchievementFacts, words: &dyn Words) -> String {
    let total: usize = facts.unjudged.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return String::new();
    }
    let reasons: Vec<String> = match &facts.unjudged[..] {
        [(why, _)] => vec![standing(*why, words).to_owned()],
        several => several.iter().map(|(why, count)| format!("{}: {count}", standing(*why, words))).collect(),
    };
    let reasons = reasons.join("; ");
    match (facts.reached + facts.missed, total) {
        (0, 1) => format!("The indicator cannot be judged against its target ({reasons})."),
        (0, _) => format!("None of the {total} indicators can be judged against its target ({reasons})."),
        (..) => format!(" {total} more cannot be judged ({reasons})."),
    }
}
