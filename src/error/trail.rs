//! The way from the root of a plan to something in it.

use std::fmt::Write;

/// A step on the way down a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a key of the plan format.
    Key(&'static str),
    /// Into a place of a list, from 0.
    Index(usize),
}

/// The way from the root of a plan to something in it; as text a JSON pointer (RFC 6901).
#[derive(Clone, Debug, Default)]
pub struct Trail(Vec<Step>);

impl Trail {
    /// Goes one step down.
    // Apart, so that a page has the code once and not for each thing that is read.
    #[inline(never)]
    pub fn enter(&mut self, step: Step) {
        self.0.push(step);
    }

    /// Goes to a neighbour: the last step is another.
    pub fn turn(&mut self, step: Step) {
        if let Some(last) = self.0.last_mut() {
            *last = step;
        }
    }

    /// Goes one step back up.
    #[inline(never)]
    pub fn leave(&mut self) {
        self.0.pop();
    }

    /// The trail as a JSON pointer. Keys of the plan format have nothing to escape.
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.0 {
            // Writing to a string cannot fail.
            let _ = match step {
                Step::Key(key) => write!(pointer, "/{key}"),
                Step::Index(index) => write!(pointer, "/{index}"),
            };
        }
        pointer
    }
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Step {
        Step::Key(key)
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Step {
        Step::Index(index)
    }
}
