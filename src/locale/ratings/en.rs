//! English.

use super::counts::{by_scale, each};
use super::{Grade, Progress, RatingCell, RatingColumn, RatingFacts, RatingRow, RatingWords, Verdict};
use crate::locale::{Calendar, Words, words};
use crate::model::Meaning;

/// English.
pub(super) struct English;

impl RatingWords for English {
    fn words(&self) -> &'static dyn Words {
        words("en")
    }

    fn title(&self, plan: &str) -> String {
        format!("Ratings: {plan}")
    }

    fn breakdown_title(&self, plan: &str) -> String {
        format!("Ratings counted: {plan}")
    }

    fn item(&self) -> &'static str {
        "Item"
    }

    fn group(&self) -> &'static str {
        "Group"
    }

    fn whole(&self) -> &'static str {
        "All items"
    }

    fn total(&self) -> &'static str {
        "Total"
    }

    fn unrated(&self) -> &'static str {
        "not rated"
    }

    fn items(&self, count: usize) -> String {
        if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
    }

    fn all(&self, count: usize) -> String {
        format!("{} in total", self.items(count))
    }

    fn column(&self, column: RatingColumn) -> Vec<String> {
        let (first, second) = match column {
            RatingColumn::Interim => ("Interim", "review"),
            RatingColumn::Final => ("Final", "review"),
            _ => ("No year", "given"),
        };
        vec![first.to_owned(), second.to_owned()]
    }

    fn meaning(&self, meaning: Meaning) -> &'static str {
        match meaning {
            Meaning::Exceeded => "above target",
            Meaning::Met => "on target",
            Meaning::Missed => "below target",
            Meaning::FarMissed => "far below target",
            Meaning::Done => "finished",
            Meaning::NotStarted => "not begun",
            Meaning::Cancelled => "cancelled",
            Meaning::Unjudgeable => "cannot be rated",
        }
    }

    fn legend(&self, facts: &RatingFacts, grade: Grade) -> String {
        let facts_of = facts.grade(grade);
        let says =
            facts_of.label.as_deref().or_else(|| facts_of.meaning.map(|meaning| self.meaning(meaning)));
        match says {
            Some(says) => format!("{}: {says}", named(facts, grade)),
            None => format!("{} (no legend)", named(facts, grade)),
        }
    }

    fn scale(&self, scale: usize) -> String {
        format!("scale {}", scale + 1)
    }

    fn code(&self, code: &str) -> String {
        code.to_owned()
    }

    fn tally(&self, name: &str, is_rated: bool, count: usize) -> String {
        format!("{count} {}{name}", if is_rated { "rated " } else { "" })
    }

    fn progress(&self, progress: &Progress, between: &str) -> String {
        let half = match progress.half {
            Some(1) => "First half",
            Some(_) => "Second half",
            None => "Year",
        };
        [half, between, &progress.status.label].concat()
    }

    fn cell(&self, facts: &RatingFacts, cell: &RatingCell) -> String {
        let codes = codes(facts, cell);
        let progress: Vec<String> =
            cell.progress.iter().map(|progress| self.progress(progress, ": ")).collect();
        match (codes.is_empty(), progress.is_empty()) {
            (true, true) => "―".to_owned(),
            (true, false) => format!("― ({})", progress.join(", ")),
            (false, true) => codes,
            (false, false) => format!("{codes} ({})", progress.join(", ")),
        }
    }

    fn readout(&self, facts: &RatingFacts, column: usize, calendar: Calendar) -> String {
        let name = self.column_name(facts.columns[column], calendar);
        let mut parts = Vec::new();
        if let [row] = facts.rows.as_slice() {
            let cell = &row.cells[column];
            let codes = codes(facts, cell);
            parts.push(if codes.is_empty() { self.unrated().to_owned() } else { format!("rated {codes}") });
            parts.extend(cell.progress.iter().map(|progress| self.progress(progress, ": ")));
        } else {
            parts.extend(each(self, facts, column));
            match facts.delayed(column) {
                0 => {}
                late => parts.push(format!("behind schedule {late}")),
            }
        }
        format!("{name}: {}", parts.join(", "))
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
        let counts = facts.counts(column, None, facts.rows.iter());
        let each = each(self, facts, column);
        let all = self.items(facts.rows.len());
        let most = RatingFacts::most(&counts);
        let names: Vec<String> = most.iter().map(|(verdict, _)| self.counted(facts, verdict)).collect();
        let last = if counts.len() == 1 || facts.scales_in(column).len() > 1 {
            String::new()
        } else if most.len() == counts.len() {
            " All groups are equal.".to_owned()
        } else if let [one] = names.as_slice() {
            format!(" The biggest group is {one}.")
        } else {
            format!(" The biggest groups are {}.", names.join(" and "))
        };
        format!("{name}: {all}, of these {}.{last}{}", each.join(", "), blind(facts))
    }

    fn no_legend(&self, codes: &[&str]) -> String {
        format!("The plan does not say what the ratings {} mean (no legend).", codes.join(", "))
    }

    fn shared_colours(&self) -> &'static str {
        "The scale has more than 5 steps, so neighbouring steps share a colour. Go by the letters."
    }

    fn first_only(&self) -> &'static str {
        "An item with several ratings at one time is counted by the one that is printed first."
    }

    fn unrated_by(&self, scale: usize) -> String {
        by_scale(self, self.unrated(), scale)
    }

    fn verdict(&self, facts: &RatingFacts, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Rated(grade) => named(facts, *grade),
            Verdict::Going(status) => status.label.clone(),
            Verdict::Nothing => self.unrated().to_owned(),
        }
    }
}

