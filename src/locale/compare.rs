//! Words and sentences of one indicator in several plans.

use super::{Calendar, Term, Words};
use crate::model::{FiscalYear, Value, YearPoint};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// What was reached.
    Results,
    /// Figures of which the sources do not say whether they were planned or reached.
    Values,
}

impl Compared {
    /// What there is of it in a year.
    pub fn of(self, point: &YearPoint) -> Option<&Value> {
        match self {
            Compared::Results => point.actual.as_ref(),
            Compared::Values => point.value.as_ref(),
        }
    }

    /// What one of them is called.
    pub fn term(self) -> Term {
        match self {
            Compared::Results => Term::Actual,
            Compared::Values => Term::Value,
        }
    }

    /// The same within an English sentence.
    fn english(self) -> &'static str {
        match self {
            Compared::Results => "result",
            Compared::Values => "value",
        }
    }
}

/// What the sentence of a comparison of plans is made of.
pub struct CompareFacts {
    /// What is compared.
    pub compared: Compared,
    /// What is measured.
    pub title: String,
    /// The year that is shown; none where no plan has a figure.
    pub year: Option<FiscalYear>,
    /// How many plans there are.
    pub plans: usize,
    /// How many have a settled figure in that year.
    pub settled: usize,
    /// How many have an estimate or a provisional figure.
    pub tentative: usize,
    /// The largest and the smallest of the settled figures.
    pub ends: Option<[Extreme; 2]>,
    /// How many of the settled results stand beside a target, and how many reached it.
    pub judged: usize,
    /// How many of those reached it.
    pub reached: usize,
}

/// The plans that have the largest or smallest figure.
pub struct Extreme {
    /// The first of them.
    pub name: String,
    /// The figure in words.
    pub figure: String,
    /// How many have it.
    pub count: usize,
}

/// Why a plan has no bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It does not have the indicator.
    NoIndicator,
    /// It measures in another unit.
    OtherUnit,
    /// It has no figure for the year.
    NoFigure,
}

/// A fixed phrase of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareTerm {
    /// The plans, heading the first column.
    Plan,
    /// Remarks, heading the last column.
    Remark,
}

/// A fixed phrase.
pub fn compare_term(term: CompareTerm, words: &dyn Words) -> &'static str {
    let [ja, en] = match term {
        CompareTerm::Plan => ["計画", "Plan"],
        CompareTerm::Remark => ["備考", "Remark"],
    };
    if words.lang() == "en" { en } else { ja }
}

/// Why a plan has no bar, in words.
pub fn lack(lack: Lack, year: &str, compared: Compared, words: &dyn Words) -> String {
    let [ja, en] = match lack {
        Lack::NoIndicator => ["この指標がありません", "does not have this indicator"],
        Lack::OtherUnit => ["単位が違うため比べられません", "cannot be compared: another unit"],
        Lack::NoFigure if words.lang() == "en" => {
            return ["no ", compared.english(), " for ", year].concat();
        }
        Lack::NoFigure if compared == Compared::Values => return [year, "の値なし"].concat(),
        Lack::NoFigure => return [year, "の実績の数値なし"].concat(),
    };
    if words.lang() == "en" { en } else { ja }.to_owned()
}

/// Which plans call the indicator what, where it is not its title.
pub fn other_titles(titles: &[(&str, &str)], words: &dyn Words) -> String {
    if words.lang() == "en" {
        let titles: Vec<String> = titles.iter().map(|(name, title)| format!("{name} ({title})")).collect();
        return ["Plans that call the indicator otherwise: ", &titles.join(", ")].concat();
    }
    let titles: Vec<String> = titles.iter().map(|(name, title)| format!("{name}「{title}」")).collect();
    ["指標の名前が違う計画：", &titles.join("、")].concat()
}

/// What the chart of this indicator in this year is called.
pub fn compare_title(title: &str, year: &str, words: &dyn Words) -> String {
    if words.lang() == "en" {
        format!("{title}: plans compared, {year}")
    } else {
        format!("{title}の比較（{year}）")
    }
}

/// The largest and the smallest result, how many targets were reached, and what is missing.
pub fn compare_message(facts: &CompareFacts, words: &dyn Words) -> String {
    let year = facts.year.map(|year| words.year(year, Calendar::Both)).unwrap_or_default();
    if words.lang() == "en" {
        return [english_ends(facts, &year), english_targets(facts), english_missing(facts)].concat();
    }
    let what = words.term(facts.compared.term());
    [ends(facts, &year, what), targets(facts), missing(facts, what)].concat()
}

