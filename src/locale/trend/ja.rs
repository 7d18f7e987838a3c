//! Trends in Japanese.

use super::{LargeUnit, Latest, TrendFacts, TrendWords, YearFacts};
use crate::locale::ja::Japanese;
use crate::locale::{Calendar, Term, Words, is_percent, number};
use crate::model::{Better, Counting, Number, Value};
use std::cmp::Ordering;

fn change(latest: &Latest, unit: Option<&str>) -> String {
    let Some(change) = latest.change() else { return String::new() };
    let unit = if is_percent(unit) { "ポイント" } else { unit.unwrap_or_default() };
    let size = number(change.abs());
    match change.cmp(&Number::from(0)) {
        Ordering::Greater => format!("前年度より{size}{unit}増。"),
        Ordering::Less => format!("前年度より{size}{unit}減。"),
        Ordering::Equal => "前年度と同じです。".to_owned(),
    }
}

fn outcome(latest: &Latest, better: Better) -> String {
    let missed = match better {
        // 「目標を上回る」 is said of what went well.
        Better::Lower => "目標を達成していません。",
        Better::Higher | Better::None => "目標を下回っています。",
    };
    let Some(is_missed) = latest.year.missed else { return String::new() };
    let outcome = if is_missed { missed } else { "目標を達成しています。" };
    match latest.streak {
        1 => outcome.to_owned(),
        years => format!("{years}年続けて{outcome}"),
    }
}

fn against_target(words: &Japanese, facts: &TrendFacts, year: &YearFacts) -> String {
    let Some(target) = year.target_figure() else { return String::new() };
    let target = words.figure(target, facts.unit.as_deref());
    match year.rate {
        Some(rate) => {
            format!("目標{target}に対する達成率は{}。", words.percent(rate, facts.rounding))
        }
        None if facts.better == Better::Higher => format!("目標は{target}（率は計算できません）。"),
        None => format!("目標は{target}。"),
    }
}

impl TrendWords for Japanese {
    fn unnamed(&self) -> &'static str {
        "この指標"
    }

    fn trend_title(&self, indicator: &str) -> String {
        format!("{indicator}の推移")
    }

    fn trend_message(&self, facts: &TrendFacts) -> String {
        let unit = facts.unit.as_deref();
        let Some(latest) = facts.latest() else {
            return match facts.first_target() {
                Some((year, target)) => format!(
                    "{}の実績はまだありません。{}の目標は{}。",
                    facts.title,
                    self.year(year.year, Calendar::Both),
                    self.figure(target, unit)
                ),
                None => format!("{}の数値はまだありません。", facts.title),
            };
        };
        let year = self.year(latest.year.year, Calendar::Both);
        let subject = match facts.counting {
            Some(Counting::Cumulative | Counting::PointInTime) => format!("{}は{year}末で", facts.title),
            Some(Counting::Annual) | None => format!("{}の{year}の実績は", facts.title),
        };
        [
            subject,
            self.figure(latest.actual, unit),
            "。".to_owned(),
            against_target(self, facts, latest.year),
            change(&latest, unit),
            outcome(&latest, facts.better),
        ]
        .concat()
    }

    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String {
        let unit = facts.unit.as_deref();
        let figure = |term: Term, value: Option<&Value>| [self.term(term), &self.value(value, unit)].concat();
        let first = if year.baseline { Term::Baseline } else { Term::Actual };
        let parts = [
            Some(self.year(year.year, calendar)),
            Some(figure(first, year.actual.as_ref())),
            (!year.baseline && facts.has_targets()).then(|| figure(Term::Target, year.target.as_ref())),
            year.rate.map(|rate| ["達成率", &self.percent(rate, facts.rounding)].concat()),
            year.missed.map(|missed| self.term(Term::outcome(missed)).to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn large_units(&self) -> &'static [LargeUnit] {
        &[
            LargeUnit { name: "兆", size: 1_000_000_000_000, least: 1_000_000_000_000 },
            LargeUnit { name: "億", size: 100_000_000, least: 100_000_000 },
            LargeUnit { name: "万", size: 10_000, least: 10_000 },
        ]
    }

    fn table_caption(&self, indicator: &str, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => format!("{indicator}（単位：{unit}）"),
            None => indicator.to_owned(),
        }
    }
}
