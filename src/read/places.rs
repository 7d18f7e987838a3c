//! Where reading stands, and what it finds there.

use crate::error::{Code, Finding, Place};
use std::fmt::Write;

/// A step of a path into a tree.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

/// The path that reading stands at, and the findings so far.
#[derive(Default)]
pub(super) struct Journal {
    path: Vec<Step>,
    findings: Vec<Finding>,
}

impl Journal {
    /// Reads something one key deeper.
    pub(super) fn at_key<R>(&mut self, key: &'static str, read: impl FnOnce(&mut Journal) -> R) -> R {
        self.at(Step::Key(key), read)
    }

    /// Reads something one place of a list deeper.
    pub(super) fn at_index<R>(&mut self, index: usize, read: impl FnOnce(&mut Journal) -> R) -> R {
        self.at(Step::Index(index), read)
    }

    fn at<R>(&mut self, step: Step, read: impl FnOnce(&mut Journal) -> R) -> R {
        self.path.push(step);
        let result = read(self);
        self.path.pop();
        result
    }

    /// The path as a JSON pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.path {
            // Writing to a string cannot fail.
            let _ = match step {
                Step::Key(key) => write!(pointer, "/{key}"),
                Step::Index(index) => write!(pointer, "/{index}"),
            };
        }
        pointer
    }

    /// Notes what was found where reading stands, and what would have been right.
    pub(super) fn note(&mut self, code: Code, found: impl Into<String>, expected: &'static str) {
        let path = self.pointer();
        self.findings.push(Finding { code, path, place: None, found: found.into(), expected });
    }

    /// Notes what was found in a cell of a table.
    pub(super) fn note_cell(&mut self, code: Code, place: Place, found: impl Into<String>) {
        let path = self.pointer();
        self.findings.push(Finding { code, path, place: Some(place), found: found.into(), expected: "" });
    }

    /// What was found, in the order in which it was met.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
