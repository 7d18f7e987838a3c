//! Where reading stands, and what it finds there.

#[cfg(any(feature = "charts", feature = "editions"))]
use super::ids::Ids;
use crate::error::{Code, Error, Finding, Param, Place, Step, Trail};
use crate::model::{FiscalYear, Id};

/// A page shows what could be read. Only engineers' code asks what could not, and carries the code for it.
const KEEPS_FINDINGS: bool = cfg!(feature = "api");

/// What is found, in few words for a message.
pub(super) trait Excerpt {
    /// The words.
    fn excerpt(&self) -> String;
}

/// The path that reading stands at, and the findings so far.
#[derive(Default)]
pub(super) struct Journal {
    trail: Trail,
    findings: Vec<Finding>,
    items: usize,
    /// The unit of the indicator that is being read.
    pub(super) unit: Option<String>,
    /// The ids that were derived so far.
    #[cfg(any(feature = "charts", feature = "editions"))]
    derived: Ids,
    /// What was too large, the first of it.
    too_large: Option<Error>,
    /// The cells of a table that were understood.
    #[cfg(feature = "documents")]
    pub(super) claimed: Vec<(usize, usize)>,
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
        if !KEEPS_FINDINGS {
            return read(self);
        }
        self.trail.enter(step);
        let result = read(self);
        self.trail.leave();
        result
    }

    /// Notes what was found where reading stands, and what would have been right.
    pub(super) fn note(&mut self, code: Code, found: &(impl Excerpt + ?Sized), expected: &'static str) {
        self.keep(|trail| finding(code, trail, found.excerpt()).with("expected", Param::Term(expected)));
    }

    /// Notes what was found for a year, and which year it was read as.
    pub(super) fn note_year(&mut self, code: Code, found: &impl Excerpt, right: Option<FiscalYear>) {
        self.note(code, found, "year");
        if let (Some(finding), Some(right)) = (self.findings.last_mut(), right) {
            finding.params.push(("right", Param::Year(right)));
        }
    }

    /// Notes what was found in a cell of a table.
    pub(super) fn note_cell(&mut self, code: Code, place: impl FnOnce() -> Place, found: &str) {
        self.keep(|trail| Finding { place: Some(place()), ..finding(code, trail, found.to_owned()) });
    }

    /// Notes a key that the plan format does not have, at its own place.
    pub(super) fn note_unknown_key(&mut self, key: &str) {
        self.keep(|trail| {
            let mut finding = finding(Code::UnknownKey, trail, key.excerpt());
            finding.path = [finding.path.as_str(), "/", &escaped(key)].concat();
            finding
        });
    }

    fn keep(&mut self, finding: impl FnOnce(&Trail) -> Finding) {
        if KEEPS_FINDINGS {
            self.findings.push(finding(&self.trail));
        }
    }

    /// Notes that a cell of a table was understood; whoever accounts for no cells does not ask.
    #[cfg_attr(not(feature = "documents"), expect(clippy::unused_self, reason = "pages keep no account"))]
    pub(super) fn claim(&mut self, row: usize, column: usize) {
        #[cfg(feature = "documents")]
        self.claimed.push((row, column));
        #[cfg(not(feature = "documents"))]
        let _ = (row, column);
    }

    /// Notes that something is larger than can be handled: reading goes on and fails in the end.
    pub(super) fn too_large(&mut self, what: &'static str, limit: usize) {
        self.too_large.get_or_insert(Error::TooLarge { what, limit });
    }

    /// Counts an item; `None` when there are too many.
    pub(super) fn count_item(&mut self, limit: usize) -> Option<()> {
        self.items += 1;
        if self.items > limit {
            self.too_large("items", limit);
            return None;
        }
        Some(())
    }

    /// An id for what is printed at this path, and another for the second that is printed alike.
    #[cfg(any(feature = "charts", feature = "editions"))]
    pub(super) fn derive(&mut self, path: &str) -> Id {
        self.derived.derive(path)
    }

    /// An id for what is printed at this path: nothing that a form is bound to lacks one of its own.
    #[cfg(not(any(feature = "charts", feature = "editions")))]
    #[allow(clippy::unused_self)]
    pub(super) fn derive(&mut self, path: &str) -> Id {
        Id::derived(path)
    }

    /// What was found, in the order in which it was met, or what was too large.
    pub(super) fn finish(self) -> Result<Vec<Finding>, Error> {
        match self.too_large {
            Some(error) => Err(error),
            None => Ok(self.findings),
        }
    }
}

#[inline(never)]
fn finding(code: Code, trail: &Trail, found: String) -> Finding {
    Finding::new(code, trail).with("found", Param::Text(found))
}

/// A key as a part of a JSON pointer.
fn escaped(key: &str) -> String {
    key.chars().fold(String::new(), |mut escaped, c| {
        match c {
            '~' => escaped.push_str("~0"),
            '/' => escaped.push_str("~1"),
            _ => escaped.push(c),
        }
        escaped
    })
}
