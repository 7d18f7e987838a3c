//! Words and sentences of steps, apart from those of every page, which pays for what it can reach.

mod en;
mod ja;

use super::{Calendar, Words};
use crate::model::{Timing, TimingPart};

/// What is known of one step, for sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepFacts {
    /// What it is called in a sentence: ステップ3.
    pub label: String,
    /// How many supports (支援策) it has.
    pub supports: usize,
    /// How many of them have a result.
    pub with_results: usize,
    /// How many points of work were planned (取組の計画).
    pub planned: usize,
    /// How many were done (取組の実績).
    pub done: usize,
}

/// What a chart of steps shows, for its sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepsFacts {
    /// What its level is called, where it has a name.
    pub level: Option<String>,
    /// The steps in order.
    pub steps: Vec<StepFacts>,
    /// Points of work that were done, each counted once.
    pub done: usize,
    /// Points of work that are printed again (再掲).
    pub repeated: usize,
}

/// The fixed words of steps.
pub struct StepsWords {
    /// 項目, where the level has no name.
    pub step: &'static str,
    /// めやす.
    pub guide: &'static str,
    /// 支援策.
    pub support: &'static str,
    /// 取組の計画.
    pub planned: &'static str,
    /// Both of them.
    pub either: &'static str,
    /// 時期.
    pub timing: &'static str,
    /// 実績.
    pub results: &'static str,
    /// 記入なし.
    pub nothing: &'static str,
    /// 実績の記入なし, where an entry has none.
    pub no_results: &'static str,
    /// 取組の計画の記入なし.
    pub no_plan: &'static str,
    /// 同上.
    pub ditto: &'static str,
    /// After text that is printed again: （再掲）.
    pub again: &'static str,
    /// What the three marks mean: with results, planned only, empty.
    pub key: [&'static str; 3],
    /// That what is not written may yet have been done.
    pub caveat: &'static str,
    /// Before the points of a cell.
    pub before: &'static str,
    /// Between the points of a cell.
    pub between: &'static str,
}

static JAPANESE: StepsWords = StepsWords {
    step: "項目",
    guide: "めやす",
    support: "支援策",
    planned: "取組の計画",
    either: "支援策・取組の計画",
    timing: "時期",
    results: "実績",
    nothing: "記入なし",
    no_results: "実績の記入なし",
    no_plan: "取組の計画の記入なし",
    ditto: "同上",
    again: "（再掲）",
    key: ["実績の記入がある", "記入はあるが、実績の記入がない", "記入なし"],
    caveat: "「記入なし」は計画の資料に書かれていないことを表します。行われなかったという意味ではありません。",
    before: "：",
    between: "／",
};

static ENGLISH: StepsWords = StepsWords {
    step: "Step",
    guide: "Guide",
    support: "Support",
    planned: "Planned work",
    either: "Support or planned work",
    timing: "Time",
    results: "Results",
    nothing: "Nothing entered",
    no_results: "No results entered",
    no_plan: "No planned work entered",
    ditto: "as above",
    again: " (printed again)",
    key: ["Results are entered", "Entries, but no results", "Nothing entered"],
    caveat: "“Nothing entered” means that the document says nothing, not that nothing was done.",
    before: ": ",
    between: " / ",
};

fn is_english(words: &dyn Words) -> bool {
    words.lang() == "en"
}

/// The fixed words in the language of these.
pub fn steps_words(words: &dyn Words) -> &'static StepsWords {
    if is_english(words) { &ENGLISH } else { &JAPANESE }
}

/// When something takes place: 第3～4四半期.
pub fn timing(timing: &Timing, words: &dyn Words, calendar: Calendar) -> String {
    let english = is_english(words);
    let part = match (&timing.part, english) {
        (TimingPart::AllYear, false) => "通年".to_owned(),
        (TimingPart::AllYear, true) => "all year".to_owned(),
        (TimingPart::Quarters(parts), false) => ["第", &run(parts, 4, "～", "・"), "四半期"].concat(),
        (TimingPart::Quarters(parts), true) => ["quarter ", &run(parts, 4, "–", ", ")].concat(),
        (TimingPart::Half(1), false) => "上半期".to_owned(),
        (TimingPart::Half(1), true) => "first half".to_owned(),
        (TimingPart::Half(_), false) => "下半期".to_owned(),
        (TimingPart::Half(_), true) => "second half".to_owned(),
        (TimingPart::Months(parts), false) => run(parts, 12, "～", "・") + "月",
        (TimingPart::Months(parts), true) => ["month ", &run(parts, 12, "–", ", ")].concat(),
        (TimingPart::Words(text), _) => text.clone(),
    };
    match timing.year {
        Some(year) => [words.year(year, calendar).as_str(), if english { ", " } else { "" }, &part].concat(),
        None => part,
    }
}

