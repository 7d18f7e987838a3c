//! Trends in Japanese.

use super::{LargeUnit, Latest, Series, TrendFacts, TrendWords, YearFacts};
use crate::locale::ja::Japanese;
use crate::locale::{Calendar, Term, Words, is_percent, number};
use crate::model::{Better, Certainty, Counting, Figure, Number};
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

fn outcome(latest: &Latest, better: Option<Better>) -> String {
    let missed = match better {
        // 「目標を上回る」 is said of what went well.
        Some(Better::Lower) => "目標を達成していません。",
        Some(Better::Higher | Better::None) | None => "目標を下回っています。",
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
    let is_forecast = target.is_tentative();
    let target = words.figure(&target.settled(), facts.unit.as_deref());
    match year.rate {
        Some(rate) => {
            format!("目標{target}に対する達成率は{}。", words.percent(rate, facts.rounding))
        }
        None if year.series == Series::Actual && facts.better == Some(Better::Higher) => {
            format!("目標は{target}（率は計算できません）。")
        }
        // A forecast is nothing that somebody wants to reach.
        None if is_forecast => {
            format!("計画での見込みは{target}。")
        }
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
            let none =
                if facts.is_awaited() { "まだありません" } else { "記載されていません" };
            // A forecast is nothing that somebody wants to reach.
            let planned =
                |figure: &Figure| if figure.is_tentative() { "計画での見込み" } else { "目標" };
            let target = facts.first_target().map(|(year, figure)| (planned(figure), year, figure.settled()));
            let told = target.or(facts.baseline().map(|(year, figure)| ("基準値", year, figure.clone())));
            return match told {
                Some((what, year, figure)) => format!(
                    "{}の実績は{none}。{}の{what}は{}。",
                    facts.title,
                    self.year(year.year, Calendar::Both),
                    self.figure(&figure, unit)
                ),
                None => format!("{}の数値は{none}。", facts.title),
            };
        };
        let year = self.year(latest.year.year, Calendar::Both);
        let is_estimate = latest.figure.certainty == Certainty::Estimated;
        let subject = match (facts.counting, latest.year.series) {
            (Some(Counting::Cumulative | Counting::PointInTime), _) => format!("{}は{year}末で", facts.title),
            // An estimate is no result yet.
            (_, Series::Actual) if is_estimate => format!("{}の{year}の見込みは", facts.title),
            (_, Series::Value) => format!("{}の{year}は", facts.title),
            _ => format!("{}の{year}の実績は", facts.title),
        };
        let said =
            if subject.ends_with("見込みは") { latest.figure.settled() } else { latest.figure.clone() };
        [
            subject,
            self.figure(&said, unit),
            "。".to_owned(),
            // Right behind the figure that it is a change of.
            change(&latest, unit),
            against_target(self, facts, latest.year),
            outcome(&latest, facts.better),
        ]
        .concat()
    }

    fn readout(&self, facts: &TrendFacts, year: &YearFacts, calendar: Calendar) -> String {
        let unit = facts.unit.as_deref();
        let mut parts = vec![self.year(year.year, calendar)];
        for (term, value) in facts.said(year) {
            parts.push([self.term(term), &self.value(value, unit)].concat());
        }
        parts.extend(year.rate.map(|rate| ["達成率", &self.percent(rate, facts.rounding)].concat()));
        parts.extend(year.missed.map(|missed| self.term(Term::outcome(missed)).to_owned()));
        parts.join(" ")
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