fn some(end: &Extreme) -> String {
    match end.count {
        1 => format!("「{}」の{}", end.name, end.figure),
        count => format!("「{}」など{count}計画の{}", end.name, end.figure),
    }
}

fn ends(facts: &CompareFacts, year: &str, what: &str) -> String {
    let title = &facts.title;
    let Some([most, least]) = &facts.ends else {
        return format!("{title}の{year}の確定した{what}は、まだどの計画にもありません。");
    };
    match facts.settled {
        1 => {
            format!("{title}の{year}の確定した{what}があるのは「{}」だけで、{}です。", most.name, most.figure)
        }
        settled if most.count == settled => {
            format!("{title}の{year}の{what}は、{settled}計画すべて{}です。", most.figure)
        }
        settled => {
            format!(
                "{title}の{year}の{what}は、{settled}計画のうち最大が{}、最小が{}です。",
                some(most),
                some(least)
            )
        }
    }
}

fn targets(facts: &CompareFacts) -> String {
    match (facts.judged, facts.reached) {
        (0, _) => String::new(),
        (1, 0) => "目標と比べられる1計画は、目標を達成していません。".to_owned(),
        (1, _) => "目標と比べられる1計画は、目標を達成しています。".to_owned(),
        (judged, 0) => format!("目標と比べられる{judged}計画は、いずれも目標を達成していません。"),
        (judged, reached) if judged == reached => {
            format!("目標と比べられる{judged}計画は、すべて目標を達成しています。")
        }
        (judged, reached) => {
            format!("目標と比べられる{judged}計画のうち、{reached}計画が目標を達成しています。")
        }
    }
}

fn missing(facts: &CompareFacts, what: &str) -> String {
    let missing = facts.plans - facts.settled - facts.tentative;
    let others = if facts.settled > 0 { "ほかの" } else { "" };
    match (facts.plans, facts.tentative, missing) {
        (1, ..) => "ほかに比べる計画はありません。".to_owned(),
        (_, 0, 0) => String::new(),
        (_, 0, missing) => format!("{others}{missing}計画には比べられる{what}がありません。"),
        (_, tentative, 0) => format!("{others}{tentative}計画は見込みか速報値です。"),
        (_, tentative, missing) => {
            format!(
                "{others}{tentative}計画は見込みか速報値で、{missing}計画には比べられる{what}がありません。"
            )
        }
    }
}

fn english_some(end: &Extreme) -> String {
    match end.count {
        1 => format!("{} ({})", end.figure, end.name),
        count => format!("{} ({count} plans, among them {})", end.figure, end.name),
    }
}

fn english_ends(facts: &CompareFacts, year: &str) -> String {
    let (title, what) = (&facts.title, facts.compared.english());
    let Some([most, least]) = &facts.ends else {
        return format!("{title}: no plan has a settled {what} for {year}.");
    };
    match facts.settled {
        1 => format!("{title}, {year}: only {} has a settled {what}, {}.", most.name, most.figure),
        settled if most.count == settled => {
            format!("{title}, {year}: all {settled} plans have {}.", most.figure)
        }
        settled => format!(
            "{title}, {year}: of {settled} plans, the largest figure is {}, the smallest {}.",
            english_some(most),
            english_some(least)
        ),
    }
}

fn english_targets(facts: &CompareFacts) -> String {
    match (facts.judged, facts.reached) {
        (0, _) => String::new(),
        (1, 0) => " The one that can be judged missed its target.".to_owned(),
        (1, _) => " The one that can be judged met its target.".to_owned(),
        (judged, 0) => format!(" None of the {judged} that can be judged met its target."),
        (judged, reached) if judged == reached => {
            format!(" All {judged} that can be judged met their targets.")
        }
        (judged, reached) => format!(" Of {judged} that can be judged, {reached} met the target."),
    }
}

fn english_missing(facts: &CompareFacts) -> String {
    let what = facts.compared.english();
    let missing = facts.plans - facts.settled - facts.tentative;
    match (facts.plans, facts.tentative, missing) {
        (1, ..) => " There is no other plan to compare it with.".to_owned(),
        (_, 0, 0) => String::new(),
        (_, 0, missing) => format!(" Without a comparable {what}: {missing}."),
        (_, tentative, 0) => format!(" Estimated or provisional: {tentative}."),
        (_, tentative, missing) => {
            format!(" Estimated or provisional: {tentative}; without a comparable {what}: {missing}.")
        }
    }
}