/// 3～4 where each follows the one before it, 1・3 where not; after month 12 comes month 1.
fn run(parts: &[u8], last: u8, to: &str, and: &str) -> String {
    let follows =
        |pair: &[u8]| pair[1] == pair[0].saturating_add(1) || (last == 12 && pair[0] == 12 && pair[1] == 1);
    if let [first, .., end] = parts
        && parts.windows(2).all(follows)
    {
        return [&first.to_string(), to, &end.to_string()].concat();
    }
    parts.iter().map(u8::to_string).collect::<Vec<_>>().join(and)
}

/// How many points stand in a list, and how many of them again: 5件（うち再掲1件）.
pub fn amount(count: usize, again: usize, words: &dyn Words) -> String {
    match (is_english(words), again) {
        (false, 0) => format!("{count}件"),
        (false, _) => format!("{count}件（うち再掲{again}件）"),
        (true, 0) => count.to_string(),
        (true, _) => format!("{count} ({again} printed again)"),
    }
}

/// What is counted and how many: 実績5件.
pub fn counted(what: &str, amount: &str, words: &dyn Words) -> String {
    [what, if is_english(words) { ": " } else { "" }, amount].concat()
}

/// What a step has, in words: 支援策4件のうち3件に実績; nothing where it is empty.
pub fn step_count(step: &StepFacts, words: &dyn Words) -> Vec<String> {
    let StepFacts { supports, with_results, planned, done, .. } = step;
    let english = is_english(words);
    let mut parts = Vec::new();
    match (*supports, *with_results, english) {
        (0, ..) => {}
        (_, 0, false) => parts.push(format!("支援策{supports}件、実績の記入なし")),
        (_, 0, true) => parts.push(format!("Supports: {supports}, no results entered")),
        (all, some, false) if all == some => parts.push(format!("支援策{supports}件、すべて実績あり")),
        (_, _, false) => parts.push(format!("支援策{supports}件、うち{with_results}件に実績")),
        (_, _, true) => parts.push(format!("Supports: {supports}, {with_results} with results")),
    }
    match (*planned, *done, english) {
        (0, 0, _) => {}
        (0, _, false) => parts.push(format!("取組：実績{done}件")),
        (0, _, true) => parts.push(format!("Work: {done} done")),
        (_, 0, false) => parts.push(format!("取組：計画{planned}件、実績の記入なし")),
        (_, 0, true) => parts.push(format!("Work: {planned} planned, no results entered")),
        (.., false) => parts.push(format!("取組：計画{planned}件、実績{done}件")),
        (.., true) => parts.push(format!("Work: {planned} planned, {done} done")),
    }
    parts
}

/// What the chart is called.
pub fn steps_title(of: &str, words: &dyn Words) -> String {
    if is_english(words) {
        format!("{of}: what was done, step by step")
    } else {
        format!("{of}：順を追った実施状況")
    }
}

/// That points were left out because they are printed again.
pub fn repeated_note(count: usize, words: &dyn Words) -> String {
    if is_english(words) {
        format!("Results printed again are counted once in the sentence above: {count} left out.")
    } else {
        format!("再掲の実績{count}件は、上の文では一度だけ数えています。")
    }
}

/// What steps show, in sentences.
pub fn steps_message(facts: &StepsFacts, words: &dyn Words) -> String {
    if is_english(words) { en::english(facts) } else { ja::japanese(facts) }
}

/// So many things: 6つ; from ten on there is no such word.
pub(super) fn things(count: usize) -> String {
    if count < 10 { format!("{count}つ") } else { count.to_string() }
}

impl StepsFacts {
    fn sum(&self, of: fn(&StepFacts) -> usize) -> usize {
        self.steps.iter().map(of).sum()
    }

    fn having(&self, of: fn(&StepFacts) -> usize) -> usize {
        self.steps.iter().filter(|step| of(step) > 0).count()
    }

    fn empty_count(&self) -> usize {
        self.steps.iter().filter(|step| step.is_empty()).count()
    }

    /// The labels of the empty steps, the common beginning of numbers said once; `None` where they are too
    /// long for a sentence.
    fn empty(&self) -> Option<Vec<&str>> {
        let mut names: Vec<&str> = Vec::new();
        let mut stem = "";
        for step in self.steps.iter().filter(|step| step.is_empty()) {
            let digits = step.label.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = &step.label[digits.len()..];
            let shared = !number.is_empty() && !digits.is_empty() && digits == stem;
            names.push(if shared { number } else { &step.label });
            stem = digits;
        }
        let long: usize = names.iter().map(|name| name.chars().count()).sum();
        (long <= 60).then_some(names)
    }
}

impl StepFacts {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.supports + self.planned + self.done == 0
    }
}

#[cfg(test)]
mod tests;
