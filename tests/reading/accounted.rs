//! Whether what a reading says of its cells is so: what is called used stands in the plan, and what was set aside has
//! a finding.

use keikaku::read::{Accounted, DocumentReading, Use, value};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// What a plan says: its texts without what is only there for looks, and its numbers.
struct Said {
    text: String,
    numbers: BTreeSet<String>,
}

impl Said {
    fn of(reading: &DocumentReading) -> Said {
        let mut said = Said { text: String::new(), numbers: BTreeSet::new() };
        for plan in &reading.plans {
            said.collect(&serde_json::to_value(&plan.plan).unwrap());
        }
        said
    }

    fn collect(&mut self, json: &Json) {
        match json {
            Json::String(text) => self.text += &(bare(text) + "\n"),
            Json::Number(number) => _ = self.numbers.insert(number.as_f64().unwrap().to_string()),
            Json::Array(values) => values.iter().for_each(|value| self.collect(value)),
            Json::Object(entries) => entries.values().for_each(|value| self.collect(value)),
            Json::Null | Json::Bool(_) => {}
        }
    }

    /// Whether a word of a cell stands in the plan, as a text, a figure or a year.
    fn has(&self, word: &str) -> bool {
        let said = bare(word);
        said.is_empty() || self.text.contains(&said) || self.has_figure(word) || self.has_year(word)
    }

    fn has_figure(&self, word: &str) -> bool {
        let Ok(cell) = value(word) else { return false };
        match cell.value.number() {
            Some(number) => self.numbers.contains(&number.to_string()),
            // A dash is an absence, and says so.
            None => true,
        }
    }

    /// Whether a year is one of the plan's, or stands between two of them: ◎ from 22 to 27 covers 24.
    fn covers(&self, year: u16) -> bool {
        let years: Vec<u16> = self.numbers.iter().filter_map(|number| number.parse().ok()).collect();
        let known = || years.iter().filter(|known| (1868..2100).contains(*known));
        known().any(|known| *known <= year) && known().any(|known| *known >= year)
    }

    fn has_year(&self, word: &str) -> bool {
        let found = keikaku::read::find_fiscal_year(word, super::every_era());
        found.is_some_and(|(reading, _)| {
            let years = match reading.span {
                keikaku::read::YearSpan::One(year)
                | keikaku::read::YearSpan::From(year)
                | keikaku::read::YearSpan::Until(year) => vec![year],
                keikaku::read::YearSpan::Between(from, to) => vec![from, to],
            };
            years.iter().all(|year| self.covers(year.get()))
        })
    }
}

/// A text in one width, without blanks and what is only there for looks.
fn bare(text: &str) -> String {
    let again = ["(再掲)", "（再掲）"].iter().fold(text.to_owned(), |text, mark| text.replace(mark, ""));
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let is_look = |c: char| c.is_whitespace() || "\"・○◯●◎◆■□-~～【】≪≫《》<>,.、。:\\".contains(c);
    again.chars().map(narrow).filter(|&c| !is_look(c)).collect()
}

/// The words of a cell that may stand in different places of a plan: its lines, points, numbers and brackets.
fn words(text: &str) -> Vec<String> {
    let parts = |c: char| c.is_whitespace() || "、・，：:【】≪≫()（）①②③④⑤⑥⑦⑧⑨⑩⑪⑫".contains(c);
    text.split(parts).map(str::to_owned).filter(|word| !word.is_empty()).collect()
}

/// Whether a cell names quarters of a year, which are numbers in the plan.
fn is_quarters(said: &Said, text: &str) -> bool {
    let numbers: Vec<String> = text.chars().filter(char::is_ascii_digit).map(String::from).collect();
    text.ends_with("四半期") && numbers.iter().all(|number| said.numbers.contains(number))
}

/// Whether a word is the name of a level and a number of it, which stand apart in the plan: 事項2.
fn is_level(said: &Said, word: &str) -> bool {
    let number = word.find(char::is_numeric);
    number.is_some_and(|at| said.has(&word[..at]) && said.has(&word[at..]))
}

fn is_kept(said: &Said, entry: &Accounted) -> bool {
    is_quarters(said, &entry.text)
        || said.has(&entry.text)
        || words(&entry.text).iter().all(|word| said.has(word) || is_level(said, word))
}

/// What is not as it is said to be: where it stands, and what it says.
pub(crate) fn faults(reading: &DocumentReading) -> Vec<String> {
    let said = Said::of(reading);
    let findings = || reading.plans.iter().flat_map(|plan| &plan.findings);
    let has_finding = |entry: &Accounted| findings().any(|found| found.place.as_ref() == Some(&entry.place));
    let is_true = |entry: &&Accounted| match entry.became {
        Use::Used | Use::Merged => is_kept(&said, entry) || has_finding(entry),
        Use::SetAside => has_finding(entry),
        Use::Layout => true,
    };
    let told = |entry: &Accounted| {
        format!("{:?} {}:{} {}", entry.became, entry.place.row, entry.place.column, entry.text)
    };
    reading.account.iter().filter(|entry| !is_true(entry)).map(told).collect()
}