impl English {
    /// What so many items are: rated B, not rated.
    fn counted(&self, facts: &RatingFacts, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Rated(_) => ["rated ", &self.verdict(facts, verdict)].concat(),
            _ => self.verdict(facts, verdict),
        }
    }

    fn one(&self, facts: &RatingFacts, row: &RatingRow, column: usize, name: &str) -> String {
        let cell = &row.cells[column];
        if cell.grades.is_empty() {
            let all: Vec<String> = cell.progress.iter().map(|one| self.progress(one, ": ")).collect();
            return format!("There is no rating yet. {name}: {}.", all.join(", "));
        }
        let grades: Vec<String> = cell.grades.iter().map(|grade| named(facts, *grade)).collect();
        let change = match facts.pair(row, column) {
            Some((before, now)) if before == now => ", the same as the year before.".to_owned(),
            Some((before, now)) => {
                format!(", changed from {} to {}.", named(facts, before), named(facts, now))
            }
            None => ".".to_owned(),
        };
        let mut more = String::new();
        for (at, other) in facts.columns.iter().enumerate() {
            let codes = codes(facts, &row.cells[at]);
            if at != column && !matches!(other, RatingColumn::Year(_)) && !codes.is_empty() {
                more = format!("{more} {}: {codes}.", self.column_name(*other, Calendar::Both));
            }
        }
        let late = match facts.delayed_halves() {
            0 => String::new(),
            1 => " One half-year was behind schedule.".to_owned(),
            late => format!(" {late} half-years were behind schedule."),
        };
        format!("{name}: rated {}{change}{more}{late}", grades.join(" and "))
    }

    fn several(&self, facts: &RatingFacts, column: usize, name: &str) -> String {
        let each = each(self, facts, column);
        let first = format!("{name}: of {} on record, {}.", self.items(facts.rows.len()), each.join(", "));
        let change = match facts.changed(column) {
            (0, _) => String::new(),
            (all, changed) => {
                format!(" Of {all} that can be compared with the year before, {changed} changed.")
            }
        };
        let late = match facts.delayed(column) {
            0 => String::new(),
            late => format!(" Reported behind schedule: {}.", self.items(late)),
        };
        [first, change, late].concat()
    }
}

/// That nothing can be called good or bad.
fn blind(facts: &RatingFacts) -> String {
    let without = facts.without_legend();
    match (without.len(), facts.used().len()) {
        (0, _) => String::new(),
        (some, all) if some == all => " Without a legend, no rating can be called good or bad.".to_owned(),
        _ => format!(" {} have no legend and cannot be called good or bad.", without.join(", ")),
    }
}

fn codes(facts: &RatingFacts, cell: &RatingCell) -> String {
    cell.grades.iter().map(|grade| facts.grade(*grade).code.as_str()).collect::<Vec<_>>().join(", ")
}

/// A code, with its scale if there are several.
fn named(facts: &RatingFacts, grade: Grade) -> String {
    let code = &facts.grade(grade).code;
    if facts.has_several_scales() { by_scale(&English, code, grade.scale) } else { code.clone() }
}
