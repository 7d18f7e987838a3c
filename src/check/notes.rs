//! Where a check stands, and what it has found so far.

use super::Report;
use crate::error::{Code, Finding, Step, Trail};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The place that a check stands at, and the findings so far, of each code no more than a limit.
pub(super) struct Notes {
    trail: Trail,
    limit: usize,
    findings: Vec<Finding>,
    /// How many there were of each code.
    counts: BTreeMap<Code, usize>,
}

impl Notes {
    pub(super) fn new(limit: usize) -> Notes {
        Notes { trail: Trail::default(), limit, findings: Vec::new(), counts: BTreeMap::new() }
    }

    /// Checks something some steps deeper.
    pub(super) fn at(&mut self, steps: &[Step], check: &mut dyn FnMut(&mut Notes)) {
        self.enter(steps);
        check(self);
        self.leave(steps);
    }

    /// Checks every thing of a list under this key.
    pub(super) fn each<'t, T>(
        &mut self,
        key: &'static str,
        things: &'t [T],
        check: &mut dyn FnMut(&'t T, &mut Notes),
    ) {
        if things.is_empty() {
            return;
        }
        let steps = [key.into(), 0.into()];
        self.enter(&steps);
        for (at, thing) in things.iter().enumerate() {
            self.trail.turn(at.into());
            check(thing, self);
        }
        self.leave(&steps);
    }

    fn enter(&mut self, steps: &[Step]) {
        for step in steps {
            self.trail.enter(*step);
        }
    }

    fn leave(&mut self, steps: &[Step]) {
        for _ in steps {
            self.trail.leave();
        }
    }

    /// The JSON pointer of something some steps below the place where the check stands.
    pub(super) fn pointer(&mut self, steps: &[Step]) -> String {
        self.enter(steps);
        let pointer = self.trail.pointer();
        self.leave(steps);
        pointer
    }

    /// Notes a finding of this code some steps below the place where the check stands. What it speaks of is
    /// asked for only when it is told: of a million alike most are only counted.
    pub(super) fn note(&mut self, code: Code, steps: &[Step], speak: &dyn Fn(Finding) -> Finding) {
        if !self.counts_one_more(code) {
            return;
        }
        let path = self.pointer(steps);
        let finding = speak(Finding { code, path, place: None, params: Vec::new() });
        self.findings.push(finding);
    }

    /// Where the check stands, to note something there later.
    pub(super) fn place(&self) -> Trail {
        self.trail.clone()
    }

    /// Takes a finding over as it is.
    pub(super) fn tell(&mut self, finding: Finding) {
        if self.counts_one_more(finding.code) {
            self.findings.push(finding);
        }
    }

    /// Counts a finding of this code; whether it is to be told.
    fn counts_one_more(&mut self, code: Code) -> bool {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        *count <= self.limit
    }

    /// The findings in their order, and how many more there were.
    pub(super) fn report(mut self) -> Report {
        self.findings.sort_by(in_order);
        let limit = self.limit;
        let more = |(code, count): (Code, usize)| (count > limit).then(|| (code, count - limit));
        Report { findings: self.findings, omitted: self.counts.into_iter().filter_map(more).collect() }
    }
}

fn in_order(a: &Finding, b: &Finding) -> Ordering {
    path_order(&a.path, &b.path)
        .then_with(|| a.code.severity().cmp(&b.code.severity()))
        .then_with(|| a.code.cmp(&b.code))
}

/// Paths in the plan's order: the tenth item comes after the second.
fn path_order(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.split('/'), b.split('/'));
    loop {
        let (a, b) = match (a.next(), b.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(a), Some(b)) => (a, b),
        };
        let order = match (a.parse::<u32>(), b.parse::<u32>()) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            _ => a.cmp(b),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_in_the_order_of_the_plan() {
        let mut paths = ["/items/10", "/items/2/title", "/actors/0", "/items/2", ""];
        paths.sort_by(|a, b| path_order(a, b));
        assert_eq!(paths, ["", "/actors/0", "/items/2", "/items/2/title", "/items/10"]);
    }

    #[test]
    fn beyond_the_limit_findings_are_counted_and_not_told() {
        let mut notes = Notes::new(2);
        for at in 0..5 {
            notes.note(Code::EmptyTitle, &["items".into(), at.into(), "title".into()], &|found| found);
        }
        notes.note(Code::EmptyItem, &[], &|found| found);
        let report = notes.report();
        assert_eq!(report.omitted, [(Code::EmptyTitle, 3)]);
        let paths: Vec<_> = report.findings.iter().map(|finding| finding.path.as_str()).collect();
        assert_eq!(paths, ["", "/items/0/title", "/items/1/title"]);
    }
}
